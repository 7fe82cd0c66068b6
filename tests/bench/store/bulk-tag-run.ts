/**
 * `node bulk-tag-run.ts PROFILE`: tags 1,000 people and takes it back by Kith's commands, and in turns changes the
 * same rows in a copy of the file by bare libsql: people, their tags, the journal, the search index. Prints both in ms.
 */
import Database from 'libsql';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact, Id } from '#domain/records.ts';
import { newId } from '#domain/ids.ts';
import { openStore, storeFileName } from '#store/open.ts';
import { personEntries } from '#store/search/entries.ts';

const people = 1_000;
const runs = 9;
/** Not counted: V8 has to compile both. */
const warmUp = 2;
const tag = 'harbour';
const contactsTable = 'kith/contacts/0';

type Row = Readonly<Record<string, unknown>>;
interface Connection {
  exec(sql: string): void;
  prepare(sql: string): {
    run(values: readonly unknown[]): unknown;
    all(values: readonly unknown[]): readonly Row[];
  };
  close(): void;
}
const openBare = (path: string): Connection =>
  new (Database as unknown as new (file: string) => Connection)(path);

const [profile = ''] = process.argv.slice(2);

/** The index is made before: it is kept up with each write, and part of what is measured. */
const prepare = async (): Promise<void> => {
  const store = await openStore({ profilePath: profile });
  store.search.finish();
  await store.close();
};
await prepare();
const copy = join(profile, 'bare.db');
copyFileSync(join(profile, storeFileName), copy);

const timed = (work: () => void): number => {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
};

/** A state of the thousand: what their rows hold in it. */
interface State {
  readonly rows: readonly {
    readonly row: number;
    readonly columns: readonly unknown[];
    readonly doc: unknown;
  }[];
  readonly journal: readonly unknown[];
  readonly words: readonly unknown[];
  /** Runs for each row: its tag comes or goes. */
  readonly tagging: string;
}

const createBare = () => {
  const db = openBare(copy);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000');
  db.exec('PRAGMA wal_autocheckpoint = 4000');
  const found = db
    .prepare(`SELECT * FROM "${contactsTable}" WHERE "_deleted" = 0 ORDER BY "$row" LIMIT ${String(people)}`)
    .all([]);
  const columnNames = Object.keys(found[0] ?? {}).filter((name) => name !== '$row' && name !== '$doc');
  const docOf = (row: Row) => JSON.parse(row['$doc'] as string) as Contact;
  const stateOf = (change: (tags: readonly string[]) => readonly string[], tagging: string): State => ({
    rows: found.map((row) => {
      const doc = docOf(row);
      return {
        row: row['$row'] as number,
        columns: columnNames.map((name) => row[name]),
        doc: { ...doc, tags: change(doc.tags) },
      };
    }),
    journal: found.map((row) => {
      const { id, tags } = docOf(row);
      const [before, after] = [tags, change(tags)];
      const entry = { op: 'update', fields: ['tags'], before: { tags: before }, after: { tags: after } };
      return ['contacts', id, JSON.stringify(entry)];
    }),
    words: found.map((row) => {
      const doc = docOf(row);
      const person = personEntries({ ...doc, tags: change(doc.tags) }, [])?.person;
      const { name = '', weight = 0, words = '', more = '', ids: named = '' } = person ?? {};
      return [row['$row'], words, more, named, name, weight];
    }),
    tagging,
  });
  const tags = `"${contactsTable}#tags"`;
  const tagged = stateOf((own) => [...own, tag], `INSERT INTO ${tags} (value, row) VALUES (?, ?)`);
  const untagged = stateOf((own) => own, `DELETE FROM ${tags} WHERE value = ? AND row = ?`);
  const update = db.prepare(
    `UPDATE "${contactsTable}" SET ${columnNames.map((name) => `"${name}" = ?`).join(', ')}, "$doc" = ? WHERE "$row" = ?`,
  );
  const journal = db.prepare(`INSERT INTO journal (command_id, collection, doc_id, change)
    SELECT 'bare', value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`);
  const names = db.prepare(`INSERT OR REPLACE INTO search_person (row, name, weight)
    SELECT value ->> 0, value ->> 4, value ->> 5 FROM json_each(?)`);
  const words = db.prepare(`INSERT OR REPLACE INTO search_person_text (rowid, name, more, ids)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`);
  const become = (state: State, setTag: ReturnType<Connection['prepare']>): void => {
    db.exec('BEGIN IMMEDIATE');
    for (const { row, columns, doc } of state.rows) {
      update.run([...columns, JSON.stringify(doc), row]);
      setTag.run([tag, row]);
    }
    journal.run([JSON.stringify(state.journal)]);
    const entries = JSON.stringify(state.words);
    names.run([entries]);
    words.run([entries]);
    db.exec('COMMIT');
  };
  const add = db.prepare(tagged.tagging);
  const remove = db.prepare(untagged.tagging);
  return {
    ids: found.map((row) => docOf(row).id),
    tagAndUndo: () => {
      become(tagged, add);
      become(untagged, remove);
    },
    close: () => db.close(),
  };
};

const store = await openStore({ profilePath: profile });
const bare = createBare();
const ids: readonly Id[] = bare.ids;
const measured: number[] = [];
const control: number[] = [];
for (let run = -warmUp; run < runs; run += 1) {
  const ms = timed(() => {
    store.engine.execute(newId(Date.now()), 'contacts.tag', { ids, add: [tag] });
    store.engine.undo();
  });
  const bareMs = timed(bare.tagAndUndo);
  if (run < 0) continue;
  measured.push(ms);
  control.push(bareMs);
}
if (store.file.count('contacts', { tags: tag }) > 0) throw new Error('Undo left a tag.');
bare.close();
await store.close();
process.stdout.write(JSON.stringify({ measured, control }));
