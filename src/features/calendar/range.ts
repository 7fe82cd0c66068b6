/** Which days a view of the calendar shows, and how it turns to the next and the one before. */
import {
  addDays,
  addMonths,
  dateFrom,
  daysInMonth,
  isoWeek,
  monthGrid,
  partsOf,
  startOfWeek,
  weekday,
  type Weekday,
} from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import { monthNames, weekdayNames } from '#domain/people/words.ts';

export const calendarViews = ['year', 'month', 'week', 'day', 'agenda'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Rows of days: twelve months in a year, one in a week or day view, four in an agenda, four to six in a month view. */
export type Weeks = readonly (readonly CalendarDate[])[];

export const weeksOf = (view: CalendarView, date: CalendarDate, firstDay: Weekday): Weeks => {
  if (view === 'week') {
    return [daysFrom(startOfWeek(date, firstDay))];
  }
  if (view === 'day') return [[date]];
  if (view === 'agenda') return [0, 7, 14, 21].map((start) => daysFrom(addDays(date, start)));
  const { year, month } = partsOf(date);
  if (view === 'year') return monthsOf(year);
  return monthGrid(year, month, firstDay);
};

const monthsOf = (year: number): Weeks =>
  Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: daysInMonth(year, month + 1) }, (_day, day) => dateFrom(year, month + 1, day + 1)),
  );

const daysFrom = (start: CalendarDate) => Array.from({ length: 7 }, (_, offset) => addDays(start, offset));

export interface DayRange {
  readonly from: CalendarDate;
  /** The last day, shown too. */
  readonly to: CalendarDate;
}

export const rangeOf = (weeks: Weeks): DayRange => {
  const from = weeks[0]?.[0];
  const to = weeks.at(-1)?.at(-1);
  if (from === undefined || to === undefined) throw new RangeError('A calendar without days');
  return { from, to };
};

export const isIn = (range: DayRange, date: CalendarDate): boolean => range.from <= date && date <= range.to;

const daysByView: Partial<Record<CalendarView, number>> = { week: 7, day: 1, agenda: 28 };

/** The day to show after turning `by` pages: the same day of the month or week where there is one. */
export const turned = (view: CalendarView, date: CalendarDate, by: number): CalendarDate =>
  view === 'month' || view === 'year'
    ? addMonths(date, view === 'year' ? 12 * by : by)
    : addDays(date, by * (daysByView[view] ?? 7));

/** Weeks are numbered as ISO 8601 does, by their Thursday, whatever day they begin with here. */
export const weekNumberOf = (week: readonly CalendarDate[]): number => {
  const thursday = week.find((day) => weekday(day) === 4);
  return isoWeek(thursday ?? week[0] ?? '1970-01-01');
};

const monthName = (date: CalendarDate): string => monthNames[partsOf(date).month - 1] ?? '';

/** "2026"; "March 2026"; "9 – 15 Mar 2026", "30 Mar – 5 Apr 2026", "28 Dec – 3 Jan 2027"; "Thu 12 Mar 2026". */
export const titleOf = (view: CalendarView, date: CalendarDate, firstDay: Weekday): string => {
  if (view === 'year') return String(partsOf(date).year);
  if (view === 'month') return `${monthName(date)} ${partsOf(date).year}`;
  if (view === 'day') {
    const { year, day } = partsOf(date);
    return `${(weekdayNames[weekday(date)] ?? '').slice(0, 3)} ${day} ${monthMark(date)} ${year}`;
  }
  const { from, to } = rangeOf(weeksOf(view, date, firstDay));
  const [first, last] = [partsOf(from), partsOf(to)];
  // Short: beside the views there is not much room.
  const end = `${last.day} ${monthMark(to)} ${last.year}`;
  return first.month === last.month ? `${first.day} – ${end}` : `${first.day} ${monthMark(from)} – ${end}`;
};

/** "Thursday 12 March", with the year when it is another one than today's. */
export const dayTitle = (date: CalendarDate, today: CalendarDate): string => {
  const { year, day } = partsOf(date);
  const words = `${weekdayNames[weekday(date)]} ${day} ${monthName(date)}`;
  return year === partsOf(today).year ? words : `${words} ${year}`;
};

/** "Apr": what stands beside the first day of a month in a grid that shows two. */
export const monthMark = (date: CalendarDate): string => monthName(date).slice(0, 3);
