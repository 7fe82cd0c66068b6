/** The rules of repetition that Kith's editor makes, between their parts, RFC 5545's text and words. */
import { monthNames, weekdayNames, dateWords } from '../dates/date-words.ts';
import { dateFrom, daysInMonth, isCalendarDate, partsOf, weekday, type Weekday } from '../dates/dates.ts';
import type { CalendarDate } from '../records.ts';
import { counted } from '../text/text.ts';

export type RepeatUnit = 'day' | 'week' | 'month' | 'year';

/** Which day of a month: its number, the last one, the nth (or last: -1) of a weekday, or the last from Monday to Friday. */
export type MonthDay =
  | { readonly is: 'date'; readonly day: number }
  | { readonly is: 'last-day' }
  | { readonly is: 'nth'; readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: Weekday }
  | { readonly is: 'last-workday' };

/** A rule that the editor can show; years are on the day of the month and month they begin with. */
export interface RepeatRule {
  readonly unit: RepeatUnit;
  /** Every so many of them: 1 or more. */
  readonly every: number;
  /** Of weeks: at least one. */
  readonly weekdays?: readonly Weekday[];
  /** Of months. */
  readonly on?: MonthDay;
  /** Of years: 1 to 12 and a day of it. 29 February is kept on the 28th in common years. */
  readonly date?: { readonly month: number; readonly day: number };
  /** The last day it may fall on. */
  readonly until?: CalendarDate;
  /** How many times in all, 1 or more; never with `until`. */
  readonly count?: number;
}

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
const workdays = 'MO,TU,WE,TH,FR';
const mostEvery = 999;

/** RFC 5545 RRULE, without its name. Only such as every calendar reads alike: ical.js can't do BYMONTHDAY with BYSETPOS. */
export function ruleToText(rule: RepeatRule): string {
  const frequency = Object.entries(units).find(([, unit]) => unit === rule.unit)?.[0] ?? 'DAILY';
  return [
    `FREQ=${frequency}`,
    ...(rule.every === 1 ? [] : [`INTERVAL=${String(rule.every)}`]),
    ...daysToText(rule),
    ...(rule.until === undefined ? [] : [`UNTIL=${rule.until.replaceAll('-', '')}`]),
    ...(rule.count === undefined ? [] : [`COUNT=${String(rule.count)}`]),
  ].join(';');
}

function daysToText({ unit, weekdays = [], on, date }: RepeatRule): readonly string[] {
  if (unit === 'week' && weekdays.length > 0) {
    return [
      `BYDAY=${mondayFirst(weekdays)
        .map((day) => codes[day])
        .join(',')}`,
    ];
  }
  if (unit === 'month' && on !== undefined) {
    switch (on.is) {
      case 'date':
        return [`BYMONTHDAY=${String(on.day)}`];
      case 'last-day':
        return ['BYMONTHDAY=-1'];
      case 'nth':
        return [`BYDAY=${String(on.nth)}${codes[on.weekday]}`];
      case 'last-workday':
        return [`BYDAY=${workdays}`, 'BYSETPOS=-1'];
    }
  }
  if (unit === 'year' && date !== undefined) {
    const day = date.month === 2 && date.day === 29 ? -1 : date.day;
    return [`BYMONTH=${String(date.month)}`, `BYMONTHDAY=${String(day)}`];
  }
  return [];
}

/**
 * Reads a rule as the editor shows it; undefined for one that it has no way to show, which stays as it is.
 * @param start the day it begins on, which says what the rule leaves out
 */
