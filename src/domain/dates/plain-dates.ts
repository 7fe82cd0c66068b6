import { countOf, countPattern, timeFrom, timePattern } from './date-phrases.ts';
import { addDays, dateOf, isDateOrDateTime, timeOf, withTime } from './dates.ts';
import { parseDay } from './plain-days.ts';
import type { CalendarDate, DateOrDateTime } from '../records.ts';

/** Times of day that have a name. */
const dayTimes: ReadonlyMap<string, string> = new Map([
  ['morning', '09:00'],
  ['afternoon', '14:00'],
  ['evening', '19:00'],
  ['night', '19:00'],
]);

const pattern = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'i');
const withTimeAfter = new RegExp(`^(.*?)(?:,|\\s)\\s*(?:[-–—]\\s+)?(${timePattern})$`, 'i');
const withTimeBefore = new RegExp(`^(${timePattern})(?:,|\\s)\\s*(.*)$`, 'i');
const timeAlone = pattern(timePattern);
const inHours = new RegExp(`^in (${countPattern}|half an) ?(min|hour|hr|h)(?:ute)?s?(?: time)?$`, 'i');
const withDayTime = /^(.*?)\s+(morning|afternoon|evening|night)$/i;
/** The half of the day in words: "at 9 in the morning", "tomorrow evening at 8", "tonight 8". */
const halfAfter = /(\d)(?:\s*o['’]?clock)?\s+(?:in the (morning|afternoon|evening)|at night)$/i;
const halfBefore =
  /(.*\b)(?:(morning|afternoon|evening)|(tonight|night)),?\s+(?:at\s+|@\s*)?(\d{1,2}(?:[:.]\d{2})?)$/i;

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
  const said = plainHalves(text.trim().replace(/\s+/gu, ' '));
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
  const inThe = /^in the (morning|afternoon|evening)$/i.exec(said)?.[1]?.toLowerCase();
  if (inThe !== undefined) {
    return withTime(inThe === 'morning' ? addDays(today, 1) : today, dayTimes.get(inThe));
  }
  const parted = withDayTime.exec(said);
  if (parted !== null) {
    const day = /^this$/i.test(parted[1] ?? '') ? today : parseDay(parted[1] ?? '', today);
    return day === undefined ? undefined : withTime(day, dayTimes.get((parted[2] ?? '').toLowerCase()));
  }
  return parseDay(said, today);
}

/** "9 in the morning" → "9 am", "tomorrow evening at 8" → "tomorrow 8 pm" */
function plainHalves(said: string): string {
  const after = halfAfter.exec(said);
  if (after !== null) {
    const half = after[2]?.toLowerCase() === 'morning' ? 'am' : 'pm';
    return `${said.slice(0, after.index)}${after[1] ?? ''} ${half}`;
  }
  const before = halfBefore.exec(said);
  if (before === null || Number.parseInt(before[4] ?? '', 10) > 12) return said;
  const half = before[2]?.toLowerCase() === 'morning' ? 'am' : 'pm';
  const day = /^tonight$/i.test(before[3] ?? '') ? `${before[1] ?? ''}today` : (before[1] ?? '');
  return `${day.replace(/\bthis $/i, 'today ').trim()} ${before[4] ?? ''} ${half}`;
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
  const n = /^half/i.test(count ?? '') ? 0.5 : countOf(count ?? '');
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
