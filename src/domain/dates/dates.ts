/**
 * Calendar dates as plain strings. No `Date`: its months count from 0, it always is an instant, and its
 * local form depends on the machine.
 */
import {
  type DateParts,
  dateFrom,
  dateOfDayNumber,
  dayNumberOf,
  daysInMonth,
  firstDayNumber,
  isCalendarDate,
  lastDayNumber,
  partsOrUndefined,
} from './civil.ts';
import type { CalendarDate, DateOrDateTime } from '../records.ts';
import { compare } from '../text/compare.ts';

export { dateFrom, daysInMonth, isCalendarDate, isLeapYear } from './civil.ts';
export {
  formatPartialDate,
  isPartialDate,
  nextAnniversary,
  parsePartialDate,
  yearsOn,
} from './partial-dates.ts';

/** 0 is Sunday, as in Mantine, dayjs and `Date`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether the text is `HH:MM`, 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return timePattern.test(text);
}

export function isDateOrDateTime(text: string): boolean {
  if (text.length === 10) return isCalendarDate(text);
  return text[10] === 'T' && isTime(text.slice(11)) && isCalendarDate(text.slice(0, 10));
}

/** @throws RangeError when the text is no date */
export function partsOf(date: DateOrDateTime): DateParts {
  const parts = partsOrUndefined(dateOf(date));
  if (parts === undefined) throw new RangeError(`Not a date: ${JSON.stringify(date)}`);
  return parts;
}

/** The day of a time, or the day itself. */
export function dateOf(due: DateOrDateTime): CalendarDate {
  return due.slice(0, 10);
}

/** `HH:MM`, or undefined for a whole day. */
export function timeOf(due: DateOrDateTime): string | undefined {
  return due.length > 10 ? due.slice(11) : undefined;
}

/** The day with a time on it, or the whole day. */
export function withTime(date: CalendarDate, time: string | undefined): DateOrDateTime {
  return time === undefined ? date : `${date}T${time}`;
}

/** Order of what is due: by day; in a day whole days come first. Plain string order, said aloud. */
export function compareDue(a: DateOrDateTime, b: DateOrDateTime): number {
  return compare(a, b);
}

/** Stops at the first and last day that four digits can say. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(numberOf(date) + days);
}

/** The same day of another month, or that month's last day where it has no such day: 31 Jan + 1 = 28 Feb. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  if (toYear < 0) return dateOfDayNumber(firstDayNumber);
  if (toYear > 9999) return dateOfDayNumber(lastDayNumber);
  return dateFrom(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Days from `a` to `b`: negative when `b` is the earlier one. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return numberOf(b) - numberOf(a);
}

/** Whole months from `a` to `b` (0 or more; 0 when `b` is earlier), a month being over as {@link addMonths} says. */
export function monthsBetween(a: CalendarDate, b: CalendarDate): number {
  if (b <= a) return 0;
  const from = partsOf(a);
  const to = partsOf(b);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return addMonths(a, months) > b ? months - 1 : months;
}

export function weekday(date: CalendarDate): Weekday {
  // Day 0 (1970-01-01) was a Thursday.
  return mod(numberOf(date) + 4, 7) as Weekday;
}

/** The first day of the week that `date` is in. `firstDay` 7 is taken for Sunday, as `Intl.Locale` says it. */
export function startOfWeek(date: CalendarDate, firstDay: number): CalendarDate {
  return addDays(date, -mod(weekday(date) - firstDay, 7));
}

/** The whole weeks that show a month: 4 to 6 rows of 7 days, with the neighbouring months' days around it. */
export function monthGrid(
  year: number,
  month: number,
  firstDay: number,
): readonly (readonly CalendarDate[])[] {
  const last = dateFrom(year, month, daysInMonth(year, month));
  const weeks: CalendarDate[][] = [];
  let day = startOfWeek(dateFrom(year, month, 1), firstDay);
  while (day <= last) {
    const start = day;
    weeks.push(Array.from({ length: 7 }, (_, offset) => addDays(start, offset)));
    const next = addDays(start, 7);
    // The calendar's last week: addDays stops there, and so does the month.
    if (next <= start || daysBetween(start, next) < 7) break;
    day = next;
  }
  return weeks;
}

/** Number of the week in its year, counted as ISO 8601 does: the week of the year's first Thursday is week 1. */
export function isoWeek(date: CalendarDate): number {
  const thursday = addDays(startOfWeek(date, 1), 3);
  return Math.floor(daysBetween(dateFrom(partsOf(thursday).year, 1, 1), thursday) / 7) + 1;
}

function numberOf(date: CalendarDate): number {
  return dayNumberOf(partsOf(date));
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
