/** Installs the packages when they are missing or out of date, and finds Node 24 among them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `npm ci` unless `node_modules` holds what the lock file asks for.
 *
 * @param {string} root the repository
 * @throws {Error} when npm fails
 */
export function ensureModules(root) {
  if (!modulesMatchLock(root)) {
    console.error('Installing packages (npm ci) …');
    runNpm(root, [
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
  }
  if (!existsSync(bundledNode(root)) && nodeMajor() < 24) {
    // The package `node` fetches its binary in an install script, which npm may have been told to skip.
    console.error('Fetching Node 24 …');
    run(join(root, 'node_modules/node'), npmNode(), ['installArchSpecificPackage.js'], { shell: false });
  }
}

/**
 * The Node that the tasks run on.
 *
 * @param {string} root the repository
 * @returns {string} path of an executable
 */
export function findNode(root) {
  const bundled = bundledNode(root);
  return existsSync(bundled) ? bundled : process.execPath;
}

/**
 * Compares the lock file with the one that npm leaves in `node_modules`. Contents are compared, not times,
 * because switching branches touches files without changing what they ask for.
 *
 * @param {string} root the repository
 * @returns {boolean} whether every package is there in the locked version
 */
export function modulesMatchLock(root) {
  const installedLock = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    // Optional packages are for other systems, or could not be built here.
    return there === undefined ? entry.optional === true : there.version === entry.version;
  });
}

function bundledNode(root) {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function nodeMajor() {
  return Number(process.versions.node.split('.')[0]);
}

/** The Node that npm itself runs on: the bundled one may vanish during `npm ci`. */
function npmNode() {
  return process.env.npm_node_execpath || process.execPath;
}

function runNpm(root, args) {
  const npm = process.env.npm_execpath;
  if (npm && /\.[cm]?js$/.test(npm)) run(root, npmNode(), [npm, ...args], { shell: false });
  else run(root, 'npm', args, { shell: process.platform === 'win32' });
}

function run(cwd, command, args, options) {
  // Standard output goes to standard error (2): `npm run -s kith` promises JSON and nothing else.
  const result = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2], ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed in ${cwd}.`);
}
