/** One collection's table: made, brought up to date, read and written. */
import { docToColumns, docToMultiKeys } from './columns.ts';
import { stringToKey } from './string-key.ts';
import { quote, type Sql, type SqlValue } from '../sql.ts';
import { attachmentTable, attachmentTableSql, multiTable, tableSql, type TableSpec } from './table-spec.ts';
import type { Checkpoint, StoredDoc } from '../types.ts';

export interface Table {
  readonly name: string;
  readonly spec: TableSpec;
  /** Statements of the hot path: putting them together would take as long as running them. */
  readonly statements: {
    readonly insert: string;
    /** {@link rowsAtOnce} of them. */
    readonly insertMany: string;
    readonly update: string;
    readonly one: string;
    /** For each array field that is indexed by value: a value comes to a row, or goes. */
    readonly multi: readonly { readonly path: string; readonly add: string; readonly remove: string }[];
  };
}

/** Rows in one statement: each call to SQLite has its price, and so has each statement that is kept. */
export const rowsAtOnce = 20;

const createTable = (name: string, spec: TableSpec): Table => {
  const columns = [...spec.columns.map(({ path }) => quote(path)), '"$rev"', '"$doc"'];
  const [primary, ...rest] = columns;
  const values = `(${columns.map(() => '?').join(', ')})`;
  const insert = `INSERT INTO ${quote(name)} (${columns.join(', ')}) VALUES ${values}`;
  return {
    name,
    spec,
    statements: {
      insert,
      insertMany: insert + `, ${values}`.repeat(rowsAtOnce - 1),
      update: `UPDATE ${quote(name)} SET ${rest.map((column) => `${column} = ?`).join(', ')} WHERE ${primary} = ?`,
      one: `SELECT "$doc" FROM ${quote(name)} WHERE ${primary} = ?`,
      multi: spec.multi.map((path) => {
        const table = multiTable(name, path);
        const row = `(SELECT "$row" FROM ${quote(name)} WHERE ${primary} = ?)`;
        return {
          path,
          add: `INSERT INTO ${table} (value, row) SELECT ?, ${row}`,
          remove: `DELETE FROM ${table} WHERE value = ? AND row = ${row}`,
        };
      }),
    },
  };
};

export const parseDoc = (json: unknown): StoredDoc => JSON.parse(json as string) as StoredDoc;

export const docId = (spec: TableSpec, doc: StoredDoc): string => doc[spec.primaryPath] as string;

/** Values of array fields that wait to be indexed, by field. */
export type WaitingKeys = Map<string, (readonly [value: string, row: number])[]>;

/** A document as its row will hold it. */
export interface TableRow {
  readonly doc: StoredDoc;
  readonly columns: readonly SqlValue[];
  /** The document. */
  readonly json: string;
}

/** @param waiting gets what the documents' array fields hold: call {@link putWaitingKeys} after the last one. */
export const insertRows = (
  sql: Sql,
  { spec, statements }: Table,
  rows: readonly TableRow[],
  waiting: WaitingKeys,
): void => {
  const insertSome = (statement: string, some: readonly TableRow[]): void => {
    const params = some.flatMap(({ doc, columns, json }) => [...columns, doc._rev, json]);
    const { lastInsertRowid } = sql.run(statement, params);
    for (const path of spec.multi) {
      const keys = waiting.get(path) ?? [];
      waiting.set(path, keys);
      some.forEach(({ doc }, at) => {
        // SQLite numbers them one after the other.
        const row = lastInsertRowid - (some.length - 1 - at);
        for (const value of docToMultiKeys(doc, path)) keys.push([value, row]);
      });
    }
  };
  const whole = rows.length - (rows.length % rowsAtOnce);
  for (let at = 0; at < whole; at += rowsAtOnce) {
    insertSome(statements.insertMany, rows.slice(at, at + rowsAtOnce));
  }
  for (const row of rows.slice(whole)) insertSome(statements.insert, [row]);
};

