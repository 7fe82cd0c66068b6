import type { OpenStore } from '../open.ts';
import { storePath } from '../paths.ts';
import { usualCacheSize, usualCheckpoint } from '../storage/index.ts';
import { inThread } from '../worker/run.ts';

/** KiB of pages in memory: indexes that are in no order fit in, or they are read again in each transaction. */
const cacheSize = 48_000;

type BulkStore = Pick<OpenStore, 'file' | 'profilePath' | 'key'>;

/** Makes ready for very much to be written: more memory for it, and a thread that copies the log into the file. */
const begin = ({ file, profilePath, key }: BulkStore): (() => Promise<void>) => {
  const ended = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  file.db.exec(`PRAGMA cache_size = -${String(cacheSize)}; PRAGMA wal_autocheckpoint = 0`);
  // One that fails leaves a long log, which the next commit copies.
  const copying = inThread('checkpoint', { path: storePath(profilePath), key, ended }).catch(() => undefined);
  return async () => {
    const flag = new Int32Array(ended);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
    await copying;
    file.db.exec(
      `PRAGMA cache_size = -${String(usualCacheSize)}; PRAGMA wal_autocheckpoint = ${String(usualCheckpoint)}`,
    );
  };
};

/** Runs a task that may write very much. In the end everything is as usual again, and the log copied. */
export const inBulk = async <T>(store: BulkStore, isMuch: boolean, task: () => Promise<T>): Promise<T> => {
  if (!isMuch) return task();
  const end = begin(store);
  try {
    return await task();
  } finally {
    await end();
  }
};
