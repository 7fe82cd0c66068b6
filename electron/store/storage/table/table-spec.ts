/** What a collection's table looks like: computed from the RxDB schema, stored beside the table. */
import { getPrimaryFieldOfPrimaryKey, getSchemaByObjectPath } from 'rxdb';
import { quote } from '../sql.ts';
import type { StoredSchema } from '../types.ts';

export type ColumnType = 'string' | 'number' | 'boolean';

export interface Column {
  /** Path of the field in the document, and the column's name. */
  readonly path: string;
  readonly type: ColumnType;
}

export interface TableSpec {
  readonly primaryPath: string;
  /** One for each field that is part of an index; the primary key first. */
  readonly columns: readonly Column[];
  /** As RxDB normalises them: `_deleted` first, the primary key last. */
  readonly indexes: readonly (readonly string[])[];
  /** Array fields with an index on their values. */
  readonly multi: readonly string[];
  readonly attachments: boolean;
}

const columnType = (schema: StoredSchema, path: string): ColumnType => {
  const type = (getSchemaByObjectPath(schema, path) as { readonly type?: unknown } | undefined)?.type;
  if (type === 'string' || type === 'number' || type === 'boolean') return type;
  if (type === 'integer') return 'number';
  throw new Error(`can't index ${path}: it needs one type, string, number, integer or boolean`);
};

/** @param multi array fields that are indexed by value; those that the schema lacks are left out */
export const schemaToTableSpec = (schema: StoredSchema, multi: readonly string[] = []): TableSpec => {
  const primaryPath: string = getPrimaryFieldOfPrimaryKey(schema.primaryKey);
  const indexes = (schema.indexes ?? []).map((index) => (typeof index === 'string' ? [index] : [...index]));
  const paths = new Set([primaryPath, '_deleted', '_meta.lwt', ...indexes.flat()]);
  const lower = new Set([...paths].map((path) => path.toLowerCase()));
  if (lower.size < paths.size) throw new Error('indexed fields must differ in more than their case');
  return {
    primaryPath,
    columns: [...paths].map((path) => ({ path, type: columnType(schema, path) })),
    indexes,
    multi: multi.filter((path) => path in schema.properties),
    attachments: !!schema.attachments,
  };
};

const sqlType = { string: 'TEXT', number: 'REAL', boolean: 'INTEGER' } as const;

/** Row numbers by the values of an array field. */
export const multiTable = (table: string, path: string): string => quote(`${table}#${path}`);
/** What RxDB's attachments hold. */
export const attachmentTable = (table: string): string => quote(`${table}#attachments`);
export const indexName = (table: string, index: readonly string[]): string =>
  quote(`${table}:${index.join(',')}`);
export const primaryIndexName = (table: string): string => quote(`${table}:primary`);

/**
 * `"$row"` is spelled out because VACUUM renumbers implicit row ids, which the multi-value tables refer to.
 * `"$doc"` comes last so that a scan of the columns does not read it.
 */
export const tableSql = (table: string, spec: TableSpec): readonly string[] => {
  const name = quote(table);
  const columns = spec.columns.map(
    ({ path, type }, at) => `${quote(path)} ${sqlType[type]}${at === 0 ? ' NOT NULL' : ''}`,
  );
  return [
    `CREATE TABLE ${name} ("$row" INTEGER PRIMARY KEY, ${columns.join(', ')}, "$rev" TEXT NOT NULL, "$doc" TEXT NOT NULL)`,
    `CREATE UNIQUE INDEX ${primaryIndexName(table)} ON ${name} (${quote(spec.primaryPath)})`,
    `CREATE INDEX ${quote(`${table}:deleted`)} ON ${name} ("_meta.lwt") WHERE "_deleted" = 1`,
    ...spec.indexes.map(
      (index) => `CREATE INDEX ${indexName(table, index)} ON ${name} (${index.map(quote).join(', ')})`,
    ),
    ...spec.multi.map(
      (path) =>
        `CREATE TABLE ${multiTable(table, path)} (value TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (value, row)) WITHOUT ROWID`,
    ),
  ];
};

export const attachmentTableSql = (table: string): string =>
  `CREATE TABLE IF NOT EXISTS ${attachmentTable(table)} (doc TEXT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL, type TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (doc, name))`;
