import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { itemKey } from '#domain/log/timeline.ts';
import { useSettled } from '#ui/virtual/use-settled.ts';
import { useRem } from '#ui/virtual/use-virtual-rows.ts';
import { useScroller } from '../scroller.ts';
import type { TimelineRow } from './timeline-view.ts';

/** Heights in rem until a row has been measured. */
const entryRem = 2.75;
const headingRem = 2.25;

/** How far down in what scrolls the list begins: what stands above it grows and shrinks. */
const useOffset = (list: RefObject<HTMLElement | null>): number => {
  const scroller = useScroller();
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const around = scroller.current;
    if (list.current === null || around === null) return undefined;
    const measure = () => {
      if (list.current === null) return;
      const top = list.current.getBoundingClientRect().top - around.getBoundingClientRect().top;
      setOffset(Math.round(top + around.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const child of around.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, [list, scroller]);
  return offset;
};

/**
 * Entries of different heights of which only those in view are mounted, in a list that is a part of what scrolls.
 *
 * @param keep rows that stay mounted wherever one scrolls to: the focused one, the one being edited
 */
export const useEntryRows = (
  list: RefObject<HTMLElement | null>,
  rows: readonly TimelineRow[],
  keep: readonly number[],
) => {
  const scroller = useScroller();
  const offset = useOffset(list);
  const rem = useRem();
  const settled = useSettled(rows.length > 0);
  const keepKey = keep.join();
  const virtual = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entryRem + (rows[index]?.day === undefined ? 0 : headingRem)) * rem,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : itemKey(row.item);
    },
    overscan: settled ? 4 : 0,
    scrollMargin: offset,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const kept = keepKey === '' ? [] : keepKey.split(',').map(Number);
        const shown = new Set([
          ...defaultRangeExtractor(range),
          ...kept.filter((row) => row >= 0 && row < range.count),
        ]);
        return [...shown].sort((a, b) => a - b);
      },
      [keepKey],
    ),
  });
  return { virtual, offset };
};
