/** When the user wants to be reminded, as they set it, and the times at which they want quiet. */
import { addDays, dateOf, isTime, timeOf, weekday, withTime, type Weekday } from '../dates/dates.ts';
import type { DateOrDateTime, EpochMs } from '../records.ts';
import { instantOf, localOf } from '../dates/zones.ts';

export interface QuietHours {
  /** `HH:MM`; from 22:00 to 07:00 goes over midnight. Never the same. */
  readonly from: string;
  readonly to: string;
}

/** What decides when a reminder comes. */
export interface ReminderRules {
  /** `HH:MM` at which whole days are reminded of. */
  readonly reminderTime: string;
  /** Minutes before a follow-up with a time that has no `remind` of its own. Default 0. */
  readonly lead?: number;
  readonly quietHours?: QuietHours | undefined;
  /** Days without reminders; 0 is Sunday. All seven count as none. */
  readonly quietDays?: readonly Weekday[];
  /** One summary at the reminder time of each day, in place of single ones. */
  readonly digest?: boolean;
}

export interface ReminderSettings extends Required<ReminderRules> {
  readonly sound: boolean;
}

export const defaultReminderTime = '09:00';
/** What the switch turns on. */
export const usualQuietHours: QuietHours = { from: '21:00', to: '08:00' };
/** A day: what is offered ends there. */
const longestLead = 1440;

/** The stored setting; what is missing or makes no sense is the default. */
export function reminderSettingsOf(value: Readonly<Record<string, unknown>> | undefined): ReminderSettings {
  const { time, lead, quietFrom, quietTo, quietDays, digest, sound } = value ?? {};
  const days = Array.isArray(quietDays) ? weekdays.filter((day) => quietDays.includes(day)) : [];
  const hasQuiet = isTimeValue(quietFrom) && isTimeValue(quietTo) && quietFrom !== quietTo;
  return {
    reminderTime: isTimeValue(time) ? time : defaultReminderTime,
    lead: typeof lead === 'number' && lead > 0 && lead <= longestLead ? Math.floor(lead) : 0,
    quietHours: hasQuiet ? { from: quietFrom, to: quietTo } : undefined,
    quietDays: days.length === 7 ? [] : days,
    digest: digest === true,
    sound: sound !== false,
  };
}

/** As it is stored: plain values, nothing that is the default. */
export function reminderSettingsToValue(settings: ReminderSettings): Readonly<Record<string, unknown>> {
  const { reminderTime, lead, quietHours, quietDays, digest, sound } = settings;
  return {
    time: reminderTime,
    ...(lead === 0 ? {} : { lead }),
    ...(quietHours === undefined ? {} : { quietFrom: quietHours.from, quietTo: quietHours.to }),
    ...(quietDays.length === 0 ? {} : { quietDays: [...quietDays] }),
    ...(digest ? { digest } : {}),
    ...(sound ? {} : { sound }),
  };
}

/** The first instant from `at` on that is not in quiet hours or on a quiet day: `at` itself, if it isn't. */
export function allowedFrom(at: EpochMs, rules: ReminderRules, zone: string): EpochMs {
  if (rules.quietHours === undefined && (rules.quietDays ?? []).length === 0) return at;
  let allowed = at;
  // Out of quiet hours into a quiet day and out of that: more is only for nights on which clocks are moved.
  for (let moves = 0; moves < 4; moves += 1) {
    const end = endOfQuiet(localOf(allowed, zone), rules);
    if (end === undefined) break;
    const next = instantOf(end, zone);
    // A time that comes twice has its first coming here, which may be over.
    allowed = next > allowed ? next : next + hourMs;
  }
  return allowed;
}

/** Whether the day is one without reminders. */
export function isQuietDay(day: string, { quietDays = [] }: ReminderRules): boolean {
  return quietDays.length > 0 && quietDays.length < 7 && quietDays.includes(weekday(day));
}

const hourMs = 3_600_000;
const weekdays: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

function isTimeValue(value: unknown): value is string {
  return typeof value === 'string' && isTime(value);
}

/** When quiet ends in which this local time lies; undefined: it lies in none. */
function endOfQuiet(local: DateOrDateTime, rules: ReminderRules): DateOrDateTime | undefined {
  const { quietHours, reminderTime } = rules;
  const day = dateOf(local);
  if (isQuietDay(day, rules)) {
    let next = addDays(day, 1);
    while (isQuietDay(next, rules)) next = addDays(next, 1);
    // A day's reminders come when days are reminded of, not at midnight.
    return withTime(next, isQuietTime(reminderTime, quietHours) ? quietHours?.to : reminderTime);
  }
  const time = timeOf(local) ?? '00:00';
  if (quietHours === undefined || !isQuietTime(time, quietHours)) return undefined;
  return withTime(time < quietHours.to ? day : addDays(day, 1), quietHours.to);
}

function isQuietTime(time: string, quiet: QuietHours | undefined): boolean {
  if (quiet === undefined) return false;
  const { from, to } = quiet;
  return from < to ? from <= time && time < to : from <= time || time < to;
}
