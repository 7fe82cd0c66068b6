import type { Counts } from '#contract/values/counts.ts';
import { collectionNames } from '#domain/records.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { applyPlan } from '../backup/restore/apply-plan.ts';
import { planRestore, type RecordsByCollection } from '../backup/restore/restore-plan.ts';
import type { OpenStore } from '../open.ts';
import { unwatched } from '../pages/jobs.ts';
import { deriveSample } from './derive-sample.ts';
import { generateSample, type SampleSize } from './generate.ts';

/** Records written in one transaction. */
const chunkSize = 2_000;

/** Without the journal: a network in a profile of its own is thrown away, not undone. */
const insertAll = ({ file }: Pick<OpenStore, 'file'>, records: RecordsByCollection): void => {
  for (const [collection, docs] of records) {
    for (let start = 0; start < docs.length; start += chunkSize) {
      const writes = docs.slice(start, start + chunkSize).map((after) => ({ after: { ...after } }));
      file.transaction(() => {
        file.write(collection, writes);
      });
    }
  }
};

/** Adds a generated network to what is there. Where there is something, Undo takes it back. */
export const fillWithSample = async (store: OpenStore, size: SampleSize): Promise<Counts> => {
  const { file, engine } = store;
  const stages = stagesFromSetting(file.get('settings', 'stages')?.['value']);
  const records = deriveSample(generateSample(size, engine.env().today), stages);
  const isEmpty = collectionNames.every((name) => file.count(name, {}) === 0);
  if (isEmpty) insertAll(store, records);
  else {
    const { steps } = planRestore(file, records, 'merge');
    await applyPlan(store, steps, { label: 'Sample network added', kind: 'restore' }, unwatched, false);
  }
  return Object.fromEntries(collectionNames.map((name) => [name, file.count(name, {})]));
};
