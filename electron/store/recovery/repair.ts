/** What the recovery page can do, while no profile is open. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KithError, isKithError } from '#contract/errors.ts';
import { parseKeptFile } from '#domain/kept-files.ts';
import { createBackups } from '../backup/index.ts';
import { toDiskError } from '../files/atomic-write.ts';
import { assertSound, copyFileInto, syncFile } from '../files/copy-database.ts';
import { faultPoint } from '../health/fault-point.ts';
import { openStore } from '../open.ts';
import { snapshotFolder, storePath } from '../paths.ts';
import { unwatched } from '../pages/jobs.ts';
import { lockProfile } from '../storage/lock.ts';
import { sqlErrorToKithError } from '../storage/sql.ts';
import { swapStoreFile } from './swap-file.ts';

export interface Repaired {
  /** Folder that has the file as it was; undefined when there was none. */
  readonly aside: string | undefined;
}

interface Place {
  readonly profilePath: string;
  readonly key?: string | undefined;
}

const kept = 'Your data file is as it was.';

const withLock = async <T>(profilePath: string, task: () => Promise<T>): Promise<T> => {
  const lock = lockProfile(join(profilePath, 'profile.lock'));
  try {
    return await task();
  } finally {
    lock.release();
  }
};

const draftIn = (profilePath: string): string => `${storePath(profilePath)}.draft`;

/** @throws KithError `damaged` or `not-found` (of the snapshot), `disk`, `locked`; the data file is as it was */
export const useSnapshot = ({ profilePath, key }: Place, name: string): Promise<Repaired> =>
  withLock(profilePath, async () => {
    const from = join(snapshotFolder(profilePath), name);
    if (parseKeptFile(name) === undefined || !existsSync(from)) {
      throw new KithError('not-found', `That snapshot is not there any more. ${kept}`);
    }
    const draft = draftIn(profilePath);
    try {
      rmSync(draft, { force: true });
      copyFileSync(from, draft);
      assertSound(draft, key);
      await syncFile(draft);
      return { aside: await swapStoreFile(profilePath, draft) };
    } catch (error) {
      const known = sqlErrorToKithError(error);
      if (isKithError(known) && known.code === 'damaged') {
        throw new KithError('damaged', `That snapshot is damaged as well. ${kept}`);
      }
      throw known instanceof KithError ? known : toDiskError(error, kept);
    } finally {
      rmSync(draft, { force: true });
    }
  });

/** A new file, filled by `fill`, in the place of the old one. */
const replaceByNew = (
  { profilePath, key }: Place,
  fill: (store: Awaited<ReturnType<typeof openStore>>) => Promise<unknown>,
): Promise<Repaired> =>
  withLock(profilePath, async () => {
    const workshop = join(profilePath, 'recovering');
    const draft = draftIn(profilePath);
    try {
      rmSync(workshop, { recursive: true, force: true });
      const store = await openStore({ profilePath: workshop, key });
      try {
        await fill(store);
        store.engine.endSession();
      } finally {
        await store.close();
      }
      faultPoint('repair:filled');
      // Not renamed: what is in the log of a file may not have reached it yet.
      copyFileInto({ path: storePath(workshop), key }, draft);
      assertSound(draft, key);
      await syncFile(draft);
      faultPoint('repair:copied');
      return { aside: await swapStoreFile(profilePath, draft) };
    } catch (error) {
      const known = sqlErrorToKithError(error);
      throw known instanceof KithError ? known : toDiskError(error, kept);
    } finally {
      rmSync(draft, { force: true });
      rmSync(workshop, { recursive: true, force: true, maxRetries: 3 });
    }
  });

/** @throws KithError `wrong-passphrase`, `damaged` (of the backup), `disk`, `locked`; the data file is as it was */
export const useBackup = (
  place: Place,
  path: string,
  passphrase: string,
  appVersion: string,
): Promise<Repaired> =>
  replaceByNew(place, (store) =>
    createBackups({ ...store, appVersion }).restore(path, passphrase, 'replace', unwatched),
  );

/** Begins with nothing. What was there is kept aside. */
export const beginAnew = (place: Place): Promise<Repaired> => replaceByNew(place, () => Promise.resolve());
