import type { CollectionName, Id } from '#domain/records.ts';
import type { StoreFile } from '../storage/index.ts';

/** A record's fields, as stored. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What happened to one record in one transaction. Of an update only the changed fields are kept; a field
 * that is in `fields` but not in `before` (or `after`) was absent then.
 */
export type Change =
  | { readonly op: 'insert' }
  | {
      readonly op: 'update';
      readonly fields: readonly string[];
      readonly before: Fields;
      readonly after: Fields;
    }
  | { readonly op: 'remove'; readonly before: Fields };

export interface JournalEntry {
  readonly collection: CollectionName;
  readonly docId: Id;
  readonly change: Change;
}

/** All entries of a transaction in one statement: an import writes hundreds, and each call has its price. */
const insert = `INSERT INTO journal (command_id, collection, doc_id, change)
  SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`;
const ofCommand = 'SELECT collection, doc_id, change FROM journal WHERE command_id = ? ORDER BY seq DESC';

const ofRecord = 'SELECT change FROM journal WHERE collection = ? AND doc_id = ? ORDER BY seq';

export const createJournal = (file: Pick<StoreFile, 'all' | 'run'>) => ({
  /** @param entries in the order of the changes. */
  add: (commandId: string, entries: readonly JournalEntry[]): void => {
    if (entries.length === 0) return;
    const rows = entries.map(({ collection, docId, change }) => [collection, docId, JSON.stringify(change)]);
    file.run(insert, [commandId, JSON.stringify(rows)]);
  },
  /**
   * A record's fields when it was last made, as far as they were changed since; or when it was first made,
   * for one that was deleted in between and brought back.
   */
  original: (collection: CollectionName, docId: Id, first: boolean): Fields => {
    const changes = file
      .all(ofRecord, [collection, docId])
      .map((row) => JSON.parse(row['change'] as string) as Change);
    const original: Record<string, unknown> = {};
    const isInsert = ({ op }: Change) => op === 'insert';
    const made = first ? changes.findIndex(isInsert) : changes.findLastIndex(isInsert);
    for (const change of changes.slice(made + 1)) {
      if (change.op !== 'update') continue;
      for (const field of change.fields) if (!(field in original)) original[field] = change.before[field];
    }
    return original;
  },
  /**
   * The transaction that made these changes leaves no trace: not of what was ever done to the records it removed,
   * nor of the words about any it touched, which may name somebody who is gone for good.
   */
  forget: (changes: readonly JournalEntry[]): void => {
    const idsOf = (entries: readonly JournalEntry[]) => JSON.stringify(entries.map(({ docId }) => docId));
    file.run(
      `UPDATE command_log SET label = NULL WHERE id IN
        (SELECT command_id FROM journal WHERE doc_id IN (SELECT value FROM json_each(?)))`,
      [idsOf(changes)],
    );
    file.run('DELETE FROM journal WHERE doc_id IN (SELECT value FROM json_each(?))', [
      idsOf(changes.filter(({ change }) => change.op === 'remove')),
    ]);
  },
  /** Ids of the records that a transaction made. */
  madeBy: (commandId: string): readonly Id[] =>
    file
      .all("SELECT doc_id FROM journal WHERE command_id = ? AND json_extract(change, '$.op') = 'insert'", [
        commandId,
      ])
      .map((row) => row['doc_id'] as Id),
  /** Last change first: the order in which they are taken back. */
  backwards: (commandId: string): readonly JournalEntry[] =>
    file.all(ofCommand, [commandId]).map((row) => ({
      collection: row['collection'] as CollectionName,
      docId: row['doc_id'] as Id,
      change: JSON.parse(row['change'] as string) as Change,
    })),
});
