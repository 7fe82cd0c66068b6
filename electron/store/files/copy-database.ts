/** Whole copies of a database: made by SQLite, checked, and on the disk. */
import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { KithError } from '#contract/errors.ts';
import { openDatabase, quoteText, type SqlDatabase } from '../storage/sql.ts';

/** In the place of whatever a copy that was cut short left there. @throws whatever SQLite or the disk does */
export const copyInto = (db: Pick<SqlDatabase, 'exec'>, draft: string): void => {
  rmSync(draft, { force: true });
  db.exec(`PRAGMA temp_store = MEMORY; VACUUM INTO ${quoteText(draft)}`);
};

/** As {@link copyInto}, of a file that is not open here. */
export const copyFileInto = (source: Parameters<typeof openDatabase>[0], draft: string): void => {
  const db = openDatabase(source);
  try {
    copyInto(db, draft);
  } finally {
    db.close();
  }
};

/** @throws KithError `damaged` */
export const assertSound = (path: string, key: string | undefined): void => {
  const db = openDatabase({ path, key });
  try {
    const rows = db.prepare('PRAGMA quick_check').all([]);
    if (rows[0]?.['quick_check'] !== 'ok') {
      throw new KithError('damaged', 'Kith’s data file is damaged.');
    }
  } finally {
    db.close();
  }
};

/** Waits until what was written into a file is on the disk. */
export const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
