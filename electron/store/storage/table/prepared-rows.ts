/** Many new records as the rows of their table: made in a thread, which needs no connection, and written in another. */
import { docToColumns, docToMultiKeys } from './columns.ts';
import type { TableSpec } from './table-spec.ts';

/**
 * All but what the storage sets when it writes them. In few large pieces, which go from thread to thread and into SQLite
 * in a fraction of the time that a hundred thousand strings take.
 */
export interface PreparedRows {
  readonly ids: readonly string[];
  /** The records: JSON in UTF-8, one after the other. */
  readonly docs: Uint8Array<ArrayBuffer>;
  /** Byte of `docs` after each record. */
  readonly ends: readonly number[];
  /** JSON: for each row the values of {@link ownColumns}, then the byte of `docs` where its record begins and its length. */
  readonly rows: string;
  /** What array fields that are indexed by value hold: JSON of `[value, place of its row]`, in the order of the values. */
  readonly keys: readonly { readonly path: string; readonly json: string }[];
}

/** The JSON of one of them. */
export const preparedJson = ({ docs, ends }: PreparedRows, at: number): string =>
  new TextDecoder().decode(docs.subarray(ends[at - 1] ?? 0, ends[at]));

/** Columns of the record's own fields: the others are alike in all new documents. */
export const ownColumns = ({ columns }: TableSpec): TableSpec['columns'] =>
  columns.filter(({ path }) => !path.startsWith('_'));

const firstBytes = 1 << 20;

type Key = readonly [value: string, place: number];

const byValue = ([a]: Key, [b]: Key): number => (a < b ? -1 : Number(a > b));

export interface RowsMaker {
  /**
   * Nothing of the record is kept: what becomes of it is put together at once.
   *
   * @param json the record, in UTF-8
   * @returns whether it fits: false when an indexed field holds what its schema forbids
   */
  add(record: object, json: Uint8Array): boolean;
  readonly size: number;
  /** Those that were added since the last time. */
  take(): PreparedRows;
}

export const createRowsMaker = (spec: TableSpec): RowsMaker => {
  const ownSpec = { ...spec, columns: ownColumns(spec) };
  let buffer = new Uint8Array(firstBytes);
  let end = 0;
  let ids: string[] = [];
  let ends: number[] = [];
  let rows = '';
  let keys = spec.multi.map((path) => ({ path, found: [] as Key[] }));

  const append = (json: Uint8Array): void => {
    if (end + json.length > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, end + json.length));
      larger.set(buffer);
      buffer = larger;
    }
    buffer.set(json, end);
    end += json.length;
  };

  return {
    add: (record, json) => {
      const columns = docToColumns(ownSpec, record);
      if (columns === undefined) return false;
      columns.push(end, json.length);
      rows += `${rows === '' ? '[' : ','}${JSON.stringify(columns)}`;
      for (const { path, found } of keys) {
        for (const value of docToMultiKeys(record, path)) found.push([value, ids.length]);
      }
      ids.push((record as Readonly<Record<string, string>>)[spec.primaryPath] ?? '');
      append(json);
      ends.push(end);
      return true;
    },
    get size() {
      return ids.length;
    },
    take: () => {
      const prepared = {
        ids,
        docs: buffer.slice(0, end),
        ends,
        rows: ids.length === 0 ? '[]' : `${rows}]`,
        // Their index is in this order: most pages of it are then written once.
        keys: keys.map(({ path, found }) => ({ path, json: JSON.stringify(found.sort(byValue)) })),
      };
      end = 0;
      ids = [];
      ends = [];
      rows = '';
      keys = spec.multi.map((path) => ({ path, found: [] }));
      return prepared;
    },
  };
};
