import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Id } from '#domain/records.ts';
import { isFocusLost, isFocusOnPage } from '../focus/focus.ts';

/** A run of the rows of a list, by their records. */
interface LoadedRows<T extends { readonly id: Id }> {
  /** Row of the first of them. */
  readonly skip: number;
  readonly cards: readonly T[];
}

/** The row Tab reaches in a list: by id, and by row for when that card is gone. */
interface Active {
  readonly row: number;
  readonly id?: Id;
}

/** What can be asked of a list. */
export interface RowsHandle<T extends { readonly id: Id }> {
  /** What the list shows now. */
  readonly snapshot: () => { readonly loaded: LoadedRows<T>; readonly total: number };
  readonly focusRow: (row: number) => void;
  /** Focuses a card, as soon as the list shows it; `near` is the row it will be in, if that is far away. */
  readonly focusCard: (id: Id, near?: number) => void;
}

export interface RowFocusOptions<T extends { readonly id: Id }> {
  readonly list: RefObject<HTMLElement | null>;
  readonly loaded: LoadedRows<T> | undefined;
  readonly total: number;
  /** A card is being dragged: it is out of its list on purpose. */
  readonly dragging: boolean;
  readonly scrollToRow: RefObject<(row: number) => void>;
}

const nothing = { skip: 0, cards: [] } as const;

/**
 * A roving tab stop for a list of which only some rows are mounted: rows are brought into view first and
 * focused once they are there, and the focus stays with its card wherever that goes.
 */
export const useRowFocus = <T extends { readonly id: Id }>({
  list,
  loaded = nothing,
  total,
  dragging,
  scrollToRow,
}: RowFocusOptions<T>) => {
  const [active, setActive] = useState<Active>({ row: 0 });
  const wanted = useRef<Active>(undefined);
  /** The card that had the focus last, while it has not gone anywhere else. */
  const holder = useRef<Active>(undefined);
  const latest = useRef({ loaded, total });

  const rowOf = (id: Id | undefined): number => {
    const index = id === undefined ? -1 : loaded.cards.findIndex((card) => card.id === id);
    return index < 0 ? -1 : index + loaded.skip;
  };
  const known = rowOf(active.id);
  const activeRow = known >= 0 ? known : Math.max(0, Math.min(active.row, total - 1));

  const want = useCallback(
    (target: Active) => {
      wanted.current = target;
      setActive(target);
      if (target.row >= 0) scrollToRow.current(target.row);
    },
    [scrollToRow],
  );

  const handle = useMemo<RowsHandle<T>>(
    () => ({
      snapshot: () => latest.current,
      focusRow: (row) => {
        const { loaded: now } = latest.current;
        const id = now.cards[row - now.skip]?.id;
        want(id === undefined ? { row } : { row, id });
      },
      focusCard: (id, near = -1) => {
        want({ row: near, id });
      },
    }),
    [want],
  );

  useLayoutEffect(() => {
    latest.current = { loaded, total };
    const target = wanted.current;
    if (target === undefined) return;
    const row = target.id === undefined ? target.row : rowOf(target.id);
    if (row < 0) return;
    const card = list.current?.querySelector<HTMLElement>(`[data-card][data-row="${String(row)}"]`);
    scrollToRow.current(row);
    if (card === null || card === undefined) return;
    wanted.current = undefined;
    card.focus({ preventScroll: true });
  });

  // The focused card has gone (deleted, archived, moved by somebody else): the focus goes to its neighbour. The page has
  // it where somebody was quicker; whoever goes to the page by themselves leaves the card, which holds nothing then.
  useEffect(() => {
    const last = holder.current;
    if (last?.id === undefined || dragging || wanted.current !== undefined) return;
    if (rowOf(last.id) >= 0 || !(isFocusLost() || isFocusOnPage())) return;
    holder.current = undefined;
    if (total > 0) want({ row: Math.min(last.row, total - 1) });
  });

  return {
    activeRow,
    /** Rows that must stay mounted. */
    keep: useMemo(() => [activeRow], [activeRow]),
    handle,
    listProps: {
      onFocus: (event: React.FocusEvent<HTMLElement>) => {
        const { card, row } = event.target.dataset;
        if (card === undefined) return;
        const now = { id: card, row: Number(row) };
        wanted.current = undefined;
        holder.current = now;
        setActive(now);
      },
      onBlur: (event: React.FocusEvent<HTMLElement>) => {
        // Without a successor the card may just have been unmounted.
        if (event.relatedTarget !== null) holder.current = undefined;
      },
    },
  };
};
