import type { RestoreReport } from '#contract/values/backups.ts';
import type { Counts } from '#contract/values/counts.ts';
import { rehomeStrays } from '#data/commands/stages.ts';
import type { Stored } from '#data/schemas/index.ts';
import { collectionNames, type CollectionName } from '#domain/records.ts';
import { latestStamp } from '#domain/sync/stamps.ts';
import { faultPoint } from '../../health/fault-point.ts';
import type { JobControl } from '../../pages/jobs.ts';
import { type RecordWithJson, type StoreFile, tableOf } from '../../storage/index.ts';
import { applyStep } from './apply-plan.ts';
import { derivedContacts, derivedFrom, derivedInputsOf } from './derived-contacts.ts';
import { inGroups, type Purpose, type RestoredStore } from './in-groups.ts';
import type { RecordsPiece } from './read-pieces.ts';
import { planRestore, type RestoreMode } from './restore-plan.ts';

const hasRows = (file: StoreFile, table: string): boolean =>
  file.all(`SELECT 1 FROM ${table} LIMIT 1`).length > 0;

/** Whether there is nobody, and nothing about anybody, nor a trace of what was. */
export const isFresh = (file: StoreFile): boolean =>
  ![...derivedFrom.map((name) => tableOf(file, name)), 'grave'].some((table) => hasRows(file, table));

const isDerivedFrom = (name: CollectionName): boolean =>
  (derivedFrom as readonly CollectionName[]).includes(name);

const parse = (json: string): RecordWithJson => ({
  record: JSON.parse(json) as Record<string, unknown>,
  json,
});

/**
 * Restores very much into a fresh store (see {@link isFresh}) while the file is still read: nothing has to be compared
 * with what is there. People come last, when all is known that their derived fields follow from.
 *
 * @param expected how many records there will be; 0: not known
 */
export const restoreFresh = async (
  store: RestoredStore,
  pieces: AsyncIterable<RecordsPiece>,
  mode: RestoreMode,
  purpose: Purpose,
  control: JobControl,
  expected: number,
): Promise<RestoreReport> => {
  const { file, engine } = store;
  const now = engine.clock.now();
  const counts: Counts = Object.fromEntries(collectionNames.map((name) => [name, 0]));
  /** What is not fresh, the settings mostly: few records, which are compared. */
  const known = collectionNames.filter((name) => hasRows(file, tableOf(file, name)));
  const waits = (name: CollectionName): boolean => name === 'contacts' || known.includes(name);
  /** What waits, and what people's derived fields follow from. */
  const held = new Map<CollectionName, Stored<CollectionName>[]>();
  let done = 0;
  let inserted = 0;
  let changed = 0;
  let removed = 0;

  const keep = (collection: CollectionName, records: readonly RecordWithJson[]): void => {
    const list = held.get(collection) ?? [];
    for (const { record } of records) {
      const kept = waits(collection) ? record : derivedInputsOf(collection, record);
      list.push(kept as unknown as Stored<CollectionName>);
    }
    held.set(collection, list);
  };
  const stampsOf = ({ record }: RecordWithJson) => record['stamps'] as Stored<CollectionName>['stamps'];

  await inGroups(store, purpose, control, true, async (groups) => {
    const insert = (collection: CollectionName, records: readonly RecordWithJson[]): void => {
      const name = `${collection}-${String(done)}`;
      // The computer that they are of may be ahead: what they were made as is no edit since, which Undo would keep.
      const heard = latestStamp(records.map(stampsOf), now);
      groups.one(name, (tx) => tx.insertMany(collection, records), heard);
      inserted += records.length;
      faultPoint('restore:group');
    };
    for await (const { collection, jsons } of pieces) {
      await control.step({ phase: 'restore', done, total: expected });
      const records = jsons.map(parse);
      if (waits(collection) || isDerivedFrom(collection)) keep(collection, records);
      if (!waits(collection)) insert(collection, records);
      counts[collection] = (counts[collection] ?? 0) + records.length;
      done += records.length;
    }
    await groups.each(
      'derive',
      derivedContacts(held),
      (tx, people) => {
        const records = people.map((person) => ({ record: { ...person }, json: JSON.stringify(person) }));
        tx.insertMany('contacts', records);
        inserted += records.length;
      },
      latestStamp(held.get('contacts')?.map(({ stamps }) => stamps) ?? [], now),
    );
    const plan = planRestore(file, held, mode, known);
    ({ changed, removed } = plan.report);
    inserted += plan.report.added;
    await groups.each('restore', plan.steps, (tx, steps) => {
      for (const step of steps) applyStep(tx, step);
    });
    groups.one('stages', (tx) => void rehomeStrays(tx));
  });
  return { added: inserted, changed, removed, counts };
};
