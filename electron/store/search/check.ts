/** Whether the index says what the records say: a fresh one is made in memory, and the two compared. */
import { createSql, openDatabase, type Sql } from '../storage/sql.ts';
import type { StoreFile } from '../storage/index.ts';
import { putBatch } from './put-batch.ts';
import { readBatch, type Batch } from './read-records.ts';
import { createIndexTables, fullTextTables, indexedCollections, namedTables } from './tables.ts';

const batchSize = 1_000;

/**
 * How closely: `row` compares how often each word is in how many records, `instance` each place of each word. The
 * latter reads everything into memory.
 */
export type Closeness = 'row' | 'instance';

type Reader = Pick<StoreFile, 'all' | 'db'>;

const vocabularyOf = ({ all, db }: Reader, table: string, closeness: Closeness): ReadonlySet<string> => {
  db.exec(`CREATE VIRTUAL TABLE temp.search_check USING fts5vocab('main', '${table}', '${closeness}')`);
  try {
    return new Set(all('SELECT * FROM temp.search_check').map((row) => JSON.stringify(Object.values(row))));
  } finally {
    db.exec('DROP TABLE temp.search_check');
  }
};

const rowsOf = ({ all }: Reader, sql: string): ReadonlySet<string> =>
  new Set(all(sql).map((row) => JSON.stringify(Object.values(row))));

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((row) => b.has(row));

const fillFrom = (file: StoreFile, memory: Sql): void => {
  const writer = { run: memory.run, getMany: file.getMany };
  for (const collection of indexedCollections) {
    let after: number | undefined = 0;
    while (after !== undefined) {
      const batch: Batch = readBatch(file, collection, after, batchSize);
      putBatch(writer, collection, batch.records);
      after = batch.last;
    }
  }
};

/** Names of the index's tables that differ from what the records give. Reads every record. */
export const indexDifferences = (file: StoreFile, closeness: Closeness = 'row'): readonly string[] => {
  const db = openDatabase({ path: ':memory:' });
  const memory = createSql(db);
  try {
    createIndexTables(memory);
    fillFrom(file, memory);
    const differs = (read: (reader: Reader) => ReadonlySet<string>) => !isSame(read(file), read(memory));
    return [
      ...namedTables.filter((table) => differs((reader) => rowsOf(reader, `SELECT * FROM ${table}`))),
      ...fullTextTables.filter(
        (table) =>
          differs((reader) => rowsOf(reader, `SELECT id FROM ${table}_docsize`)) ||
          differs((reader) => vocabularyOf(reader, table, closeness)),
      ),
    ];
  } finally {
    memory.dispose();
    db.close();
  }
};
