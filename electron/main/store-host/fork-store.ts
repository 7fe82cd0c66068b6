import { utilityProcess } from 'electron';
import { compileCacheFolder } from '../profile/compile-cache.ts';
import type { StoreProcess } from './store-host.ts';

/**
 * - no navigator: zod asks it whether this is Cloudflare, and Node would load threads and locks to answer;
 * - no memory reducer: see `electron/store/collect-once.ts`.
 */
const flags = ['--no-experimental-global-navigator', '--no-memory-reducer'];

/** Only after `ready`. The name is what a task manager shows. */
export const forkStore = (file: string, profilePath: string): StoreProcess => {
  const folder = compileCacheFolder(profilePath);
  return utilityProcess.fork(file, [], {
    serviceName: 'Kith store',
    execArgv: flags,
    env: { ...process.env, ...(folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }) },
  });
};
