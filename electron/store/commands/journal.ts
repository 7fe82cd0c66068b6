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

const insert = 'INSERT INTO journal (command_id, collection, doc_id, change) VALUES (?, ?, ?, ?)';
const ofCommand = 'SELECT collection, doc_id, change FROM journal WHERE command_id = ? ORDER BY seq DESC';

export const createJournal = (file: Pick<StoreFile, 'all' | 'run'>) => ({
  add: (commandId: string, { collection, docId, change }: JournalEntry): void => {
    file.run(insert, [commandId, collection, docId, JSON.stringify(change)]);
  },
  /** Last change first: the order in which they are taken back. */
  backwards: (commandId: string): readonly JournalEntry[] =>
    file.all(ofCommand, [commandId]).map((row) => ({
      collection: row['collection'] as CollectionName,
      docId: row['doc_id'] as Id,
      change: JSON.parse(row['change'] as string) as Change,
    })),
});
