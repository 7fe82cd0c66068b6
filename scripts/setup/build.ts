/** Builds Kith into `out/` when its sources are newer than the last build. */
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import { runPackage, say } from '../lib/process.ts';

const sources = [
  'src',
  'electron',
  'resources',
  'electron.vite.config.ts',
  'vite.capture.config.ts',
  'scripts/lib',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'out/.built');

/** @returns exit status of the build; 0 when there was nothing to do */
export async function ensureBuild(): Promise<number> {
  return isFresh() ? 0 : build();
}

/** For whoever writes something else into `out/`, as the dev server does. */
export function forgetBuild(): void {
  rmSync(stamp, { force: true });
}

/** @returns exit status of the build */
export async function build(): Promise<number> {
  say('Building …');
  forgetBuild();
  // The end-to-end tests read the result as another user.
  process.umask(0o022);
  const started = new Date();
  const status =
    (await runPackage('electron-vite', ['build', '--logLevel', 'warn'], { output: 'stderr' })) ||
    (await runPackage('vite', ['build', '--config', 'vite.capture.config.ts'], { output: 'stderr' }));
  if (status === 0) {
    writeFileSync(stamp, '');
    // What was edited while the build ran is newer than the build.
    utimesSync(stamp, started, started);
  }
  return status;
}

function isFresh(): boolean {
  if (!existsSync(stamp)) return false;
  const builtAt = statSync(stamp).mtimeMs;
  return sources.every((path) => newest(join(root, path)) <= builtAt);
}

/** @returns time of the latest change at or below a path, 0 when there is nothing */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const below = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stats.mtimeMs, ...below);
}
