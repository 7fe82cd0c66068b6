/** Records by the row numbers that the index knows them by. */
import { tableOf, tableState, type StoreFile } from '../storage/index.ts';
import { stringToKey } from '../storage/table/string-key.ts';
import { parseDoc } from '../storage/table/table.ts';
import { indexedCollections, type IndexedCollection } from './tables.ts';
import type { Rowed } from './write-entries.ts';

/** Changes when rows get other numbers: with a table of another shape, or of a new schema version. */
export const tablesMark = (file: StoreFile): string =>
  indexedCollections
    .map((collection) => {
      const { name, spec } = tableState(file, collection);
      return `${name} ${JSON.stringify(spec)}`;
    })
    .join('\n');

/** Those that are not there are missing from the map. */
export const rowsById = (
  file: StoreFile,
  collection: IndexedCollection,
  ids: readonly string[],
): ReadonlyMap<string, number> => {
  const table = tableOf(file, collection);
  const found =
    ids.length === 1
      ? file.all(`SELECT id, "$row" AS row FROM ${table} WHERE id = ?`, [stringToKey(ids[0] ?? '')])
      : file.all(`SELECT id, "$row" AS row FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, [
          JSON.stringify(ids.map(stringToKey)),
        ]);
  const rowByKey = new Map(found.map(({ id, row }) => [id as string, row as number]));
  return new Map(
    ids.flatMap((id) => {
      const row = rowByKey.get(stringToKey(id));
      return row === undefined ? [] : [[id, row] as const];
    }),
  );
};

const toRowed = <T>({ row, doc }: Readonly<Record<string, unknown>>): Rowed<T> => ({
  row: row as number,
  record: parseDoc(doc) as unknown as T,
});

/**
 * Those of the rows that are there and not deleted, in the order asked. The plus keeps SQLite from an index on
 * `_deleted`, by which it would read everything.
 */
export const readRecords = <T>(
  file: StoreFile,
  collection: IndexedCollection,
  rows: readonly number[],
): readonly Rowed<T>[] => {
  if (rows.length === 0) return [];
  const found = file.all(
    `SELECT "$row" AS row, "$doc" AS doc FROM ${tableOf(file, collection)} WHERE +"_deleted" = 0 AND "$row" IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(rows)],
  );
  const byRow = new Map(found.map((each) => [each['row'] as number, each]));
  return rows.flatMap((row) => {
    const each = byRow.get(row);
    return each === undefined ? [] : [toRowed<T>(each)];
  });
};

export interface Batch {
  /** Without those that are deleted. */
  readonly records: readonly Rowed<unknown>[];
  /** The last row that was looked at; undefined at the end. */
  readonly last: number | undefined;
}

/** The next rows after one. */
export const readBatch = (
  file: StoreFile,
  collection: IndexedCollection,
  after: number,
  limit: number,
): Batch => {
  const found = file.all(
    `SELECT "$row" AS row, "_deleted" AS gone, "$doc" AS doc FROM ${tableOf(file, collection)} WHERE "$row" > ? ORDER BY "$row" LIMIT ?`,
    [after, limit],
  );
  return {
    records: found.filter(({ gone }) => gone === 0).map((each) => toRowed(each)),
    last: found.at(-1)?.['row'] as number | undefined,
  };
};

/** The latest write to what is indexed: another one that the index did not see means that it is stale. */
export const latestWrite = (file: StoreFile): number => {
  const times = (['contacts', 'organizations', 'interactions', 'events'] as const).map((collection) => {
    const [row] = file.all(`SELECT max("_meta.lwt") AS time FROM ${tableOf(file, collection)}`);
    return (row?.['time'] as number | null | undefined) ?? 0;
  });
  return Math.max(...times);
};
