import '@mantine/schedule/styles.layer.css';
import { YearView } from '@mantine/schedule';
import { useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useDayCounts } from '#client/index.ts';
import { addDays, addMonths } from '#domain/dates/dates.ts';
import { heatLevel } from '#domain/insights/heat.ts';
import type { CalendarDate } from '#domain/records.ts';
import type { WeekRules } from '#ui/dates/week-rules.ts';
import { usePageReady } from '#ui/page-state.ts';
import { daysByArrow } from '../grid-items.ts';
import { dayTitle, rangeOf, type Weeks } from '../range.ts';
import { countsByDay, thingsWords, yearWords } from './year-counts.ts';
import classes from './year.module.css';

export interface YearGridProps {
  readonly weeks: Weeks;
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  readonly rules: WeekRules;
  readonly onDay: (day: CalendarDate) => void;
  /** Wants to see all of a day, or of a month. */
  readonly onOpenDay: (day: CalendarDate) => void;
  readonly onOpenMonth: (day: CalendarDate) => void;
}

const levels = [0, 1, 2, 3, 4] as const;

/** A square for each day of a year: the deeper, the more there is on it. */
export function YearGrid({ weeks, day, today, rules, onDay, onOpenDay, onOpenMonth }: YearGridProps) {
  const root = useRef<HTMLDivElement>(null);
  const awaited = useRef<CalendarDate>(undefined);
  const { from, to } = rangeOf(weeks);
  const counts = useDayCounts(from, to);
  usePageReady(counts !== undefined);
  const byDay = useMemo(() => countsByDay(from, counts ?? []), [from, counts]);
  const most = Math.max(1, ...(counts ?? []));
  const handlers = useRef({ onOpenDay, onOpenMonth });
  useEffect(() => {
    handlers.current = { onOpenDay, onOpenMonth };
  });

  useLayoutEffect(() => {
    // The schedule makes the first day of each month a stop of Tab.
    root.current?.querySelectorAll<HTMLElement>('[data-day]').forEach((cell) => {
      cell.tabIndex = cell.dataset['day'] === day ? 0 : -1;
    });
    if (awaited.current !== day) return;
    awaited.current = undefined;
    root.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = event.target instanceof HTMLElement ? event.target.dataset['day'] : undefined;
    if (cell === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = daysByArrow[event.key];
    const months = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : 0;
    if (by === undefined && months === 0) return;
    event.preventDefault();
    event.stopPropagation();
    awaited.current = by === undefined ? addMonths(cell, months) : addDays(cell, by);
    onDay(awaited.current);
  };

  // Four hundred squares are not drawn again for each day that an arrow goes to.
  const squares = useMemo(
    () => (
      <YearView
        date={from}
        firstDayOfWeek={rules.firstDay}
        weekendDays={[...rules.weekend]}
        withHeader={false}
        withOutsideDays={false}
        weekdayFormat="dd"
        classNames={{
          yearView: classes['root'] ?? '',
          yearViewMonths: classes['months'] ?? '',
          yearViewMonth: classes['month'] ?? '',
          yearViewMonthCaption: classes['caption'] ?? '',
          yearViewWeekdays: classes['weekdays'] ?? '',
          yearViewWeekday: classes['weekday'] ?? '',
          yearViewWeek: classes['week'] ?? '',
          yearViewDay: classes['day'] ?? '',
        }}
        renderDay={() => null}
        getDayProps={(cell) => {
          const count = byDay.get(cell) ?? 0;
          const words = [dayTitle(cell, today), cell === today && 'today', thingsWords(count)];
          const said = words.filter((part) => part !== false).join(', ');
          return {
            'aria-label': said,
            'aria-current': cell === today ? 'date' : undefined,
            title: said,
            'data-day': cell,
            'data-level': heatLevel(count, most),
          };
        }}
        onDayClick={(cell) => handlers.current.onOpenDay(cell)}
        onMonthClick={(first) => handlers.current.onOpenMonth(first)}
      />
    ),
    [from, rules, byDay, most, today],
  );

  return (
    <div ref={root} className={classes['year']} onKeyDownCapture={onKeyDown}>
      {squares}
      <div className={classes['legend']}>
        <p className={classes['words']}>{counts === undefined ? '' : yearWords(from, counts, today)}</p>
        <div className={classes['scale']} aria-hidden="true">
          Less
          {levels.map((level) => (
            <span key={level} className={classes['sample']} data-level={level} />
          ))}
          More
        </div>
      </div>
    </div>
  );
}
