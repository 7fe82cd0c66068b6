import type { Tx } from '#data/commands/tx.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { CollectionName } from '#domain/records.ts';
import type { Fields, JournalEntry, ListedEntry, OriginalOf } from './journal.ts';
import { isSame } from './record.ts';
import type { ReferenceCheck } from './references.ts';

export interface Reverted {
  readonly removed: number;
  readonly restored: number;
  /** Records left as they are, wholly or in part, because they were edited since. */
  readonly kept: number;
}

/** What is known of later transactions: an edit that was itself taken back is none. */
export interface Later {
  /** Whether the transaction with this stamp took something back. */
  readonly isRevert: (stamp: string) => boolean;
  readonly original: OriginalOf;
}

/** A change of one of the transactions that are taken back. */
export interface RevertedEntry extends JournalEntry {
  /** Its transaction's. */
  readonly stamp: string;
}

/** Whether anything was edited after the transaction with this stamp that made the record. */
const editedSince = (doc: Stored<CollectionName>, entry: RevertedEntry, later: Later): boolean => {
  const { stamp } = entry;
  const newer = Object.entries(doc.stamps).filter(([, other]) => other > stamp);
  if (newer.length === 0) return false;
  if (newer.some(([, other]) => !later.isRevert(other))) return true;
  // Deleted since, and brought back by an undo: its stamps tell nothing of the edits before that.
  const broughtBack = newer.some(([field]) => field === '*');
  const original = later.original(entry.collection, entry.docId, broughtBack);
  const fields = broughtBack ? Object.keys(original) : newer.map(([field]) => field);
  return fields.some((field) => !isSame((doc as unknown as Fields)[field], original[field]));
};

/**
 * Takes one record's change back. Whatever was edited later stays: undoing an import must not undo the work
 * done on its people since.
 */
const revertEntry = (
  tx: Tx,
  entry: RevertedEntry,
  { isReferenced, changed }: ReferenceCheck,
  later: Later,
): keyof Reverted | undefined => {
  const { docId, change, stamp } = entry;
  const collection: CollectionName = entry.collection;
  const doc = tx.get(collection, docId);
  switch (change.op) {
    case 'insert': {
      if (doc === undefined) return undefined;
      if (editedSince(doc, entry, later) || isReferenced(tx, collection, docId)) return 'kept';
      tx.remove(collection, docId);
      changed(collection, docId, doc, undefined);
      return 'removed';
    }
    case 'remove': {
      if (doc !== undefined) return 'kept';
      tx.insert(collection, change.before);
      changed(collection, docId, undefined, change.before);
      return 'restored';
    }
    case 'update': {
      if (doc === undefined) return 'kept';
      const mine = change.fields.filter((field) => {
        const last = doc.stamps[field] ?? doc.stamps['*'] ?? '';
        if (last === stamp) return true;
        return isSame((doc as unknown as Fields)[field], change.after[field]) && later.isRevert(last);
      });
      const patch: Fields = Object.fromEntries(mine.map((field) => [field, change.before[field]]));
      tx.patch(collection, docId, patch);
      changed(collection, docId, doc, tx.get(collection, docId));
      return mine.length === change.fields.length ? 'restored' : 'kept';
    }
  }
};

/**
 * @param entries in the order of {@link inOrder}.
 * @param check of all that goes, in this transaction or others: what one of them made is no reason to keep what
 * another made.
 * @param counted whose outcome is told.
 */
export const revertEntries = (
  tx: Tx,
  entries: readonly RevertedEntry[],
  later: Later,
  check: ReferenceCheck,
  counted: (collection: CollectionName) => boolean,
): Reverted => {
  const counts = { removed: 0, restored: 0, kept: 0 };
  for (const [collection, own] of Map.groupBy(entries, (entry) => entry.collection)) {
    tx.expect(
      collection,
      own.map(({ docId }) => docId),
    );
  }
  for (const entry of entries) {
    const outcome = revertEntry(tx, entry, check, later);
    if (outcome === 'kept') check.keep(tx, entry.collection, entry.docId);
    if (outcome !== undefined && counted(entry.collection)) counts[outcome] += 1;
  }
  return counts;
};

const rankOf = ({ collection }: ListedEntry): number =>
  collection === 'organizations' ? 2 : collection === 'contacts' ? 1 : 0;

/**
 * What names others goes first, what is named last. Where nothing was made there is nothing to go: what an undo
 * took away comes back in the reverse of that.
 *
 * @param entries last change first.
 */
export const inOrder = (entries: readonly ListedEntry[]): readonly ListedEntry[] =>
  entries.some(({ isInsert }) => isInsert) ? entries.toSorted((a, b) => rankOf(a) - rankOf(b)) : entries;
