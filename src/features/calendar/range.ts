/** Which days a view of the calendar shows, and how it turns to the next and the one before. */
import {
  addDays,
  addMonths,
  dateFrom,
  isoWeek,
  monthGrid,
  partsOf,
  startOfWeek,
  weekday,
  type Weekday,
} from '#domain/dates.ts';
import type { CalendarDate } from '#domain/records.ts';

export const calendarViews = ['month', 'week'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Rows of seven days: one in a week view, four to six in a month view. */
export type Weeks = readonly (readonly CalendarDate[])[];

export interface WeekRules {
  readonly firstDay: Weekday;
  readonly weekend: readonly Weekday[];
}

/** `Intl.Locale` counts Sunday as 7; Node 24 and Chromium have it as a method, older ones as a property. */
interface WeekInfo {
  readonly firstDay: number;
  readonly weekend: readonly number[];
}
type LocaleWithWeeks = Intl.Locale & {
  readonly weekInfo?: WeekInfo;
  readonly getWeekInfo?: () => WeekInfo;
};

export const weekRulesOf = (locale: string): WeekRules => {
  const known = new Intl.Locale(locale) as LocaleWithWeeks;
  const info = known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: 1, weekend: [6, 7] };
  return {
    firstDay: (info.firstDay % 7) as Weekday,
    weekend: info.weekend.map((day) => (day % 7) as Weekday),
  };
};

export const weeksOf = (view: CalendarView, date: CalendarDate, firstDay: Weekday): Weeks => {
  if (view === 'week') {
    const start = startOfWeek(date, firstDay);
    return [Array.from({ length: 7 }, (_, offset) => addDays(start, offset))];
  }
  const { year, month } = partsOf(date);
  return monthGrid(year, month, firstDay);
};

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

/** The day to show after turning `by` pages: the same day of the month or week where there is one. */
export const turned = (view: CalendarView, date: CalendarDate, by: number): CalendarDate =>
  view === 'month' ? addMonths(date, by) : addDays(date, by * 7);

/** Weeks are numbered as ISO 8601 does, by their Thursday, whatever day they begin with here. */
export const weekNumberOf = (week: readonly CalendarDate[]): number => {
  const thursday = week.find((day) => weekday(day) === 4);
  return isoWeek(thursday ?? week[0] ?? '1970-01-01');
};

/** Midday in UTC: formatted in UTC it is the day itself, whatever the machine's zone. */
const atNoon = (date: CalendarDate): number => Date.parse(`${date}T12:00:00Z`);

/** "March 2026", "9 – 15 March 2026". */
export const titleOf = (
  view: CalendarView,
  date: CalendarDate,
  firstDay: Weekday,
  locale: string,
): string => {
  if (view === 'month') {
    const { year, month } = partsOf(date);
    return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      atNoon(dateFrom(year, month, 1)),
    );
  }
  const { from, to } = rangeOf(weeksOf('week', date, firstDay));
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(atNoon(from), atNoon(to));
};

/** "Thursday 12 March", with the year when it is another one than today's. */
export const dayTitle = (date: CalendarDate, today: CalendarDate, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }),
  })
    .format(atNoon(date))
    .replace(',', '');

/** "Apr": what stands beside the first day of a month in a grid that shows two. */
export const monthMark = (date: CalendarDate, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(atNoon(date));
