import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { usePeopleList } from '#client/index.ts';
import type { PersonRow } from '#contract/values/people.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { PeopleSort } from '#domain/people/filter/people-sort.ts';
import { useRowFocus } from '#ui/virtual/use-row-focus.ts';
import { useRem, useVirtualRows } from '#ui/virtual/use-virtual-rows.ts';
import { windowAround } from '#ui/virtual/window-pages.ts';

/** Height of a row and of the header, in rem. */
const rowRem = 2.5;
/** Rows asked for at a time. */
const pageSize = 60;
const nothing: readonly PersonRow[] = [];

interface TableRowsInput {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  /** Room for the bar over the last rows. */
  readonly roomBelow: boolean;
  readonly onTotal: (total: number) => void;
}

/** The rows in view, loaded as one scrolls, and the one that has the focus. Heights are in pixels. */
export const useTableRows = ({ scroller, filter, sort, roomBelow, onTotal }: TableRowsInput) => {
  const pitch = rowRem * useRem();
  const [rowWindow, setRowWindow] = useState(() => windowAround(0, 0, pageSize));
  const list = usePeopleList({ filter, sort, offset: rowWindow.skip, limit: rowWindow.limit });
  const total = list?.total ?? 0;
  const rows = list?.rows ?? nothing;
  const skip = list?.offset ?? 0;

  useEffect(() => {
    if (list !== undefined) onTotal(list.total);
  }, [list, onTotal]);

  const scrollToRow = useRef<(row: number) => void>(() => undefined);
  const loaded = useMemo(() => ({ skip, cards: rows }), [skip, rows]);
  const focus = useRowFocus({ list: scroller, loaded, total, dragging: false, scrollToRow });
  const virtual = useVirtualRows({
    scroller,
    count: total,
    pitch,
    keep: focus.keep,
    overscan: 8,
    // The header lies over the first row's height, and the bar over the last ones.
    scrollPaddingEnd: pitch * (roomBelow ? 2.75 : 1),
  });
  useEffect(() => {
    scrollToRow.current = (row) => virtual.scrollToIndex(row, { align: 'auto' });
  });
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  const nextWindow = windowAround(first, last, pageSize);
  if (nextWindow.skip !== rowWindow.skip || nextWindow.limit !== rowWindow.limit) setRowWindow(nextWindow);

  // Another question or order is read from its beginning.
  const question = JSON.stringify([filter, sort]);
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller, question]);

  return {
    total,
    focus,
    height: virtual.getTotalSize() + (roomBelow ? pitch * 1.75 : 0),
    /** In view; a row that is not loaded yet is undefined. */
    shown: virtual.getVirtualItems().map(({ index, start }) => ({ index, start, row: rows[index - skip] })),
  };
};