export function ruleOf(text: string, start: CalendarDate): RepeatRule | undefined {
  const { FREQ, INTERVAL, UNTIL, COUNT, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, WKST, ...others } =
    partsOfRule(text);
  if (Object.keys(others).length > 0 || (WKST !== undefined && WKST !== 'MO')) return undefined;
  const unit = FREQ !== undefined && FREQ in units ? units[FREQ as keyof typeof units] : undefined;
  const every = INTERVAL === undefined ? 1 : Number(INTERVAL);
  if (unit === undefined || !Number.isInteger(every) || every < 1 || every > mostEvery) return undefined;
  const end = endOf(UNTIL, COUNT);
  if (end === undefined) return undefined;
  const base = { unit, every, ...end };
  const first = partsOf(start);
  if (unit === 'day') {
    return (BYDAY ?? BYMONTHDAY ?? BYMONTH ?? BYSETPOS) === undefined ? base : undefined;
  }
  if (unit === 'week') {
    if ((BYMONTHDAY ?? BYMONTH ?? BYSETPOS) !== undefined) return undefined;
    const weekdays = BYDAY === undefined ? [weekday(start)] : BYDAY.split(',').map(weekdayOfCode);
    return weekdays.every((day) => day !== undefined)
      ? { ...base, weekdays: mondayFirst(weekdays) }
      : undefined;
  }
  if (unit === 'month') {
    if (BYMONTH !== undefined) return undefined;
    const on = monthDayOf(BYDAY, BYMONTHDAY, BYSETPOS, first.day);
    return on === undefined ? undefined : { ...base, on };
  }
  if ((BYDAY ?? BYSETPOS) !== undefined) return undefined;
  const month = BYMONTH === undefined ? first.month : Number(BYMONTH);
  const day = BYMONTHDAY === undefined ? first.day : Number(BYMONTHDAY);
  // A year's 29 February without more is one every four years: not what the editor means by it.
  if (BYMONTHDAY === undefined && first.month === 2 && first.day === 29) return undefined;
  if (month === 2 && day === -1) return { ...base, date: { month, day: 29 } };
  return isDayOfMonth(month, day) ? { ...base, date: { month, day } } : undefined;
}

/** "every 2 weeks on Mon and Thu", "every month on the 3rd Monday, until 12 Mar", "every year on 12 March, 5 times" */
export function ruleWords(rule: RepeatRule, today: CalendarDate): string {
  const every = rule.every === 1 ? `every ${rule.unit}` : `every ${counted(rule.every, rule.unit)}`;
  const on = onWords(rule);
  const end =
    rule.until === undefined
      ? rule.count === undefined
        ? ''
        : `, ${rule.count === 1 ? 'once' : `${String(rule.count)} times`}`
      : `, until ${dateWords(rule.until, today)}`;
  return `${every}${on === '' ? '' : ` on ${on}`}${end}`;
}

function onWords({ unit, weekdays = [], on, date }: RepeatRule): string {
  if (unit === 'week') {
    const names = mondayFirst(weekdays).map((day) => (weekdayNames[day] ?? '').slice(0, 3));
    return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  }
  if (unit === 'year' && date !== undefined) return `${String(date.day)} ${monthNames[date.month - 1] ?? ''}`;
  return unit === 'month' && on !== undefined ? monthDayWords(on) : '';
}

const ordinals = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', [-1]: 'last' } as const;

/** "the 12th", "the last day", "the 3rd Monday", "the last weekday" */
export function monthDayWords(on: MonthDay): string {
  switch (on.is) {
    case 'date':
      return `the ${ordinal(on.day)}`;
    case 'last-day':
      return 'the last day';
    case 'nth':
      return `the ${ordinals[on.nth]} ${weekdayNames[on.weekday] ?? ''}`;
    case 'last-workday':
      return 'the last weekday';
  }
}

/** The ways to say which day of a month this is. */
export function monthDaysOf(date: CalendarDate): readonly MonthDay[] {
  const { year, month, day } = partsOf(date);
  const nth = Math.ceil(day / 7);
  const length = daysInMonth(year, month);
  const last = new Set(Array.from({ length: 3 }, (_, back) => length - back));
  const isLastWorkday = last.has(day) && dateFrom(year, month, day) === lastWorkday(year, month);
  const choices: (MonthDay | undefined)[] = [
    { is: 'date', day },
    nth <= 4 ? { is: 'nth', nth: nth as 1 | 2 | 3 | 4, weekday: weekday(date) } : undefined,
    day + 7 > length ? { is: 'nth', nth: -1, weekday: weekday(date) } : undefined,
    day === length ? { is: 'last-day' } : undefined,
    isLastWorkday ? { is: 'last-workday' } : undefined,
  ];
  return choices.filter((choice) => choice !== undefined);
}

