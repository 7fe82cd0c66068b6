import type { HistoryState } from '#contract/values/history.ts';
import type { SqlRow, StoreFile } from '../storage/index.ts';

type Side = 'undo' | 'redo';

export interface HistoryEntry {
  /** The command's id: what a toast's Undo button names. */
  readonly id: string;
  readonly label: string;
  /** Transactions that one step takes back together. */
  readonly groups: readonly string[];
}

/** Steps kept in a session. */
const depth = 100;

const toEntry = (row: SqlRow | undefined): HistoryEntry | undefined =>
  row === undefined
    ? undefined
    : {
        id: row['id'] as string,
        label: row['label'] as string,
        groups: JSON.parse(row['groups'] as string) as string[],
      };

const insert = 'INSERT INTO undo_stack (side, id, label, groups) VALUES (?, ?, ?, ?)';
const top = 'SELECT * FROM undo_stack WHERE side = ? ORDER BY pos DESC LIMIT 1';
const byId = 'SELECT * FROM undo_stack WHERE side = ? AND id = ? ORDER BY pos DESC LIMIT 1';
const remove = 'DELETE FROM undo_stack WHERE side = ? AND id = ?';
const clearSide = 'DELETE FROM undo_stack WHERE side = ?';
const trim = `DELETE FROM undo_stack WHERE side = ?1 AND pos NOT IN
  (SELECT pos FROM undo_stack WHERE side = ?1 ORDER BY pos DESC LIMIT ${String(depth)})`;

const empty = `DELETE FROM undo_stack WHERE NOT EXISTS
  (SELECT 1 FROM json_each(groups) step JOIN journal ON journal.command_id = step.value)`;

/**
 * The two stacks. In the store's file, so that they survive the store's process and commit with the changes
 * they belong to.
 */
export const createHistory = (file: Pick<StoreFile, 'all' | 'run'>) => {
  const topOf = (side: Side) => toEntry(file.all(top, [side])[0]);
  const add = (side: Side, { id, label, groups }: HistoryEntry) => {
    file.run(insert, [side, id, label, JSON.stringify(groups)]);
    file.run(trim, [side]);
  };

  return {
    push: (entry: HistoryEntry): void => {
      file.run(clearSide, ['redo']);
      add('undo', entry);
    },
    top: topOf,
    find: (side: Side, id: string) => toEntry(file.all(byId, [side, id])[0]),
    /** An entry was taken back by these transactions: it goes to the other stack, to be taken back again. */
    moved: (from: Side, entry: HistoryEntry, by: readonly string[]): void => {
      file.run(remove, [from, entry.id]);
      add(from === 'undo' ? 'redo' : 'undo', { ...entry, groups: by });
    },
    drop: (id: string): void => {
      file.run(remove, ['undo', id]);
      file.run(remove, ['redo', id]);
    },
    /** Steps with nothing left to take back, of records that are gone for good. */
    dropEmpty: (): void => {
      file.run(empty);
    },
    clear: (): void => {
      file.run(clearSide, ['undo']);
      file.run(clearSide, ['redo']);
    },
    state: (): HistoryState => {
      const undo = topOf('undo');
      const redo = topOf('redo');
      return {
        ...(undo === undefined ? {} : { undo: { id: undo.id, label: undo.label } }),
        ...(redo === undefined ? {} : { redo: { id: redo.id, label: redo.label } }),
      };
    },
  };
};
