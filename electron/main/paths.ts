import { join } from 'node:path';

/**
 * Where the parts of the built app are. Only the shell may import this file: it must end up in `out/main`, since
 * everything is found from there (in a packaged app inside the asar).
 */
const here = import.meta.dirname;

export const preloadFile = join(here, '../preload/index.cjs');
export const rendererFolder = join(here, '../renderer');
export const storeFile = join(here, 'store.js');
export const resourcesFolder = join(here, '../../resources');
export const resourceFile = (name: string): string => join(resourcesFolder, name);
