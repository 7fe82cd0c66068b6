/** Dates of which parts may be unknown (vCard's BDAY, RFC 6350 §4.3.1): `2024`, `2024-05`, `2024-05-12`, `--05-12`. */
import { dateFrom, daysInMonth, isLeapYear } from './civil.ts';
import type { CalendarDate, PartialDate } from '../records.ts';

export interface PartialDateParts {
  readonly year?: number;
  /** 1 to 12 */
  readonly month?: number;
  readonly day?: number;
}

const pattern = /^(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|--(\d{2})-(\d{2}))$/;

/** Undefined where it is none, or no such day is in any year. */
export function parsePartialDate(text: string): PartialDateParts | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const year = numberOrUndefined(match[1]);
  const month = numberOrUndefined(match[2] ?? match[4]);
  const day = numberOrUndefined(match[3] ?? match[5]);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  // Without a year 29 February may be meant: 2000 was a leap year.
  if (day !== undefined && (day < 1 || day > daysInMonth(year ?? 2000, month ?? 1))) return undefined;
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

export function isPartialDate(text: string): text is PartialDate {
  return parsePartialDate(text) !== undefined;
}

/** The stored form of the parts, or undefined when they say no date that has one (a day without a month, say). */
export function formatPartialDate({ year, month, day }: PartialDateParts): PartialDate | undefined {
  const y = year === undefined ? '-' : String(year).padStart(4, '0');
  const text = [y, two(month), two(day)].filter((part) => part !== undefined).join('-');
  if (month === undefined && day !== undefined) return undefined;
  return isPartialDate(text) ? text : undefined;
}

/**
 * The next day, today included, on which a birthday or anniversary is kept; undefined when its day is not
 * known. In common years 29 February is kept on 28 February: a day early is better than a day late, it
 * stays in its month, and it is what `addMonths` and RFC 7529's `SKIP=BACKWARD` do.
 */
export function nextAnniversary(partial: PartialDate, today: CalendarDate): CalendarDate | undefined {
  const { month, day } = parsePartialDate(partial) ?? {};
  if (month === undefined || day === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  const thisYear = keptOn(year, month, day);
  return thisYear >= today || year === 9999 ? thisYear : keptOn(year + 1, month, day);
}

/** How many years it is on that day, where the year is known: the age, for a birthday. */
export function yearsOn(partial: PartialDate, on: CalendarDate): number | undefined {
  const { year } = parsePartialDate(partial) ?? {};
  const years = year === undefined ? undefined : Number(on.slice(0, 4)) - year;
  return years === undefined || years < 0 ? undefined : years;
}

function keptOn(year: number, month: number, day: number): CalendarDate {
  return month === 2 && day === 29 && !isLeapYear(year) ? dateFrom(year, 2, 28) : dateFrom(year, month, day);
}

function numberOrUndefined(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function two(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value).padStart(2, '0');
}
