import '@mantine/schedule/styles.layer.css';
import { WeekView, type ScheduleEventData } from '@mantine/schedule';
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
} from 'react';
import { useRecords } from '#client/index.ts';
import { addDays, weekday, withTime } from '#domain/dates/dates.ts';
import { timeWords } from '#domain/people/words.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import { cx } from '#ui/cx.ts';
import type { WeekRules } from '#ui/dates/week-rules.ts';
import { usePageReady } from '#ui/page-state.ts';
import { contactIdsOf, type Chip } from '../chips/chips.ts';
import { ChipButton } from '../chips/ChipButton.tsx';
import type { Anchor } from '../AnchoredPopover.tsx';
import { daysByArrow } from '../grid-items.ts';
import { stepMinutes, type HourRange } from './hour-range.ts';
import { lastOf, useDayStretch } from '../use-day-stretch.ts';
import { isStretchable, useHourDrag, withStretched } from './use-hour-drag.ts';
import { monthPlaceOf } from '../month/month-events.ts';
import { dayTitle, weekNumberOf, type Weeks } from '../range.ts';
import type { Follow } from '../use-grid-keys.ts';
import {
  drawnLength,
  firstHour,
  heldMinutes,
  movedTime,
  timedPlace,
  weekEvents,
  weekItemOf,
  weekItems,
  type WeekItem,
} from './week-events.ts';
import { weekClassNames } from './week-class-names.ts';
import classes from './week.module.css';

export interface WeekGridProps {
  readonly weeks: Weeks;
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  readonly rules: WeekRules;
  /** In the order a day shows them. */
  readonly chips: readonly Chip[];
  /** Whether these are all: not while they are read. */
  readonly isRead: boolean;
  /** A chip that is on its way somewhere: it takes the focus along. */
  readonly follow: Follow | undefined;
  readonly onDay: (day: CalendarDate) => void;
  /** Wants to add something on that day, or at that time of it. */
  readonly onAdd: (due: DateOrDateTime, cell: HTMLElement) => void;
  /** Wants to see all of a day that has no room for it. */
  readonly onMore: (day: CalendarDate) => void;
  readonly onOpen: (chip: Chip) => void;
  readonly onMove: (chip: Chip, to: DateOrDateTime) => void;
  /** Its end comes so much later. */
  readonly onStretch: (chip: Chip, by: Stretch) => void;
  /** Hours something is being added to. */
  readonly marked: HourRange | undefined;
  readonly onMark: (range: HourRange, anchor: Anchor) => void;
  readonly onKey: (chip: Chip, event: KeyboardEvent<HTMLElement>) => boolean;
}

export type Stretch = { readonly minutes: number } | { readonly days: number };

type DragProps = Pick<
  ComponentPropsWithoutRef<'button'>,
  'onDragStart' | 'onDragEnd' | 'draggable' | 'style'
>;

/** Of `slotHeight`, in pixels. */
const hourHeight = (): number => 3 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

const percent = (part: number): string => `${part * 100}%`;

