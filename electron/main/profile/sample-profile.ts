import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KithError } from '#contract/errors.ts';

/**
 * The sample network's folder: beside the user's own, so that throwing it away can't touch theirs. Only a
 * folder with Kith's mark in it is ever deleted.
 */
const mark = '.kith-sample';

/** Beside the profile, never in it. */
export const samplePath = (profilePath: string): string => `${profilePath}.sample`;

/** Also at every start: one may be left behind by a crash. */
export const removeSample = (profilePath: string): void => {
  const folder = samplePath(profilePath);
  if (existsSync(join(folder, mark))) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

/** Makes an empty sample folder and answers its path. */
export const makeSample = (profilePath: string): string => {
  removeSample(profilePath);
  const folder = samplePath(profilePath);
  try {
    // Fails when something of that name is there that is not ours.
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(folder, mark), '');
  } catch (cause) {
    throw new KithError(
      'disk',
      'Kith can’t make a folder for the sample network. Your own data were not touched.',
      { cause },
    );
  }
  return folder;
};
