/** Many new records as the rows of their table: made in a thread, which needs no connection, and written in another. */
import type { SqlValue } from '../sql.ts';
import { docToColumns, docToMultiKeys } from './columns.ts';
import type { TableSpec } from './table-spec.ts';

/** A record and its JSON. */
export interface RecordWithJson {
  readonly record: Readonly<Record<string, unknown>>;
  readonly json: string;
}

/**
 * All but what the storage sets when it writes them. In few large pieces, which go from thread to thread and into SQLite
 * in a fraction of the time that a hundred thousand strings take.
 */
export interface PreparedRows {
  readonly ids: readonly string[];
  /** The records: JSON in UTF-8, one after the other. */
  readonly docs: Uint8Array;
  /** Byte of `docs` after each record. */
  readonly ends: Uint32Array;
  /** JSON: for each row the values of its columns, then the byte of `docs` where its record begins and its length. */
  readonly rows: string;
  /** What array fields that are indexed by value hold: JSON of `[value, place of its row]`, in the order of the values. */
  readonly keys: readonly { readonly path: string; readonly json: string }[];
}

/** What all new documents have alike, so that their columns can be made before they are written. */
const asNew = { _deleted: false, _meta: { lwt: 0 } };

const byValue = ([a]: readonly [string, number], [b]: readonly [string, number]): number =>
  a < b ? -1 : Number(a > b);

const keysOf = (records: readonly RecordWithJson[], path: string): string => {
  const found: [value: string, place: number][] = [];
  records.forEach(({ record }, place) => {
    for (const value of docToMultiKeys(record, path)) found.push([value, place]);
  });
  // Their index is in this order: most pages of it are then written once.
  return JSON.stringify(found.sort(byValue));
};

/** Undefined when an indexed field holds what its schema forbids. */
export const prepareRows = (
  spec: TableSpec,
  records: readonly RecordWithJson[],
): PreparedRows | undefined => {
  const rows: (readonly SqlValue[])[] = [];
  const ends = new Uint32Array(records.length);
  let end = 0;
  for (const [at, { record, json }] of records.entries()) {
    const columns = docToColumns(spec, { ...record, ...asNew });
    if (columns === undefined) return undefined;
    const length = Buffer.byteLength(json);
    columns.push(end, length);
    rows.push(columns);
    end += length;
    ends[at] = end;
  }
  return {
    ids: records.map(({ record }) => record[spec.primaryPath] as string),
    docs: Buffer.from(records.map(({ json }) => json).join('')),
    ends,
    rows: JSON.stringify(rows),
    keys: spec.multi.map((path) => ({ path, json: keysOf(records, path) })),
  };
};

/** The JSON of one of them. */
export const preparedJson = ({ docs, ends }: PreparedRows, at: number): string =>
  new TextDecoder().decode(docs.subarray(ends[at - 1] ?? 0, ends[at]));
