/** One new person met, one person helped: the weeks of it, counted from what happened. */
import { addDays, dateFrom, daysBetween, daysInMonth, isCalendarDate, startOfWeek } from '../dates/dates.ts';
import { parsePartialDate } from '../dates/partial-dates.ts';
import type { WeeklyGoal } from '../profile.ts';
import type { CalendarDate, Contact, Id, Met } from '../records.ts';

export interface GoalWeek {
  /** The first day of the week. */
  readonly start: CalendarDate;
  /** People met for the first time. */
  readonly met: number;
  /** People helped, each once. */
  readonly helped: number;
}

/** Kept away from, or in the bin: what happened with them counts nowhere. Archived people stay part of the past. */
export const isCounted = ({ discouraging, binnedAt }: Pick<Contact, 'discouraging' | 'binnedAt'>): boolean =>
  !discouraging && binnedAt === 0;

/** What LinkedIn calls a connection is no meeting; imports note it like this. */
const isConnection = ({ note, where, eventId }: Met): boolean =>
  note === 'LinkedIn' && where === undefined && eventId === undefined;

/**
 * The day on which somebody was met for the first time; undefined when that never was, is still to come, or was on
 * a day that nobody noted ("2019").
 *
 * @param encounters days, first to last
 */
export function firstMetOn(
  { met, encounters }: { readonly met?: Met | undefined; readonly encounters: readonly CalendarDate[] },
  today: CalendarDate,
): CalendarDate | undefined {
  const first = encounters[0] === undefined || encounters[0] > today ? undefined : encounters[0];
  if (met?.on === undefined || isConnection(met)) return first;
  if (isCalendarDate(met.on)) {
    if (met.on > today) return first;
    return first === undefined || met.on < first ? met.on : first;
  }
  const { year, month } = parsePartialDate(met.on) ?? {};
  if (year === undefined || first === undefined) return first;
  const lastDay =
    month === undefined ? dateFrom(year, 12, 31) : dateFrom(year, month, daysInMonth(year, month));
  return first <= lastDay ? first : undefined;
}

export interface GoalInput {
  /** Days on which somebody was first met: one for each person. */
  readonly met: Iterable<CalendarDate>;
  /** Help that was given. */
  readonly helped: Iterable<{ readonly contactId: Id; readonly at: CalendarDate }>;
  readonly today: CalendarDate;
  /** Of the week: 0 is Sunday. */
  readonly firstDay: number;
  /** How many, this one included. */
  readonly weeks: number;
}

/** The weeks up to this one, the oldest first. What is to come counts when it has come. */
export function goalWeeks({ met, helped, today, firstDay, weeks }: GoalInput): readonly GoalWeek[] {
  const first = addDays(startOfWeek(today, firstDay), -7 * (weeks - 1));
  const indexOf = (day: CalendarDate) => Math.floor(daysBetween(first, day) / 7);
  const counts = Array.from({ length: weeks }, () => ({ met: 0, helped: new Set<Id>() }));
  for (const day of met) {
    const week = day <= today ? counts[indexOf(day)] : undefined;
    if (week !== undefined) week.met += 1;
  }
  for (const { contactId, at } of helped) if (at <= today) counts[indexOf(at)]?.helped.add(contactId);
  return counts.map((count, index) => ({
    start: addDays(first, 7 * index),
    met: count.met,
    helped: count.helped.size,
  }));
}

export interface GoalProgress {
  readonly done: number;
  readonly of: number;
}

/** How much of the goal is reached: more of one does not stand for the other. */
export function goalProgress(
  { met, helped }: Pick<GoalWeek, 'met' | 'helped'>,
  goal: WeeklyGoal,
): GoalProgress {
  return {
    done: Math.min(met, goal.meet) + Math.min(helped, goal.help),
    of: goal.meet + goal.help,
  };
}

export const isReached = (week: Pick<GoalWeek, 'met' | 'helped'>, goal: WeeklyGoal): boolean => {
  const { done, of } = goalProgress(week, goal);
  return of > 0 && done === of;
};

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];
const numberWords = (n: number): string => numbers[n] ?? String(n);

/** "One new person met", "3 of 4 people helped": small whole numbers in words. */
export function goalPartWords(part: keyof WeeklyGoal, done: number, of: number): string {
  const [one, many] =
    part === 'meet' ? ['new person met', 'new people met'] : ['person helped', 'people helped'];
  if (of === 1 || done >= of) {
    const said = Math.max(done, of);
    return `${numberWords(said)} ${said === 1 ? one : many}`;
  }
  return `${String(done)} of ${String(of)} ${many}`;
}

/** What happened in a week, in a sentence without its stop: "2 people met, nobody helped". */
export function weekWords({ met, helped }: Pick<GoalWeek, 'met' | 'helped'>): string {
  const people = (n: number) => (n === 0 ? 'nobody' : n === 1 ? '1 person' : `${String(n)} people`);
  return `${people(met)} met, ${people(helped)} helped`;
}
