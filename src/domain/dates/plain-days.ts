import {
  countPattern,
  monthOf,
  monthPattern,
  spanOf,
  spanUnitPattern,
  weekdayOf,
  weekdayPattern,
} from './date-phrases.ts';
import {
  addDays,
  addMonths,
  daysInMonth,
  isCalendarDate,
  partsOf,
  startOfWeek,
  type Weekday,
  weekday,
} from './dates.ts';
import type { CalendarDate } from '../records.ts';

const pattern = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'i');

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
  [pattern('(?:the )?month after next'), (_, today) => addMonths(today, 2)],
  // "Tuesday next week", "next week on Tuesday"
  [
    pattern(`(?:on )?(${weekdayPattern}),? (?:of )?next w(?:ee)?k`),
    (match, today) => inNextWeek(weekdayOf(match[1] ?? ''), today),
  ],
  [
    pattern(`next w(?:ee)?k,? (?:on )?(${weekdayPattern})`),
    (match, today) => inNextWeek(weekdayOf(match[1] ?? ''), today),
  ],
  [
    pattern(`(?:on )?(?:the )?(${weekdayPattern}) after next`),
    (match, today) => {
      const day = inNextWeek(weekdayOf(match[1] ?? ''), today);
      return day === undefined ? undefined : addDays(day, 7);
    },
  ],
  [pattern('(?:at |on )?(?:this |the |coming )?weekend'), (_, today) => saturdayOf(today, 0)],
  [pattern('next weekend'), (_, today) => saturdayOf(today, 7)],
  [pattern('(?:at |by )?(?:the )?end of (?:this |the )?week'), (_, today) => fridayOf(today, 0)],
  [pattern('(?:at |by )?(?:the )?end of next week'), (_, today) => fridayOf(today, 7)],
  [pattern('(?:at |by )?(?:the )?end of (?:this |the )?month'), (_, today) => endOfMonth(today)],
  [pattern('(?:at |by )?(?:the )?end of next month'), (_, today) => endOfMonth(addMonths(today, 1))],
  [
    pattern('(?:on |by )?(?:the )?last day of (?:this |the )?month|(?:by )?eom'),
    (_, today) => endOfMonth(today),
  ],
  [
    pattern('(?:at |by )?(?:the )?end of (?:this |the )?year|(?:by )?eoy'),
    (_, today) => `${today.slice(0, 5)}12-31`,
  ],
  [
    pattern('(?:at |in )?(?:the )?(?:early |start of |beginning of )next (week|month|year)'),
    (match, today) => startOfNext(match[1], today),
  ],
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
    pattern(`(?:on )?(?:the )?first(?: day)? of (${monthPattern}|next month)`),
    (match, today) =>
      /^next/i.test(match[1] ?? '') ? startOfNext('month', today) : inMonth(match[1], () => 1, today),
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

/** The day that words mean, without a time: see `parsePlainDate`. */
export function parseDay(said: string, today: CalendarDate): CalendarDate | undefined {
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

function startOfNext(unit: string | undefined, today: CalendarDate): CalendarDate | undefined {
  switch (unit?.toLowerCase()) {
    case 'week':
      return addDays(startOfWeek(today, 1), 7);
    case 'month':
      return `${addMonths(today, 1).slice(0, 8)}01`;
    case 'year':
      return `${four(partsOf(today).year + 1)}-01-01`;
    default:
      return undefined;
  }
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

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function four(year: number): string {
  return String(year).padStart(4, '0');
}
