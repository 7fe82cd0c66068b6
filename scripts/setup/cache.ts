import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for what is fetched once and shared by all clones.
 *
 * Root's home is closed to others, and the end-to-end tests run as an ordinary user who must read it.
 */
export function cacheFolder(): string {
  const folder = process.env['KITH_CACHE'] ?? (isRoot() ? '/var/cache/kith' : join(userCache(), 'kith'));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function userCache(): string {
  if (process.env['XDG_CACHE_HOME']) return process.env['XDG_CACHE_HOME'];
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  return process.env['LOCALAPPDATA'] ?? join(homedir(), '.cache');
}
