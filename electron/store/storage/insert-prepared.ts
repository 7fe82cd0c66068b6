/** Writing many new records that were made ready elsewhere. */
import { createRevision } from 'rxdb';
import type { CollectionState, Engine } from './engine.ts';
import { isTaken, type SqlValue } from './sql.ts';
import type { PreparedRows } from './table/prepared-rows.ts';
import { parseDoc, rowsAtOnce, type Table } from './table/table.ts';
import { multiTable } from './table/table-spec.ts';
import type { ChangeEvent, StoredDoc } from './types.ts';
import { conflict, writeContext } from './write.ts';

/** An event whose document is read when it is asked for: of a hundred thousand, hardly any is. */
const insertEvent = (documentId: string, json: string): ChangeEvent => {
  let doc: StoredDoc | undefined;
  return {
    operation: 'INSERT',
    documentId,
    get documentData() {
      return (doc ??= parseDoc(json));
    },
    previousDocumentData: undefined,
  };
};

const setColumn = (values: SqlValue[], { spec }: Table, path: string, value: SqlValue): void => {
  const width = spec.columns.length;
  const first = spec.columns.findIndex((column) => column.path === path);
  for (let at = first; at < values.length; at += width) values[at] = value;
};

/** @returns the first row; the others are numbered one after the other. */
const insertRows = (
  { sql }: Engine,
  { spec, statements }: Table,
  values: readonly SqlValue[],
  revision: string,
  docs: readonly string[],
): number => {
  const width = spec.columns.length;
  let row = 0;
  for (let start = 0; start < docs.length;) {
    const count = docs.length - start >= rowsAtOnce ? rowsAtOnce : 1;
    const params: SqlValue[] = [];
    for (let at = start; at < start + count; at += 1) {
      for (let column = at * width; column < (at + 1) * width; column += 1)
        params.push(values[column] ?? null);
      params.push(revision, docs[at] ?? null);
    }
    start += count;
    const statement = count === 1 ? statements.insert : statements.insertMany;
    row = sql.run(statement, params).lastInsertRowid;
  }
  return row - docs.length + 1;
};

/** See `StoreFile.insertMany`. */
export const insertPrepared = (
  engine: Engine,
  state: CollectionState,
  revisionToken: string,
  { ids, jsons, values, keys }: PreparedRows,
): void => {
  if (!engine.sql.db.inTransaction) throw new Error('insertMany() belongs inside transaction()');
  if (ids.length === 0) return;
  const { sql } = engine;
  const { table } = state;
  const lwt = engine.nextWriteTime();
  const revision = createRevision(revisionToken);
  const added = { _deleted: false, _attachments: {}, _meta: { lwt }, _rev: revision };
  const tail = `,${JSON.stringify(added).slice(1)}`;
  const docs = jsons.map((json) => json.slice(0, -1) + tail);
  const complete = [...values];
  setColumn(complete, table, '_meta.lwt', lwt);
  try {
    const firstRow = insertRows(engine, table, complete, revision, docs);
    for (const { path, json } of keys) {
      sql.run(
        `INSERT INTO ${multiTable(table.name, path)} (value, row) SELECT value ->> 0, ? + (value ->> 1) FROM json_each(?)`,
        [firstRow, json],
      );
    }
  } catch (error) {
    throw isTaken(error) ? conflict() : error;
  }
  engine.announce(state, {
    id: `${revisionToken}-${String(lwt)}`,
    context: writeContext,
    checkpoint: { id: ids.at(-1) ?? '', lwt },
    events: docs.map((doc, at) => insertEvent(ids[at] ?? '', doc)),
  });
};
