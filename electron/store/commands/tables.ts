import type { StoreFile } from '../storage/index.ts';

/**
 * Plain tables beside RxDB's, in the same file, so that they commit with the records they tell about.
 * - `command_log`: one row for each transaction; `id` is the caller's, which makes a repeated call harmless.
 * - `journal`: what each transaction changed, field by field; Undo reads it backwards.
 * - `undo_stack`: what Undo and Redo would do next; emptied when a session ends in order.
 * - `import_batch`: imports under way or done; one found running at start is taken back.
 * - `delivered_reminder`: what was announced, so that nothing is announced twice.
 * - `photo`: by SHA-256 of the bytes; contacts (and the journal) name them.
 * - `grave`: the last version of deleted records, for other machines (see graves.ts).
 * - `store_meta`: node id and clock; an undo under way; where sync goes; which schemas the file has.
 */
export const createTables = ({ db }: Pick<StoreFile, 'db'>): void => {
  db.exec(`
    CREATE TABLE IF NOT EXISTS command_log (
      id TEXT PRIMARY KEY, at INTEGER NOT NULL, name TEXT NOT NULL, label TEXT, stamp TEXT NOT NULL,
      result TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS journal (
      seq INTEGER PRIMARY KEY, command_id TEXT NOT NULL, collection TEXT NOT NULL, doc_id TEXT NOT NULL,
      change TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS journal_command ON journal (command_id);
    CREATE TABLE IF NOT EXISTS undo_stack (
      pos INTEGER PRIMARY KEY, side TEXT NOT NULL, id TEXT NOT NULL, label TEXT NOT NULL,
      groups TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS import_batch (
      id TEXT PRIMARY KEY, at INTEGER NOT NULL, state TEXT NOT NULL, groups TEXT NOT NULL, label TEXT
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS delivered_reminder (
      key TEXT PRIMARY KEY, follow_up_id TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS photo (id TEXT PRIMARY KEY, type TEXT NOT NULL, bytes BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS grave (
      collection TEXT NOT NULL, id TEXT NOT NULL, lwt REAL NOT NULL, version TEXT NOT NULL,
      PRIMARY KEY (collection, id)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS grave_lwt ON grave (lwt);
    CREATE TABLE IF NOT EXISTS store_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `);
};

/** Undefined: never written, or removed. */
export const readMeta = (file: Pick<StoreFile, 'all'>, key: string): string | undefined =>
  file.all('SELECT value FROM store_meta WHERE key = ?', [key])[0]?.['value'] as string | undefined;

export const removeMeta = (file: Pick<StoreFile, 'run'>, key: string): void => {
  file.run('DELETE FROM store_meta WHERE key = ?', [key]);
};

export const writeMeta = (file: Pick<StoreFile, 'run'>, key: string, value: string): void => {
  file.run(
    'INSERT INTO store_meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, value],
  );
};
