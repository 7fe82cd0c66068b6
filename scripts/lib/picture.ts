/** Pictures of windows on an X display. */
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const patience = 60_000;
/** A window is there before its page is painted. */
const settling = 3_000;

/**
 * Waits for a window and takes a picture of the screen with it.
 *
 * @param title how the window's title ends
 * @returns whether a window came in time
 */
export async function takePicture(
  title: string,
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  const options = { env: { ...process.env, ...env } };
  const until = Date.now() + patience;
  while (Date.now() < until) {
    try {
      await exec('xdotool', ['search', '--onlyvisible', '--name', `${title}$`], options);
      await pause(settling);
      await exec('import', ['-window', 'root', file], options);
      return true;
    } catch {
      await pause(250);
    }
  }
  return false;
}
