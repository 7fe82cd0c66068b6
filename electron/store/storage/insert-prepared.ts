/** Writing many new records that were made ready elsewhere. */
import { createRevision } from 'rxdb';
import type { CollectionState, Engine } from './engine.ts';
import { isTaken, quote } from './sql.ts';
import { ownColumns, preparedJson, type PreparedRows } from './table/prepared-rows.ts';
import { parseDoc, type Table } from './table/table.ts';
import { multiTable } from './table/table-spec.ts';
import type { ChangeEvent, StoredDoc } from './types.ts';
import { conflict, writeContext } from './write.ts';

/** An event whose document is read when it is asked for: of a hundred thousand, hardly any is. */
class InsertEvent {
  readonly operation = 'INSERT';
  readonly documentId: string;
  readonly previousDocumentData = undefined;
  readonly #at: number;
  readonly #jsonAt: (at: number) => string;
  #doc: StoredDoc | undefined;

  constructor(documentId: string, at: number, jsonAt: (at: number) => string) {
    this.documentId = documentId;
    this.#at = at;
    this.#jsonAt = jsonAt;
  }

  get documentData(): StoredDoc {
    return (this.#doc ??= parseDoc(this.#jsonAt(this.#at)));
  }
}

/** Parameters: see {@link PreparedRows}.rows and .docs, the time of writing, the revision, and what ends each document. */
const insertSql = ({ name, spec }: Table): string => {
  const own = ownColumns(spec).map(({ path }) => quote(path));
  const names = [...own, '"_deleted"', '"_meta.lwt"', '"$rev"', '"$doc"'];
  const values = own.map((_, at) => `value ->> ${String(at)}`);
  const start = `1 + (value ->> ${String(own.length)})`;
  // All but the bracket at its end.
  const length = `(value ->> ${String(own.length + 1)}) - 1`;
  return `INSERT INTO ${quote(name)} (${names.join(', ')})
    SELECT ${values.join(', ')}, 0, ?3, ?4, CAST(substr(?2, ${start}, ${length}) AS TEXT) || ?5 FROM json_each(?1)`;
};

/** See `StoreFile.insertMany`. */
export const insertPrepared = (
  engine: Engine,
  state: CollectionState,
  revisionToken: string,
  prepared: PreparedRows,
): void => {
  if (!engine.sql.db.inTransaction) throw new Error('insertMany() belongs inside transaction()');
  const { ids, docs, rows, keys } = prepared;
  if (ids.length === 0) return;
  const { sql } = engine;
  const { table } = state;
  const lwt = engine.nextWriteTime();
  const revision = createRevision(revisionToken);
  const added = { _deleted: false, _attachments: {}, _meta: { lwt }, _rev: revision };
  const tail = `,${JSON.stringify(added).slice(1)}`;
  try {
    const { lastInsertRowid } = sql.run(insertSql(table), [rows, docs, lwt, revision, tail]);
    // SQLite numbers them one after the other.
    const firstRow = lastInsertRowid - ids.length + 1;
    for (const { path, json } of keys) {
      sql.run(
        `INSERT INTO ${multiTable(table.name, path)} (value, row) SELECT value ->> 0, ? + (value ->> 1) FROM json_each(?)`,
        [firstRow, json],
      );
    }
  } catch (error) {
    throw isTaken(error) ? conflict() : error;
  }
  const jsonAt = (at: number): string => preparedJson(prepared, at).slice(0, -1) + tail;
  engine.announce(state, {
    id: `${revisionToken}-${String(lwt)}`,
    context: writeContext,
    checkpoint: { id: ids.at(-1) ?? '', lwt },
    events: ids.map((id, at): ChangeEvent => new InsertEvent(id, at, jsonAt)),
  });
};
