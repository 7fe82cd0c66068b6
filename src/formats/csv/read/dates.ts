/** Dates as address books and spreadsheets write them. */
import { formatPartialDate } from '#domain/dates/dates.ts';
import type { PartialDate } from '#domain/records.ts';
import { parseConnectedOn } from '../../linkedin/connected-on.ts';

/** Which number comes first where both could be a month. */
export type DayOrder = 'day-first' | 'month-first';

const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T].*)?$/;
const numbersOfAnyYear = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](?:\d{4}|\d{2})(?:[ T].*)?)?$/;
/** `25/4`, where the year is nobody's business. */
const withoutYear = /^(\d{1,2})[/.](\d{1,2})$/;
const twoDigits = /[/.\s-]\d{2}$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/;
const yearless = /^--?(\d{1,2})-(\d{1,2})$/;
const yearOnly = /^\d{4}$/;
/** RFC 6350's, as vCards have them. */
const basic = /^(\d{4}|--)(\d{2})(\d{2})$/;
/** `12.04.`, `12 April`, `Apr 12`: in a year that has every day. */
const dottedDay = /^(\d{1,2})\.\s?(\d{1,2})\.$/;
const dayAndName = /^(?:\d{1,2}\.? (?:de )?\p{L}+\.?|\p{L}+\.? \d{1,2})$/u;
const weekday = /^\p{L}+,\s+(?=.*\d)|^\p{L}{2,3}\.?\s+(?=\p{L}+ \d|\d{1,2} \p{L})/u;
/** `12:00 AM` and what JavaScript says after it. */
const timeAfter = /,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:UTC|GMT|Z|\().*)?$/i;
const ordinal = /(?<=\d)(?:st|nd|rd|th)\b/gi;
/** `12. 4. 1985`, and Hungarian and Korean `1985. 4. 12.` */
const dotAndSpace = /(?<=\d)\.\s+(?=\d)/g;
const dotAtEnd = /^(\d{4}\.\d{1,2}\.\d{1,2})\.$/;
/** `12/Apr/1985` */
const slashAtName = /(?<=\d)\/(?=\p{L})|(?<=\p{L})\/(?=\d)/gu;
/** `May 1986` */
const monthAndYear = /^\p{L}+\.?,? \d{4}$/u;
const yearMonth = /^(\d{4})-(\d{1,2})$/;

/** What Apple and others write where there is no year. */
const noYears: ReadonlySet<number | undefined> = new Set([undefined, 1604, 0]);

const made = (year: number | undefined, month: number, day: number): PartialDate | undefined =>
  formatPartialDate({ ...(year === undefined || noYears.has(year) ? {} : { year }), month, day });

/** What a date's numbers say about their order: undefined when they could be either. */
export function dayOrderOf(text: string): DayOrder | undefined {
  const [, first, second] = numbersOfAnyYear.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return undefined;
  if (Number(first) > 12) return 'day-first';
  return Number(second) > 12 ? 'month-first' : undefined;
}

/** Without what says nothing of the day. */
const plainDate = (text: string): string =>
  text
    .trim()
    .replace(weekday, '')
    .replace(timeAfter, '')
    .replace(ordinal, '')
    .replace(dotAndSpace, '.')
    .replace(dotAtEnd, '$1')
    .replace(slashAtName, ' ');

/** A date, or undefined for what is none. Outlook's `0/0/00` is none as well. */
export function csvDate(text: string, order: DayOrder | undefined): PartialDate | undefined {
  const said = plainDate(text);
  const [, year, month, day] = yearFirst.exec(said) ?? basic.exec(said) ?? [];
  if (year !== undefined) return made(year === '--' ? undefined : Number(year), Number(month), Number(day));
  const [, dayOf, monthOf] = dottedDay.exec(said) ?? [];
  if (dayOf !== undefined) return made(undefined, Number(monthOf), Number(dayOf));
  if (dayAndName.test(said)) {
    const [, inLeapYear] = /^2000(-.*)$/.exec(parseConnectedOn(`${said} 2000`) ?? '') ?? [];
    return inLeapYear === undefined ? undefined : `-${inLeapYear}`;
  }
  const [, one, two] = withoutYear.exec(said) ?? [];
  if (one !== undefined) {
    const known = dayOrderOf(said) ?? order;
    // The 12th of April and the 4th of December are as likely.
    if (known === undefined) return undefined;
    return known === 'day-first'
      ? made(undefined, Number(two), Number(one))
      : made(undefined, Number(one), Number(two));
  }
  const [, m, d] = yearless.exec(said) ?? [];
  if (m !== undefined) return made(undefined, Number(m), Number(d));
  const [, y, ym] = yearMonth.exec(said) ?? [];
  if (y !== undefined) return formatPartialDate({ year: Number(y), month: Number(ym) });
  if (monthAndYear.test(said)) return parseConnectedOn(`1 ${said.replace(',', '')}`)?.slice(0, 7);
  if (yearOnly.test(said)) return formatPartialDate({ year: Number(said) });
  const [, first, second, last] = numbers.exec(said) ?? [];
  // Two digits of a year could be of this century or the last.
  if (last === undefined) return twoDigits.test(said) ? undefined : parseConnectedOn(said);
  // Dots are written where the day comes first.
  const dayFirst = (order ?? (said.includes('.') ? 'day-first' : 'month-first')) === 'day-first';
  const [a, b] = [Number(first), Number(second)];
  return dayFirst
    ? (made(Number(last), b, a) ?? made(Number(last), a, b))
    : (made(Number(last), a, b) ?? made(Number(last), b, a));
}
