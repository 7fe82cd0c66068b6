/** Days of the proleptic Gregorian calendar, years 0000 to 9999, as text, as parts and as a count. */
import type { CalendarDate } from '../records.ts';

export interface DateParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists: `2026-02-28` yes, `2026-02-30` no. */
export function isCalendarDate(text: string): text is CalendarDate {
  return partsOrUndefined(text) !== undefined;
}

/** @throws RangeError when there is no such day */
export function dateFrom(year: number, month: number, day: number): CalendarDate {
  const date = textOf({ year, month, day });
  if (partsOrUndefined(date) === undefined) throw new RangeError(`Not a date: ${date}`);
  return date;
}

/** Undefined where the calendar has no such day. */
export function partsOrUndefined(text: string): DateParts | undefined {
  const match = datePattern.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumberOf({ year, month, day }: DateParts): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export const firstDayNumber = dayNumberOf({ year: 0, month: 1, day: 1 });
export const lastDayNumber = dayNumberOf({ year: 9999, month: 12, day: 31 });

/** Inverse of {@link dayNumberOf}; what four digits can't say becomes the first or last day they can. */
export function dateOfDayNumber(dayNumber: number): CalendarDate {
  const z = Math.min(Math.max(dayNumber, firstDayNumber), lastDayNumber) + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return textOf({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

function textOf({ year, month, day }: DateParts): string {
  return `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(day)}`;
}

function pad2(value: number): string {
  return String(value).padStart(2, '0');
}
