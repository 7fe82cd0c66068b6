import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether something on this desktop shows tray icons. On Linux an icon registers with
 * `org.kde.StatusNotifierWatcher` on the session bus, and stock GNOME has none: there the icon exists and
 * nobody sees it, so a window that closes into it would be lost. Electron does not tell and gives no access
 * to the bus, so one of the usual command-line tools is asked. No tool, no bus, no answer in time: no tray.
 * Old XEmbed trays count as none: closing then quits, which is the safe mistake.
 */
const watcher = 'org.kde.StatusNotifierWatcher';
const path = '/StatusNotifierWatcher';
const properties = 'org.freedesktop.DBus.Properties';
const timeoutMs = 1_500;

/** Each asks for all properties: a watcher must offer that call, and single reads vary more. */
const questions: readonly (readonly [command: string, ...args: readonly string[]])[] = [
  [
    'gdbus',
    'call',
    '--session',
    '--timeout=1',
    `--dest=${watcher}`,
    `--object-path=${path}`,
    `--method=${properties}.GetAll`,
    watcher,
  ],
  [
    'dbus-send',
    '--session',
    '--print-reply',
    '--reply-timeout=1000',
    `--dest=${watcher}`,
    path,
    `${properties}.GetAll`,
    `string:${watcher}`,
  ],
  ['busctl', '--user', '--timeout=1', 'call', watcher, path, properties, 'GetAll', 's', watcher],
];

/** Reads the answer of any of the three tools. */
export const saysHostRegistered = (output: string): boolean =>
  /IsStatusNotifierHostRegistered['"]\W+(?:(?:variant|boolean|b)\s+)*true\b/.test(output);

type Answer = 'yes' | 'no' | 'no such tool';
export type Ask = (command: string, args: readonly string[]) => Promise<Answer>;

const askTool: Ask = (command, args) =>
  new Promise((resolve) => {
    execFile(command, [...args], { timeout: timeoutMs, encoding: 'utf8' }, (error, stdout) => {
      // A PATH with a folder that can't be looked into says EACCES of a tool that isn't there.
      const isMissing = error?.code === 'ENOENT' || error?.code === 'EACCES';
      if (isMissing) resolve('no such tool');
      else resolve(!error && saysHostRegistered(stdout) ? 'yes' : 'no');
    });
  });

/** Without a bus the tools would start one of their own. */
const hasBus = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env.DBUS_SESSION_BUS_ADDRESS) ||
  (env.XDG_RUNTIME_DIR !== undefined && existsSync(join(env.XDG_RUNTIME_DIR, 'bus')));

export const hasTrayHost = async (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  ask: Ask = askTool,
): Promise<boolean> => {
  if (platform !== 'linux') return true;
  if (!hasBus(env)) return false;
  for (const [command, ...args] of questions) {
    const answer = await ask(command, args);
    if (answer !== 'no such tool') return answer === 'yes';
  }
  return false;
};
