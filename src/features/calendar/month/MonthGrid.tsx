import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { useRecords } from '#client/index.ts';
import type { CalendarDate } from '#domain/records.ts';
import type { WeekRules } from '#ui/dates/week-rules.ts';
import { usePageReady } from '#ui/page-state.ts';
import { contactIdsOf, type Chip } from '../chips/chips.ts';
import { collapse } from '../chips/collapse.ts';
import { measureMonth, monthEvents } from './month-events.ts';
import classes from './month.module.css';
import { MonthSchedule, type MonthHandlers } from './MonthSchedule.tsx';
import type { Weeks } from '../range.ts';
import { useDayStretch } from '../use-day-stretch.ts';
import { useGridKeys, type Follow } from '../use-grid-keys.ts';
import { withStretched } from '../hours/use-hour-drag.ts';

export interface MonthGridProps extends MonthHandlers {
  readonly weeks: Weeks;
  /** A day of the month that is shown. */
  readonly date: CalendarDate;
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  readonly rules: WeekRules;
  /** In the order a day shows them. */
  readonly chips: readonly Chip[];
  /** Whether these are all: not while they are read. */
  readonly isRead: boolean;
  readonly follow: Follow | undefined;
  /** Its last day is so many days later. */
  readonly onStretch: (chip: Chip, by: { readonly days: number }) => void;
  readonly onKey: (chip: Chip, event: KeyboardEvent<HTMLElement>) => boolean;
}

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

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
    isRead,
    follow,
    onDay,
    onMove,
    onStretch,
    onMarkDays,
    onKey,
  } = props;
  const { ref, height } = useElementSize();
  const { weekHeight, rows } = measureMonth(height, weeks.length, rem());
  const { stretched, onPointerDown } = useDayStretch({ chips, onStretch });
  const collapsed = useMemo(
    () => collapse(withStretched(chips, stretched), weeks, rows),
    [chips, stretched, weeks, rows],
  );
  const events = useMemo(() => monthEvents(collapsed), [collapsed]);
  const ids = contactIdsOf(collapsed.placed.map(({ chip }) => chip));
  const contacts = useRecords('contacts', ids);
  usePageReady(isRead && height > 0 && (ids.length === 0 || contacts.size > 0));
  const counts = useMemo(() => countByDay(chips), [chips]);
  const handlers = useRef<MonthHandlers>(props);
  useEffect(() => {
    handlers.current = props;
  });
  const { ref: gridRef, ...keys } = useGridKeys({
    collapsed,
    day,
    follow,
    onDay,
    onMove,
    onStretch,
    onMarkDays,
    onKey,
  });
  const columnOfToday = weeks.find((week) => week.includes(today))?.indexOf(today);

  return (
    <div
      ref={ref}
      className={classes['month']}
      style={{ '--week-height': `${weekHeight}px` } as CSSProperties}
      data-column-of-today={columnOfToday}
    >
      <div
        ref={gridRef}
        {...keys}
        onPointerDownCapture={(event) => {
          keys.onPointerDownCapture();
          onPointerDown(event);
        }}
        className={classes['fill']}
      >
        {/* Before its height is known it would be laid out, and its people read, twice. */}
        {height > 0 && (
          <MonthSchedule
            weeks={weeks}
            date={date}
            today={today}
            rules={rules}
            events={events}
            contacts={contacts}
            counts={counts}
            handlers={handlers}
          />
        )}
      </div>
    </div>
  );
}
