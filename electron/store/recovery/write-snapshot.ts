/** Copies the store's file: in a thread, over a connection of its own, while the store goes on. */
import { rmSync, mkdirSync } from 'node:fs';
import { open, rename, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { KithError } from '#contract/errors.ts';
import { syncFolder, toDiskError } from '../backup/atomic-write.ts';
import { faultPoint } from '../health/fault-point.ts';
import { openDatabase, quoteText, sqlErrorToKithError } from '../storage/sql.ts';

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

/** @throws KithError `damaged` */
export const assertSound = (path: string, key: string | undefined): void => {
  const db = openDatabase({ path, key });
  try {
    const rows = db.prepare('PRAGMA quick_check').all([]);
    if (rows[0]?.['quick_check'] !== 'ok') {
      throw new KithError('damaged', 'Kith’s data file is damaged.');
    }
  } finally {
    db.close();
  }
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
    rmSync(draft, { force: true });
    await assertRoom(from, folder);
    faultPoint('snapshot:begun');
    const db = openDatabase({ path: from, key, timeoutMs: 5_000 });
    try {
      db.exec(`PRAGMA temp_store = MEMORY; VACUUM INTO ${quoteText(draft)}`);
    } finally {
      db.close();
    }
    faultPoint('snapshot:written');
    assertSound(draft, key);
    const handle = await open(draft, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
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
