import { existsSync, readdirSync } from 'node:fs';
import { KithError } from '#contract/errors.ts';
import { parseKeptFile } from '#domain/kept-files.ts';
import { snapshotFolder, storePath } from '../paths.ts';

const hasSnapshots = (profilePath: string): boolean => {
  try {
    return readdirSync(snapshotFolder(profilePath)).some((name) => parseKeptFile(name) !== undefined);
  } catch {
    return false;
  }
};

/**
 * A profile whose file was taken away is no new one: an empty Kith would look as if everything was lost.
 *
 * @throws KithError `damaged`
 */
export const assertNotTaken = (profilePath: string): void => {
  if (existsSync(storePath(profilePath)) || !hasSnapshots(profilePath)) return;
  throw new KithError('damaged', 'Kith’s data file is gone, so something outside Kith moved or deleted it.');
};
