import { utilityProcess } from 'electron';
import { compileCacheFolder } from '../profile/compile-cache.ts';
import type { StoreProcess } from './store-host.ts';

/**
 * - no navigator: zod asks it whether this is Cloudflare, and Node would load threads and locks to answer;
 * - no memory reducer: see `electron/store/collect-once.ts`.
 */
const flags = ['--no-experimental-global-navigator', '--no-memory-reducer'];

/** The name is what a task manager shows. */
const forkStore = (file: string, profilePath: string): StoreProcess => {
  const folder = compileCacheFolder(profilePath);
  return utilityProcess.fork(file, [], {
    serviceName: 'Kith store',
    execArgv: flags,
    env: { ...process.env, ...(folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }) },
  });
};

/**
 * Only after `ready`, and before all else: the first process is started at once, and takes as long as the rest of the
 * start. Each call gives a new one; the first must come in the same turn, so that nothing it says is missed.
 */
export const forkAhead = (file: string, profilePath: string): (() => StoreProcess) => {
  let first: StoreProcess | undefined = forkStore(file, profilePath);
  return () => {
    const child = first ?? forkStore(file, profilePath);
    first = undefined;
    return child;
  };
};
