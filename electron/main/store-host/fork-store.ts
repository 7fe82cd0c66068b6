import { utilityProcess } from 'electron';
import { compileCacheFolder } from '../profile/compile-cache.ts';
import type { StoreProcess } from './store-host.ts';

/** Only after `ready`. The name is what a task manager shows. */
export const forkStore = (file: string, profilePath: string): StoreProcess => {
  const folder = compileCacheFolder(profilePath);
  return utilityProcess.fork(file, [], {
    serviceName: 'Kith store',
    env: { ...process.env, ...(folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }) },
  });
};
