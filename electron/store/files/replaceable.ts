/** Whether what the user named may be replaced by a file of Kith's. */
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { KithError } from '#contract/errors.ts';
import { ownFiles, snapshotFolder } from '../paths.ts';

/** Undefined where there is no such folder. */
const realFolder = async (path: string): Promise<string | undefined> => realpath(path).catch(() => undefined);

/** Case aside: some file systems know none. */
const isOwn = async (path: string, profilePath: string): Promise<boolean> => {
  const folder = await realFolder(dirname(path));
  if (folder === undefined) return false;
  if (folder === (await realFolder(snapshotFolder(profilePath)))) return true;
  return folder === (await realFolder(profilePath)) && ownFiles.test(basename(path));
};

/**
 * A file takes the place of what was there: of `/dev/null`, and the machine would be without it; of the data file, and
 * everything in it would be gone.
 *
 * @throws KithError `disk`
 */
export const assertReplaceable = async (path: string, profilePath: string): Promise<void> => {
  if (await isOwn(path, profilePath)) {
    throw new KithError(
      'disk',
      'That is one of the files in which Kith keeps your data. Nothing was written: choose another name.',
    );
  }
  const there = await stat(path).catch(() => undefined);
  if (there === undefined || there.isFile() || there.isDirectory()) return;
  throw new KithError('disk', 'That is a device or a pipe, not a file. Nothing was written.');
};
