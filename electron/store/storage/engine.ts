/** What all storage instances of one file share: the connection, transactions, and who hears of changes. */
import { now } from 'rxdb';
import { Subject } from 'rxjs';
import { faultPoint } from '../health/fault-point.ts';
import { sqlErrorToKithError, type Sql } from './sql.ts';
import type { Table } from './table/table.ts';
import type { ChangeBulk, ChangeEvent, MultiIndexes, StoredDoc, StoredSchema } from './types.ts';

/** One collection in one schema version, shared by every instance that has it open. */
export interface CollectionState {
  readonly databaseName: string;
  readonly collectionName: string;
  readonly schema: StoredSchema;
  readonly table: Table;
  readonly changes: Subject<ChangeBulk>;
}

export interface Engine {
  readonly sql: Sql;
  readonly multiIndexes: MultiIndexes;
  /** By table name. */
  readonly states: Map<string, CollectionState>;
  /** The newest schema version of each data collection that has been opened, by collection name. */
  readonly collections: Map<string, CollectionState>;
  /**
   * Runs `fn` in one SQLite transaction. A nested call joins the outer one; when it throws, only what it did is
   * taken back. Changes announced inside are heard after the outermost COMMIT, or never.
   */
  transaction<T>(fn: () => T): T;
  /**
   * Runs `fn` (synchronous) with transactions that nobody waits for to be on the disk: a power cut may take back the last
   * of them, always all after a certain one. For what is fetched again then, or waits for a last one that is waited for.
   */
  relaxed<T>(fn: () => T): T;
  announce(state: CollectionState, bulk: ChangeBulk): void;
  /** At most one listener: the search index. It must not write documents. */
  beforeCommit: BeforeCommit | undefined;
  /**
   * The next write time, later than every one before it even when the system's clock was set back: readers
   * that reconnect ask for what changed since the last time they saw.
   */
  nextWriteTime(): number;
  /** Takes note of a write time that was chosen elsewhere. */
  sawWriteTime(time: number): void;
}

interface Announcement {
  readonly state: CollectionState;
  readonly bulk: ChangeBulk;
}

/** What a transaction did to one document, whatever happened to it in between. */
export interface DocumentChange {
  readonly collection: string;
  readonly id: string;
  /** As it was before the transaction; absent: it was not there. */
  readonly before?: StoredDoc | undefined;
  /** As the transaction leaves it; absent: it is gone. */
  readonly after?: StoredDoc | undefined;
}

/** What a transaction did to the documents of one collection. */
export interface CollectionChanges {
  readonly collection: string;
  /** Of the last write. */
  readonly writeTime: number;
  /** Put together when it is asked for: of very much that is new, hardly anybody does. */
  readonly read: () => readonly DocumentChange[];
}

/** Runs inside the transaction, after all else: what it writes commits with the changes, or not at all. */
type BeforeCommit = (changes: readonly CollectionChanges[]) => void;

/** The document as readers knew it before and know it now; undefined where it is not there or deleted. */
const eventOf = (id: string, before: StoredDoc | undefined, after: ChangeEvent): ChangeEvent | undefined => {
  const gone = after.operation === 'DELETE';
  if (!before) {
    return gone
      ? undefined
      : ({ documentId: id, operation: 'INSERT', documentData: after.documentData } as ChangeEvent);
  }
  return {
    documentId: id,
    operation: gone ? 'DELETE' : 'UPDATE',
    documentData: after.documentData,
    previousDocumentData: before,
  };
};

const stateBefore = (event: ChangeEvent): StoredDoc | undefined => {
  const previous = event.previousDocumentData as StoredDoc | undefined | null;
  return event.operation === 'INSERT' || !previous || previous._deleted ? undefined : previous;
};

/**
 * Several writes of one transaction become one bulk with one event per document, so that nobody is shown a state
 * between them, and live queries run once.
 */
