/**
 * What was changed on two machines and gave way. Noticed by the machine that merges, and sent to the others like a
 * record, so that whoever typed it can see it. Kept as long as the journal.
 */
import type { SyncConflict } from '#contract/values/sync.ts';
import { parseStamp } from '#domain/sync/hlc.ts';
import type { CollectionName, Id } from '#domain/records.ts';
import { canonicalJson } from '#domain/sync/canonical.ts';
import type { Overwritten } from '#domain/sync/merge.ts';
import { readMeta } from '../../commands/tables.ts';
import { engineOf, type StoreFile } from '../../storage/index.ts';
import { textHash } from '../secrets/crypt.ts';

/** As machines send it. */
export interface Conflict {
  readonly at: number;
  readonly collection: CollectionName;
  readonly recordId: Id;
  readonly field: string;
  readonly kept?: unknown;
  readonly lost?: unknown;
  readonly keptStamp: string;
  readonly lostStamp: string;
}

export const createConflictTable = (file: StoreFile): void => {
  file.db.exec(`CREATE TABLE IF NOT EXISTS sync_conflict (
      id TEXT PRIMARY KEY, at INTEGER NOT NULL, lwt REAL NOT NULL, collection TEXT NOT NULL, record_id TEXT NOT NULL,
      text TEXT NOT NULL, dismissed INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS sync_conflict_lwt ON sync_conflict (lwt);`);
};

/** The same text for the same conflict, so that machines agree that they have it. */
export const conflictText = (conflict: Conflict): string => canonicalJson(conflict);

/** The same on every machine that notices it. */
const idOf = ({ collection, recordId, field, lostStamp, keptStamp }: Conflict): string =>
  textHash([collection, recordId, field, lostStamp, keptStamp].join(' '));

/** Whom a record is about, and nothing of what it says. */
const idsOf = (record: unknown): unknown =>
  record === undefined
    ? undefined
    : Object.fromEntries(Object.entries(record as object).filter(([name]) => /^id$|Ids?$/u.test(name)));

export const toConflict = (
  at: number,
  collection: CollectionName,
  recordId: Id,
  { field, kept, lost, keptStamp, lostStamp }: Overwritten,
): Conflict => ({
  at,
  collection,
  recordId,
  field,
  // Of somebody who was removed for good elsewhere, the whole record would stay in here for 90 days.
  ...(field === '*' ? { kept: idsOf(kept), lost: idsOf(lost) } : { kept, lost }),
  keptStamp,
  lostStamp,
});

/** Of its document. */
export const conflictKey = (conflict: Conflict): string => `conflicts/${idOf(conflict)}`;

/** @returns whether it is news. */
export const keepConflict = (file: StoreFile, text: string, id?: string): boolean => {
  const conflict = JSON.parse(text) as Conflict;
  const { changes } = file.run(
    'INSERT OR IGNORE INTO sync_conflict (id, at, lwt, collection, record_id, text) VALUES (?, ?, ?, ?, ?, ?)',
    [
      id ?? idOf(conflict),
      conflict.at,
      engineOf(file).nextWriteTime(),
      conflict.collection,
      conflict.recordId,
      text,
    ],
  );
  return changes > 0;
};

const wallOf = (stamp: string): number => parseStamp(stamp)?.wall ?? 0;

/** Of a person, and of what happened with them. The latest first. */
export const readConflicts = (file: StoreFile, contactId: Id): readonly SyncConflict[] => {
  const node = readMeta(file, 'node') ?? '';
  return file
    .all(
      `SELECT id, text FROM sync_conflict WHERE dismissed = 0
        AND (record_id = ?1 OR instr(text, ?1) > 0) ORDER BY at DESC, id LIMIT 200`,
      [contactId],
    )
    .map((row) => {
      const { keptStamp, lostStamp, ...conflict } = JSON.parse(row['text'] as string) as Conflict;
      return {
        ...conflict,
        id: row['id'] as string,
        keptAt: wallOf(keptStamp),
        lostAt: wallOf(lostStamp),
        lostHere: parseStamp(lostStamp)?.node === node,
      };
    });
};

/** Here alone: each machine shows its own until it is told not to. */
export const dismissConflict = (file: StoreFile, id: string): void => {
  file.run('UPDATE sync_conflict SET dismissed = 1 WHERE id = ?', [id]);
};
