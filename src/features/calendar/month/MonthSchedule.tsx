import '@mantine/schedule/styles.layer.css';
import { MonthView, type ScheduleEventData } from '@mantine/schedule';
import { memo, useState, type ComponentPropsWithoutRef, type CSSProperties, type RefObject } from 'react';
import type { CalendarDate, Id } from '#domain/records.ts';
import { cx } from '#ui/cx.ts';
import type { WeekRules } from '#ui/dates/week-rules.ts';
import type { Chip, ChipContact } from '../chips/chips.ts';
import { ChipButton } from '../chips/ChipButton.tsx';
import { MoreButton } from '../chips/MoreButton.tsx';
import { monthItemOf, monthPlaceOf } from './month-events.ts';
import classes from './month.module.css';
import { dayTitle, monthMark, type Weeks } from '../range.ts';
import { lastOf } from '../use-day-stretch.ts';

export interface MonthHandlers {
  /** A day was reached or clicked: it is the chosen one from now on. */
  readonly onDay: (day: CalendarDate) => void;
  /** Wants to add something on that day; the cell is what to point at. */
  readonly onAdd: (day: CalendarDate, cell: HTMLElement) => void;
  /** Wants to see all of a day that has no room for it. */
  readonly onMore: (day: CalendarDate) => void;
  readonly onWeek: (day: CalendarDate) => void;
  readonly onOpen: (chip: Chip) => void;
  readonly onMove: (chip: Chip, to: CalendarDate) => void;
  /** Days were marked, the first and the last: something is to be put there. */
  readonly onMarkDays: (from: CalendarDate, to: CalendarDate, cell: HTMLElement) => void;
}

export interface MonthScheduleProps {
  readonly weeks: Weeks;
  readonly date: CalendarDate;
  readonly today: CalendarDate;
  readonly rules: WeekRules;
  readonly events: ScheduleEventData[];
  readonly contacts: ReadonlyMap<Id, ChipContact>;
  /** How many chips a day has, for those who can't see them. */
  readonly counts: ReadonlyMap<CalendarDate, number>;
  /** Looked up when something happens, so that new ones don't draw the month again. */
  readonly handlers: RefObject<MonthHandlers>;
}

type DragProps = Pick<ComponentPropsWithoutRef<'button'>, 'onDragStart' | 'onDragEnd' | 'draggable'>;

/**
 * The schedule's month, drawn as Kith's. Which day is chosen is no business of its: walking through the days
 * with the arrows must not lay out a month each time.
 */
export const MonthSchedule = memo(function MonthSchedule(props: MonthScheduleProps) {
  const { weeks, date, today, rules, events, contacts, counts, handlers } = props;
  const [dragged, setDragged] = useState<string | number>();

  const renderEvent = (event: ScheduleEventData, { draggable, onDragStart, onDragEnd }: DragProps) => {
    const item = monthItemOf(event);
    const { column, span, row } = monthPlaceOf(item, weeks);
    const style = { '--column': column, '--span': span, '--row': row } as CSSProperties;
    if (item.is === 'more') {
      return (
        <MoreButton
          count={item.more.count}
          tabIndex={-1}
          className={classes['placed']}
          style={style}
          data-more={item.more.day}
          onClick={() => handlers.current.onMore(item.more.day)}
        />
      );
    }
    const { chip } = item.placed;
    return (
      <ChipButton
        chip={chip}
        contact={contacts.get(chip.contactId ?? '')}
        className={cx(classes['placed'], event.id === dragged && classes['held'])}
        style={style}
        tabIndex={-1}
        stretch={lastOf(item.placed)}
        draggable={draggable}
        onDragStart={onDragStart}
        onDragEnd={onDragEnd}
        onOpen={(opened) => handlers.current.onOpen(opened)}
      />
    );
  };

  const dayProps = (cell: CalendarDate) => {
    const count = counts.get(cell) ?? 0;
    const said = [dayTitle(cell, today), cell === today && 'today', count > 0 && `${count} on it`];
    return {
      'aria-label': said.filter((part) => part !== false).join(', '),
      'aria-current': cell === today ? 'date' : undefined,
      'data-day': cell,
      'data-mark': cell.endsWith('-01') || cell === weeks[0]?.[0] ? monthMark(cell) : undefined,
    };
  };

  return (
    <MonthView
      date={date}
      events={events}
      firstDayOfWeek={rules.firstDay}
      weekendDays={[...rules.weekend]}
      withHeader={false}
      withWeekNumbers
      consistentWeeks={false}
      maxEventsPerDay={10}
      radius={0}
      scrollAreaProps={{
        scrollbarSize: 8,
        className: classes['scroll'] ?? '',
        classNames: { viewport: classes['viewport'] ?? '' },
      }}
      classNames={{
        monthView: classes['root'] ?? '',
        monthViewWeekdays: classes['weekdays'] ?? '',
        monthViewWeekday: classes['weekday'] ?? '',
        monthViewWeekdaysCorner: classes['corner'] ?? '',
        monthViewWeekNumber: classes['weekNumber'] ?? '',
        monthViewDay: classes['day'] ?? '',
        monthViewDayLabel: classes['dayLabel'] ?? '',
        monthViewEvents: classes['events'] ?? '',
      }}
      getDayProps={dayProps}
      getWeekNumberProps={() => ({ 'data-week': true })}
      onDayClick={(cell, { currentTarget }) => {
        handlers.current.onDay(cell);
        handlers.current.onAdd(cell, currentTarget);
      }}
      onWeekNumberClick={(cell) => handlers.current.onWeek(cell)}
      withDragSlotSelect
      onSlotDragEnd={(from, to) => {
        const last = to.slice(0, 10);
        const cell = document.querySelector<HTMLElement>(`[data-day="${last}"]`);
        if (cell !== null) handlers.current.onMarkDays(from.slice(0, 10), last, cell);
      }}
      withEventsDragAndDrop
      canDragEvent={(event) => {
        const item = monthItemOf(event);
        return item.is === 'chip' && item.placed.chip.movable;
      }}
      onEventDragStart={({ id }) => setDragged(id)}
      onEventDragEnd={() => setDragged(undefined)}
      onEventDrop={({ event, newStart }) => {
        const item = monthItemOf(event);
        if (item.is === 'chip') handlers.current.onMove(item.placed.chip, newStart.slice(0, 10));
      }}
      renderEvent={renderEvent}
      data-dragging={dragged === undefined ? undefined : true}
    />
  );
});
