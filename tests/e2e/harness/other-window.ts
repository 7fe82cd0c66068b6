/** Another program's window, and which window the desktop gives the keyboard to. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.ts';
import { electronPath } from './launch.ts';

const program = `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', process.argv.at(-1));
app.whenReady().then(() => {
  new BrowserWindow({ width: 420, height: 260, x: 40, y: 40 }).loadURL('about:blank');
});
`;

const startLimit = 30_000;

export interface OtherWindow {
  readonly pid: number;
  /** Whether the keyboard is this window's. */
  hasFocus(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens a window that has nothing to do with Kith, and waits until it has the focus. */
export async function openOtherWindow(): Promise<OtherWindow> {
  const folder = await mkdtemp(join(tmpdir(), 'other-window-'));
  await writeFile(join(folder, 'main.js'), program);
  await writeFile(join(folder, 'package.json'), '{"name":"other-window","main":"main.js"}');
  const child = spawn(electronPath(), [folder, '--disable-gpu', '--password-store=basic', folder], {
    stdio: 'ignore',
  });
  const pid = child.pid ?? 0;
  const hasFocus = async () => (await activeProcess()) === pid;
  await eventually('the other window', async () => ((await hasFocus()) ? true : undefined), startLimit);
  return {
    pid,
    hasFocus,
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await ended;
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @returns the process whose window is active, undefined when none is */
export function activeProcess(): Promise<number | undefined> {
  return new Promise((done) => {
    execFile('xdotool', ['getactivewindow', 'getwindowpid'], (error, stdout) => {
      const pid = Number(stdout.trim());
      done(error === null && pid > 0 ? pid : undefined);
    });
  });
}
