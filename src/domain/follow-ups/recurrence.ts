/**
 * What repeats, by RFC 5545's rules. Days only: a rule says on which days, the follow-up at which local time, so
 * that no zone and no change of clocks comes into it.
 */
import * as library from 'rrule';
import { addDays, dateOf, isCalendarDate, timeOf, withTime } from '../dates/dates.ts';
import { partsOfRule } from './recurrence-rule.ts';
import type { CalendarDate, DateOrDateTime, FollowUp } from '../records.ts';

// Node reads the package's CommonJS, bundlers its modules.
const { RRule } = 'RRule' in library ? library : Reflect.get(library, 'default');

/** What a follow-up says of how it repeats. */
export type Recurring = Pick<FollowUp, 'due' | 'recurrence' | 'recurrenceFrom' | 'recurrenceId'>;

/** The next one of a series. */
export interface NextTurn {
  readonly due: DateOrDateTime;
  /** The rule from there on: what was counted is off its COUNT. */
  readonly recurrence: string;
}

const frequencies: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
/** Rules of hours and minutes, and those that Kith can't count days by. */
const unknownParts = ['BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYEASTER', 'RSCALE', 'SKIP', 'DTSTART'];
const farOff = '2200-01-01';

/** Whether Kith can repeat by this rule: days, weeks, months or years, and at least one day in sight. */
export function isRule(text: string): boolean {
  const parts = partsOfRule(text);
  if (!hasKnownParts(parts)) return false;
  try {
    return (
      firstAfter(text, '2024-01-01', '2024-01-01', 'from-it') !== undefined || parts['UNTIL'] !== undefined
    );
  } catch {
    return false;
  }
}

function hasKnownParts(parts: ReturnType<typeof partsOfRule>): boolean {
  if (!frequencies.has(parts['FREQ'] ?? '') || unknownParts.some((name) => parts[name] !== undefined))
    return false;
  if (parts['UNTIL'] !== undefined && parts['COUNT'] !== undefined) return false;
  return [parts['INTERVAL'], parts['COUNT']].every(
    (each) => each === undefined || /^[1-9]\d{0,3}$/.test(each),
  );
}

/** The days of the series from its own `start` on that fall into a range, both ends included; at most `limit`. */
export function occurrencesIn(
  rule: string,
  start: CalendarDate,
  range: { readonly from: CalendarDate; readonly to: CalendarDate },
  limit = 1000,
): readonly CalendarDate[] {
  const [from, to] = [toDate(range.from > start ? range.from : start), toDate(range.to)];
  if (from > to) return [];
  const days = rruleOf(rule, start)?.between(from, to, true, (_, index) => index < limit) ?? [];
  return days.map(fromDate);
}

/** The day of the series that this follow-up stands for: its own, or the one it was moved from. */
export function turnOf({ due, recurrenceId }: Recurring): CalendarDate {
  return dateOf(recurrenceId ?? due);
}

/**
 * What comes after this one, once it is done or left out on `day`; undefined: it was the last. What was missed
 * meanwhile is not made up for.
 */
export function nextTurn(followUp: Recurring, day: CalendarDate): NextTurn | undefined {
  const { recurrence, due, recurrenceFrom } = followUp;
  if (recurrence === undefined) return undefined;
  const time = timeOf(followUp.recurrenceId ?? due);
  const turn = turnOf(followUp);
  const next =
    recurrenceFrom === 'completion' ? fromCompletion(recurrence, day) : fromDue(recurrence, turn, day);
  return next === undefined ? undefined : { due: withTime(next.date, time), recurrence: next.rule };
}

interface Next {
  readonly date: CalendarDate;
  readonly rule: string;
}

function fromDue(rule: string, turn: CalendarDate, day: CalendarDate): Next | undefined {
  const passed = countOf(rule);
  const after = day > turn ? day : turn;
  if (passed === undefined) {
    const date = firstAfter(rule, turn, after);
    return date === undefined ? undefined : { date, rule };
  }
  // This one counts, and those that went by.
  const gone = occurrencesIn(rule, turn, { from: turn, to: after }, passed).length;
  const left = passed - Math.max(gone, 1);
  const date = left < 1 ? undefined : firstAfter(rule, turn, after);
  return date === undefined ? undefined : { date, rule: withCount(rule, left) };
}

/** Counted from the day it was done: that day is the series' own start, and its first day after is the next. */
function fromCompletion(rule: string, day: CalendarDate): Next | undefined {
  const count = countOf(rule);
  if (count !== undefined && count < 2) return undefined;
  const date = firstAfter(withoutCount(rule), day, day);
  if (date === undefined) return undefined;
  return { date, rule: count === undefined ? rule : withCount(rule, count - 1) };
}

/** `from-it`: the day itself counts too. */
function firstAfter(
  rule: string,
  start: CalendarDate,
  day: CalendarDate,
  from?: 'from-it',
): CalendarDate | undefined {
  const found = rruleOf(rule, start)?.after(toDate(day), from !== undefined) ?? undefined;
  const date = found === undefined ? undefined : fromDate(found);
  return date !== undefined && date < farOff ? date : undefined;
}

/**
 * Undefined for a rule that Kith can't repeat by, as another program or an editor's hand may have put one into a file:
 * one of seconds would be counted for minutes, and one that is none throws.
 */
function rruleOf(rule: string, start: CalendarDate): InstanceType<typeof RRule> | undefined {
  const all = partsOfRule(rule);
  if (!hasKnownParts(all)) return undefined;
  const { UNTIL, ...parts } = all;
  const text = Object.entries({ ...parts, ...(UNTIL === undefined ? {} : { UNTIL: UNTIL.slice(0, 8) }) })
    .map(([name, value]) => `${name}=${value ?? ''}`)
    .join(';');
  try {
    return new RRule({ ...RRule.parseString(text), dtstart: toDate(start) });
  } catch {
    return undefined;
  }
}

const countOf = (rule: string): number | undefined => {
  const count = partsOfRule(rule)['COUNT'];
  return count === undefined ? undefined : Number(count);
};
const withCount = (rule: string, count: number): string =>
  rule.replace(/COUNT=\d+/i, `COUNT=${String(count)}`);
const withoutCount = (rule: string): string =>
  rule
    .split(';')
    .filter((part) => !/^COUNT=/i.test(part))
    .join(';');

const toDate = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);
const fromDate = (date: Date): CalendarDate => {
  const text = date.toISOString().slice(0, 10);
  return isCalendarDate(text) ? text : addDays('9999-12-31', 0);
};
