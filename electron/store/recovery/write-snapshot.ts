/** Copies the store's file: in a thread, over a connection of its own, while the store goes on. */
import { mkdirSync, rmSync } from 'node:fs';
import { rename, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { KithError } from '#contract/errors.ts';
import { syncFolder, toDiskError } from '../files/atomic-write.ts';
import { assertSound, copyFileInto, syncFile } from '../files/copy-database.ts';
import { faultPoint } from '../health/fault-point.ts';
import { sqlErrorToKithError } from '../storage/sql.ts';

export interface SnapshotOrder {
  readonly from: string;
  /** The copy has the same. */
  readonly key?: string | undefined;
  readonly folder: string;
  readonly name: string;
}

const kept = 'No snapshot was taken. Your data and older snapshots are as they were.';

const assertRoom = async (from: string, folder: string): Promise<void> => {
  const { bavail, bsize } = await statfs(folder);
  const { size } = await stat(from);
  // What is left must be enough for Kith to go on.
  if (bavail * bsize < size * 2) throw new KithError('disk', `The disk is nearly full. ${kept}`);
};

/**
 * Whole and checked, or not at all.
 *
 * @returns bytes.
 * @throws KithError `damaged` when the store's file is, `disk`
 */
export const writeSnapshot = async ({ from, key, folder, name }: SnapshotOrder): Promise<number> => {
  const path = join(folder, name);
  const draft = join(folder, `.${name}.part`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await assertRoom(from, folder);
    faultPoint('snapshot:begun');
    copyFileInto({ path: from, key, timeoutMs: 5_000 }, draft);
    faultPoint('snapshot:written');
    assertSound(draft, key);
    await syncFile(draft);
    faultPoint('snapshot:synced');
    const { size } = await stat(draft);
    await rename(draft, path);
    faultPoint('snapshot:placed');
    await syncFolder(folder);
    faultPoint('snapshot:renamed');
    return size;
  } catch (error) {
    rmSync(draft, { force: true });
    const known = sqlErrorToKithError(error);
    throw known instanceof KithError ? known : toDiskError(error, kept);
  }
};
