import {
  countOf,
  countPattern,
  monthOf,
  monthPattern,
  spanOf,
  spanUnitPattern,
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

function four(year: number): string {
  return String(year).padStart(4, '0');
}

type DayRule = readonly [RegExp, (match: RegExpExecArray, today: CalendarDate) => CalendarDate | undefined];

const rules: readonly DayRule[] = [
  [pattern('today|tonight'), (_, today) => today],
  [pattern('tomorrow|tmrw?'), (_, today) => addDays(today, 1)],
  [pattern('(?:the )?day after tomorrow'), (_, today) => addDays(today, 2)],
  [
    pattern(
      `(?:(?:in|within) )?(${countPattern}) (${spanUnitPattern})(?:['’]?s?['’]? time| from (?:now|today))?`,
    ),
    (match, today) => inUnits(match[1], match[2], today),
  ],
  [pattern('in (\\d{1,3}) ?([dwmy])'), (match, today) => inUnits(match[1], match[2], today)],
  // "a week on Monday", "2 weeks from tomorrow", "Monday week"
  [
    pattern(`(${countPattern}) (${spanUnitPattern}) (?:on|from|after) (.+)`),
    (match, today) => {
      const from = parseDay(match[3] ?? '', today);
      return from === undefined ? undefined : inUnits(match[1], match[2], from);
    },
  ],
  [
    pattern(`(?:on )?(${weekdayPattern}) week`),
    (match, today) => {
      const day = coming(weekdayOf(match[1] ?? ''), today);
      return day === undefined ? undefined : addDays(day, 7);
    },
  ],
  [pattern('next w(?:ee)?k'), (_, today) => addDays(startOfWeek(today, 1), 7)],
  [pattern('(?:the )?week after next'), (_, today) => addDays(startOfWeek(today, 1), 14)],
  [pattern('next (month|year)'), (match, today) => inUnits('1', match[1], today)],
  [pattern('(?:at |on )?(?:this |the |coming )?weekend'), (_, today) => saturdayOf(today, 0)],
  [pattern('next weekend'), (_, today) => saturdayOf(today, 7)],
  [pattern('(?:at |by )?(?:the )?end of (?:this |the )?week'), (_, today) => fridayOf(today, 0)],
  [pattern('(?:at |by )?(?:the )?end of next week'), (_, today) => fridayOf(today, 7)],
  [pattern('(?:at |by )?(?:the )?end of (?:this |the )?month'), (_, today) => endOfMonth(today)],
  [pattern('(?:at |by )?(?:the )?end of next month'), (_, today) => endOfMonth(addMonths(today, 1))],
  [
    pattern(`(?:in |at )?(?:the )?(?:early |start of |beginning of |in )(${monthPattern})`),
    (match, today) => inMonth(match[1], () => 1, today),
  ],
  [
    pattern(`(?:in )?mid(?:dle of |[- ])(${monthPattern})`),
    (match, today) => inMonth(match[1], () => 15, today),
  ],
  [
    pattern(`(?:at |by )?(?:the )?end of (${monthPattern})`),
    (match, today) => inMonth(match[1], (year, month) => daysInMonth(year, month), today),
  ],
  [
    pattern('(?:on )?the (\\d{1,2})(?:st|nd|rd|th)'),
    (match, today) => comingDayOfMonth(Number(match[1]), today),
  ],
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
    pattern('(?:on )?(\\d{4})[-/](\\d{2})[-/](\\d{2})'),
    (match) => {
      const date = `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
      return isCalendarDate(date) ? date : undefined;
    },
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
  const span = spanOf(count ?? '', unit ?? '');
  if (span === undefined) return undefined;
  return 'days' in span ? addDays(today, span.days) : addMonths(today, span.months);
}

/** The coming one; on a weekend today. */
function saturdayOf(today: CalendarDate, days: number): CalendarDate {
  const isWeekend = weekday(today) === 6 || weekday(today) === 0;
  if (days === 0 && isWeekend) return today;
  return addDays(startOfWeek(today, 1), 5 + days);
}

/** The last working day of a week; on a weekend that of the next one. */
function fridayOf(today: CalendarDate, days: number): CalendarDate {
  const friday = addDays(startOfWeek(today, 1), 4 + days);
  return friday < today ? addDays(friday, 7) : friday;
}

function endOfMonth(date: CalendarDate): CalendarDate {
  const { year, month } = partsOf(date);
  return `${date.slice(0, 8)}${two(daysInMonth(year, month))}`;
}

/** In the coming month of that name: this one only while the day is still to come. */
function inMonth(
  name: string | undefined,
  dayIn: (year: number, month: number) => number,
  today: CalendarDate,
): CalendarDate | undefined {
  const month = monthOf(name ?? '');
  if (month === undefined) return undefined;
  const { year } = partsOf(today);
  const dates = [year, year + 1].map((each) => `${four(each)}-${two(month)}-${two(dayIn(each, month))}`);
  return dates.find((date) => isCalendarDate(date) && date >= today);
}

/** "the 12th": of this month, or of the next one that has it. */
function comingDayOfMonth(day: number, today: CalendarDate): CalendarDate | undefined {
  return [0, 1, 2]
    .map((months) => `${addMonths(`${today.slice(0, 8)}01`, months).slice(0, 8)}${two(day)}`)
    .find((date) => isCalendarDate(date) && date >= today);
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
    const date = `${four(y)}-${two(month)}-${(day ?? '').padStart(2, '0')}`;
    if (isCalendarDate(date) && (year !== undefined || date >= today)) return date;
    if (Number(day) > daysInMonth(2000, month)) return undefined;
  }
  return undefined;
}
