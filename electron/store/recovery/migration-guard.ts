/** A migration writes into the file for a while: until it is over there is a copy of what the file was. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from '#contract/values/counts.ts';
import { keptFileName } from '#domain/kept-files.ts';
import { syncFolder } from '../files/atomic-write.ts';
import { copyInto, syncFile } from '../files/copy-database.ts';
import { faultPoint } from '../health/fault-point.ts';
import { snapshotFolder, storePath } from '../paths.ts';
import { lockProfile } from '../storage/lock.ts';
import type { StoreFile } from '../storage/index.ts';

const copyPath = (profilePath: string): string => `${storePath(profilePath)}.before-migration`;

/** Whether a collection in the file has an older schema than `versions`. */
export const needsMigration = (
  file: Pick<StoreFile, 'all'>,
  versions: Readonly<Record<string, number>>,
): boolean => {
  const newest = new Map<string, number>();
  for (const row of file.all('SELECT name, version FROM kith_collection')) {
    const collection = String(row['name']).split('/')[1] ?? '';
    newest.set(collection, Math.max(newest.get(collection) ?? 0, Number(row['version'])));
  }
  return [...newest].some(([collection, version]) => version < (versions[collection] ?? 0));
};

/** @throws whatever SQLite or the disk does; then nothing may be migrated */
export const copyBeforeMigration = async (
  file: Pick<StoreFile, 'db'>,
  profilePath: string,
): Promise<void> => {
  const draft = `${copyPath(profilePath)}.part`;
  copyInto(file.db, draft);
  faultPoint('migration:written');
  await syncFile(draft);
  faultPoint('migration:synced');
  renameSync(draft, copyPath(profilePath));
  await syncFolder(profilePath);
  faultPoint('migration:copied');
};

/** The migration failed, or was cut short by a crash: the file is again what it was. */
export const takeBackMigration = async (profilePath: string): Promise<void> => {
  const copy = copyPath(profilePath);
  if (!existsSync(copy)) return;
  const lock = lockProfile(join(profilePath, 'profile.lock'));
  try {
    const path = storePath(profilePath);
    for (const companion of ['-wal', '-shm']) rmSync(`${path}${companion}`, { force: true });
    faultPoint('migration:alone');
    renameSync(copy, path);
    faultPoint('migration:back');
    await syncFolder(profilePath);
  } finally {
    lock.release();
  }
};

/** It worked: what the file was becomes a snapshot. Were the copy back after a power cut, so would be the old data. */
export const keepCopyOfMigration = async (profilePath: string, at: string, counts: Counts): Promise<void> => {
  faultPoint('migration:done');
  const folder = snapshotFolder(profilePath);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  renameSync(copyPath(profilePath), join(folder, keptFileName(at, counts.contacts ?? 0, 'db')));
  faultPoint('migration:kept');
  await syncFolder(folder);
  await syncFolder(profilePath);
};
