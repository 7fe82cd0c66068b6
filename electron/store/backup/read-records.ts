/** The records of a store's file, over a connection of one's own: for a thread that must not hold up the store. */
import { collectionNames, type CollectionName, type PhotoId } from '#domain/records.ts';
import type { Counts } from '#contract/values/counts.ts';
import { openDatabase, quote, createSql, type Sql } from '../storage/sql.ts';
import type { StoredDoc } from '../storage/types.ts';

const chunk = 1_000;

export interface RecordReader {
  readonly counts: Counts;
  /** By id, as RxDB stores them. */
  records(collection: CollectionName): Generator<StoredDoc>;
  /** Photos that contacts name, as far as those were read. */
  readonly photoIds: ReadonlySet<PhotoId>;
  readonly file: Pick<Sql, 'all'> & { run(): never };
  close(): void;
}

const newestTable = (sql: Sql, collection: CollectionName): string | undefined =>
  sql
    .column('SELECT name FROM kith_collection WHERE name LIKE ? ORDER BY version DESC LIMIT 1', [
      `%/${collection}/%`,
    ])
    .map(String)[0];

/**
 * All as it is at this moment, whatever is written meanwhile: one read transaction.
 *
 * @throws whatever SQLite does
 */
export const openRecords = (path: string, key: string | undefined): RecordReader => {
  const db = openDatabase({ path, key, timeoutMs: 5_000 });
  const sql = createSql(db);
  const close = () => {
    sql.dispose();
    db.close();
  };
  try {
    db.exec('PRAGMA query_only = 1; PRAGMA temp_store = MEMORY; BEGIN');
    const tables = new Map(collectionNames.map((name) => [name, newestTable(sql, name)]));
    const counts: Counts = {};
    for (const [name, table] of tables) {
      counts[name] =
        table === undefined
          ? 0
          : Number(sql.column(`SELECT count(*) FROM ${quote(table)} WHERE "_deleted" = 0`)[0]);
    }
    const photoIds = new Set<PhotoId>();
    return {
      counts,
      photoIds,
      records: function* (collection) {
        const table = tables.get(collection);
        if (table === undefined) return;
        let after = '';
        for (;;) {
          // The plus keeps SQLite from the index on "_deleted", with which it would sort all rows for each chunk.
          const rows = sql.all(
            `SELECT "id" AS id, "$doc" AS doc FROM ${quote(table)}
              WHERE "id" > ? AND +"_deleted" = 0 ORDER BY "id" LIMIT ${String(chunk)}`,
            [after],
          );
          for (const row of rows) {
            const doc = JSON.parse(row['doc'] as string) as StoredDoc;
            if (typeof doc['photo'] === 'string') photoIds.add(doc['photo']);
            yield doc;
          }
          if (rows.length < chunk) return;
          after = rows.at(-1)?.['id'] as string;
        }
      },
      file: {
        all: sql.all,
        run: () => {
          throw new Error('only for reading');
        },
      },
      close: () => {
        try {
          db.exec('COMMIT');
        } finally {
          close();
        }
      },
    };
  } catch (error) {
    close();
    throw error;
  }
};
