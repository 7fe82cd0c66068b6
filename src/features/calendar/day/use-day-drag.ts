import { useRef, useState, type DragEvent, type RefObject } from 'react';
import { withTime } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import type { Chip } from '../chips/chips.ts';
import { stepMinutes } from '../hours/hour-range.ts';
import { movedTime } from '../week/week-events.ts';

interface DayDragInput {
  readonly day: CalendarDate;
  /** What holds the hours, each with `data-hour`. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onMove: (chip: Chip, to: DateOrDateTime) => void;
}

/** Whether it stands among the hours: it has a time and is over on its day. */
export const isTimed = (chip: Chip): boolean => chip.time !== undefined && chip.from === chip.to;

/** Chips of a day are dragged to another hour of it, or to the whole day. */
export const useDayDrag = ({ day, scroller, onMove }: DayDragInput) => {
  /** What is dragged, and how far below its beginning it was taken hold of. */
  const held = useRef<{ readonly chip: Chip; readonly minutes: number }>(undefined);
  const [over, setOver] = useState<string>();
  return {
    /** For the chip. */
    drag: (chip: Chip) => ({
      draggable: chip.movable,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = 'move';
        const box = event.currentTarget.getBoundingClientRect();
        const hourHeight =
          scroller.current?.querySelector('[data-hour]')?.getBoundingClientRect().height ?? 48;
        held.current = { chip, minutes: ((event.clientY - box.top) / hourHeight) * 60 };
      },
      onDragEnd: () => {
        held.current = undefined;
        setOver(undefined);
      },
    }),
    /** For where it may be let go. @param time of the slot; undefined: the whole day */
    target: (time: string | undefined) => ({
      'data-over': over === (time ?? 'day') || undefined,
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (held.current === undefined) return;
        event.preventDefault();
        setOver(time ?? 'day');
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        const taken = held.current;
        if (taken === undefined) return;
        event.preventDefault();
        setOver(undefined);
        if (time === undefined) return onMove(taken.chip, day);
        const box = event.currentTarget.getBoundingClientRect();
        // Where the chip would begin, not where the pointer is.
        const below =
          ((event.clientY - box.top) / box.height) * 60 - (isTimed(taken.chip) ? taken.minutes : 0);
        const step = Math.round(below / stepMinutes) * stepMinutes;
        onMove(taken.chip, withTime(day, movedTime(time, step)));
      },
    }),
  };
};
