import '@mantine/schedule/styles.layer.css';
import { WeekView } from '@mantine/schedule';
import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type DragEvent } from 'react';
import { useRecords } from '#client/index.ts';
import { weekday, withTime } from '#domain/dates/dates.ts';
import { timeWords } from '#domain/people/words.ts';
import type { CalendarDate } from '#domain/records.ts';
import type { WeekRules } from '#ui/dates/week-rules.ts';
import { usePageReady } from '#ui/page-state.ts';
import { contactIdsOf, type Chip } from '../chips/chips.ts';
import { dayTitle, weekNumberOf, type Weeks } from '../range.ts';
import { useDayStretch } from '../use-day-stretch.ts';
import { WeekItemView, type ScheduleItemProps } from './WeekItemView.tsx';
import type { HourGridProps } from '../hours/hour-grid.ts';
import { stepMinutes } from '../hours/hour-range.ts';
import { useHourDrag, withStretched } from '../hours/use-hour-drag.ts';
import { useHourKeys } from '../hours/use-hour-keys.ts';
import { useSlotNames } from './use-slot-names.ts';
import { weekClassNames } from './week-class-names.ts';
import {
  firstHour,
  heldMinutes,
  movedTime,
  weekEvents,
  weekItemOf,
  weekItems,
  type WeekItem,
} from './week-events.ts';
import classes from './week.module.css';

export interface WeekGridProps extends HourGridProps {
  readonly weeks: Weeks;
  readonly rules: WeekRules;
  /** Wants to see all of a day that has no room for it. */
  readonly onMore: (day: CalendarDate) => void;
}

/** Of `slotHeight`, in pixels. */
const hourHeight = (): number => 3 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** A week by the hour, with a strip for whole days above: the schedule's, with chips and keys of Kith's own. */
export function WeekGrid(props: WeekGridProps) {
  const { weeks, day, today, rules, chips, isRead, follow } = props;
  const { onDay, onAdd, onMore, onOpen, onMove, onStretch, onMark, onKey } = props;
  const root = useRef<HTMLDivElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
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

  useSlotNames(root, days, today);
  const { letGo, onKeyDownCapture } = useHourKeys({
    root,
    chips,
    follow,
    onDay,
    onMove,
    onStretch,
    onKey,
    onHourKey: hours.onKeyDown,
  });

  const hour = firstHour(items.timed);
  const [firstDay] = days;
  useLayoutEffect(() => {
    // Days and whole-day chips stay in sight above. Again only when something earlier comes into the week.
    viewport.current?.scrollTo({ top: (hour - 0.25) * hourHeight() });
  }, [firstDay, hour]);

  const hold = (chip: Chip, minutes: number, { clientY, currentTarget }: DragEvent<HTMLElement>) => {
    const below = clientY - currentTarget.getBoundingClientRect().top;
    held.current = heldMinutes(chip, minutes + (below / hourHeight()) * 60);
    root.current?.style.setProperty('--held', `${(held.current / 60) * hourHeight()}px`);
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
        letGo();
        lastDays.onPointerDown(event);
        if (!event.isPropagationStopped()) hours.onPointerDown(event);
      }}
      onKeyDownCapture={onKeyDownCapture}
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
        renderEvent={(event, schedule: ScheduleItemProps) => (
          <WeekItemView
            item={weekItemOf(event)}
            weeks={weeks}
            contactOf={contactOf}
            isDragged={event.id === dragged}
            schedule={schedule}
            onHold={hold}
            onOpen={onOpen}
            onMore={onMore}
          />
        )}
        aria-label={`Week ${weekNumberOf(days)}`}
        data-today={days.includes(today) || undefined}
      />
    </div>
  );
}

const chipOf = (item: WeekItem): Chip | undefined =>
  item.is === 'timed' ? item.chip : item.is === 'chip' ? item.placed.chip : undefined;
