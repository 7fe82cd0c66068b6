import { addDays, dateOf, timeOf, withTime } from './dates.ts';
import { compareFollowUps, dueInstant, occurrenceKey, type ReminderClock } from './due.ts';
import type { CalendarDate, DateOrDateTime, EpochMs, FollowUp } from './records.ts';
import { instantOf, localOf, todayIn } from './zones.ts';

/** One occasion to remind of. */
export interface Reminder {
  /** What the ledger of deliveries keeps: see `occurrenceKey`. */
  readonly key: string;
  readonly followUp: ReminderFollowUp;
  /** When it was to be shown. */
  readonly at: EpochMs;
}

export type ReminderFollowUp = Pick<
  FollowUp,
  'id' | 'due' | 'remind' | 'snoozedUntil' | 'status' | 'notifiedAt' | 'updatedAt'
>;

export interface ReminderPlan<R> {
  /** Due now: a notification each. */
  readonly show: readonly R[];
  /** Due now, but too many to show one by one: one notification for all. */
  readonly together: readonly R[];
  /** Came due while Kith was not running, asleep, or in another time zone: one summary for all. */
  readonly missed: readonly R[];
}

export interface ReminderInput<F> extends ReminderClock {
  readonly followUps: Iterable<F>;
  /** Keys of the ledger. */
  readonly delivered: { has(key: string): boolean };
  readonly now: EpochMs;
  /**
   * When this profile began to remind: what came due before (in a restored or sample profile, or a file)
   * is told by Today, not by a notification.
   */
  readonly since?: EpochMs;
  /** When Kith was started: what came due before was missed, however little before. */
  readonly startedAt?: EpochMs;
}

/** A reminder this late is still on time: a few ticks, or a store that was busy for a minute. */
export const onTimeMs = 90_000;
/** Whole days all come at the reminder hour: more than this many at once come as one. */
export const maxSingles = 3;

/**
 * What to show now. Nothing but the ledger decides whether something was shown already, so a clock set back,
 * a second look or a restart repeats nothing; nothing but the wall clock decides whether it is due, so sleep
 * loses nothing. A follow-up written or moved after its own time (to today, after the reminder hour) isn't
 * announced to the one who just did that.
 */
export function planReminders<F extends ReminderFollowUp>(
  input: ReminderInput<F>,
): ReminderPlan<Reminder & { readonly followUp: F }> {
  const { followUps, delivered, now, since = 0, startedAt = 0 } = input;
  const onTime: (Reminder & { readonly followUp: F })[] = [];
  const missed: (Reminder & { readonly followUp: F })[] = [];
  // Plain text first: of 10,000 open follow-ups almost all are for a later day, and zones cost time.
  const today = todayIn(now, input.zone);
  for (const followUp of followUps) {
    if (followUp.status !== 'open' || dateOf(followUp.due) > lastDayToLookAt(followUp, today)) continue;
    const key = occurrenceKey(followUp);
    if (delivered.has(key)) continue;
    const at = dueInstant(followUp, input);
    if (at > now || at <= since || isKnown(followUp, at)) continue;
    (now - at <= onTimeMs && at >= startedAt ? onTime : missed).push({ key, followUp, at });
  }
  onTime.sort(compareReminders);
  missed.sort(compareReminders);
  return onTime.length > maxSingles
    ? { show: [], together: onTime, missed }
    : { show: onTime, together: [], missed };
}

/**
 * When to look again: no reminder comes before. Undefined when none is to come. May be a little early on the
 * night the clocks go back, never late. Compares texts and works out one instant, where the instants of
 * 10,000 follow-ups would stop the store for a tenth of a second after each change.
 */
export function nextReminderAt(
  followUps: Iterable<Pick<FollowUp, 'due' | 'remind' | 'snoozedUntil' | 'status'>>,
  clock: ReminderClock & { readonly now: EpochMs },
): EpochMs | undefined {
  const { now, zone, reminderTime } = clock;
  const localNow = localOf(now, zone);
  let soonest: DateOrDateTime | undefined;
  let soonestAt = Number.POSITIVE_INFINITY;
  for (const followUp of followUps) {
    if (followUp.status !== 'open') continue;
    if (followUp.remind !== undefined || followUp.snoozedUntil !== undefined) {
      const at = dueInstant(followUp, clock);
      if (at > now) soonestAt = Math.min(soonestAt, at);
      continue;
    }
    const local = withTime(dateOf(followUp.due), timeOf(followUp.due) ?? reminderTime);
    if (local > localNow && (soonest === undefined || local < soonest)) soonest = local;
  }
  // A time that comes twice was due at its first coming: then anything from now on may be next.
  if (soonest !== undefined) soonestAt = Math.min(soonestAt, Math.max(instantOf(soonest, zone), now + 1));
  return soonestAt === Number.POSITIVE_INFINITY ? undefined : soonestAt;
}

/** Reminders come before their day only by `remind`; a day of slack for the clocks that are moved between. */
function lastDayToLookAt({ remind = 0 }: ReminderFollowUp, today: CalendarDate): CalendarDate {
  return remind === 0 ? today : addDays(today, Math.ceil(remind / 1440) + 1);
}

/** The minute that a time names is not over yet for somebody who writes "10:30" at 10:30:40. */
const sameMinuteMs = 60_000;

/** Told on another machine or before a restore, or written after its time. */
function isKnown({ notifiedAt, updatedAt }: ReminderFollowUp, at: EpochMs): boolean {
  return (notifiedAt !== undefined && notifiedAt >= at) || at < updatedAt - sameMinuteMs;
}

function compareReminders(a: Reminder, b: Reminder): number {
  return a.at - b.at || compareFollowUps(a.followUp, b.followUp);
}
