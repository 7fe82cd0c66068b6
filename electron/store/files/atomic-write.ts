import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KithError } from '#contract/errors.ts';
import { faultPoint } from '../health/fault-point.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk is full',
  EACCES: 'You may not write there',
  EPERM: 'You may not write there',
  EROFS: 'That place can only be read',
  ENOENT: 'That folder is not there',
  EISDIR: 'That is a folder',
};

/** A failure of the file system, said with what was kept. */
export const toDiskError = (error: unknown, kept: string): KithError => {
  if (error instanceof KithError) return error;
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'The file can’t be written';
  return new KithError('disk', `${reason}. ${kept}`, { cause: error });
};

/** Makes a rename last through a power cut. */
export const syncFolder = async (path: string): Promise<void> => {
  // Windows has no handle on folders; its renames are journalled.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/** Where a file lies while it is written. */
export const draftOf = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`);

/**
 * Writes a whole file or leaves the old one: beside it, synced, checked, then renamed over it.
 *
 * @param check reads the finished file back before it takes the other's place.
 * @param kept what an error says besides its reason.
 * @returns bytes written.
 */
export const writeFileAtomically = async (
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  check: (draft: string) => Promise<void> = () => Promise.resolve(),
  kept = 'Nothing was written, and an older file of that name is as it was.',
): Promise<number> => {
  const draft = draftOf(path);
  try {
    const handle = await open(draft, 'w', 0o600);
    let bytes = 0;
    faultPoint('file:opened');
    try {
      for await (const chunk of chunks) {
        await handle.writeFile(chunk);
        bytes += chunk.length;
      }
      faultPoint('file:written');
      await handle.sync();
    } finally {
      await handle.close();
    }
    faultPoint('file:synced');
    await check(draft);
    await rename(draft, path);
    faultPoint('file:renamed');
    await syncFolder(dirname(path));
    return bytes;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw toDiskError(error, kept);
  }
};
