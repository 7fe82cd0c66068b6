/** A thin layer over libsql: cached statements, and errors in words. */
import Database from 'libsql';
import { KithError, isKithError } from '#contract/errors.ts';

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * The part of libsql's interface that is safe to use. `get()` and `iterate()` are left out on purpose: they can
 * leave a cursor open, and an open cursor blocks checkpoints for as long as the statement lives.
 */
interface SqlStatement {
  run(params: readonly SqlValue[]): { readonly changes: number; readonly lastInsertRowid: number };
  all(params: readonly SqlValue[]): SqlRow[];
  raw(on: boolean): this;
}

export interface SqlDatabase {
  readonly inTransaction: boolean;
  prepare(sql: string): SqlStatement;
  exec(sql: string): void;
  close(): void;
}

export interface Sql {
  readonly db: SqlDatabase;
  /** Runs a SELECT, or a statement with RETURNING, and reads all rows. */
  all(sql: string, params?: readonly SqlValue[]): SqlRow[];
  run(
    sql: string,
    params?: readonly SqlValue[],
  ): { readonly changes: number; readonly lastInsertRowid: number };
  /** Like `all`, for statements with one column. */
  column(sql: string, params?: readonly SqlValue[]): unknown[];
  exec(sql: string): void;
  /** Forgets the cached statements: they would keep the file open. */
  dispose(): void;
}

/** More distinct statements than this and the oldest are dropped: queries come in endless shapes. */
const maxStatements = 400;
const none: readonly SqlValue[] = [];

/** Keeps the statements of a connection, so that each is parsed once. */
export const createSql = (db: SqlDatabase): Sql => {
  const statements = new Map<string, SqlStatement>();
  const prepare = (sql: string, raw: boolean): SqlStatement => {
    const key = raw ? `raw ${sql}` : sql;
    let statement = statements.get(key);
    if (statement) return statement;
    statement = db.prepare(sql);
    if (raw) statement.raw(true);
    if (statements.size >= maxStatements) {
      const oldest = statements.keys().next();
      if (!oldest.done) statements.delete(oldest.value);
    }
    statements.set(key, statement);
    return statement;
  };
  return {
    db,
    all: (sql, params = none) => prepare(sql, false).all(params),
    run: (sql, params = none) => prepare(sql, false).run(params),
    column: (sql, params = none) => {
      const rows = prepare(sql, true).all(params) as unknown as readonly (readonly unknown[])[];
      return rows.map((row) => row[0]);
    },
    exec: (sql) => db.exec(sql),
    dispose: () => statements.clear(),
  };
};

export interface OpenOptions {
  readonly path: string;
  readonly key?: string | undefined;
  /** How long to wait for another connection's lock. */
  readonly timeoutMs?: number;
}

type DatabaseConstructor = new (
  path: string,
  options: { encryptionCipher?: string; encryptionKey?: string; timeout?: number },
) => SqlDatabase;

/** @throws whatever SQLite says when the file can't be opened */
export const openDatabase = ({ path, key, timeoutMs }: OpenOptions): SqlDatabase => {
  const Constructor = Database as unknown as DatabaseConstructor;
  const database = new Constructor(path, {
    ...(key === undefined ? {} : { encryptionCipher: 'aes256cbc', encryptionKey: key }),
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
  });
  let isOpen = true;
  return {
    // Asked of a connection that is closed, libsql ends the whole process.
    get inTransaction() {
      return isOpen && database.inTransaction;
    },
    prepare: (sql) => database.prepare(sql),
    exec: (sql) => {
      database.exec(sql);
    },
    close: () => {
      isOpen = false;
      database.close();
    },
  };
};

/** `"name"`, whatever the name holds. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** `'text'`, for the few statements that take no parameters. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const sqliteCode = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  // Opening fails without a code: `ConnectionFailed("Unable to open … : 14")`.
  return error.message.startsWith('ConnectionFailed') ? 'SQLITE_CANTOPEN' : '';
};

/** Whether a row was refused because another one has its key. */
export const isTaken = (error: unknown): boolean => sqliteCode(error).startsWith('SQLITE_CONSTRAINT');

/** What a failed SQLite call means to the user. Errors that are not SQLite's pass unchanged. */
export const sqlErrorToKithError = (error: unknown): unknown => {
  if (isKithError(error)) return error;
  const code = sqliteCode(error);
  const has = (...prefixes: readonly string[]) => prefixes.some((prefix) => code.startsWith(prefix));
  const detail = { cause: error };
  if (has('SQLITE_NOTADB', 'SQLITE_CORRUPT')) {
    return new KithError(
      'damaged',
      'Kith can’t read its data file: it is damaged, or it belongs to another key. The file was left as it is.',
      detail,
    );
  }
  // Opening on a full disk: there is no room for the index of the log, which is as large in an empty profile.
  if (has('SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE')) {
    return new KithError(
      'disk',
      'The disk is full. The last change was not saved. Make room and try again.',
      detail,
    );
  }
  if (has('SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_IOERR', 'SQLITE_PERM', 'SQLITE_NOLFS')) {
    return new KithError(
      'disk',
      'Kith can’t write to its folder. The last change was not saved. Check that the folder exists and that you may write to it.',
      detail,
    );
  }
  if (has('SQLITE_BUSY', 'SQLITE_LOCKED')) {
    return new KithError(
      'locked',
      'Another program is using Kith’s data file. Close it and try again.',
      detail,
    );
  }
  return error;
};