/** Many in one statement: each call to SQLite has its price. */
export const putWaitingKeys = (sql: Sql, { name }: Table, waiting: WaitingKeys): void => {
  for (const [path, keys] of waiting) {
    if (keys.length === 0) continue;
    sql.run(
      `INSERT INTO ${multiTable(name, path)} (value, row) SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
      [JSON.stringify(keys)],
    );
  }
};

/** @param before what the table holds of the document now */
export const updateRow = (
  sql: Sql,
  { spec, statements }: Table,
  before: StoredDoc,
  { doc, columns, json }: TableRow,
): void => {
  const id = stringToKey(docId(spec, doc));
  sql.run(statements.update, [...columns.slice(1), doc._rev, json, id]);
  for (const { path, add, remove } of statements.multi) {
    const old = docToMultiKeys(before, path);
    const next = docToMultiKeys(doc, path);
    for (const value of old) if (!next.has(value)) sql.run(remove, [value, id]);
    for (const value of next) if (!old.has(value)) sql.run(add, [value, id]);
  }
};

const idChunk = 512;
/** For how many ids there are statements: each id of one has its price, also those that only fill it up. */
const idCounts = [8, 32, 128, idChunk];

/** The documents of these ids as JSON, deleted ones too if asked; missing ids are left out, order is the ids'. */
export const readJson = (
  sql: Sql,
  { name, spec, statements }: Table,
  ids: readonly string[],
  withDeleted: boolean,
): readonly string[] => {
  // The plus keeps SQLite from an index that begins with it: by that, it would go through all that are alive.
  const alive = withDeleted ? '' : ' AND +"_deleted" = 0';
  const primary = quote(spec.primaryPath);
  if (ids.length === 1) {
    return sql.column(statements.one + alive, [stringToKey(ids[0] ?? '')]) as string[];
  }
  const jsonByKey = new Map<string, string>();
  for (let at = 0; at < ids.length; at += idChunk) {
    const keys = ids.slice(at, at + idChunk).map(stringToKey);
    const count = idCounts.find((most) => keys.length <= most) ?? idChunk;
    while (keys.length < count) keys.push(keys[0] ?? '');
    const rows = sql.all(
      `SELECT ${primary} AS key, "$doc" AS doc FROM ${quote(name)} WHERE ${primary} IN (${keys.map(() => '?').join(',')})${alive}`,
      keys,
    );
    for (const row of rows) jsonByKey.set(row['key'] as string, row['doc'] as string);
  }
  return ids.flatMap((id) => jsonByKey.get(stringToKey(id)) ?? []);
};

/** The last change of the collection: what a reader that has seen everything continues from. */
export const latestCheckpoint = (sql: Sql, { name, spec }: Table): Checkpoint => {
  const primary = quote(spec.primaryPath);
  const [json] = sql.column(
    `SELECT "$doc" FROM ${quote(name)} ORDER BY "_meta.lwt" DESC, ${primary} DESC LIMIT 1`,
  );
  if (json === undefined) return { id: '', lwt: 0 };
  const doc = parseDoc(json);
  return { id: docId(spec, doc), lwt: doc._meta.lwt };
};

/** Documents changed after the checkpoint as JSON, oldest first. */
export const readChangedJson = (
  sql: Sql,
  { name, spec }: Table,
  limit: number,
  checkpoint: Checkpoint | undefined,
): readonly string[] => {
  const primary = quote(spec.primaryPath);
  const { id, lwt } = checkpoint ?? { id: '', lwt: 0 };
  return sql.column(
    `SELECT "$doc" FROM ${quote(name)} WHERE ("_meta.lwt", ${primary}) > (?, ?) ORDER BY "_meta.lwt", ${primary} LIMIT ?`,
    [lwt, stringToKey(id), limit],
  ) as string[];
};

/** As `readChangedJson`, with what puts rows of several collections in order, so that few need parsing. */
export const readChangedRows = (
  sql: Sql,
  { name, spec }: Table,
  limit: number,
  { id, lwt }: Checkpoint,
): readonly { readonly key: string; readonly lwt: number; readonly json: string }[] => {
  const primary = quote(spec.primaryPath);
  return sql
    .all(
      `SELECT ${primary} AS key, "_meta.lwt" AS lwt, "$doc" AS json FROM ${quote(name)}
        WHERE ("_meta.lwt", ${primary}) > (?, ?) ORDER BY "_meta.lwt", ${primary} LIMIT ?`,
      [lwt, stringToKey(id), limit],
    )
    .map((row) => ({ key: row['key'] as string, lwt: row['lwt'] as number, json: row['json'] as string }));
};

/** Forgets documents deleted at or before `until`. @returns how many */
export const purgeDeleted = (sql: Sql, table: Table, until: number, limit: number): number => {
  const { name, spec } = table;
  const rows = sql.all(
    `SELECT "$row" AS row, "$doc" AS doc FROM ${quote(name)} INDEXED BY ${quote(`${name}:deleted`)} WHERE "_deleted" = 1 AND "_meta.lwt" <= ? LIMIT ?`,
    [until, limit],
  );
  for (const { row, doc } of rows) {
    const gone = parseDoc(doc);
    for (const path of spec.multi) {
      for (const value of docToMultiKeys(gone, path)) {
        sql.run(`DELETE FROM ${multiTable(name, path)} WHERE value = ? AND row = ?`, [value, row as number]);
      }
    }
    if (spec.attachments) {
      sql.run(`DELETE FROM ${attachmentTable(name)} WHERE doc = ?`, [stringToKey(docId(spec, gone))]);
    }
    sql.run(`DELETE FROM ${quote(name)} WHERE "$row" = ?`, [row as number]);
  }
  return rows.length;
};

const dropTable = (sql: Sql, { name, spec }: Table): void => {
  for (const path of spec.multi) sql.exec(`DROP TABLE ${multiTable(name, path)}`);
  sql.exec(`DROP TABLE ${quote(name)}`);
};

/** With all that lies beside it: values, attachments, its entry in the catalogue. */
export const removeTable = (sql: Sql, table: Table): void => {
  dropTable(sql, table);
  if (table.spec.attachments) sql.exec(`DROP TABLE ${attachmentTable(table.name)}`);
  sql.run('DELETE FROM kith_collection WHERE name = ?', [table.name]);
};

const copyChunk = 1_000;

/** Fills a new table from another with the same documents. */
const copyDocs = (sql: Sql, from: string, to: Table): void => {
  let after = 0;
  for (;;) {
    const rows = sql.all(
      `SELECT "$row" AS row, "$doc" AS doc FROM ${quote(from)} WHERE "$row" > ? ORDER BY "$row" LIMIT ${copyChunk}`,
      [after],
    );
    const waiting: WaitingKeys = new Map();
    const copies = rows.map(({ row, doc: json }): TableRow => {
      const doc = parseDoc(json);
      const columns = docToColumns(to.spec, doc);
      if (!columns) throw new Error(`a stored document of ${from} does not fit the new indexes`);
      after = row as number;
      return { doc, columns, json: json as string };
    });
    insertRows(sql, to, copies, waiting);
    putWaitingKeys(sql, to, waiting);
    if (rows.length < copyChunk) return;
  }
};

export const catalogSql =
  'CREATE TABLE IF NOT EXISTS kith_collection (name TEXT PRIMARY KEY, version INTEGER NOT NULL, spec TEXT NOT NULL)';

/**
 * Makes the table, or rebuilds it when its indexes are not those of the schema any more: they may change without
 * a new schema version, and a query over an index that isn't there would fail. Call inside a transaction.
 */
export const ensureTable = (sql: Sql, name: string, version: number, spec: TableSpec): Table => {
  const table = createTable(name, spec);
  const wanted = JSON.stringify(spec);
  const [known] = sql.column('SELECT spec FROM kith_collection WHERE name = ?', [name]);
  if (known !== wanted) {
    const old = `${name}:old`;
    if (known !== undefined) {
      const oldSpec = JSON.parse(known as string) as TableSpec;
      sql.exec(`ALTER TABLE ${quote(name)} RENAME TO ${quote(old)}`);
      // Indexes keep their names when the table is renamed, and multi-value tables are not renamed at all.
      const indexes = sql.column(
        "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
        [old],
      );
      for (const index of indexes) sql.exec(`DROP INDEX ${quote(index as string)}`);
      for (const path of oldSpec.multi) sql.exec(`DROP TABLE ${multiTable(name, path)}`);
    }
    for (const statement of tableSql(name, spec)) sql.exec(statement);
    if (known !== undefined) {
      copyDocs(sql, old, table);
      sql.exec(`DROP TABLE ${quote(old)}`);
    }
    sql.run('INSERT OR REPLACE INTO kith_collection (name, version, spec) VALUES (?, ?, ?)', [
      name,
      version,
      wanted,
    ]);
    if (spec.attachments) sql.exec(attachmentTableSql(name));
  }
  return table;
};
