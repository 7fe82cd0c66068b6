import { utilityProcess } from 'electron';
import type { StoreProcess } from './store-host.ts';

/** Only after `ready`. The name is what a task manager shows. */
export const forkStore = (file: string): StoreProcess =>
  utilityProcess.fork(file, [], { serviceName: 'Kith store' });
