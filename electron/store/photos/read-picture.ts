import { readFile, stat } from 'node:fs/promises';
import { KithError } from '#contract/errors.ts';

/** Larger than what any camera makes. */
const maxPictureBytes = 64 * 1024 * 1024;

/**
 * A picture as it is on disk.
 * @throws KithError 'invalid' when it is too large, 'disk' when it can't be read
 */
export const readPicture = async (
  path: string,
  name: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer> }> => {
  try {
    if ((await stat(path)).size > maxPictureBytes) {
      throw new KithError('invalid', `“${name}” is larger than 64 MB. Nothing was changed.`);
    }
    return { bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    if (error instanceof KithError) throw error;
    throw new KithError('disk', `“${name}” can’t be read. Nothing was changed.`, { cause: error });
  }
};
