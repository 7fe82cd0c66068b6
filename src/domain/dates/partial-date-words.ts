/** Partial dates as people write them (English): "2019", "May 2019", "12 May", "12 May 2019", "5/2019". */
import { monthOf, monthPattern } from './date-phrases.ts';
import { formatPartialDate, isPartialDate } from './partial-dates.ts';
import type { PartialDate } from '../records.ts';

const month = `(${monthPattern})`;
const year = '(\\d{4})';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const pattern = (source: string): RegExp => new RegExp(`^${source}$`, 'i');

const monthYear = pattern(`${month},?\\s*${year}`);
const dayMonth = pattern(`${day}\\.?\\s*${month}(?:,?\\s*${year})?`);
const monthDay = pattern(`${month}\\s*${day}(?:,?\\s*${year})?`);
const numbers = pattern(`(\\d{1,2})[/.-]${year}`);

const from = (
  y: string | undefined,
  m: number | undefined,
  d: string | undefined,
): PartialDate | undefined =>
  m === undefined
    ? undefined
    : formatPartialDate({
        month: m,
        ...(y === undefined ? {} : { year: Number(y) }),
        ...(d === undefined ? {} : { day: Number(d) }),
      });

/** Undefined for what is no date; its parts may be unknown. The stored form is understood too. */
export const partialDateFromWords = (text: string): PartialDate | undefined => {
  const said = text.trim().replace(/\s+/g, ' ');
  if (isPartialDate(said)) return said;
  const a = monthYear.exec(said);
  if (a !== null) return from(a[2], monthOf(a[1] ?? ''), undefined);
  const b = dayMonth.exec(said);
  if (b !== null) return from(b[3], monthOf(b[2] ?? ''), b[1]);
  const c = monthDay.exec(said);
  if (c !== null) return from(c[3], monthOf(c[1] ?? ''), c[2]);
  const d = numbers.exec(said);
  return d === null ? undefined : from(d[2], Number(d[1]), undefined);
};
