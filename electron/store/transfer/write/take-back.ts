import type { Engine } from '../../commands/engine.ts';
import { drain, type RevertProgress } from '../../commands/revert-steps.ts';
import type { Reverted } from '../../commands/revert.ts';
import { faultPoint } from '../../health/fault-point.ts';
import type { OpenStore } from '../../open.ts';
import { createBatches } from './batches.ts';

type Imports = Pick<OpenStore, 'file'> & { readonly engine: Engine };

/**
 * Takes an import back, all of its transactions, and forgets it. Killed in between, the next start goes on; failed,
 * it counts again, and can be taken back again.
 */
export function* takeBackInSteps(
  { file, engine }: Imports,
  importId: string,
): Generator<RevertProgress, Reverted, undefined> {
  const batches = createBatches(file);
  const wasDone = batches.isDone(importId);
  batches.setRunning(importId);
  try {
    const { reverted } = yield* engine.revertSteps(
      `${importId}/undo`,
      'undo-import',
      batches.groupsOf(importId),
    );
    faultPoint('take-back:reverted');
    file.transaction(() => {
      batches.drop(importId);
      engine.forget(importId);
    });
    faultPoint('take-back:done');
    return reverted;
  } catch (error) {
    if (wasDone) batches.setDone(importId);
    throw error;
  }
}

const takeBackImport = (store: Imports, importId: string): Reverted =>
  drain(takeBackInSteps(store, importId));

/**
 * What a crash cut short: imports are taken back, all or nothing; an undo is gone on with.
 *
 * @returns whether there was an import or a restore that nobody had asked to be taken back
 */
export const recoverImports = (store: Pick<OpenStore, 'file' | 'engine'>): boolean => {
  const batches = createBatches(store.file);
  const running = batches.running();
  const wasCut = running.some((importId) => !batches.wasFinished(importId));
  for (const importId of running) takeBackImport(store, importId);
  store.engine.finishUndo();
  return wasCut;
};
