/**
 * `node import-control.ts FILE PROFILE FOLDER`: reads the file with Kith's parser and writes the rows that the
 * profile holds of it with bare libsql, into tables of the same columns and indexes. Prints the milliseconds.
 */
import Database from 'libsql';
import { join } from 'node:path';
import { storeFileName } from '#store/open.ts';
import { readPeople } from '#store/transfer/read/read.ts';

/** People in one transaction, as in Kith's import. */
const chunkSize = 250;

interface Statement {
  run(values: readonly unknown[]): unknown;
  all(values: readonly unknown[]): readonly Readonly<Record<string, unknown>>[];
}
interface Connection {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}
const open = (path: string): Connection =>
  new (Database as unknown as new (file: string) => Connection)(path);

interface Row {
  readonly columns: readonly unknown[];
  readonly doc: unknown;
}
interface Rows {
  readonly insert: string;
  /** CREATE statements of table and indexes. */
  readonly schema: readonly string[];
  readonly rows: readonly Row[];
}

const readRows = (db: Connection, table: string): Rows => {
  const schema = db
    .prepare('SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL')
    .all([table]);
  const found = db.prepare(`SELECT * FROM "${table}" ORDER BY "$row"`).all([]);
  const names = Object.keys(found[0] ?? {}).filter((name) => name !== '$row' && name !== '$doc');
  const list = [...names, '$doc'].map((name) => `"${name}"`).join(', ');
  return {
    insert: `INSERT INTO "${table}" (${list}) VALUES (${list.replaceAll(/"[^"]*"/g, '?')})`,
    schema: schema.map(({ sql }) => sql as string),
    rows: found.map((row) => ({
      columns: names.map((name) => row[name]),
      doc: JSON.parse(row['$doc'] as string) as unknown,
    })),
  };
};

const [file = '', profile = '', folder = ''] = process.argv.slice(2);
const source = open(join(profile, storeFileName));
const contacts = readRows(source, 'kith/contacts/0');
const organizations = readRows(source, 'kith/organizations/0');
source.close();

const db = open(join(folder, 'bare.db'));
db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
for (const sql of [...contacts.schema, ...organizations.schema]) db.exec(sql);

const startedAt = performance.now();
const { people } = await readPeople([{ path: file, name: 'Connections.csv' }], undefined);
const insertContact = db.prepare(contacts.insert);
const insertOrganization = db.prepare(organizations.insert);
const chunks = Math.ceil(people.length / chunkSize);
const organizationsInChunk = Math.ceil(organizations.rows.length / chunks);
const write = (statement: Statement, rows: readonly Row[]) => {
  for (const { columns, doc } of rows) statement.run([...columns, JSON.stringify(doc)]);
};
for (let chunk = 0; chunk < chunks; chunk += 1) {
  const part = <T>(rows: readonly T[], size: number) => rows.slice(chunk * size, (chunk + 1) * size);
  db.exec('BEGIN IMMEDIATE');
  write(insertOrganization, part(organizations.rows, organizationsInChunk));
  write(insertContact, part(contacts.rows, chunkSize));
  db.exec('COMMIT');
}
const ms = performance.now() - startedAt;

db.close();
process.stdout.write(String(ms));