/** The last day of a month from Monday to Friday. */
function lastWorkday(year: number, month: number): CalendarDate {
  let day = daysInMonth(year, month);
  while ([0, 6].includes(weekday(dateFrom(year, month, day)))) day -= 1;
  return dateFrom(year, month, day);
}

/** The parts of an RRULE by name, upper case. */
export function partsOfRule(text: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    text
      .toUpperCase()
      .replace(/^RRULE:/, '')
      .split(';')
      .filter((part) => part !== '')
      .map((part) => {
        const [name = '', ...value] = part.split('=');
        return [name.trim(), value.join('=').trim()];
      }),
  );
}

function endOf(until: string | undefined, count: string | undefined) {
  if (until !== undefined && count !== undefined) return undefined;
  if (until !== undefined) {
    const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
    return isCalendarDate(date) ? { until: date } : undefined;
  }
  if (count === undefined) return {};
  const times = Number(count);
  return Number.isInteger(times) && times > 0 ? { count: times } : undefined;
}

function monthDayOf(
  byDay: string | undefined,
  byMonthDay: string | undefined,
  bySetPos: string | undefined,
  startDay: number,
): MonthDay | undefined {
  if (byDay === undefined) {
    if (bySetPos !== undefined) return undefined;
    if (byMonthDay === '-1') return { is: 'last-day' };
    const day = byMonthDay === undefined ? startDay : Number(byMonthDay);
    return Number.isInteger(day) && day >= 1 && day <= 31 ? { is: 'date', day } : undefined;
  }
  if (byMonthDay !== undefined) return undefined;
  if (bySetPos === '-1' && byDay.split(',').toSorted().join() === workdays.split(',').toSorted().join())
    return { is: 'last-workday' };
  const match = /^([+-]?\d)?([A-Z]{2})$/.exec(byDay);
  const nth = Number(match?.[1] ?? bySetPos ?? Number.NaN);
  const day = weekdayOfCode(match?.[2] ?? '');
  if (day === undefined || (match?.[1] !== undefined && bySetPos !== undefined)) return undefined;
  return nth === -1 || (nth >= 1 && nth <= 4) ? { is: 'nth', nth: nth as 1, weekday: day } : undefined;
}

function weekdayOfCode(code: string): Weekday | undefined {
  const index = codes.findIndex((each) => each === code);
  return index < 0 ? undefined : (index as Weekday);
}

function isDayOfMonth(month: number, day: number): boolean {
  return (
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysInMonth(2000, month)
  );
}

function mondayFirst(days: readonly (Weekday | undefined)[]): readonly Weekday[] {
  const known = days.filter((day) => day !== undefined);
  return [...new Set(known)].toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
}

function ordinal(day: number): string {
  const teen = day >= 11 && day <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${String(day)}${ending}`;
}

/** The same rule for another first day: what said "on that day" says it of the new one. */
export function ruleFor(rule: RepeatRule, before: CalendarDate, after: CalendarDate): RepeatRule {
  if (rule.unit === 'week') {
    const isPlain = rule.weekdays?.length === 1 && rule.weekdays[0] === weekday(before);
    return isPlain ? { ...rule, weekdays: [weekday(after)] } : rule;
  }
  if (rule.unit === 'month' && rule.on !== undefined) {
    const { is } = rule.on;
    if (!monthDaysOf(before).some((on) => monthDayWords(on) === monthDayWords(rule.on ?? on))) return rule;
    const on = monthDaysOf(after).find((each) => each.is === is) ?? monthDaysOf(after)[0];
    return on === undefined ? rule : { ...rule, on };
  }
  return rule.unit === 'year' ? { ...rule, date: dayOf(after) } : rule;
}

const dayOf = (date: CalendarDate) => {
  const { month, day } = partsOf(date);
  return { month, day };
};

/** What people mostly want, from this day on. */
export function usualRules(date: CalendarDate): readonly RepeatRule[] {
  const weekdays = [weekday(date)];
  return [
    { unit: 'day', every: 1 },
    { unit: 'week', every: 1, weekdays },
    { unit: 'week', every: 2, weekdays },
    ...monthDaysOf(date).map((on): RepeatRule => ({ unit: 'month', every: 1, on })),
    { unit: 'year', every: 1, date: dayOf(date) },
  ];
}
