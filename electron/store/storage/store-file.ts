/** Kith's data file: opened, checked, locked; as an RxDB storage, and synchronously for the store's own work. */
import { accessSync, constants, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { normalizeMangoQuery, randomToken, type RxStorage } from 'rxdb';
import { KithError } from '#contract/errors.ts';
import { createEngine, type CollectionState, type Engine } from './engine.ts';
import { insertPrepared } from './insert-prepared.ts';
import { createStorage } from './instance.ts';
import { lockProfile } from './lock.ts';
import { countQuery, runQuery } from './query/query.ts';
import { createSql, openDatabase, quote, sqlErrorToKithError, type Sql, type SqlDatabase } from './sql.ts';
import type { PreparedRows } from './table/prepared-rows.ts';
import { catalogSql, parseDoc, readJson } from './table/table.ts';
import { writeRecords, type RecordWrite } from './write.ts';
import type { FindQuery, MultiIndexes, StoredDoc, StoredQuery } from './types.ts';

export interface StoreFileOptions {
  /** The file; its folder must exist. `profile.lock` is kept beside it. */
  readonly path: string;
  /** Database key; absent: not encrypted. */
  readonly key?: string | undefined;
  /** Array fields to index by value. Default: `defaultMultiIndexes`. */
  readonly multiIndexes?: MultiIndexes;
}

export interface StoreFile extends Pick<Sql, 'all' | 'run'> {
  /**
   * The connection, for plain tables of the store's own (journal, command log). Table names with a `/` belong to
   * collections. Use `all` and `run` where you can: they keep their statements. Never `get()`: a cursor left
   * open blocks checkpoints.
   */
  readonly db: SqlDatabase;
  /** For `createRxDatabase`, with `multiInstance: false`. */
  readonly storage: RxStorage<CollectionState, object>;
  /**
   * Runs `fn` (synchronous) in one transaction: all of it is on disk when this returns, or nothing. Nested calls
   * join; one that throws takes back its own part. Change events are sent after the outermost COMMIT, one bulk for
   * each collection.
   * @throws KithError 'disk' when it can't be saved; whatever `fn` throws
   */
  transaction<T>(fn: () => T): T;
  /** The document, or undefined when there is none or it is deleted. Fresh: yours to change. */
  get(collection: string, id: string): StoredDoc | undefined;
  /** Those of the documents that exist, in the order of the ids. */
  getMany(collection: string, ids: readonly string[]): StoredDoc[];
  /** Documents that are not deleted; without `sort` in the order RxDB would choose. */
  find(collection: string, query: FindQuery): StoredDoc[];
  count(collection: string, selector: Readonly<Record<string, unknown>>): number;
  /**
   * Documents whose JSON holds this text anywhere, in no order: reads the whole table, some 300 MB a second. The
   * text must be one that JSON doesn't escape.
   */
  findText(collection: string, text: string): StoredDoc[];
  /**
   * Writes records of one collection; call it inside `transaction`. `before` is a document as `get` returned it
   * (absent: a new record), `after` the whole new record (absent: delete). Each id at most once in a call.
   * @throws KithError 'conflict' when `before` is not the current revision, or a new record's id is taken;
   *   'invalid' when an indexed field does not have its schema's type
   */
  write(collection: string, writes: readonly RecordWrite[]): void;
  /**
   * Writes many new records of one collection without looking for what is there; call it inside `transaction`.
   * @throws KithError 'conflict' when an id is taken, be it by a deleted record
   */
  insertMany(collection: string, rows: PreparedRows): void;
  /**
   * Copies the log into the file, closes it and gives the profile free. Close the RxDatabase first.
   * The handle may stay open until the garbage collector has taken the last statement: a copy must be taken by
   * `VACUUM INTO`, never of the file of a running process.
   */
  close(): Promise<void>;
}

const defaultMultiIndexes: MultiIndexes = {
  interactions: ['contactIds'],
  'follow-ups': ['contactIds'],
  introductions: ['betweenIds'],
  contacts: ['tags'],
};

/** "Kith" in ASCII, at a place of the file where `file(1)` finds it. */
const applicationId = 0x4b697468;
/** Of the tables here, not of the records: those carry the versions of their schemas. */
const formatVersion = 1;

const engines = new WeakMap<StoreFile, Engine>();

/** What `exposeStorage` needs of a file beyond its public face. */
export const engineOf = (file: StoreFile): Engine => {
  const engine = engines.get(file);
  if (!engine) throw new Error('not an open store file');
  return engine;
};

const firstNumber = (sql: Sql, pragma: string): number => Number(sql.column(`PRAGMA ${pragma}`)[0]);

/**
 * A new file is made under another name and renamed, so that an empty file under the real name is always damage:
 * SQLite would take it for a new database and show the user an empty Kith.
 */
const createFile = (path: string, key: string | undefined): void => {
  const draft = `${path}.new`;
  rmSync(draft, { force: true });
  const db = openDatabase({ path: draft, key });
  try {
    db.exec(
      `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}; ${catalogSql}`,
    );
  } finally {
    db.close();
  }
  renameSync(draft, path);
};

/** Also before SQLite looks: it would open a file that can only be read, and fail at the first write. */
const checkFile = (path: string): void => {
  const stat = statSync(path);
  if (stat.isDirectory()) {
    throw new KithError(
      'disk',
      'A folder has the place of Kith’s data file, kith.db. Kith did not make it, and left it as it is.',
    );
  }
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw new KithError('disk', 'You may not read and write Kith’s data file, kith.db.', { cause });
  }
  if (stat.size > 0) return;
  throw new KithError(
    'damaged',
    'Kith’s data file is empty, so something outside Kith damaged it. It was left as it is.',
  );
};

