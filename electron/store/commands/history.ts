import type { HistoryState } from '#contract/values.ts';
import type { StoreFile } from '../storage/index.ts';

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

interface Row {
  readonly pos: number;
  readonly id: string;
  readonly label: string;
  readonly groups: string;
}

const toEntry = (row: Row | undefined): HistoryEntry | undefined =>
  row === undefined
    ? undefined
    : { id: row.id, label: row.label, groups: JSON.parse(row.groups) as string[] };

/**
 * The two stacks. In the store's file, so that they survive the store's process and commit with the changes
 * they belong to.
 */
export const createHistory = ({ db }: Pick<StoreFile, 'db'>) => {
  const insert = db.prepare('INSERT INTO undo_stack (side, id, label, groups) VALUES (?, ?, ?, ?)');
  const top = db.prepare('SELECT * FROM undo_stack WHERE side = ? ORDER BY pos DESC LIMIT 1');
  const byId = db.prepare('SELECT * FROM undo_stack WHERE side = ? AND id = ? ORDER BY pos DESC LIMIT 1');
  const remove = db.prepare('DELETE FROM undo_stack WHERE side = ? AND id = ?');
  const clearSide = db.prepare('DELETE FROM undo_stack WHERE side = ?');
  const trim = db.prepare(
    `DELETE FROM undo_stack WHERE side = ?1 AND pos NOT IN
       (SELECT pos FROM undo_stack WHERE side = ?1 ORDER BY pos DESC LIMIT ${String(depth)})`,
  );

  const topOf = (side: Side) => toEntry(top.get(side) as Row | undefined);
  const add = (side: Side, { id, label, groups }: HistoryEntry) => {
    insert.run(side, id, label, JSON.stringify(groups));
    trim.run(side);
  };

  return {
    push: (entry: HistoryEntry): void => {
      clearSide.run('redo');
      add('undo', entry);
    },
    top: topOf,
    find: (side: Side, id: string) => toEntry(byId.get(side, id) as Row | undefined),
    /** An entry was taken back by the transaction `by`: it goes to the other stack, to be taken back again. */
    moved: (from: Side, entry: HistoryEntry, by: string): void => {
      remove.run(from, entry.id);
      add(from === 'undo' ? 'redo' : 'undo', { ...entry, groups: [by] });
    },
    drop: (id: string): void => {
      remove.run('undo', id);
      remove.run('redo', id);
    },
    clear: (): void => {
      clearSide.run('undo');
      clearSide.run('redo');
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
