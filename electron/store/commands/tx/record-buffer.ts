import type { Stored } from '#data/schemas/index.ts';
import type { CollectionName, Id } from '#domain/records.ts';
import type { RecordWrite, StoreFile } from '../../storage/index.ts';

/** A record to be written: from what was read (absent: a new one) to what it is now (absent: it goes). */
interface Waiting {
  readonly before?: Stored<CollectionName>;
  readonly after?: Stored<CollectionName>;
}

export interface RecordBuffer {
  /** As the transaction sees it: with what waits to be written. */
  get<K extends CollectionName>(collection: K, id: Id): Stored<K> | undefined;
  /** Reads many at once that are about to be asked for. */
  expect(collection: CollectionName, ids: readonly Id[]): void;
  /** What waits for a record; undefined: nothing does. */
  waitingFor(collection: CollectionName, id: Id): Waiting | undefined;
  /** In place of what waited for the record before. */
  wait(collection: CollectionName, id: Id, write: Waiting): void;
  /** Writes what waits, so that a query finds it. */
  flush(collection: CollectionName): void;
  flushAll(): void;
}

/**
 * Records of a transaction that wait for the first query that could find them: imports and bulk commands write them by
 * the hundred.
 */
export const createRecordBuffer = (store: StoreFile): RecordBuffer => {
  const waiting = new Map<CollectionName, Map<Id, Waiting>>();
  // As they were read last, and not written since: a planner looks at what it then patches.
  const known = new Map<string, Stored<CollectionName>>();
  /** Expected, and not there. */
  const missing = new Set<string>();

  const waitingFor = (collection: CollectionName, id: Id): Waiting | undefined =>
    waiting.get(collection)?.get(id);

  const flush = (collection: CollectionName): void => {
    const records = waiting.get(collection);
    if (records === undefined) return;
    waiting.delete(collection);
    for (const id of records.keys()) {
      known.delete(`${collection} ${id}`);
      missing.delete(`${collection} ${id}`);
    }
    store.write(collection, [...records.values()] as unknown as readonly RecordWrite[]);
  };

  return {
    get: <K extends CollectionName>(collection: K, id: Id) => {
      const key = `${collection} ${id}`;
      const write = waitingFor(collection, id);
      if (write !== undefined) return write.after as Stored<K> | undefined;
      const found = known.get(key);
      if (found !== undefined) return found as unknown as Stored<K>;
      if (missing.has(key)) return undefined;
      const read = store.get(collection, id) as Stored<K> | undefined;
      if (read !== undefined) known.set(key, read);
      return read;
    },
    expect: (collection, ids) => {
      if (ids.length < 2) return;
      for (const id of ids) {
        if (waitingFor(collection, id) === undefined) missing.add(`${collection} ${id}`);
      }
      for (const doc of store.getMany(collection, ids)) {
        const key = `${collection} ${doc['id'] as Id}`;
        missing.delete(key);
        known.set(key, doc as unknown as Stored<CollectionName>);
      }
    },
    waitingFor,
    wait: (collection, id, write) => {
      const records = waiting.get(collection) ?? new Map<Id, Waiting>();
      waiting.set(collection, records.set(id, write));
    },
    flush,
    flushAll: () => {
      for (const collection of waiting.keys()) flush(collection);
    },
  };
};
