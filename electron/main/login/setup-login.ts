import { app } from 'electron';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { KithError } from '#contract/errors.ts';
import type { LoginState } from '#contract/page-shell.ts';
import { type Log, errorToFields } from '../log/log.ts';
import { writeFileAtomically } from '../profile/atomic-file.ts';
import { autostartChange, autostartPath, isEdited, startsAtLogin } from './autostart-file.ts';

export interface Login {
  state(): LoginState;
  /** @throws KithError `disk` when it can't be written; it is as it was. */
  set(on: boolean): LoginState;
}

interface LoginOptions {
  /** How Kith is started, hidden: program and arguments. */
  readonly command: readonly string[];
  readonly log: Log;
  readonly platform?: NodeJS.Platform;
  readonly path?: string;
}

/** What starts Kith as it was started now, but hidden. An AppImage runs from a place that is gone afterwards. */
export const hiddenCommand = (profilePath: string): readonly string[] => [
  process.env['APPIMAGE'] ?? process.execPath,
  ...(app.isPackaged ? [] : [app.getAppPath()]),
  '--hidden',
  '--profile',
  profilePath,
];

/** Starting with the computer: Electron can't on Linux, where it is a file, which may be the user's own by now. */
export const setupLogin = ({
  command,
  log,
  platform = process.platform,
  path = autostartPath(process.env, homedir()),
}: LoginOptions): Login => {
  const [program = process.execPath, ...args] = command;

  const read = (): string | undefined => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  };

  const state = (): LoginState => {
    if (platform !== 'linux') {
      return { on: app.getLoginItemSettings({ path: program, args }).openAtLogin, edited: false };
    }
    const text = read();
    return { on: startsAtLogin(text), edited: text !== undefined && isEdited(text) };
  };

  const writeFile = (on: boolean): void => {
    const change = autostartChange(read(), on, command);
    if (change === undefined) return;
    if (change === null) rmSync(path, { force: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileAtomically(path, change);
    }
  };

  const set: Login['set'] = (on) => {
    try {
      if (platform === 'linux') writeFile(on);
      else app.setLoginItemSettings({ openAtLogin: on, path: program, args });
    } catch (error) {
      log('login-failed', errorToFields(error));
      throw new KithError('disk', 'That could not be changed. Kith starts as it did before.', {
        cause: error,
      });
    }
    return state();
  };

  return { state, set };
};