export function WeekGrid(props: WeekGridProps) {
  const { weeks, day, today, rules, chips, isRead, follow } = props;
  const { onDay, onAdd, onMore, onOpen, onMove, onStretch, onMark, onKey } = props;
  const root = useRef<HTMLDivElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  const following = useRef<string>(undefined);
  const [dragged, setDragged] = useState<string | number>();
  /** Of the chip being dragged. */
  const held = useRef(0);
  const hours = useHourDrag({
    chips,
    scroller: viewport,
    onMark,
    onStretch: (chip, minutes) => onStretch(chip, { minutes }),
  });
  const lastDays = useDayStretch({ chips, onStretch });
  const { marked = props.marked } = hours;
  const stretched = hours.stretched ?? lastDays.stretched;
  const items = useMemo(() => weekItems(withStretched(chips, stretched), weeks), [chips, stretched, weeks]);
  const events = useMemo(() => weekEvents(items, marked), [items, marked]);
  const days = weeks[0] ?? [];
  const shown = [...items.timed, ...items.strip.placed.map(({ chip }) => chip)];
  const ids = contactIdsOf(shown);
  const contacts = useRecords('contacts', ids);
  usePageReady(isRead && (ids.length === 0 || contacts.size > 0));
  const contactOf = ({ contactId = '' }: Chip) => contacts.get(contactId);

  useLayoutEffect(() => {
    if (follow !== undefined) following.current = follow.key;
  }, [follow]);

  useLayoutEffect(() => {
    // The schedule names these "Weekday 2026-03-12" and "All day 2026-03-12", and has no way to say it otherwise.
    const all = (name: string) => root.current?.querySelectorAll<HTMLElement>(`.${classes[name]}`) ?? [];
    [...all('dayLabel')].forEach((label, index) => {
      label.removeAttribute('aria-label');
      label.title = dayTitle(days[index] ?? day, today);
    });
    [...all('stripsList')]
      .flatMap((list) => [...list.querySelectorAll(`:scope > .${classes['slot']}`)])
      .forEach((slot, index) => {
        slot.setAttribute('aria-label', `${dayTitle(days[index] ?? day, today)}, whole day`);
        slot.setAttribute('data-day', days[index] ?? day);
      });
    if (following.current === undefined) return;
    const chip = root.current?.querySelector<HTMLElement>(`[data-chip="${following.current}"]`);
    if (chip !== null && chip !== undefined && chip !== document.activeElement) chip.focus();
  });

  const hour = firstHour(items.timed);
  const [firstDay] = days;
  useLayoutEffect(() => {
    // Days and whole-day chips stay in sight above. Again only when something earlier comes into the week.
    viewport.current?.scrollTo({ top: (hour - 0.25) * hourHeight() });
  }, [firstDay, hour]);

  const onChipKey = (chip: Chip, event: KeyboardEvent<HTMLElement>): boolean => {
    const by = event.altKey ? daysByArrow[event.key] : undefined;
    if (by === undefined) return onKey(chip, event);
    if (!chip.movable) return true;
    following.current = chip.key;
    const isSideways = Math.abs(by) === 1;
    if (event.shiftKey) {
      onStretch(chip, isSideways ? { days: by } : { minutes: by > 0 ? stepMinutes : -stepMinutes });
      return true;
    }
    if (isSideways) {
      const to = addDays(chip.from, by);
      onDay(to);
      onMove(chip, withTime(to, chip.time));
    } else if (chip.time !== undefined) {
      onMove(chip, withTime(chip.from, movedTime(chip.time, by > 0 ? 30 : -30)));
    }
    return true;
  };

  const hold = (chip: Chip, top: number, { clientY, currentTarget }: DragEvent<HTMLElement>) => {
    const below = clientY - currentTarget.getBoundingClientRect().top;
    held.current = heldMinutes(chip, top + (below / hourHeight()) * 60);
    root.current?.style.setProperty('--held', `${(held.current / 60) * hourHeight()}px`);
  };

  const renderEvent = (event: ScheduleEventData, { style: given, ...drag }: DragProps) => {
    const item = weekItemOf(event);
    if (item.is === 'marked') {
      const { from, to } = item.range;
      const { top, height } = timedPlace(from, to - from);
      return <div className={classes['marked']} style={{ top: percent(top), height: percent(height) }} />;
    }
    if (item.is === 'timed') {
      const { top, height } = timedPlace(item.minutes, drawnLength(item.chip));
      const style = {
        position: 'absolute',
        left: `calc(${given?.left} + 2px)`,
        width: `calc(${given?.width} - 4px)`,
        top: percent(top),
        height: percent(height),
      } as const;
      return (
        <ChipButton
          chip={item.chip}
          contact={contactOf(item.chip)}
          className={classes['timed']}
          style={style}
          stretch={isStretchable(item.chip) ? 'edge' : undefined}
          {...pick(drag)}
          onDragStart={(start) => {
            hold(item.chip, item.minutes, start);
            drag.onDragStart?.(start);
          }}
          onOpen={onOpen}
        />
      );
    }
    const { column, span, row } = monthPlaceOf(item, weeks);
    const style = { '--column': column, '--span': span, '--row': row } as CSSProperties;
    return item.is === 'chip' ? (
      <ChipButton
        chip={item.placed.chip}
        contact={contactOf(item.placed.chip)}
        className={cx(classes['placed'], event.id === dragged && classes['held'])}
        style={style}
        stretch={lastOf(item.placed)}
        {...pick(drag)}
        onOpen={onOpen}
      />
    ) : (
      <button
        type="button"
        className={`${classes['placed']} ${classes['more']}`}
        style={style}
        onClick={() => onMore(item.more.day)}
      >
        {item.more.count} more
      </button>
    );
  };

  return (
    <div
      ref={root}
      className={classes['week']}
      style={{ '--strip-rows': items.rows } as CSSProperties}
      data-dragging={dragged === undefined ? undefined : true}
      onDragOver={(event) => {
        // The schedule takes what goes between its two parts for something from outside, which is copied.
        if (dragged !== undefined && event.defaultPrevented) event.dataTransfer.dropEffect = 'move';
      }}
      onPointerDownCapture={(event) => {
        following.current = undefined;
        lastDays.onPointerDown(event);
        if (!event.isPropagationStopped()) hours.onPointerDown(event);
      }}
      onKeyDownCapture={(event) => {
        if (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
        following.current = undefined;
        const key = event.target.closest<HTMLElement>('[data-chip]')?.dataset['chip'];
        const chip = chips.find((other) => other.key === key);
        if (chip === undefined ? !hours.onKeyDown(event) : !onChipKey(chip, event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <WeekView
        // Each week begins at its own first hour.
        key={days[0]}
        // Its number is that of the day given: of the Monday, the week has the same one as in the month.
        date={days.find((cell) => weekday(cell) === 1) ?? day}
        events={events}
        firstDayOfWeek={rules.firstDay}
        weekendDays={[...rules.weekend]}
        withHeader={false}
        highlightToday
        withCurrentTimeBubble={false}
        slotLabelFormat={(slot) => timeWords(slot.slice(11, 16))}
        slotHeight="3rem"
        radius={0}
        labels={{ week: 'Week', allDay: '' }}
        scrollAreaProps={{
          scrollbarSize: 8,
          viewportRef: viewport,
          className: classes['scroll'] ?? '',
          classNames: { viewport: classes['viewport'] ?? '' },
        }}
        classNames={weekClassNames}
        getTimeSlotProps={({ start }) => {
          const [date = '', time = ''] = start.split(' ');
          return {
            'aria-label': `${dayTitle(date, today)}, ${timeWords(time.slice(0, 5))}`,
            'data-slot': withTime(date, time.slice(0, 5)),
            tabIndex: date === day && time.startsWith('09') ? 0 : -1,
          };
        }}
        onDateChange={onDay}
        onTimeSlotClick={({ slotStart, nativeEvent }) => {
          const [date = '', time = ''] = slotStart.split(' ');
          onDay(date);
          onAdd(withTime(date, time.slice(0, 5)), nativeEvent.currentTarget);
        }}
        onAllDaySlotClick={(date, event) => {
          onDay(date);
          onAdd(date, event.currentTarget);
        }}
        withEventsDragAndDrop
        eventDragInterval={stepMinutes}
        onEventDragStart={(event) => setDragged(event.id)}
        onEventDragEnd={() => setDragged(undefined)}
        canDragEvent={(event) => {
          const item = weekItemOf(event);
          return chipOf(item)?.movable === true;
        }}
        onEventDrop={({ event, newStart }) => {
          const item = weekItemOf(event);
          const [date = '', time = ''] = newStart.split(' ');
          if (item.is === 'timed')
            onMove(item.chip, withTime(date, movedTime(time.slice(0, 5), -held.current)));
          else if (item.is === 'chip') onMove(item.placed.chip, withTime(date, item.placed.chip.time));
        }}
        // Between the strip and the hours: the schedule knows either only.
        onExternalEventDrop={(_, to) => {
          const event = events.find(({ id }) => id === dragged);
          const item = event && weekItemOf(event);
          const chip = item && chipOf(item);
          if (chip === undefined) return;
          const [date = '', time = ''] = to.split(' ');
          const isForHours = item?.is === 'chip' && chip.from === chip.to;
          onMove(chip, isForHours ? withTime(date, time.slice(0, 5)) : date);
        }}
        renderEvent={renderEvent}
        aria-label={`Week ${weekNumberOf(days)}`}
        data-today={days.includes(today) || undefined}
      />
    </div>
  );
}

const chipOf = (item: WeekItem): Chip | undefined =>
  item.is === 'timed' ? item.chip : item.is === 'chip' ? item.placed.chip : undefined;

/** The rest of what the schedule hands over is for its own button. */
const pick = ({ draggable, onDragStart, onDragEnd }: DragProps) => ({ draggable, onDragStart, onDragEnd });
