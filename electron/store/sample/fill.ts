import type { Counts } from '#contract/values.ts';
import { collectionNames } from '#domain/records.ts';
import { applyPlan } from '../backup/apply-plan.ts';
import { planRestore } from '../backup/restore-plan.ts';
import type { OpenStore } from '../open.ts';
import { unwatched } from '../pages/jobs.ts';
import { generateSample, type SampleSize } from './generate.ts';

/** Adds a generated network to what is there. */
export const fillWithSample = async (store: OpenStore, size: SampleSize): Promise<Counts> => {
  const records = generateSample(size, store.engine.env().today);
  const { steps } = planRestore(store.file, records, 'merge');
  await applyPlan(store, steps, 'Sample network added', unwatched, false);
  return Object.fromEntries(collectionNames.map((name) => [name, store.file.count(name, {})]));
};
