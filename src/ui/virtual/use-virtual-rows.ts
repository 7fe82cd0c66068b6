import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useSyncExternalStore, type RefObject } from 'react';
import { useSettled } from './use-settled.ts';

const rootFontSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

const onResize = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => {
    window.removeEventListener('resize', listener);
  };
};

/** Pixels of a rem: a user who wants larger text changes it, and rows grow with their text. */
export const useRem = (): number => useSyncExternalStore(onResize, rootFontSize);

/** Pixels of the window that no list has: its page's bar and the list's own head are above it. */
const aboveLists = 96;

export interface VirtualRowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Height of each row with the gap below it, in pixels. */
  readonly pitch: number;
  /** Rows that stay mounted wherever the list is scrolled to: the focused one, which must not lose the focus. */
  readonly keep: readonly number[];
  readonly overscan?: number;
  /** Pixels at the lower end that a row brought into view must stay clear of. */
  readonly scrollPaddingEnd?: number;
}

export type VirtualRows = Virtualizer<HTMLElement, Element>;

/** A list of equally high rows of which only those in view are mounted. */
export const useVirtualRows = ({
  scroller,
  count,
  pitch,
  keep,
  overscan = 4,
  scrollPaddingEnd = 0,
}: VirtualRowsOptions): VirtualRows => {
  const keepKey = keep.join();
  const settled = useSettled(count > 0);
  return useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => pitch, [pitch]),
    // Rows from the first render on, and not only once the list has been measured.
    initialRect: { width: 0, height: Math.max(0, window.innerHeight - aboveLists) },
    overscan: settled ? overscan : 0,
    scrollPaddingEnd,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const rows = defaultRangeExtractor(range);
        const kept = keepKey === '' ? [] : keepKey.split(',').map(Number);
        const extra = kept.filter((row) => row >= 0 && row < range.count && !rows.includes(row));
        return extra.length === 0 ? rows : [...rows, ...extra].sort((a, b) => a - b);
      },
      [keepKey],
    ),
  });
};
