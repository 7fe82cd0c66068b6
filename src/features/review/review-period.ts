/** The week or month that is looked back on. */
import {
  addDays,
  addMonths,
  dateFrom,
  daysInMonth,
  isCalendarDate,
  partsOf,
  startOfWeek,
  type Weekday,
} from '#domain/dates/dates.ts';
import { dateWords, monthNames } from '#domain/dates/date-words.ts';
import type { CalendarDate } from '#domain/records.ts';

export type PeriodUnit = 'week' | 'month';

export interface Period {
  readonly unit: PeriodUnit;
  readonly from: CalendarDate;
  /** The last day. */
  readonly to: CalendarDate;
}

export const periodAt = (unit: PeriodUnit, date: CalendarDate, firstDay: Weekday): Period => {
  if (unit === 'week') {
    const from = startOfWeek(date, firstDay);
    return { unit, from, to: addDays(from, 6) };
  }
  const { year, month } = partsOf(date);
  return { unit, from: dateFrom(year, month, 1), to: dateFrom(year, month, daysInMonth(year, month)) };
};

/** A day of the period `by` further on. */
export const turnedPeriod = ({ unit, from }: Period, by: number): CalendarDate =>
  unit === 'week' ? addDays(from, by * 7) : addMonths(from, by);

/** "March 2026"; "9 Mar to 15 Mar" */
export const periodTitle = ({ unit, from, to }: Period, today: CalendarDate): string => {
  const { year, month } = partsOf(from);
  return unit === 'month'
    ? `${monthNames[month - 1] ?? ''} ${String(year)}`
    : `${dateWords(from, today)} to ${dateWords(to, today)}`;
};

export interface ReviewAddress {
  readonly unit: PeriodUnit;
  readonly date: CalendarDate;
}

/** What is missing or makes no sense is this week. */
export const readReviewAddress = (params: URLSearchParams, today: CalendarDate): ReviewAddress => {
  const date = params.get('date') ?? '';
  return {
    unit: params.get('of') === 'month' ? 'month' : 'week',
    date: isCalendarDate(date) ? date : today,
  };
};

export const reviewPath = ({ unit, date }: ReviewAddress, today: CalendarDate): string => {
  const params = new URLSearchParams({
    ...(unit === 'month' ? { of: unit } : {}),
    ...(date === today ? {} : { date }),
  });
  return params.size === 0 ? '/review' : `/review?${params.toString()}`;
};
