import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { daysBetween } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import type { Chip } from './chips/chips.ts';
import type { PlacedChip } from './chips/collapse.ts';
import { followPointer, swallowClick } from './follow-pointer.ts';

interface DayStretchInput {
  readonly chips: readonly Chip[];
  /** The last day of a chip is so many days later. */
  readonly onStretch: (chip: Chip, by: { readonly days: number }) => void;
}

interface DayStretch {
  /** A chip as it would be if it were let go now. */
  readonly stretched: Chip | undefined;
  /** For the grid. */
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

/** What of a piece can be taken hold of: the end of an event of whole days, or of several, where it ends. */
export const lastOf = ({ chip, to }: Pick<PlacedChip, 'chip' | 'to'>): 'last' | undefined =>
  chip.kind === 'event' && (chip.time === undefined || chip.from !== chip.to) && chip.to === to
    ? 'last'
    : undefined;

/** The day under the pointer; beside the days the nearest one in its column. */
const dayAt = (grid: HTMLElement, x: number, y: number): CalendarDate | undefined =>
  [...grid.querySelectorAll<HTMLElement>('[data-day]')]
    .map((cell) => ({ day: cell.dataset['day'], box: cell.getBoundingClientRect() }))
    .filter(({ box }) => box.left <= x && x < box.right)
    .map(({ day, box }) => ({ day, away: Math.max(box.top - y, y - box.bottom, 0) }))
    .toSorted((a, b) => a.away - b.away)[0]?.day;

/** Moves the last day of chips by their `data-last`, in any grid whose days carry `data-day`. */
export const useDayStretch = ({ chips, onStretch }: DayStretchInput): DayStretch => {
  const [stretched, setStretched] = useState<Chip>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const drag = (chip: Chip, grid: HTMLElement) => {
    stop.current?.abort();
    let { to } = chip;
    stop.current = followPointer({
      onMove: ({ clientX, clientY }) => {
        const day = dayAt(grid, clientX, clientY);
        if (day === undefined) return;
        to = day < chip.from ? chip.from : day;
        setStretched({ ...chip, to });
      },
      onDrop: () => {
        swallowClick();
        if (to !== chip.to) onStretch(chip, { days: daysBetween(chip.to, to) });
      },
      onEnd: () => setStretched(undefined),
    });
  };

  return {
    stretched,
    onPointerDown: (event) => {
      const { button, target } = event;
      if (button !== 0 || !(target instanceof HTMLElement)) return;
      const key = target.closest('[data-last]')?.closest<HTMLElement>('[data-chip]')?.dataset['chip'];
      const chip = chips.find((each) => each.key === key);
      if (chip === undefined) return;
      // Nor are days marked.
      event.stopPropagation();
      drag(chip, event.currentTarget);
    },
  };
};
