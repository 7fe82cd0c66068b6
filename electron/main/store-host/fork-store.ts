import { utilityProcess } from 'electron';
import { join } from 'node:path';
import type { StoreProcess } from './store-host.ts';

/**
 * Node keeps compiled code there, which saves the store about a third of its start. Not in an AppImage: its
 * mount path is another one each time, and the cache would only grow.
 */
const compileCache = (profilePath: string): Readonly<Record<string, string>> =>
  process.env.APPIMAGE === undefined
    ? { NODE_COMPILE_CACHE: join(profilePath, 'session', 'compile-cache') }
    : {};

/** Only after `ready`. The name is what a task manager shows. */
export const forkStore = (file: string, profilePath: string): StoreProcess =>
  utilityProcess.fork(file, [], {
    serviceName: 'Kith store',
    env: { ...process.env, ...compileCache(profilePath) },
  });
