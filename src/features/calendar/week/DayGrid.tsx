import { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { useRecords } from '#client/index.ts';
import { addDays, withTime } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import { timeWords } from '#domain/people/words.ts';
import { usePageReady } from '#ui/page-state.ts';
import { contactIdsOf, type Chip } from '../chips/chips.ts';
import { ChipButton } from '../chips/ChipButton.tsx';
import classes from '../day.module.css';
import type { Anchor } from '../AnchoredPopover.tsx';
import { daysByArrow } from '../grid-items.ts';
import { stepMinutes, type HourRange } from './hour-range.ts';
import { NowLine } from './NowLine.tsx';
import { isStretchable, useHourDrag, withStretched } from './use-hour-drag.ts';
import type { Stretch } from './WeekGrid.tsx';
import { placeDay } from './place-day.ts';
import { dayTitle } from '../range.ts';
import type { Follow } from '../use-grid-keys.ts';
import { drawnLength, firstHour, movedTime, timedPlace } from './week-events.ts';

export interface DayGridProps {
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  /** In the order a day shows them. */
  readonly chips: readonly Chip[];
  readonly isRead: boolean;
  readonly follow: Follow | undefined;
  readonly onDay: (day: CalendarDate) => void;
  readonly onAdd: (due: DateOrDateTime, cell: HTMLElement) => void;
  readonly onOpen: (chip: Chip) => void;
  readonly onMove: (chip: Chip, to: DateOrDateTime) => void;
  /** Its end comes so much later. */
  readonly onStretch: (chip: Chip, by: Stretch) => void;
  /** Hours something is being added to. */
  readonly marked: HourRange | undefined;
  readonly onMark: (range: HourRange, anchor: Anchor) => void;
  readonly onKey: (chip: Chip, event: KeyboardEvent<HTMLElement>) => boolean;
}

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
const dayMinutes = 24 * 60;
/** Of whole days and what the hours have no room for, before they are asked for. */
const stripRows = 6;

/** One day by the hour: whole days above, times where they are, both moved by mouse and by keys. */
export function DayGrid(props: DayGridProps) {
  const { day, today, chips, isRead, follow } = props;
  const { onDay, onAdd, onOpen, onMove, onStretch, onMark, onKey } = props;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const following = useRef<string>(undefined);
  const held = useRef<{ readonly chip: Chip; readonly minutes: number }>(undefined);
  const [over, setOver] = useState<string>();
  const ids = contactIdsOf(chips);
  const contacts = useRecords('contacts', ids);
  usePageReady(isRead && (ids.length === 0 || contacts.size > 0));
  const marking = useHourDrag({
    chips,
    scroller,
    onMark,
    onStretch: (chip, minutes) => onStretch(chip, { minutes }),
  });
  const { marked = props.marked, stretched } = marking;
  const isTimed = (chip: Chip) => chip.time !== undefined && chip.from === chip.to;
  const { placed: timed, rest } = placeDay(withStretched(chips, stretched).filter(isTimed));
  const whole = [...rest, ...chips.filter((chip) => !isTimed(chip))];
  const [expanded, setExpanded] = useState<string>();
  const inStrip =
    expanded === day ? whole : whole.slice(0, whole.length > stripRows ? stripRows - 1 : stripRows);
  const hour = firstHour(timed.map(({ chip }) => chip));

  useLayoutEffect(() => {
    const line = scroller.current?.querySelector<HTMLElement>(`[data-hour="${String(hour)}"]`);
    scroller.current?.scrollTo({ top: line?.offsetTop ?? 0 });
  }, [day, hour]);
  useLayoutEffect(() => {
    if (follow !== undefined) following.current = follow.key;
  }, [follow]);
  useLayoutEffect(() => {
    if (following.current === undefined) return;
    const chip = root.current?.querySelector<HTMLElement>(`[data-chip="${following.current}"]`);
    if (chip !== null && chip !== undefined && chip !== document.activeElement) chip.focus();
  });

  const onChipKey = (chip: Chip, event: KeyboardEvent<HTMLElement>): boolean => {
    const by = event.altKey ? daysByArrow[event.key] : undefined;
    if (by === undefined) return onKey(chip, event);
    if (!chip.movable) return true;
    following.current = chip.key;
    if (event.shiftKey) {
      const isSideways = Math.abs(by) === 1;
      onStretch(chip, isSideways ? { days: by } : { minutes: by > 0 ? stepMinutes : -stepMinutes });
    } else if (Math.abs(by) === 1) {
      const to = addDays(chip.from, by);
      onDay(to);
      onMove(chip, withTime(to, chip.time));
    } else if (chip.time !== undefined) {
      onMove(chip, withTime(chip.from, movedTime(chip.time, by > 0 ? 30 : -30)));
    }
    return true;
  };

  const drag = (chip: Chip) => ({
    draggable: chip.movable,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.dataTransfer.effectAllowed = 'move';
      const box = event.currentTarget.getBoundingClientRect();
      const hourHeight = scroller.current?.querySelector('[data-hour]')?.getBoundingClientRect().height ?? 48;
      held.current = { chip, minutes: ((event.clientY - box.top) / hourHeight) * 60 };
    },
    onDragEnd: () => {
      held.current = undefined;
      setOver(undefined);
    },
  });
  /** @param time of the slot; undefined: the whole day */
  const target = (time: string | undefined) => ({
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
      const below = ((event.clientY - box.top) / box.height) * 60 - (isTimed(taken.chip) ? taken.minutes : 0);
      const step = Math.round(below / stepMinutes) * stepMinutes;
      onMove(taken.chip, withTime(day, movedTime(time, step)));
    },
  });

  return (
    <div
      ref={root}
      className={classes['day']}
      onPointerDownCapture={(event) => {
        following.current = undefined;
        marking.onPointerDown(event);
      }}
      onKeyDownCapture={(event) => {
        if (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
        following.current = undefined;
        const key = event.target.closest<HTMLElement>('[data-chip]')?.dataset['chip'];
        const chip = chips.find((other) => other.key === key);
        if (chip === undefined ? !marking.onKeyDown(event) : !onChipKey(chip, event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className={classes['whole']} {...target(undefined)}>
        <button
          type="button"
          className={classes['label']}
          aria-label={`${dayTitle(day, today)}, whole day`}
          onClick={({ currentTarget }) => onAdd(day, currentTarget)}
        >
          Whole day
        </button>
        <div className={classes['strip']}>
          {inStrip.map((chip) => (
            <ChipButton
              key={chip.key}
              chip={chip}
              contact={contacts.get(chip.contactId ?? '')}
              onOpen={onOpen}
              {...drag(chip)}
            />
          ))}
          {inStrip.length < whole.length && (
            <button type="button" className={classes['more']} onClick={() => setExpanded(day)}>
              {whole.length - inStrip.length} more
            </button>
          )}
        </div>
      </div>
      {/* Its slots take the focus, so that it scrolls by keys. */}
      <div ref={scroller} className={classes['scroller']}>
        <div className={classes['hours']}>
          {hours.map((time, index) => (
            <button
              key={time}
              type="button"
              className={classes['hour']}
              data-hour={index}
              data-slot={withTime(day, time)}
              tabIndex={index === hour ? 0 : -1}
              aria-label={`${dayTitle(day, today)}, ${timeWords(time)}`}
              onClick={({ currentTarget }) => onAdd(withTime(day, time), currentTarget)}
              onKeyDown={({ key, currentTarget }) => {
                const next = key === 'ArrowDown' ? currentTarget.nextElementSibling : undefined;
                const before = key === 'ArrowUp' ? currentTarget.previousElementSibling : undefined;
                const to = next ?? before;
                if (to instanceof HTMLButtonElement) to.focus();
              }}
              {...target(time)}
            >
              <span className={classes['time']} aria-hidden="true">
                {timeWords(time)}
              </span>
            </button>
          ))}
          {timed.map(({ chip, at, column, columns }) => (
            <ChipButton
              key={chip.key}
              chip={chip}
              contact={contacts.get(chip.contactId ?? '')}
              className={classes['timed']}
              style={{
                top: `${String((at / dayMinutes) * 100)}%`,
                height: `calc(${String(timedPlace(at, drawnLength(chip)).height * 100)}% - 1px)`,
                left: `calc(4rem + (100% - 4.5rem) * ${String(column / columns)})`,
                width: `calc((100% - 4.5rem) / ${String(columns)} - 4px)`,
              }}
              stretch={isStretchable(chip) ? 'edge' : undefined}
              onOpen={onOpen}
              {...drag(chip)}
            />
          ))}
          {day === today && <NowLine />}
          {marked?.day === day && (
            <div
              className={classes['marked']}
              style={{
                top: `${String((marked.from / dayMinutes) * 100)}%`,
                height: `${String(((marked.to - marked.from) / dayMinutes) * 100)}%`,
              }}
            />
          )}
        </div>
      </div>
    </div>
  );
}
