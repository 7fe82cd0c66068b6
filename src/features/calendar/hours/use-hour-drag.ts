import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { dateOf, timeOf } from '#domain/dates/dates.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import { anchorOf, type Anchor } from '../popover/AnchoredPopover.tsx';
import type { Chip } from '../chips/chips.ts';
import {
  rangeBetween,
  rangeWords,
  snapped,
  steppedRange,
  stepMinutes,
  type HourRange,
} from './hour-range.ts';
import { followPointer, swallowClick } from '../follow-pointer.ts';
import { minutesOf } from '../week/week-events.ts';

interface HourDragInput {
  readonly chips: readonly Chip[];
  /** What the grid scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Hours were marked, by dragging over them or with Shift and an arrow: something is to be put there. */
  readonly onMark: (range: HourRange, anchor: Anchor) => void;
  /** The lower edge of a chip went to another time: so many minutes later. */
  readonly onStretch: (chip: Chip, by: number) => void;
}

/** Of what is being dragged: hours from a place on, or the end of a chip. */
type Held =
  | { readonly is: 'mark'; readonly day: string; readonly begun: number }
  | { readonly is: 'stretch'; readonly chip: Chip };

interface HourDrag {
  readonly marked: HourRange | undefined;
  /** A chip as it would be if it were let go now. */
  readonly stretched: Chip | undefined;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  /** True when it took the key. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => boolean;
}

const dayMinutes = 24 * 60;
/** What arrows mark by. */
const keyStep = 30;
/** So near to an edge, in pixels, it scrolls. */
const edge = 24;

/**
 * Marks hours and moves the ends of chips, in any grid whose hours carry `data-slot` (a day and a time), whose chips
 * carry `data-chip`, the chips' lower edges `data-edge`, and in which both lie in one element from midnight to midnight.
 */
export const useHourDrag = ({ chips, scroller, onMark, onStretch }: HourDragInput): HourDrag => {
  const announce = useAnnounce();
  const [marked, setMarked] = useState<HourRange>();
  const [stretched, setStretched] = useState<Chip>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const drag = (held: Held, column: HTMLElement) => {
    stop.current?.abort();
    const minutesAt = (clientY: number): number => {
      const { top, height } = column.getBoundingClientRect();
      return ((clientY - top) / height) * dayMinutes;
    };
    const { userSelect } = document.body.style;
    document.body.style.userSelect = 'none';
    let range: HourRange | undefined;
    let by = 0;
    stop.current = followPointer({
      onMove: ({ clientY }) => {
        const bounds = scroller.current?.getBoundingClientRect();
        if (bounds !== undefined) {
          if (clientY > bounds.bottom - edge) scroller.current?.scrollBy(0, edge / 2);
          if (clientY < bounds.top + edge) scroller.current?.scrollBy(0, -edge / 2);
        }
        const minutes = minutesAt(clientY);
        if (held.is === 'mark') {
          // A click that trembles marks nothing.
          if (range === undefined && Math.abs(minutes - held.begun) < stepMinutes) return;
          range = rangeBetween(held.day, held.begun, minutes);
          setMarked(range);
        } else {
          const start = minutesOf(held.chip.time ?? '00:00');
          const length = Math.max(snapped(minutes) - start, stepMinutes);
          by = length - (held.chip.minutes ?? 0);
          setStretched({ ...held.chip, minutes: length });
        }
      },
      onDrop: () => {
        if (range === undefined && by === 0) return;
        swallowClick();
        if (range !== undefined) {
          const { left, top, width, height } = column.getBoundingClientRect();
          onMark(range, {
            left,
            width,
            top: top + (range.from / dayMinutes) * height,
            height: ((range.to - range.from) / dayMinutes) * height,
          });
        } else if (held.is === 'stretch') onStretch(held.chip, by);
      },
      onEnd: () => {
        document.body.style.userSelect = userSelect;
        setMarked(undefined);
        setStretched(undefined);
      },
    });
  };

  return {
    marked,
    stretched,
    onPointerDown: ({ button, target, clientY }) => {
      if (button !== 0 || !(target instanceof HTMLElement)) return;
      setMarked(undefined);
      const chip = target.closest<HTMLElement>('[data-edge]')?.closest<HTMLElement>('[data-chip]');
      const slot = target.closest<HTMLElement>('[data-slot]');
      if (chip?.parentElement != null) {
        const found = chips.find(({ key }) => key === chip.dataset['chip']);
        if (found !== undefined) drag({ is: 'stretch', chip: found }, chip.parentElement);
      } else if (slot?.parentElement != null) {
        const { top, height } = slot.parentElement.getBoundingClientRect();
        const begun = ((clientY - top) / height) * dayMinutes;
        drag({ is: 'mark', day: dateOf(slot.dataset['slot'] ?? ''), begun }, slot.parentElement);
      }
    },
    onKeyDown: (event) => {
      const { target, key } = event;
      const slot = target instanceof HTMLElement ? target.dataset['slot'] : undefined;
      if (slot === undefined || event.altKey) return false;
      const from = minutesOf(timeOf(slot) ?? '00:00');
      const by = key === 'ArrowDown' ? keyStep : key === 'ArrowUp' ? -keyStep : 0;
      if (event.shiftKey && by !== 0) {
        const known = marked?.day === dateOf(slot) && marked.from === from ? marked : undefined;
        const range = known ? steppedRange(known, by) : { day: dateOf(slot), from, to: from + 60 };
        setMarked(range);
        announce(rangeWords(range));
        return true;
      }
      if (marked === undefined || key === 'Shift') return false;
      if (key === 'Enter' || key === ' ') onMark(marked, anchorOf(target as HTMLElement));
      setMarked(undefined);
      return key === 'Enter' || key === ' ' || key === 'Escape';
    },
  };
};

/** Whether its lower edge can be taken hold of: it is an event, with a time on one day. */
export const isStretchable = ({ kind, time, from, to }: Chip): boolean =>
  kind === 'event' && time !== undefined && from === to;

/** All chips, with the one that is being made longer or shorter as it would be. */
export const withStretched = (chips: readonly Chip[], stretched: Chip | undefined): readonly Chip[] =>
  stretched === undefined ? chips : chips.map((chip) => (chip.key === stretched.key ? stretched : chip));