const checkFormat = (sql: Sql): void => {
  if (firstNumber(sql, 'application_id') !== applicationId) {
    throw new KithError('damaged', 'This file is not a Kith data file. It was left as it is.');
  }
  if (firstNumber(sql, 'user_version') > formatVersion) {
    throw new KithError(
      'newer-version',
      'This profile was written by a newer Kith. Nothing was changed. Update Kith to open it.',
    );
  }
};

/** KiB of pages in memory. */
export const usualCacheSize = 16_000;
/** Pages in the log before they are copied into the file. */
export const usualCheckpoint = 4_000;

/**
 * Temporary tables stay in memory: on disk they would not be encrypted. The log may grow to 16 MB before it is copied
 * into the file, so that a large import copies, and waits for the disk, less often.
 */
const pragmas = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -${String(usualCacheSize)}; PRAGMA wal_autocheckpoint = ${String(usualCheckpoint)}; PRAGMA journal_size_limit = 33554432`;

const openChecked = (path: string, key: string | undefined): { sql: Sql; close(): void } => {
  if (existsSync(path)) checkFile(path);
  else createFile(path, key);
  const db = openDatabase({ path, key, timeoutMs: 2_000 });
  const sql = createSql(db);
  const close = () => {
    sql.dispose();
    db.close();
  };
  try {
    checkFormat(sql);
    db.exec(pragmas);
  } catch (error) {
    close();
    throw error;
  }
  return { sql, close };
};

const fsErrorToKithError = (error: unknown): unknown =>
  error instanceof Error && 'syscall' in error
    ? new KithError('disk', 'Kith can’t use its folder. Check that it exists and that you may write to it.', {
        cause: error,
      })
    : sqlErrorToKithError(error);

/** A file that has no name any more takes writes as before, and is gone when it is closed. */
const assertInPlace = (path: string): void => {
  if (existsSync(path)) return;
  throw new KithError(
    'disk',
    'Kith’s folder was moved or deleted while it is open. Put it back and try again. Nothing was changed; what Kith shows can still be exported.',
  );
};

/**
 * Opens the profile's data file, making it when there is none.
 * @throws KithError 'locked' (another process has the profile open), 'damaged' (cut, altered, not Kith's, or
 *   another key), 'newer-version', 'disk' (folder gone, not writable, full)
 */
export const openStoreFile = ({ path, key, multiIndexes }: StoreFileOptions): StoreFile => {
  const lock = (() => {
    try {
      return lockProfile(join(dirname(path), 'profile.lock'));
    } catch (error) {
      throw fsErrorToKithError(error);
    }
  })();
  try {
    const { sql, close } = openChecked(path, key);
    const closeAll = () => {
      try {
        close();
      } finally {
        lock.release();
      }
    };
    try {
      return createStoreFile(
        createEngine(sql, multiIndexes ?? defaultMultiIndexes, () => assertInPlace(path)),
        closeAll,
      );
    } catch (error) {
      close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw fsErrorToKithError(error);
  }
};

const createStoreFile = (engine: Engine, closeFile: () => void): StoreFile => {
  const { sql } = engine;
  const revisionToken = randomToken(10);
  let closed: Promise<void> | undefined;

  const stateOf = (collection: string): CollectionState => {
    const state = engine.collections.get(collection);
    if (!state) throw new Error(`no collection ${collection} is open`);
    return state;
  };
  const toQuery = (state: CollectionState, { selector, sort, limit, skip }: FindQuery): StoredQuery =>
    normalizeMangoQuery(state.schema, {
      selector: { ...selector, _deleted: false },
      ...(sort ? { sort } : {}),
      ...(limit === undefined ? {} : { limit }),
      ...(skip === undefined ? {} : { skip }),
    } as never);

  const file: StoreFile = {
    db: sql.db,
    all: sql.all,
    run: sql.run,
    storage: createStorage(engine),
    transaction: engine.transaction,
    get: (collection, id) => {
      const [json] = readJson(sql, stateOf(collection).table, [id], false);
      return json === undefined ? undefined : parseDoc(json);
    },
    getMany: (collection, ids) => readJson(sql, stateOf(collection).table, ids, false).map(parseDoc),
    find: (collection, query) => {
      const state = stateOf(collection);
      return runQuery(sql, state.table, state.schema, toQuery(state, query)).map(
        ({ json, doc }) => doc ?? parseDoc(json),
      );
    },
    count: (collection, selector) => {
      const state = stateOf(collection);
      return countQuery(sql, state.table, state.schema, toQuery(state, { selector }));
    },
    findText: (collection, text) =>
      sql
        .column(
          `SELECT "$doc" FROM ${quote(stateOf(collection).table.name)} NOT INDEXED WHERE "_deleted" = 0 AND instr("$doc", ?) > 0`,
          [text],
        )
        .map((json) => parseDoc(json as string)),
    write: (collection, writes) => writeRecords(engine, stateOf(collection), revisionToken, writes),
    insertMany: (collection, rows) => insertPrepared(engine, stateOf(collection), revisionToken, rows),
    close: async () => {
      closed ??= Promise.resolve().then(() => {
        for (const { changes } of engine.states.values()) changes.complete();
        engine.states.clear();
        engine.collections.clear();
        try {
          sql.all('PRAGMA wal_checkpoint(TRUNCATE)');
        } catch {
          // A cursor was left open, or the disk is full: the log stays, and is read at the next start.
        }
        closeFile();
      });
      return closed;
    },
  };
  engines.set(file, engine);
  for (const name of sql.column('SELECT name FROM kith_collection')) {
    const [time] = sql.column(`SELECT max("_meta.lwt") FROM "${(name as string).replaceAll('"', '""')}"`);
    if (typeof time === 'number') engine.sawWriteTime(time);
  }
  return file;
};
