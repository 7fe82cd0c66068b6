import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { addDays, addMonths } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import { fullDateWords } from '#domain/people/words.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import type { Chip } from './chips/chips.ts';
import type { Collapsed } from './chips/collapse.ts';
import { daysByArrow, itemsOfDay, type GridItem } from './grid-items.ts';

export interface Follow {
  readonly key: string;
}

interface GridKeysInput {
  readonly collapsed: Collapsed;
  readonly day: CalendarDate;
  /** A chip that is on its way somewhere: it takes the focus along. A new object for each time. */
  readonly follow: Follow | undefined;
  readonly onDay: (day: CalendarDate) => void;
  readonly onMove: (chip: Chip, to: CalendarDate) => void;
  readonly onStretch: (chip: Chip, by: { readonly days: number }) => void;
  readonly onMarkDays: (from: CalendarDate, to: CalendarDate, cell: HTMLElement) => void;
  /** Keys on a chip that are the page's own; true when it took the key. */
  readonly onKey: (chip: Chip, event: KeyboardEvent<HTMLElement>) => boolean;
}

interface GridKeys {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPointerDownCapture: () => void;
  readonly onFocusCapture: () => void;
  readonly onBlurCapture: (event: FocusEvent<HTMLElement>) => void;
}

const min = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b);
const max = (a: CalendarDate, b: CalendarDate) => (a < b ? b : a);

const dayIn = (root: HTMLElement | null, day: CalendarDate) =>
  root?.querySelector<HTMLElement>(`[data-day="${day}"]`) ?? undefined;

const itemIn = (root: HTMLElement | null, item: GridItem) =>
  root?.querySelector<HTMLElement>(
    item.is === 'chip' ? `[data-chip="${item.chip.key}"]` : `[data-more="${item.day}"]`,
  ) ?? undefined;

/**
 * The month is one stop of Tab: arrows move among the days and turn the page at its edges, Tab goes through
 * the chosen day's chips and then on. Alt with an arrow moves the chip that has the focus.
 */
