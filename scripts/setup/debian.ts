/** The system's part of what Kith needs on Linux: libraries for Electron, a display and a bus for tests. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, say } from '../lib/process.ts';
import { isRoot } from './cache.ts';

interface SystemPart {
  /** Debian package that brings it. */
  readonly debian: string;
  /** A program on the PATH, or the name of a shared library. */
  readonly program?: string;
  readonly library?: string;
}

/** What Electron itself needs, some of it loaded only when used. */
const electronParts: readonly SystemPart[] = [
  { debian: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { debian: 'libnss3', library: 'libnss3.so' },
  { debian: 'libasound2', library: 'libasound.so.2' },
  { debian: 'libgbm1', library: 'libgbm.so.1' },
  { debian: 'libatspi2.0-0', library: 'libatspi.so.0' },
  { debian: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0' },
  { debian: 'libnotify4', library: 'libnotify.so.4' },
  { debian: 'libsecret-1-0', library: 'libsecret-1.so.0' },
];

/** A desktop of our own: display, bus, window manager, notifications. */
const desktopParts: readonly SystemPart[] = [
  { debian: 'xvfb', program: 'Xvfb' },
  { debian: 'xauth', program: 'xauth' },
  { debian: 'openbox', program: 'openbox' },
  { debian: 'dbus', program: 'dbus-daemon' },
  { debian: 'dunst', program: 'dunst' },
  { debian: 'xdotool', program: 'xdotool' },
  { debian: 'imagemagick', program: 'import' },
];

/** What only the tests use: other tools open what Kith writes. */
const testParts: readonly SystemPart[] = [{ debian: 'age', program: 'age' }, { debian: 'fonts-dejavu-core' }];

export type SystemNeed = 'electron' | 'desktop' | 'test';

const partsByNeed: Readonly<Record<SystemNeed, readonly SystemPart[]>> = {
  electron: electronParts,
  desktop: desktopParts,
  test: testParts,
};

/**
 * Makes sure that the system has what is needed: installs it as root on Debian, saying so; otherwise names
 * the command that would, and stops.
 */
export function ensureSystem(needs: readonly SystemNeed[]): void {
  if (process.platform !== 'linux') return;
  const missing = needs.flatMap((need) => partsByNeed[need]).filter((part) => !isThere(part));
  if (missing.length === 0) return;
  const packages = missing.map((part) => part.debian);
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  if (!findProgram('apt-get')) {
    fail(`Kith needs what Debian calls ${packages.join(', ')}. Install it and try again.`);
  }
  if (!isRoot()) fail(`Kith needs a few system packages. Install them with:\n  sudo ${install.join(' ')}`);
  say(`Installing Debian packages: ${packages.join(' ')}`);
  apt(['update']);
  if (apt(install.slice(1)) !== 0) fail(`The packages could not be installed. Try: ${install.join(' ')}`);
}

/** @returns path of a program, undefined when it isn't on the PATH */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

let libraries: string | undefined;

function isThere(part: SystemPart): boolean {
  if (part.program !== undefined) return findProgram(part.program) !== undefined;
  if (part.library === undefined) return existsSync('/usr/share/fonts/truetype');
  libraries ??= spawnSync(findProgram('ldconfig') ?? 'ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  // Without a list (NixOS has none) there is nothing to say.
  return libraries === '' || libraries.includes(`\t${part.library} `);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function apt(args: readonly string[]): number {
  // Quiet: only what goes wrong is worth reading.
  const result = spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return result.status ?? 1;
}
