/** What is due, when, and how it is called. */
import { compareDue, dateOf, timeOf } from '../dates/dates.ts';
import type { CalendarDate, EpochMs, FollowUp } from '../records.ts';
import type { ReminderRules } from './reminder-settings.ts';
import { todayIn, instantOf } from '../dates/zones.ts';
import { compare } from '../text/compare.ts';

type Schedule = Pick<FollowUp, 'due' | 'remind' | 'snoozedUntil'>;
type Sortable = Pick<FollowUp, 'id' | 'due' | 'snoozedUntil' | 'status' | 'kind'>;

export interface DueBuckets<F> {
  /** Promised for a day that has passed. */
  readonly overdue: readonly F[];
  readonly today: readonly F[];
  readonly upcoming: readonly F[];
  /** Keep-in-touch days gone by: nobody broke a promise, so these aren't overdue. */
  readonly quiet: readonly F[];
}

/**
 * Sorts open follow-ups by what they are to somebody who looks now, each bucket in order of due. One that
 * sleeps (snoozed until later) is where its waking puts it; one whose time today has passed stays in today.
 */
export function dueBuckets<F extends Sortable>(
  followUps: Iterable<F>,
  today: CalendarDate,
  now: EpochMs,
  zone: string,
): DueBuckets<F> {
  const buckets: { [K in keyof DueBuckets<F>]: F[] } = { overdue: [], today: [], upcoming: [], quiet: [] };
  for (const followUp of followUps) {
    if (followUp.status === 'open') buckets[bucketOf(followUp, today, now, zone)].push(followUp);
  }
  for (const bucket of Object.values(buckets)) bucket.sort(compareFollowUps);
  return buckets;
}

/** By due, then by id, so that the order is the same on every look. */
export function compareFollowUps(a: Pick<FollowUp, 'due' | 'id'>, b: Pick<FollowUp, 'due' | 'id'>): number {
  return compareDue(a.due, b.due) || compare(a.id, b.id);
}

function bucketOf(
  { due, kind, snoozedUntil }: Sortable,
  today: CalendarDate,
  now: EpochMs,
  zone: string,
): keyof DueBuckets<unknown> {
  const day = dateOf(due);
  const sleeps = snoozedUntil !== undefined && snoozedUntil > now;
  if (sleeps) return laterOf(todayIn(snoozedUntil, zone), day) > today ? 'upcoming' : 'today';
  if (day === today) return 'today';
  if (day > today) return 'upcoming';
  return kind === 'keep-in-touch' ? 'quiet' : 'overdue';
}

export interface ReminderClock extends ReminderRules {
  readonly zone: string;
}

/**
 * When to remind: `remind` minutes before the due time (else as long before as the user set for times), for a
 * date before the user's reminder hour of that day; a snooze only ever puts it off. Quiet hours and the digest
 * come on top: see `reminders.ts`.
 */
export function dueInstant(
  { due, remind, snoozedUntil }: Schedule,
  { zone, reminderTime, lead = 0 }: ReminderClock,
): EpochMs {
  const ahead = remind ?? (timeOf(due) === undefined ? 0 : lead);
  const instant = instantOf(due, zone, reminderTime) - ahead * 60_000;
  return snoozedUntil === undefined ? instant : Math.max(instant, snoozedUntil);
}

/**
 * What a ledger of deliveries is keyed by: one occasion to remind of. A new day or a snooze is a new one;
 * doing and reopening, a changed text, another zone are not.
 */
export function occurrenceKey({
  id,
  due,
  snoozedUntil,
}: Pick<FollowUp, 'id' | 'due' | 'snoozedUntil'>): string {
  return snoozedUntil === undefined ? `${id}@${due}` : `${id}@${due}+${snoozedUntil}`;
}

function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
