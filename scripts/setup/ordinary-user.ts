/**
 * End-to-end tests run as an ordinary user, because Chromium has no sandbox as root. When root runs them,
 * that user is made here and given a place where the repository can be read.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, say } from '../lib/process.ts';
import { root } from '../lib/root.ts';
import { cacheFolder } from './cache.ts';
import { findProgram } from './debian.ts';

const user = 'kith-test';
/** What the tests read. Everything else stays where it is. */
const needed = [
  'node_modules',
  'out',
  'resources',
  'scripts',
  'electron',
  'src',
  'tests',
  'package.json',
  'playwright.config.ts',
  'tsconfig.json',
];

export interface OrdinaryUser {
  /** A copy of the repository that the user can read, or the repository itself. */
  readonly repository: string;
  readonly home: string;
  /** A folder that the user owns. */
  readonly output: string;
  /** A command that runs the given one as that user. */
  command(command: readonly string[]): readonly string[];
  /** Deletes the copy, when there is one. */
  release(): void;
}

/** @param output folder for results, made and given to the user */
export function ensureOrdinaryUser(output: string): OrdinaryUser {
  if (spawnSync('id', [user], { stdio: 'ignore' }).status !== 0) {
    say(`Adding the user "${user}", as whom the end-to-end tests run (Chromium has no sandbox as root).`);
    if (spawnSync('useradd', ['--create-home', user], { stdio: ['ignore', 2, 2] }).status !== 0) {
      fail(`The user "${user}" could not be added.`);
    }
  }
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  chmodSync(dirname(output), 0o755);
  spawnSync('chown', [user, output]);
  const repository = canRead(root) ? root : readableCopy();
  return {
    home: `/home/${user}`,
    repository,
    output,
    command: (command) => [findProgram('runuser') ?? 'runuser', '-u', user, '--', ...command],
    release: () => {
      if (repository !== root) rmSync(repository, { recursive: true, force: true });
    },
  };
}

/** Whether the user can reach the folder (root's home is closed to others) and read what is in it. */
function canRead(folder: string): boolean {
  const present = needed.filter((name) => existsSync(join(folder, name)));
  const test = present.map((name) => `test -r '${join(folder, name)}'`).join(' && ');
  return spawnSync('runuser', ['-u', user, '--', 'sh', '-c', test], { stdio: 'ignore' }).status === 0;
}

function readableCopy(): string {
  const copy = mkdtempSync(join(cacheFolder(), 'copy-'));
  say(`${root} is closed to the user "${user}": the tests run on a copy, ${copy}.`);
  for (const name of needed) {
    const source = join(root, name);
    if (!existsSync(source)) continue;
    // Hard links where the file system allows it: the packages alone are 600 MB.
    const linked = spawnSync('cp', ['-al', source, copy], { stdio: 'ignore' });
    if (linked.status !== 0) cpSync(source, join(copy, name), { recursive: true, force: true });
  }
  spawnSync('chmod', ['-R', 'a+rX', copy]);
  return copy;
}