export const mergeBulks = (bulks: readonly ChangeBulk[]): ChangeBulk | undefined => {
  const [first, ...more] = bulks;
  const newest = bulks.at(-1);
  if (!first || !newest || more.length === 0) return first;
  const firstById = new Map<string, ChangeEvent>();
  const lastById = new Map<string, ChangeEvent>();
  for (const event of bulks.flatMap(({ events }) => events)) {
    if (!firstById.has(event.documentId)) firstById.set(event.documentId, event);
    lastById.set(event.documentId, event);
  }
  const events: ChangeEvent[] = [];
  for (const [id, event] of firstById) {
    const merged = eventOf(id, stateBefore(event), lastById.get(id) ?? event);
    if (merged) events.push(merged);
  }
  return { id: first.id, context: first.context, checkpoint: newest.checkpoint, events };
};

/** One bulk for each collection. */
const mergeAnnouncements = (announcements: readonly Announcement[]): readonly Announcement[] => {
  const bulksByState = new Map<CollectionState, ChangeBulk[]>();
  for (const { state, bulk } of announcements) {
    const bulks = bulksByState.get(state);
    if (bulks) bulks.push(bulk);
    else bulksByState.set(state, [bulk]);
  }
  return [...bulksByState].flatMap(([state, bulks]) => {
    const bulk = mergeBulks(bulks);
    return bulk && bulk.events.length > 0 ? [{ state, bulk }] : [];
  });
};

const toChanges = ({ state: { collectionName: collection }, bulk }: Announcement): CollectionChanges => ({
  collection,
  writeTime: bulk.checkpoint.lwt,
  read: () =>
    bulk.events.map((event) => ({
      collection,
      id: event.documentId,
      before: stateBefore(event),
      after: event.operation === 'DELETE' ? undefined : event.documentData,
    })),
});

/** @param assertKept throws when what is committed now would not be kept. Asked before records are changed. */
export const createEngine = (sql: Sql, multiIndexes: MultiIndexes, assertKept: () => void): Engine => {
  let level = 0;
  let outbox: Announcement[] = [];
  let lastWriteTime = 0;

  const transaction = <T>(fn: () => T): T => {
    const depth = level;
    const mark = outbox.length;
    level += 1;
    let result: T;
    let announcements: readonly Announcement[] = [];
    try {
      sql.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT s${depth}`);
      result = fn();
      if (result instanceof Promise) throw new TypeError('a transaction is synchronous');
      // SQLite takes a transaction back by itself when the disk is full or fails.
      if (!sql.db.inTransaction) throw new Error('the transaction was rolled back');
      if (depth === 0 && outbox.length > 0) {
        assertKept();
        announcements = mergeAnnouncements(outbox);
        if (engine.beforeCommit && announcements.length > 0) {
          engine.beforeCommit(announcements.map(toChanges));
        }
      }
      if (depth === 0) faultPoint('commit:before');
      sql.exec(depth === 0 ? 'COMMIT' : `RELEASE s${depth}`);
      if (depth === 0) faultPoint('commit:after');
    } catch (error) {
      outbox.length = mark;
      if (sql.db.inTransaction) {
        sql.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO s${depth}; RELEASE s${depth}`);
      }
      throw sqlErrorToKithError(error);
    } finally {
      level = depth;
    }
    if (depth === 0) {
      outbox = [];
      for (const { state, bulk } of announcements) state.changes.next(bulk);
    }
    return result;
  };

  const sawWriteTime = (time: number): void => {
    lastWriteTime = Math.max(lastWriteTime, time);
  };

  const engine: Engine = {
    sql,
    multiIndexes,
    states: new Map(),
    collections: new Map(),
    transaction,
    relaxed: (fn) => {
      if (level > 0) return fn();
      sql.exec('PRAGMA synchronous = NORMAL');
      try {
        return fn();
      } finally {
        sql.exec('PRAGMA synchronous = FULL');
      }
    },
    announce: (state, bulk) => {
      outbox.push({ state, bulk });
    },
    nextWriteTime: () => {
      // RxDB counts in hundredths of a millisecond.
      sawWriteTime(Math.round(Math.max(now(), lastWriteTime + 0.01) * 100) / 100);
      return lastWriteTime;
    },
    sawWriteTime,
    beforeCommit: undefined,
  };
  return engine;
};

export const createChanges = (): Subject<ChangeBulk> => new Subject();