export const useGridKeys = (input: GridKeysInput): GridKeys => {
  const { collapsed, day, follow, onDay, onMove, onStretch, onMarkDays, onKey } = input;
  const announce = useAnnounce();
  const ref = useRef<HTMLDivElement>(null);
  /** What gets the focus when it is there: a day of a page still to come, a chip on its way. */
  const awaited = useRef<string>(undefined);
  /** The focus was in here last, and nobody took it elsewhere. */
  const isHere = useRef(false);

  useLayoutEffect(() => {
    if (follow !== undefined) awaited.current = `[data-chip="${follow.key}"]`;
  }, [follow]);

  useLayoutEffect(() => {
    const root = ref.current;
    // The schedule makes its first day the stop of Tab, whichever is chosen, and each of its week numbers.
    root?.querySelectorAll<HTMLElement>('[data-day]').forEach((cell) => {
      const isChosen = cell.dataset['day'] === day;
      cell.tabIndex = isChosen ? 0 : -1;
      cell.toggleAttribute('data-chosen', isChosen);
    });
    root?.querySelectorAll<HTMLElement>('[data-week]').forEach((week) => {
      week.tabIndex = -1;
    });
    const focus = document.activeElement;
    const wanted =
      awaited.current === undefined ? undefined : root?.querySelector<HTMLElement>(awaited.current);
    if (wanted != null && wanted !== focus) wanted.focus();
    else if (wanted == null) {
      // What had it is gone, or it is on a day that is not the chosen one any more.
      const isLost = focus === document.body && isHere.current;
      const isOnOther =
        focus instanceof HTMLElement && root?.contains(focus) === true && 'day' in focus.dataset;
      if (isLost || (isOnOther && focus.dataset['day'] !== day)) dayIn(root, day)?.focus();
    }
    if (wanted?.dataset['day'] !== undefined) awaited.current = undefined;
  });

  /** Where marking days began; Shift and an arrow go on from there. */
  const markedFrom = useRef<CalendarDate>(undefined);
  const mark = (from?: CalendarDate, to?: CalendarDate) => {
    markedFrom.current = from;
    ref.current?.querySelectorAll<HTMLElement>('[data-day]').forEach((cell) => {
      const date = cell.dataset['day'] ?? '';
      const isMarked =
        from !== undefined && to !== undefined && date >= min(from, to) && date <= max(from, to);
      cell.toggleAttribute('data-marked', isMarked);
    });
  };

  const focusDay = (to: CalendarDate) => {
    awaited.current = `[data-day="${to}"]`;
    dayIn(ref.current, to)?.focus();
    onDay(to);
  };

  const focusItem = (items: readonly GridItem[], index: number): boolean => {
    const item = items[index];
    const element = item && itemIn(ref.current, item);
    element?.focus();
    return element !== undefined;
  };

  const onDayKey = (from: CalendarDate, event: KeyboardEvent<HTMLElement>): boolean => {
    const by = daysByArrow[event.key];
    if (by !== undefined && event.shiftKey && !event.altKey) {
      const to = addDays(from, by);
      // Within what is shown: another page would be drawn without the marks.
      if (dayIn(ref.current, to) === undefined) return true;
      const first = markedFrom.current ?? from;
      mark(first, to);
      announce(`${fullDateWords(min(first, to))} to ${fullDateWords(max(first, to))}`);
      focusDay(to);
      return true;
    }
    const begun = markedFrom.current;
    if (event.key !== 'Shift') mark();
    if (begun !== undefined && begun !== from && event.key === 'Enter') {
      const cell = dayIn(ref.current, from);
      if (cell !== undefined) onMarkDays(min(begun, from), max(begun, from), cell);
    } else if (by !== undefined && !event.altKey) focusDay(addDays(from, by));
    else if (event.key === 'PageUp') focusDay(addMonths(from, -1));
    else if (event.key === 'PageDown') focusDay(addMonths(from, 1));
    else if (event.key === 'Tab' && !event.shiftKey) return focusItem(itemsOfDay(collapsed, from), 0);
    else return false;
    return true;
  };

  const onItemKey = (item: GridItem, event: KeyboardEvent<HTMLElement>): boolean => {
    // One that was clicked may lie on another day than the chosen one.
    const own = item.is === 'more' ? item.day : item.chip.from;
    const on = item.is === 'chip' && item.chip.from <= day && day <= item.chip.to ? day : own;
    const items = itemsOfDay(collapsed, on);
    const index = items.findIndex((other) =>
      item.is === 'chip' ? other.is === 'chip' && other.chip.key === item.chip.key : other.is === 'more',
    );
    const by = daysByArrow[event.key];
    if (by !== undefined && event.altKey) {
      if (item.is !== 'chip' || !item.chip.movable) return true;
      if (event.shiftKey) {
        awaited.current = `[data-chip="${item.chip.key}"]`;
        if (Math.abs(by) === 1) onStretch(item.chip, { days: by });
        return true;
      }
      const to = addDays(item.chip.from, by);
      awaited.current = `[data-chip="${item.chip.key}"]`;
      onDay(to);
      onMove(item.chip, to);
      return true;
    }
    const back = event.key === 'ArrowUp' || (event.key === 'Tab' && event.shiftKey);
    if (back) {
      if (!focusItem(items, index - 1)) focusDay(on);
      return true;
    }
    if (event.key === 'ArrowDown') return focusItem(items, index + 1) || true;
    if (event.key === 'Tab') {
      if (focusItem(items, index + 1)) return true;
      // The browser goes on from here: to what follows the month.
      dayIn(ref.current, on)?.focus();
      return false;
    }
    if (by !== undefined) focusDay(addDays(on, by));
    else if (event.key === 'Escape') focusDay(on);
    else return item.is === 'chip' && onKey(item.chip, event);
    return true;
  };

  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    awaited.current = undefined;
    const target = event.target.closest<HTMLElement>('[data-chip], [data-more], [data-day]');
    const { day: cell, chip: key, more } = target?.dataset ?? {};
    const chip =
      key === undefined ? undefined : collapsed.placed.find((piece) => piece.chip.key === key)?.chip;
    const taken =
      cell !== undefined
        ? onDayKey(cell, event)
        : chip !== undefined
          ? onItemKey({ is: 'chip', chip }, event)
          : more !== undefined && onItemKey({ is: 'more', day: more }, event);
    if (!taken) return;
    event.preventDefault();
    // Nor the schedule's own arrows, nor the page's shortcuts.
    event.stopPropagation();
  };

  return {
    ref,
    onKeyDownCapture,
    onPointerDownCapture: () => {
      // A chip that was moved by keys takes no focus from what the pointer goes on with.
      awaited.current = undefined;
      mark();
    },
    onFocusCapture: () => {
      isHere.current = true;
    },
    onBlurCapture: ({ relatedTarget }) => {
      if (relatedTarget !== null) isHere.current = false;
    },
  };
};
