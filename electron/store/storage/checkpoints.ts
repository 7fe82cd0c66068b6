/**
 * The thread's part of writing very much: it copies the log into the file over a connection of its own, while the store
 * writes on. In the store's own COMMITs that would be most of their time.
 */
import { createSql, openDatabase } from './sql.ts';

export interface CheckpointOrder {
  readonly path: string;
  readonly key?: string | undefined;
  /** One number; other than 0: copy what is there and end. */
  readonly ended: SharedArrayBuffer;
}

const everyMs = 1_000;

/** @throws whatever SQLite does; the store copies by itself then */
export const checkpointUntilEnded = ({ path, key, ended }: CheckpointOrder): void => {
  const flag = new Int32Array(ended);
  const db = openDatabase({ path, key, timeoutMs: 2_000 });
  const sql = createSql(db);
  try {
    for (let isLast = false; !isLast;) {
      isLast = Atomics.wait(flag, 0, 0, everyMs) !== 'timed-out';
      // Passive: waits for nobody, and nobody for it.
      sql.all('PRAGMA wal_checkpoint(PASSIVE)');
    }
  } finally {
    sql.dispose();
    db.close();
  }
};
