/** Running other programs: output passed through, signals passed on, a failure as an exit status. */
import { spawn, type SpawnOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where output goes: ours (default), or standard error when standard output is reserved for data. */
  readonly output?: 'inherit' | 'stderr';
  /**
   * Keeps the program out of our process group, so that a signal reaches it once. Ctrl-C goes to the whole
   * group, npm passes it on again, and Electron aborts when it is told twice.
   */
  readonly ownGroup?: boolean;
}

const passedSignals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end.
 *
 * @returns its exit status; 1 when it was ended by a signal or could not be started
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const stdio: SpawnOptions['stdio'] = options.output === 'stderr' ? ['inherit', 2, 2] : 'inherit';
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    stdio,
    env: { ...process.env, ...options.env },
    detached: options.ownGroup ?? false,
  });
  let passed = false;
  // Also for signals that the child gets by itself: without a listener we would end before it.
  const pass = (signal: NodeJS.Signals) => {
    if (!passed) child.kill(signal);
    passed = true;
  };
  for (const signal of passedSignals) process.on(signal, pass);
  return new Promise((resolve) => {
    const end = (status: number) => {
      for (const signal of passedSignals) process.off(signal, pass);
      resolve(status);
    };
    child.on('error', (error) => {
      say(`${command}: ${error.message}`);
      end(1);
    });
    child.on('exit', (code) => end(code ?? 1));
  });
}

/**
 * Runs a package's command line on this Node, so that it works without a shell on Windows too.
 *
 * @param packageName as in package.json; its first `bin` is run
 */
export function runPackage(
  packageName: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return run(process.execPath, [binOf(packageName), ...args], options);
}

/** Path of the script behind a package's first `bin`. */
export function binOf(packageName: string): string {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0];
  if (script === undefined) throw new Error(`The package ${packageName} has no command.`);
  return join(folder, script);
}

/** Tells the user something without touching standard output. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Says why and stops. */
export function fail(text: string): never {
  say(text);
  process.exit(1);
}
