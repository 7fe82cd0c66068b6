/** How far one is with a company. */
import type { Organization } from '../records.ts';

export type Pursuit = Organization['target'];

/** Those one pursues most first; `none` is no target. */
export const pursuits = ['active', 'watching', 'paused', 'none'] as const satisfies readonly Pursuit[];

export const pursuitWords: Readonly<Record<Pursuit, string>> = {
  active: 'Active',
  watching: 'Watching',
  paused: 'Paused',
  none: 'No target',
};
