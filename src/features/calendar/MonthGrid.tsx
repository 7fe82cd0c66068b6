import '@mantine/schedule/styles.layer.css';
import { MonthView, type ScheduleEventData } from '@mantine/schedule';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useRecords } from '#client/index.ts';
import type { CalendarDate } from '#domain/records.ts';
import { cx } from '#ui/cx.ts';
import type { WeekRules } from '#ui/follow-up/week-rules.ts';
import { contactIdsOf, type Chip } from './chips.ts';
import { ChipButton } from './ChipButton.tsx';
import { collapse } from './collapse.ts';
import { measureMonth, monthEvents, monthItemOf, monthPlaceOf } from './month-events.ts';
import classes from './month.module.css';
import { dayTitle, monthMark, type Weeks } from './range.ts';
import { useGridKeys, type Follow } from './use-grid-keys.ts';

export interface MonthGridProps {
  readonly weeks: Weeks;
  /** A day of the month that is shown. */
  readonly date: CalendarDate;
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  readonly rules: WeekRules;
  /** In the order a day shows them. */
  readonly chips: readonly Chip[];
  readonly follow: Follow | undefined;
  /** A day was reached or clicked: it is the chosen one from now on. */
  readonly onDay: (day: CalendarDate) => void;
  /** Wants to add something on that day; the cell is what to point at. */
  readonly onAdd: (day: CalendarDate, cell: HTMLElement) => void;
  /** Wants to see all of a day that has no room for it. */
  readonly onMore: (day: CalendarDate) => void;
  readonly onWeek: (day: CalendarDate) => void;
  readonly onOpen: (chip: Chip) => void;
  readonly onMove: (chip: Chip, to: CalendarDate) => void;
  readonly onKey: (chip: Chip, event: KeyboardEvent<HTMLElement>) => boolean;
}

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

/** How many chips a day has, for those who can't see them: the grid shows at most four. */
const countByDay = (chips: readonly Chip[]): ReadonlyMap<CalendarDate, number> => {
  const counts = new Map<CalendarDate, number>();
  for (const { from, to } of chips) if (from === to) counts.set(from, (counts.get(from) ?? 0) + 1);
  return counts;
};

export function MonthGrid(props: MonthGridProps) {
  const {
    weeks,
    date,
    day,
    today,
    rules,
    chips,
    follow,
    onDay,
    onAdd,
    onMore,
    onWeek,
    onOpen,
    onMove,
    onKey,
  } = props;
  const { ref, height } = useElementSize();
  const { weekHeight, rows } = measureMonth(height, weeks.length, rem());
  const collapsed = useMemo(() => collapse(chips, weeks, rows), [chips, weeks, rows]);
  const events = useMemo(() => monthEvents(collapsed), [collapsed]);
  const contacts = useRecords('contacts', contactIdsOf(collapsed.placed.map(({ chip }) => chip)));
  const counts = useMemo(() => countByDay(chips), [chips]);
  const [dragged, setDragged] = useState<string | number>();
  const { ref: gridRef, ...keys } = useGridKeys({ collapsed, day, follow, onDay, onMove, onKey });
  const columnOfToday = weeks.find((week) => week.includes(today))?.indexOf(today);

  const renderEvent = (
    event: ScheduleEventData,
    drag: Pick<React.ComponentPropsWithoutRef<'button'>, 'onDragStart' | 'onDragEnd' | 'draggable'>,
  ) => {
    const item = monthItemOf(event);
    const { column, span, row } = monthPlaceOf(item, weeks);
    const style = { '--column': column, '--span': span, '--row': row } as CSSProperties;
    if (item.is === 'more') {
      return (
        <button
          type="button"
          tabIndex={-1}
          className={`${classes['placed']} ${classes['more']}`}
          style={style}
          data-more={item.more.day}
          onClick={() => onMore(item.more.day)}
        >
          {item.more.count} more
        </button>
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
        draggable={drag.draggable}
        onDragStart={drag.onDragStart}
        onDragEnd={drag.onDragEnd}
        onOpen={onOpen}
      />
    );
  };

  return (
    <div
      ref={ref}
      className={classes['month']}
      style={{ '--week-height': `${weekHeight}px` } as CSSProperties}
      data-column-of-today={columnOfToday}
      data-dragging={dragged === undefined ? undefined : true}
    >
      <div ref={gridRef} {...keys} className={classes['fill']}>
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
            monthViewWeek: classes['week'] ?? '',
            monthViewDay: classes['day'] ?? '',
            monthViewDayLabel: classes['dayLabel'] ?? '',
            monthViewEvents: classes['events'] ?? '',
          }}
          getDayProps={(cell: CalendarDate) => {
            const count = counts.get(cell) ?? 0;
            const said = [dayTitle(cell, today), cell === today && 'today', count > 0 && `${count} on it`];
            return {
              'aria-label': said.filter((part) => part !== false).join(', '),
              'aria-current': cell === today ? 'date' : undefined,
              'data-day': cell,
              'data-chosen': cell === day || undefined,
              'data-mark': cell.endsWith('-01') || cell === weeks[0]?.[0] ? monthMark(cell) : undefined,
            };
          }}
          getWeekNumberProps={() => ({ 'data-week': true })}
          onDayClick={(cell, event) => {
            onDay(cell);
            onAdd(cell, event.currentTarget);
          }}
          onWeekNumberClick={onWeek}
          withEventsDragAndDrop
          canDragEvent={(event) => {
            const item = monthItemOf(event);
            return item.is === 'chip' && item.placed.chip.movable;
          }}
          onEventDragStart={(event) => setDragged(event.id)}
          onEventDragEnd={() => setDragged(undefined)}
          onEventDrop={({ event, newStart }) => {
            const item = monthItemOf(event);
            if (item.is === 'chip') onMove(item.placed.chip, newStart.slice(0, 10));
          }}
          renderEvent={renderEvent}
        />
      </div>
    </div>
  );
}
