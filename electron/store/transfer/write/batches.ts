import type { PastImport } from '#contract/values/import.ts';
import type { StoreFile } from '../../storage/index.ts';

/** The imports of a store and the transactions each consists of. */
export const createBatches = (file: Pick<StoreFile, 'all' | 'run'>) => {
  const read = (id: string) => file.all('SELECT state, groups FROM import_batch WHERE id = ?', [id])[0];
  const groupsOf = (id: string): readonly string[] =>
    JSON.parse((read(id)?.['groups'] as string | undefined) ?? '[]') as string[];

  return {
    start: (id: string, now: number): void => {
      file.run("INSERT INTO import_batch (id, at, state, groups) VALUES (?, ?, 'running', '[]')", [id, now]);
    },
    /** Inside the group's own transaction, so that a group is never forgotten. */
    addGroup: (id: string, group: string): void => {
      file.run('UPDATE import_batch SET groups = ? WHERE id = ?', [
        JSON.stringify([...groupsOf(id), group]),
        id,
      ]);
    },
    groupsOf,
    /** @param label what it did, in words: "12 people imported" */
    finish: (id: string, label: string): void => {
      file.run("UPDATE import_batch SET state = 'done', label = ? WHERE id = ?", [label, id]);
    },
    /** Being taken back, which the next start goes on with. */
    setRunning: (id: string): void => {
      file.run("UPDATE import_batch SET state = 'running' WHERE id = ?", [id]);
    },
    setDone: (id: string): void => {
      file.run("UPDATE import_batch SET state = 'done' WHERE id = ?", [id]);
    },
    /** Imports that can be taken back, the latest first. */
    done: (): readonly PastImport[] =>
      file
        .all("SELECT id, at, label FROM import_batch WHERE state = 'done' ORDER BY at DESC LIMIT 20")
        .map((row) => ({
          id: row['id'] as string,
          at: row['at'] as number,
          label: (row['label'] as string | null) ?? '',
        })),
    drop: (id: string): void => {
      file.run('DELETE FROM import_batch WHERE id = ?', [id]);
    },
    isDone: (id: string): boolean => read(id)?.['state'] === 'done',
    running: (): readonly string[] =>
      file.all("SELECT id FROM import_batch WHERE state = 'running'").map((row) => row['id'] as string),
    /** Whether it counted once, and is being taken back. */
    wasFinished: (id: string): boolean =>
      file.all('SELECT 1 FROM import_batch WHERE id = ? AND label IS NOT NULL', [id]).length > 0,
  };
};
