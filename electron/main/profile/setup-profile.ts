import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chooseProfileFolder } from './profile-folder.ts';
import { endWithMessage, refusedFolderMessage } from './refused-profile.ts';

/**
 * Makes the profile folder and moves everything Chromium keeps into `DIR/session`. Before `ready`, and
 * before the single-instance lock, which lies in `userData` and so is one for each profile.
 * @returns undefined: there can't be one, the user is told, and nothing else may be started
 */
export const setupProfile = (): string | undefined => {
  const folder = chooseProfileFolder({
    argv: process.argv,
    env: process.env,
    fallback: app.getPath('userData'),
    cwd: process.cwd(),
  });
  // Only this user may look inside.
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    endWithMessage('Kith can’t use its folder', refusedFolderMessage(folder, code));
    return undefined;
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'session'));
  app.setPath('crashDumps', join(folder, 'session', 'crashes'));
  app.setAppLogsPath(join(folder, 'logs'));
  return folder;
};
