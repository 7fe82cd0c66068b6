/** The dates of the column Connected On, as LinkedIn writes them and as spreadsheets rewrite them. */
import { dateFrom, daysInMonth } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';

import type { DayOrder } from '../csv/read/dates.ts';
import { dateInScript, plainDigits } from './months-in-scripts.ts';

/** Without accents and dots; English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish. Matched as a whole. */
const monthNames = [
  'jan january januar janner janvier janv enero ene janeiro gennaio gen januari',
  'feb february februar fevrier fevr fev febrero fevereiro febbraio februari',
  'mar march mars marz maerz mrz marzo marco maart mrt',
  'apr april avril avr abril abr aprile',
  'may mai mayo maio maggio mag mei maj',
  'jun june juni juin junio junho giugno giu',
  'jul july juli juillet juil julio julho luglio lug',
  'aug august aout agosto ago augustus augusti',
  'sep sept september septembre septiembre setiembre setembro set settembre',
  'oct october okt oktober octobre octubre outubro out ottobre ott',
  'nov november novembre noviembre novembro',
  'dec december dez dezember decembre diciembre dic dezembro dicembre',
] as const;
const monthByName: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Languages of LinkedIn's pages that are not above: their months as the platform words them. */
const otherLanguages = 'cs da el et fi hr hu id lt lv ms nb pl ro ru sk sl sr tl tr uk vi'.split(' ');

const plainText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A name that is another month elsewhere (listopad) is left out. */
function monthsElsewhere(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const language of otherLanguages) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
        const name = plainText(parts.find(({ type }) => type === 'month')?.value ?? '').replaceAll('.', '');
        months.set(name, (months.get(name) ?? month) === month ? month : Number.NaN);
      }
    }
  }
  return months;
}
/** Made when the first date needs it: most files never do. */
let elsewhere: ReadonlyMap<string, number> | undefined;
const monthOf = (name: string): number | undefined =>
  monthByName.get(name) ?? (elsewhere ??= monthsElsewhere()).get(name) ?? monthByStart(name);

/** Shortened otherwise than any program here does: `фев`. Undefined where two months begin so in some language. */
function monthByStart(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const months = new Set(
    [...monthByName, ...(elsewhere ?? [])].flatMap(([long, month]) => (long.startsWith(name) ? [month] : [])),
  );
  const [only = Number.NaN] = months;
  return months.size === 1 && !Number.isNaN(only) ? only : undefined;
}

const named = /^(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}+)\.?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?:\s*[гр]\.?)?$/u;
/** LinkedIn writes spaces and whole years, Excel hyphens or a dot where it shortens them: this one was cut. */
const cutYear = /^\d{1,2}\s+(?:de\s+)?\p{L}+\.?\s+(?:de\s+)?\d{2}$/u;
const namedFirst = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u;
const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/;
const eastAsian = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$/;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;

/**
 * `08 Feb 2026`, Excel's `4-Apr-21`, `08. Februar 2026`, `8 févr. 2026`, `2026-02-08`, `08.02.2026` or
 * `2/8/26` (the month first, as in LinkedIn's other files, unless `order` says otherwise or it can't be). Undefined
 * for anything else and for days that don't exist.
 */
export function parseConnectedOn(asIs: string, order?: DayOrder): CalendarDate | undefined {
  const text = plainDigits(asIs);
  const said = dateInScript(text.trim());
  if (said !== undefined) return toDate(said.year, said.month, said.day);
  const plain = plainText(text.trim());
  if (cutYear.test(plain)) return undefined;
  const [, day, month, year] = named.exec(plain) ?? dotted.exec(plain) ?? [];
  if (year !== undefined)
    return toDate(year, /^\d/.test(month ?? '') ? Number(month) : monthOf(month ?? ''), Number(day));
  const [, isoYear, isoMonth, isoDay] = iso.exec(plain) ?? eastAsian.exec(text.trim()) ?? [];
  if (isoYear !== undefined) return toDate(isoYear, Number(isoMonth), Number(isoDay));
  const [, first, second, slashedYear] = slashed.exec(plain) ?? [];
  if (slashedYear !== undefined) {
    const [likelyMonth, likelyDay] = order === 'day-first' ? [second, first] : [first, second];
    return (
      toDate(slashedYear, Number(likelyMonth), Number(likelyDay)) ??
      toDate(slashedYear, Number(likelyDay), Number(likelyMonth))
    );
  }
  const [, name, dayAfter, yearAfter] = namedFirst.exec(plain) ?? [];
  return yearAfter === undefined ? undefined : toDate(yearAfter, monthOf(name ?? ''), Number(dayAfter));
}

function toDate(yearText: string, month = Number.NaN, day: number): CalendarDate | undefined {
  // LinkedIn is of 2003: two digits can only mean this century.
  const year = Number(yearText) + (yearText.length === 2 ? 2_000 : 0);
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dateFrom(year, month, day) : undefined;
}
