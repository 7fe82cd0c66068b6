/** Puts another file in the place of the store's, and keeps the old one aside. */
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder, toDiskError } from '../files/atomic-write.ts';
import { faultPoint } from '../health/fault-point.ts';
import { storePath } from '../paths.ts';

/** SQLite's own: what is in the log has not reached the file yet. */
const companions = ['-wal', '-shm'] as const;

const linkOrCopy = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch {
    // File systems of memory cards know no links.
    copyFileSync(from, to);
  }
};

/** `set-aside/2026-03-12 10-30-05`, free. */
const newAside = (profilePath: string, at: Date): string => {
  const stamp = at.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-');
  const base = join(profilePath, 'set-aside', stamp);
  for (let n = 0; ; n += 1) {
    const folder = n === 0 ? base : `${base} ${String(n)}`;
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return folder;
    }
  }
};

/** Without the log of another file beside it, which SQLite would take for this one's. */
export const placeFile = async (draft: string, path: string): Promise<void> => {
  for (const companion of companions) rmSync(`${path}${companion}`, { force: true });
  faultPoint('swap:alone');
  renameSync(draft, path);
  faultPoint('swap:placed');
  await syncFolder(dirname(path));
  faultPoint('swap:renamed');
};

/**
 * The draft (whole, checked, synced) becomes the store's file. The caller holds the profile's lock. Killed at any
 * moment, there is the old file or the new one, and the old one is kept aside.
 *
 * @returns the folder that has the old one; undefined when there was none.
 * @throws KithError `disk`; the old file is as it was
 */
export const swapStoreFile = async (profilePath: string, draft: string): Promise<string | undefined> => {
  const path = storePath(profilePath);
  try {
    let aside: string | undefined;
    if (existsSync(path)) {
      aside = newAside(profilePath, new Date());
      for (const name of ['', ...companions].map((companion) => `${path}${companion}`)) {
        if (existsSync(name)) linkOrCopy(name, join(aside, basename(name)));
      }
      await syncFolder(aside);
      faultPoint('swap:aside');
    }
    await placeFile(draft, path);
    return aside;
  } catch (error) {
    throw toDiskError(error, 'Your data file is as it was.');
  }
};
