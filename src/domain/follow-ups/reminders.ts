import { addDays, dateOf, timeOf, withTime } from '../dates/dates.ts';
import { compareFollowUps, dueInstant, occurrenceKey, type ReminderClock } from './due.ts';
import type { CalendarDate, DateOrDateTime, EpochMs, FollowUp } from '../records.ts';
import { allowedFrom, isQuietDay, type ReminderRules } from './reminder-settings.ts';
import { instantOf, localOf, todayIn } from '../dates/zones.ts';

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
  /** Due now, but too many to show one by one (or the user wants no single ones): one notification for all. */
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
    if (followUp.status !== 'open' || dateOf(followUp.due) > lastDayToLookAt(followUp, input, today))
      continue;
    const key = occurrenceKey(followUp);
    if (delivered.has(key)) continue;
    const due = dueInstant(followUp, input);
    const at = remindInstant(followUp, due, input);
    if (at > now || due <= since || isKnown(followUp, due)) continue;
    // A digest tells of what is yet to come: none of that was missed, however late the digest.
    const isOnTime = due > now || (now - at <= onTimeMs && at >= startedAt);
    (isOnTime ? onTime : missed).push({ key, followUp, at });
  }
  onTime.sort(compareReminders);
  missed.sort(compareReminders);
  return onTime.length > maxSingles || input.digest === true
    ? { show: [], together: onTime, missed }
    : { show: onTime, together: [], missed };
}

/**
 * When it is told: when it is due, or with the digest that comes last before that; not in quiet hours or on a
 * quiet day, but after them. A snooze has a time of its own, and what was written after its day's digest too.
 * @param due its `dueInstant`
 */
function remindInstant(
  { snoozedUntil, updatedAt }: ReminderFollowUp,
  due: EpochMs,
  clock: ReminderClock & { readonly since?: EpochMs },
): EpochMs {
  const { zone, reminderTime, since = 0 } = clock;
  const single = allowedFrom(due, clock, zone);
  if (clock.digest !== true || snoozedUntil !== undefined) return single;
  const day = todayIn(due, zone);
  const sameDay = instantOf(withTime(day, reminderTime), zone);
  const told = sameDay <= due ? sameDay : instantOf(withTime(addDays(day, -1), reminderTime), zone);
  // A digest that quiet puts off behind it is of no use.
  return told < updatedAt || told < since ? single : Math.min(allowedFrom(told, clock, zone), single);
}

/**
 * When to look again: no reminder comes before. Undefined when none is to come. May be early (on the night the
 * clocks go back, with quiet days or a digest), never late. Compares texts and works out a few instants, where
 * the instants of 10,000 follow-ups would stop the store for a tenth of a second after each change.
 */
export function nextReminderAt(
  followUps: Iterable<Pick<FollowUp, 'due' | 'remind' | 'snoozedUntil' | 'status'>>,
  clock: ReminderClock & { readonly now: EpochMs },
): EpochMs | undefined {
  const { now, zone, reminderTime, lead = 0 } = clock;
  const leadMs = lead * 60_000;
  // Days and times apart: the user's lead is for times.
  const localNow = { day: localOf(now, zone), time: localOf(now + leadMs, zone) };
  const soonest: { day?: DateOrDateTime; time?: DateOrDateTime } = {};
  let soonestAt = Number.POSITIVE_INFINITY;
  let isAnyOpen = false;
  for (const followUp of followUps) {
    if (followUp.status !== 'open') continue;
    isAnyOpen = true;
    if (followUp.remind !== undefined || followUp.snoozedUntil !== undefined) {
      const at = dueInstant(followUp, clock);
      if (at > now) soonestAt = Math.min(soonestAt, at);
      continue;
    }
    const time = timeOf(followUp.due);
    const kind = time === undefined ? 'day' : 'time';
    const local = withTime(dateOf(followUp.due), time ?? reminderTime);
    const known = soonest[kind];
    if (local > localNow[kind] && (known === undefined || local < known)) soonest[kind] = local;
  }
  // A time that comes twice was due at its first coming: then anything from now on may be next.
  const from = (local: DateOrDateTime | undefined, aheadMs: number) => {
    if (local !== undefined)
      soonestAt = Math.min(soonestAt, Math.max(instantOf(local, zone) - aheadMs, now + 1));
  };
  from(soonest.day, 0);
  from(soonest.time, leadMs);
  // What quiet has put off, and the digest, come at times of their own.
  const quietUntil = allowedFrom(now, clock, zone);
  if (isAnyOpen && quietUntil > now) soonestAt = Math.min(soonestAt, quietUntil);
  if (isAnyOpen && (clock.digest === true || (clock.quietDays ?? []).length > 0)) {
    const today = withTime(todayIn(now, zone), reminderTime);
    const first = instantOf(today, zone);
    from(first > now ? today : withTime(addDays(dateOf(today), 1), reminderTime), 0);
  }
  return soonestAt === Number.POSITIVE_INFINITY ? undefined : soonestAt;
}

/** The first day whose reminders are told today: today, or a quiet day that ended now. */
export function firstDayTold(today: CalendarDate, rules: ReminderRules): CalendarDate {
  let first = today;
  while (isQuietDay(addDays(first, -1), rules)) first = addDays(first, -1);
  return first;
}

/**
 * The last day of which something may be told today: reminders come before their day only by `remind` and the
 * lead, or with the digest of the day before; a day of slack for the clocks that are moved between.
 */
export function lastDayToLookAt(
  { remind }: Pick<FollowUp, 'remind'>,
  { lead = 0, digest = false }: ReminderRules,
  today: CalendarDate,
): CalendarDate {
  const ahead = remind ?? lead;
  return ahead === 0 && !digest ? today : addDays(today, Math.ceil(ahead / 1440) + 1);
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
