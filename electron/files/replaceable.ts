/** Whether what the user named may be replaced by a file of Kith's. */
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KithError } from '#contract/errors.ts';
import { parseKeptFile } from '#domain/kept-files.ts';

/** Names in a profile's folder that Kith itself writes: the data file and what belongs to it, key, lock and settings. */
const ownFiles = /^(?:kith\.db|key\.age|profile\.lock|shell\.json|keychain\.json)/i;
/** Folders in it that hold copies of the data file. */
const ownFolders = /^(?:snapshots|set-aside|recovering)$/i;

/** Undefined where there is no such folder. */
const realFolder = async (path: string): Promise<string | undefined> => realpath(path).catch(() => undefined);

const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Of whichever profile: while the sample is open, the user's own lies beside it. Case aside: some file systems know none. */
const isOwn = async (path: string, profilePath: string): Promise<boolean> => {
  const folder = await realFolder(dirname(path));
  if (folder === undefined) return false;
  const current = await realFolder(profilePath);
  const isProfile = async (at: string) => at === current || (await isFile(join(at, 'kith.db')));
  if (ownFiles.test(basename(path)) && (await isProfile(folder))) return true;
  for (const at of [folder, dirname(folder)]) {
    if (ownFolders.test(basename(at)) && (await isProfile(dirname(at)))) return true;
  }
  return false;
};

const isKeptBackup = async (path: string): Promise<boolean> =>
  parseKeptFile(basename(path)) !== undefined && (await isFile(path));

/**
 * A file takes the place of what was there: of `/dev/null`, and the machine would be without it; of the data file, and
 * everything in it would be gone.
 *
 * @param what absent: something that is no backup, so that it may not have the place of one
 * @throws KithError `disk`
 */
export const assertReplaceable = async (
  path: string,
  profilePath: string,
  what?: 'backup',
): Promise<void> => {
  if (await isOwn(path, profilePath)) {
    throw new KithError(
      'disk',
      'That is one of the files in which Kith keeps your data. Nothing was written: choose another name.',
    );
  }
  if (what !== 'backup' && (await isKeptBackup(path))) {
    throw new KithError(
      'disk',
      'That is one of the backups that Kith made by itself. Nothing was written: choose another name.',
    );
  }
  const there = await stat(path).catch(() => undefined);
  if (there === undefined || there.isFile() || there.isDirectory()) return;
  throw new KithError('disk', 'That is a device or a pipe, not a file. Nothing was written.');
};
