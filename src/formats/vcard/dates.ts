/** Birthdays and anniversaries of cards. */
import { formatPartialDate } from '#domain/dates/dates.ts';
import type { PartialDate } from '#domain/records.ts';
import { csvDate, dayOrderOf } from '../csv/read/dates.ts';
import { parseConnectedOn } from '../linkedin/connected-on.ts';
import { type ContentLine, paramOf } from './content-line.ts';
import { unescapeText } from './text-values.ts';

const full = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:[T ].*)?$/;
/** As careless writers have it: `1985-4-5`. */
const unpadded = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/;
/** As people in half of Europe write it into a field of their phone: `12.5.1980`. */
const dotted = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/;
/** `12 Apr 1985`, `April 12, 1985`: with a whole year, or it is not known which century. */
const worded = /^(?=.*\p{L}).*(?:^|\D)\d{4}$/u;
const monthOnly = /^(\d{4})-(\d{2})$/;
const yearOnly = /^(\d{4})$/;
const yearless = /^--(\d{2})-?(\d{2})(?:T.*)?$/;

/** The date, or undefined when Kith can't keep it (a day without a month, words, a day that doesn't exist). */
export function dateOfLine(line: ContentLine): PartialDate | undefined {
  if (paramOf(line, 'value')?.toLowerCase() === 'text') return undefined;
  const text = unescapeText(line.value).trim();
  const said = worded.test(text) ? parseConnectedOn(text) : undefined;
  if (said !== undefined) return said;
  const value = text.replace(dotted, '$<year>-$<month>-$<day>');
  const [, year = '', month, day] = full.exec(value) ??
    unpadded.exec(value) ??
    monthOnly.exec(value) ??
    yearOnly.exec(value) ?? ['', '', ...(yearless.exec(value) ?? []).slice(1)];
  const numbers = {
    ...(year !== '' && !isNoYear(year, line) && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
  return Object.keys(numbers).length === 0 ? typedDate(text) : formatPartialDate(numbers);
}

/**
 * What people type into a field of text: `12 April`, `1985.04.12`, `25/04/1985`. Not where it could be two days: no other
 * card tells how this one's owner writes.
 */
function typedDate(text: string): PartialDate | undefined {
  const isClear = dayOrderOf(text) !== undefined || !/^\d{1,2}[/.-]\d{1,2}(?!\d)/.test(text);
  return isClear && !/^-[^-]/.test(text) ? csvDate(text, undefined) : undefined;
}

/** Apple writes 1604 where there is no year, and not always says so (nextcloud/calendar#292). */
const isNoYear = (year: string, line: ContentLine): boolean =>
  year === '1604' || year === '0000' || year === paramOf(line, 'x-apple-omit-year');

/** A partial date as vCard 4.0 writes it (RFC 6350 §4.3.1): `--0512`, `19850412`, `1985-04`, `1985`. */
export function formatCardDate(date: PartialDate): string {
  if (date.startsWith('--')) return `--${date.slice(2).replace('-', '')}`;
  return date.length === 10 ? date.replaceAll('-', '') : date;
}
