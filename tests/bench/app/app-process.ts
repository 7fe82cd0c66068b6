/** An Electron app started the way a user starts it: without Playwright, which holds `ready` back. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../../scripts/lib/root.ts';

const startLimitMs = 60_000;
const endLimitMs = 15_000;

export interface RunningApp {
  readonly pid: number;
  /** Milliseconds from the start of the process to the page painted and ready for input. */
  readonly startMs: number;
  /** Closes it cleanly. */
  end(): Promise<void>;
}

interface AppOptions {
  /** Folder of the built app. */
  readonly app: string;
  /** The compiled `control/probe.ts`. */
  readonly probe: string;
  readonly args: readonly string[];
  /** What the page shows once it is ready. */
  readonly selector: string;
}

const electronPath = (): string => {
  const path = process.env['ELECTRON_EXEC_PATH'];
  if (!path) throw new Error('Run the benchmarks with: npm run bench');
  return path;
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), endLimitMs);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(timer);
};

const startApp = async ({ app, probe, args, selector }: AppOptions): Promise<RunningApp> => {
  const startedAt = Date.now();
  const child = spawn(
    electronPath(),
    ['--require', probe, app, '--disable-gpu', '--password-store=basic', ...args],
    {
      cwd: root,
      env: { ...process.env, KITH_BENCH_SELECTOR: selector },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  // Chromium complains of a desktop without a system bus: worth reading only when something went wrong.
  const complaints: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  const readyAt = new Promise<number>((found, failed) => {
    const timer = setTimeout(() => failed(new Error(`${app} was not ready in time.`)), startLimitMs);
    createInterface(child.stdout).on('line', (line) => {
      const [word, at] = line.split(' ');
      if (word !== 'kith-bench-ready') return;
      clearTimeout(timer);
      found(Number(at));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      failed(new Error(`${app} ended before it was ready (status ${code}).`));
    });
  });
  try {
    return { pid: child.pid ?? 0, startMs: (await readyAt) - startedAt, end: () => end(child) };
  } catch (error) {
    process.stderr.write(complaints.join(''));
    await end(child);
    throw error;
  }
};

export interface Apps {
  kith(): Promise<RunningApp>;
  control(): Promise<RunningApp>;
}

/**
 * @param controlFolder the built control app
 * @param profile of Kith; opens on the board
 */
export const createApps = (controlFolder: string, profile: string): Apps => {
  const probe = join(controlFolder, 'probe.cjs');
  return {
    kith: () =>
      startApp({
        app: root,
        probe,
        args: ['--profile', profile],
        selector: 'body[data-app-state="ready"] [data-card]',
      }),
    control: () =>
      startApp({
        app: controlFolder,
        probe,
        args: [`--user-data-dir=${join(controlFolder, 'user-data')}`],
        selector: 'body[data-app-state="ready"] button',
      }),
  };
};
