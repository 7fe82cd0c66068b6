/** Which of the server's documents could not be read here, by their ids there: each counts once, however often it comes. */
import type { StoreFile } from '../storage/index.ts';

export interface Skipped {
  count(): number;
  /** @returns how many of them are news. */
  add(ids: readonly string[]): number;
  /** They can be read after all. */
  drop(ids: readonly string[]): void;
  clear(): void;
}

export const createSkipped = (file: Pick<StoreFile, 'db' | 'all' | 'run'>): Skipped => {
  file.db.exec('CREATE TABLE IF NOT EXISTS sync_skipped (id TEXT PRIMARY KEY) WITHOUT ROWID');
  const known = new Set(file.all('SELECT id FROM sync_skipped').map(({ id }) => id as string));
  return {
    count: () => known.size,
    add: (ids) => {
      const before = known.size;
      for (const id of ids) {
        if (known.has(id)) continue;
        known.add(id);
        file.run('INSERT OR IGNORE INTO sync_skipped (id) VALUES (?)', [id]);
      }
      return known.size - before;
    },
    drop: (ids) => {
      if (known.size === 0) return;
      for (const id of ids) if (known.delete(id)) file.run('DELETE FROM sync_skipped WHERE id = ?', [id]);
    },
    clear: () => {
      known.clear();
      file.run('DELETE FROM sync_skipped');
    },
  };
};
