import type { RestoreReport } from '#contract/values/backups.ts';
import type { Counts } from '#contract/values/counts.ts';
import { rehomeStrays } from '#data/commands/stages.ts';
import type { Stored } from '#data/schemas/index.ts';
import { collectionNames, type CollectionName } from '#domain/records.ts';
import { faultPoint } from '../../health/fault-point.ts';
import type { JobControl } from '../../pages/jobs.ts';
import { type StoreFile, tableOf, tableState } from '../../storage/index.ts';
import { preparedJson } from '../../storage/table/prepared-rows.ts';
import { applyStep } from './apply-plan.ts';
import { derivedFrom } from './derived-contacts.ts';
import type { RecordsPiece, RowsPiece } from './gathering.ts';
import { inGroups, type Purpose, type RestoredStore } from './in-groups.ts';
import type { PrepareOrder } from './read-pieces.ts';
import { planRestore, type RestoreMode } from './restore-plan.ts';

const hasRows = (file: StoreFile, name: CollectionName): boolean =>
  file.all(`SELECT 1 FROM ${tableOf(file, name)} LIMIT 1`).length > 0;

/** Whether there is nobody, and nothing about anybody, nor a trace of what was. */
export const isFresh = (file: StoreFile): boolean =>
  !derivedFrom.some((name) => hasRows(file, name)) && file.all('SELECT 1 FROM grave LIMIT 1').length === 0;

/** What a thread makes ready for this store: all but what is not empty, the settings mostly. */
export const prepareOrderOf = (file: StoreFile, now: number): PrepareOrder => ({
  specs: Object.fromEntries(
    collectionNames.filter((name) => !hasRows(file, name)).map((name) => [name, tableState(file, name).spec]),
  ),
  now,
});

/**
 * Restores very much into a fresh store (see {@link isFresh}) while the file is still read: nothing has to be compared
 * with what is there, but for the few records of collections that are not empty.
 *
 * @param pieces as {@link prepareOrderOf} ordered them
 * @param expected how many records there will be; 0: not known
 */
export const restoreFresh = async (
  store: RestoredStore,
  pieces: AsyncIterable<RecordsPiece | RowsPiece>,
  { specs }: PrepareOrder,
  mode: RestoreMode,
  purpose: Purpose,
  control: JobControl,
  expected: number,
): Promise<RestoreReport> => {
  const counts: Counts = Object.fromEntries(collectionNames.map((name) => [name, 0]));
  const compared = new Map<CollectionName, Stored<CollectionName>[]>();
  let done = 0;
  let inserted = 0;
  let changed = 0;
  let removed = 0;

  await inGroups(store, purpose, control, true, async (groups) => {
    const insert = ({ collection, rows, heard }: RowsPiece): void => {
      // The computer that they are of may be ahead: what they were made as is no edit since, which Undo would keep.
      groups.one(String(done), (tx) => tx.insertMany(collection, rows), heard);
      inserted += rows.ids.length;
      faultPoint('restore:group');
    };
    const keep = ({ collection, jsons }: RecordsPiece): void => {
      const list = compared.get(collection) ?? [];
      for (const json of jsons) list.push(JSON.parse(json) as Stored<CollectionName>);
      compared.set(collection, list);
    };
    for await (const piece of pieces) {
      await control.step({ phase: 'restore', done, total: expected });
      if (piece.type === 'rows') insert(piece);
      else keep(piece);
      const count = pieceSize(piece);
      counts[piece.collection] = (counts[piece.collection] ?? 0) + count;
      done += count;
    }
    const known = collectionNames.filter((name) => specs[name] === undefined);
    const plan = planRestore(store.file, compared, mode, known);
    ({ changed, removed } = plan.report);
    inserted += plan.report.added;
    await groups.each('restore', plan.steps, (tx, steps) => {
      for (const step of steps) applyStep(tx, step);
    });
    groups.one('stages', (tx) => void rehomeStrays(tx));
  });
  return { added: inserted, changed, removed, counts };
};

/** How many records there are in it. */
export const pieceSize = (piece: RecordsPiece | RowsPiece): number =>
  piece.type === 'rows' ? piece.rows.ids.length : piece.jsons.length;

export const pieceJsons = (piece: RecordsPiece | RowsPiece): readonly string[] =>
  piece.type === 'rows' ? piece.rows.ids.map((_, at) => preparedJson(piece.rows, at)) : piece.jsons;
