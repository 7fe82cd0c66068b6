import {
  countOf,
  countPattern,
  monthOf,
  monthPattern,
  timeFrom,
  timePattern,
  weekdayOf,
  weekdayPattern,
} from './date-phrases.ts';
import {
  addDays,
  addMonths,
  dateOf,
  daysInMonth,
  isCalendarDate,
  isDateOrDateTime,
  partsOf,
  startOfWeek,
  timeOf,
  type Weekday,
  weekday,
  withTime,
} from './dates.ts';
import type { CalendarDate, DateOrDateTime } from './records.ts';

/** Times of day that have a name. */
const dayTimes: ReadonlyMap<string, string> = new Map([
  ['morning', '09:00'],
  ['afternoon', '14:00'],
  ['evening', '19:00'],
]);

const pattern = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'i');
const withTimeAfter = new RegExp(`^(.*?)(?:,|\\s)\\s*(${timePattern})$`, 'i');
const withTimeBefore = new RegExp(`^(${timePattern})(?:,|\\s)\\s*(.*)$`, 'i');
const timeAlone = pattern(timePattern);
const inHours = new RegExp(`^in (${countPattern}) (min|hour|h)(?:ute)?s?$`, 'i');
const withDayTime = /^(.*?)\s+(morning|afternoon|evening)$/i;

/**
 * The day (and time) that plain words mean for something to be done: "tomorrow", "in 2 weeks", "next Tue
 * 9am", "fri 14:30", "12 Mar", "2026-03-12 10:30". A weekday is the coming one, never today; "next" is the
 * one in the week after this (weeks from Monday); a date without a year is the coming one; a time alone is
 * today's, or tomorrow's once it has passed. Undefined when any part isn't understood.
 * @param now local wall time: for a time alone, and for "in 2 hours", which isn't understood without it
 */
export function parsePlainDate(
  text: string,
  today: CalendarDate,
  now?: DateOrDateTime,
): DateOrDateTime | undefined {
  const said = text.trim().replace(/\s+/gu, ' ');
  const iso = said.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/, '$1T$2');
  if (isDateOrDateTime(iso)) return iso;
  if (timeAlone.test(said)) return timeOnly(said, today, now);
  const span = inHours.exec(said);
  if (span !== null) return later(span[1], span[2], now);
  for (const [wording, dayAt, timeAt] of [
    [withTimeAfter, 1, 2],
    [withTimeBefore, 2, 1],
  ] as const) {
    const match = wording.exec(said);
    const time = timeFrom(match?.[timeAt] ?? '');
    const day = time === undefined ? undefined : parseDay(match?.[dayAt] ?? '', today);
    if (day !== undefined) return withTime(day, time);
  }
  if (/^tonight$/i.test(said)) return withTime(today, dayTimes.get('evening'));
  const parted = withDayTime.exec(said);
  if (parted !== null) {
    const day = /^this$/i.test(parted[1] ?? '') ? today : parseDay(parted[1] ?? '', today);
    return day === undefined ? undefined : withTime(day, dayTimes.get((parted[2] ?? '').toLowerCase()));
  }
  return parseDay(said, today);
}

function timeOnly(
  said: string,
  today: CalendarDate,
  now: DateOrDateTime | undefined,
): DateOrDateTime | undefined {
  const time = timeFrom(said);
  if (time === undefined) return undefined;
  const due = withTime(today, time);
  return now !== undefined && due <= now ? withTime(addDays(today, 1), time) : due;
}

function later(
  count: string | undefined,
  unit: string | undefined,
  now: DateOrDateTime | undefined,
): DateOrDateTime | undefined {
  const n = countOf(count ?? '');
  const time = now === undefined ? undefined : timeOf(now);
  if (n === undefined || now === undefined || time === undefined) return undefined;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const total = hours * 60 + minutes + n * (unit?.toLowerCase() === 'min' ? 1 : 60);
  return withTime(
    addDays(dateOf(now), Math.floor(total / 1440)),
    `${two(Math.floor((total % 1440) / 60))}:${two(total % 60)}`,
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

type DayRule = readonly [RegExp, (match: RegExpExecArray, today: CalendarDate) => CalendarDate | undefined];

const rules: readonly DayRule[] = [
  [pattern('today'), (_, today) => today],
  [pattern('tomorrow|tmrw?'), (_, today) => addDays(today, 1)],
  [pattern('(?:the )?day after tomorrow'), (_, today) => addDays(today, 2)],
  [
    pattern(`(?:in )?(${countPattern}) (day|week|month|year)s?`),
    (match, today) => inUnits(match[1], match[2], today),
  ],
  [pattern('next week'), (_, today) => addDays(startOfWeek(today, 1), 7)],
  [pattern('next (month|year)'), (match, today) => inUnits('1', match[1], today)],
  [pattern(`next (${weekdayPattern})`), (match, today) => inNextWeek(weekdayOf(match[1] ?? ''), today)],
  [
    pattern(`(?:on |this |coming )?(${weekdayPattern})`),
    (match, today) => coming(weekdayOf(match[1] ?? ''), today),
  ],
  [
    pattern(`(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of)? (${monthPattern})(?:,? (\\d{4}))?`),
    (match, today) => dayOfYear(match[1], monthOf(match[2] ?? ''), match[3], today),
  ],
  [
    pattern(`(?:on )?(${monthPattern}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
    (match, today) => dayOfYear(match[2], monthOf(match[1] ?? ''), match[3], today),
  ],
  // 12.3. and 12.3.2026; 12/3 means two days to two people and is left alone.
  [
    pattern('(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})?'),
    (match, today) => dayOfYear(match[1], Number(match[2]), match[3], today),
  ],
  [
    pattern('(?:on )?(\\d{4}-\\d{2}-\\d{2})'),
    (match) => (isCalendarDate(match[1] ?? '') ? match[1] : undefined),
  ],
];

function parseDay(said: string, today: CalendarDate): CalendarDate | undefined {
  for (const [wording, dayOf] of rules) {
    const match = wording.exec(said.trim());
    if (match !== null) return dayOf(match, today);
  }
  return undefined;
}

function inUnits(
  count: string | undefined,
  unit: string | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  const n = countOf(count ?? '');
  if (n === undefined) return undefined;
  switch (unit?.toLowerCase()) {
    case 'day':
      return addDays(today, n);
    case 'week':
      return addDays(today, 7 * n);
    case 'month':
      return addMonths(today, n);
    case 'year':
      return addMonths(today, 12 * n);
    default:
      return undefined;
  }
}

function coming(wanted: Weekday | undefined, today: CalendarDate): CalendarDate | undefined {
  if (wanted === undefined) return undefined;
  return addDays(today, ((wanted - weekday(today) + 6) % 7) + 1);
}

function inNextWeek(wanted: Weekday | undefined, today: CalendarDate): CalendarDate | undefined {
  if (wanted === undefined) return undefined;
  return addDays(startOfWeek(today, 1), 7 + ((wanted + 6) % 7));
}

/** With its year, or the coming one (29 February: in the coming leap year). */
function dayOfYear(
  day: string | undefined,
  month: number | undefined,
  year: string | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined;
  const first = year === undefined ? partsOf(today).year : Number(year);
  const last = year === undefined ? first + 8 : first;
  for (let y = first; y <= last; y += 1) {
    const date = `${String(y).padStart(4, '0')}-${two(month)}-${(day ?? '').padStart(2, '0')}`;
    if (isCalendarDate(date) && (year !== undefined || date >= today)) return date;
    if (Number(day) > daysInMonth(2000, month)) return undefined;
  }
  return undefined;
}
