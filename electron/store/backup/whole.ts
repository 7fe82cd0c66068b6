/** What is written in several transactions that count as one: no two at once, and no backup of half of it. */
import { setTimeout as pause } from 'node:timers/promises';
import { KithError } from '#contract/errors.ts';
import { underWayKey } from '../commands/engine.ts';
import { readMeta } from '../commands/tables.ts';
import type { JobControl } from '../pages/jobs.ts';
import type { StoreFile } from '../storage/index.ts';
import { createBatches } from '../transfer/write/batches.ts';

const lookEveryMs = 100;
/** None takes that long: then something is wrong with it, and the next start takes it back. */
const patienceMs = 10 * 60_000;

const isHalfWritten = (file: StoreFile): boolean =>
  createBatches(file).running().length > 0 || readMeta(file, underWayKey) !== undefined;

/**
 * Waits until no import, restore or undo of much stands halfway.
 *
 * @throws KithError `unavailable` when that takes too long
 */
export const untilWhole = async (file: StoreFile, control: JobControl): Promise<void> => {
  for (let waited = 0; isHalfWritten(file); waited += lookEveryMs) {
    if (waited >= patienceMs) {
      throw new KithError(
        'unavailable',
        'An import or a restore has not ended. Quit Kith and start it again.',
      );
    }
    await control.step({ phase: 'wait', done: 0, total: 0 });
    await pause(lookEveryMs);
  }
};

const turns = new WeakMap<StoreFile, Promise<unknown>>();

/** The second of two imports must see whom the first one adds: else everybody of the same file comes twice. */
export const oneAfterTheOther = <T>(file: StoreFile, task: () => Promise<T>): Promise<T> => {
  const next = (turns.get(file) ?? Promise.resolve()).then(task);
  turns.set(
    file,
    next.catch(() => undefined),
  );
  return next;
};
