/** Starts and ends the built Kith, as a user would, with Playwright attached. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.ts';
import { eventually } from './eventually.ts';
import { watchPages, type PageProblems } from './page-problems.ts';

const startLimit = 30_000;
const quitLimit = 10_000;

export interface LaunchOptions {
  readonly profile: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Kith {
  readonly app: ElectronApplication;
  readonly profile: string;
  readonly problems: PageProblems;
  /** What shell and store wrote to standard output and error. */
  readonly output: () => string;
  /** The window's page, once it shows its data. */
  page(): Promise<Page>;
  /** Process number of the shell, which is also the main process. */
  readonly pid: number;
  /** Process number of the store; waits until it runs. */
  storePid(): Promise<number>;
  /** Waits until Kith ends by itself. @returns exit status, undefined when it was killed */
  end(limit?: number): Promise<number | undefined>;
  /** Ends Kith as its menu would; kills it when that takes too long. */
  quit(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export async function launchKith({ profile, args = [], env = {} }: LaunchOptions): Promise<Kith> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: ['-r', join(import.meta.dirname, 'hold-ready.cjs'), ...commandLine(profile, args)],
    env: { ...definedEnvironment(), ...env },
    cwd: root,
    timeout: startLimit,
    // Playwright turns the sandbox off unless told otherwise.
    chromiumSandbox: true,
  });
  const problems = watchPages(app);
  const process = app.process();
  const output: string[] = [];
  process.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  process.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const hasEnded = () => process.exitCode !== null || process.signalCode !== null;
  const ended = new Promise<void>((done) => {
    if (hasEnded()) done();
    else process.once('exit', () => done());
  });
  const kill = async () => {
    process.kill('SIGKILL');
    await ended;
  };
  return {
    app,
    profile,
    problems,
    output: () => output.join(''),
    pid: process.pid ?? 0,
    page: async () => {
      const main = app.windows().filter((window) => !isCapture(window));
      const page = main.at(-1) ?? (await app.firstWindow({ timeout: startLimit }));
      await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: startLimit });
      return page;
    },
    // Playwright's own `process()` fails once the process is gone.
    end: async (limit = 20_000) => {
      await eventually('Kith to end', () => hasEnded() || undefined, limit);
      return process.exitCode ?? undefined;
    },
    storePid: () => eventually('the store’s process', () => storePidOf(app)),
    quit: async () => {
      await problems.settle();
      // A page that won't close, or a store that won't answer, must not hold up the tests.
      const timer = setTimeout(() => process.kill('SIGKILL'), quitLimit);
      // The answer to `quit` may never come, because the process is gone.
      await Promise.race([ended, app.evaluate(({ app: shell }) => shell.quit()).catch(() => undefined)]);
      await ended;
      clearTimeout(timer);
    },
    kill,
  };
}

/** The small window, which comes and goes beside the main one. */
export const isCapture = (page: Page): boolean => page.url().endsWith('/capture.html');

export interface EndedKith {
  /** Exit status, undefined when it had to be killed. */
  readonly status: number | undefined;
  readonly output: string;
}

/** Starts Kith without Playwright and waits for its end: a second launch, or one that is refused. */
export function runKithToEnd({ profile, args = [], env = {} }: LaunchOptions): Promise<EndedKith> {
  const child = spawn(electronPath(), commandLine(profile, args), {
    cwd: root,
    env: { ...definedEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: startLimit,
    killSignal: 'SIGKILL',
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  return new Promise((done) => {
    child.on('exit', (status) => done({ status: status ?? undefined, output: output.join('') }));
  });
}

function commandLine(profile: string, args: readonly string[]): string[] {
  return [
    root,
    '--profile',
    profile,
    // No graphics card under Xvfb, and no keyring whose prompt would take the pointer.
    '--disable-gpu',
    '--password-store=basic',
    ...args,
  ];
}

/** The Electron that the tests run on. */
export function electronPath(): string {
  const path = process.env['ELECTRON_EXEC_PATH'];
  if (!path) throw new Error('Run the end-to-end tests with: npm run test:e2e');
  return path;
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'KITH_PROFILE',
  );
  return Object.fromEntries(entries);
}

async function storePidOf(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ app: shell }) => {
    const store = shell
      .getAppMetrics()
      .find(({ type, serviceName }) => type === 'Utility' && serviceName === 'node.mojom.NodeService');
    return store?.pid;
  });
}
