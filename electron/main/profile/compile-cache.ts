import { join } from 'node:path';

/**
 * Where Node keeps compiled code, of shell and store alike, which saves the store about a third of its start.
 * None for an AppImage: its mount path is another one each time, and the cache would only grow.
 */
export const compileCacheFolder = (profilePath: string): string | undefined =>
  process.env.APPIMAGE === undefined ? join(profilePath, 'session', 'compile-cache') : undefined;
