/** What several benchmarks share, made when the first asks for it. */
import { join } from 'node:path';
import { buildControl } from './control/build.ts';
import { makeBigProfile } from './big-profile.ts';

export interface Setting {
  /** For what a benchmark writes; deleted at the end. */
  readonly folder: string;
  readonly say: (text: string) => void;
  /** Folder of a profile with 10,000 people and 100,000 interactions that opens on the board. */
  readonly bigProfile: () => Promise<string>;
  /** Folder of the built control app and its probe. */
  readonly control: () => Promise<string>;
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

export const createSetting = (folder: string, say: Setting['say']): Setting => ({
  folder,
  say,
  bigProfile: once(async () => {
    const path = join(folder, 'big-profile');
    say('Making a profile of 10,000 people and 100,000 interactions …');
    await makeBigProfile(path);
    return path;
  }),
  control: once(async () => {
    const path = join(folder, 'control');
    await buildControl(path);
    return path;
  }),
});
