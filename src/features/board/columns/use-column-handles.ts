import { useCallback, useRef } from 'react';
import type { Contact, Id, Stage } from '#domain/records.ts';
import type { RowsHandle } from '#ui/virtual/use-row-focus.ts';
import type { ColumnIds } from '../moves/move-plan.ts';

/** A column as it is on the screen, with the cards that are loaded. */
interface LoadedColumn extends ColumnIds {
  readonly cards: readonly Contact[];
}

/** How the board reaches into its columns, each of which loads its cards itself. */
export interface ColumnHandles {
  /** For the columns: here they are, or, with undefined, gone. */
  readonly register: (stage: string, handle: RowsHandle<Contact> | undefined) => void;
  /** For the columns: they show their first cards. */
  readonly onColumnReady: (stage: string) => void;
  /** From the left. */
  readonly columns: () => readonly LoadedColumn[];
  readonly contactOf: (id: Id) => Contact | undefined;
  /** Cards of a column, loaded or not. */
  readonly totalOf: (stage: string) => number;
  /** @param near the row it is at or close to */
  readonly focusCard: (stage: string, id: Id, near?: number) => void;
  readonly focusRow: (stage: string, row: number) => void;
  /** Gives a card the focus once the column, which is being unfolded, is there. */
  readonly focusLater: (stage: string, id: Id) => void;
}

/** @param onReady every column shows its first cards */
export const useColumnHandles = (stages: readonly Stage[], onReady: () => void): ColumnHandles => {
  const handles = useRef(new Map<string, RowsHandle<Contact>>());
  const awaited = useRef<{ readonly stage: string; readonly id: Id }>(undefined);
  const readyColumns = useRef(new Set<string>());

  const register = useCallback((stage: string, handle: RowsHandle<Contact> | undefined) => {
    if (handle === undefined) handles.current.delete(stage);
    else handles.current.set(stage, handle);
    const { id, stage: to } = awaited.current ?? {};
    if (handle === undefined || id === undefined || to !== stage) return;
    awaited.current = undefined;
    handle.focusCard(id, 0);
  }, []);
  const onColumnReady = useCallback(
    (stage: string) => {
      readyColumns.current.add(stage);
      if (stages.every(({ id }) => readyColumns.current.has(id))) onReady();
    },
    [stages, onReady],
  );

  const columns = (): readonly LoadedColumn[] =>
    stages.map(({ id }) => {
      const { loaded, total } = handles.current.get(id)?.snapshot() ?? { loaded: undefined, total: 0 };
      const cards = loaded?.cards ?? [];
      return { stage: id, skip: loaded?.skip ?? 0, ids: cards.map((card) => card.id), cards, total };
    });
  return {
    register,
    onColumnReady,
    columns,
    contactOf: (id) =>
      columns()
        .flatMap(({ cards }) => cards)
        .find((card) => card.id === id),
    totalOf: (stage) => handles.current.get(stage)?.snapshot().total ?? 0,
    focusCard: (stage, id, near) => handles.current.get(stage)?.focusCard(id, near),
    focusRow: (stage, row) => handles.current.get(stage)?.focusRow(row),
    focusLater: (stage, id) => {
      awaited.current = { stage, id };
    },
  };
};
