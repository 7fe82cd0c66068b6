/**
 * Every npm script starts here: `node scripts/run.mjs TASK ARG…`.
 *
 * This file and `setup/modules.mjs` run on whatever Node the machine has (18 or newer) and need no
 * packages. They fetch the packages, then hand over to the task under Node 24, which comes from the npm
 * package `node`. Nothing here writes to standard output: it belongs to the task.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureModules, findNode } from './setup/modules.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task = '', ...args] = process.argv.slice(2);

const file = task === 'kith' ? join(root, 'src/cli/main.ts') : join(root, 'scripts/tasks', `${task}.ts`);
if (!existsSync(file)) {
  console.error(`There is no task "${task}". The tasks are in package.json, under "scripts".`);
  process.exit(2);
}

try {
  ensureModules(root);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const path = [join(root, 'node_modules/.bin'), process.env.PATH];
// Not everybody's PATH has root's programs: apt-get, useradd and runuser need them.
if (process.platform === 'linux') path.push('/usr/sbin', '/sbin');

// npm goes to the project's folder first: files that the command line is told of are seen from where the user stands.
const { INIT_CWD: userFolder } = process.env;
const cwd =
  task === 'kith' && userFolder !== undefined && existsSync(userFolder) ? userFolder : process.cwd();

const child = spawn(findNode(root), [file, ...args], {
  stdio: 'inherit',
  cwd,
  env: {
    ...process.env,
    PATH: path.join(delimiter),
    // Halves the start of the command line. Tasks that start Kith itself leave that to Kith.
    ...(task === 'kith' ? { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node') } : {}),
  },
});
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
  process.on(signal, () => {
    // Ctrl-C in a terminal reaches the child as well, without our help.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
