/** Many new records as the rows of their table: made in a thread, which needs no connection, and written in another. */
import type { SqlValue } from '../sql.ts';
import { docToColumns, docToMultiKeys } from './columns.ts';
import type { TableSpec } from './table-spec.ts';

/** A record and its JSON. */
export interface RecordWithJson {
  readonly record: Readonly<Record<string, unknown>>;
  readonly json: string;
}

/** All but what the storage sets when it writes them. Goes from thread to thread as it is. */
export interface PreparedRows {
  readonly ids: readonly string[];
  /** The records. */
  readonly jsons: readonly string[];
  /** The values of all columns, row after row. */
  readonly values: readonly SqlValue[];
  /** What array fields that are indexed by value hold: JSON of `[value, place of its row]`, in the order of the values. */
  readonly keys: readonly { readonly path: string; readonly json: string }[];
}

/** What all new documents have alike, so that their columns can be made before they are written. */
const asNew = { _deleted: false, _meta: { lwt: 0 } };

const byValue = ([a]: readonly [string, number], [b]: readonly [string, number]): number =>
  a < b ? -1 : Number(a > b);

/** Undefined when an indexed field holds what its schema forbids. */
export const prepareRows = (
  spec: TableSpec,
  records: readonly RecordWithJson[],
): PreparedRows | undefined => {
  const values: SqlValue[] = [];
  for (const { record } of records) {
    const columns = docToColumns(spec, { ...record, ...asNew });
    if (columns === undefined) return undefined;
    for (const value of columns) values.push(value);
  }
  const keys = spec.multi.map((path) => {
    const found: [value: string, place: number][] = [];
    records.forEach(({ record }, place) => {
      for (const value of docToMultiKeys(record, path)) found.push([value, place]);
    });
    // Their index is in this order: most pages of it are then written once.
    return { path, json: JSON.stringify(found.sort(byValue)) };
  });
  return {
    ids: records.map(({ record }) => record[spec.primaryPath] as string),
    jsons: records.map(({ json }) => json),
    values,
    keys,
  };
};
