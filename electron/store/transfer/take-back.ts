import type { Engine } from '../commands/engine.ts';
import type { Reverted } from '../commands/revert.ts';
import { faultPoint } from '../health/fault-point.ts';
import type { OpenStore } from '../open.ts';
import { createBatches } from './batches.ts';

/** Takes an import back, all of its transactions, and forgets it. */
export const takeBackImport = (
  { file, engine }: Pick<OpenStore, 'file'> & { readonly engine: Engine },
  importId: string,
): Reverted => {
  const batches = createBatches(file);
  const reverted = file.transaction(() => {
    const done = engine.revert(`${importId}/undo`, 'undo-import', batches.groupsOf(importId));
    faultPoint('take-back:reverted');
    batches.drop(importId);
    engine.forget(importId);
    return done;
  });
  faultPoint('take-back:done');
  return reverted;
};

/** Imports that a crash cut short are taken back: all or nothing. */
export const recoverImports = (store: Pick<OpenStore, 'file' | 'engine'>): void => {
  for (const importId of createBatches(store.file).running()) takeBackImport(store, importId);
};
