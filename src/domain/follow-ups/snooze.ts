import { onWords } from '../dates/date-words.ts';
import { addDays, startOfWeek, weekday, withTime } from '../dates/dates.ts';
import type { EpochMs } from '../records.ts';
import { instantOf, localOf, todayIn } from '../dates/zones.ts';

export type SnoozeId = '10-minutes' | '1-hour' | 'tonight' | 'tomorrow' | 'next-week';

export interface SnoozeOption {
  readonly id: SnoozeId;
  /** "Tomorrow" */
  readonly label: string;
  readonly until: EpochMs;
  /** When that is: "tomorrow at 9:00" */
  readonly when: string;
}

export interface SnoozeInput {
  readonly now: EpochMs;
  readonly zone: string;
  /** `HH:MM` of the user's reminder hour: when a snooze of days ends. */
  readonly reminderTime: string;
  /** 0 is Sunday. */
  readonly firstDayOfWeek: number;
}

const eveningTime = '19:00';
const minuteMs = 60_000;

/** For how long a follow-up can sleep, soonest first. What would be the past or the same again is left out. */
export function snoozeOptions(input: SnoozeInput): readonly SnoozeOption[] {
  const { now, zone, reminderTime, firstDayOfWeek } = input;
  const today = todayIn(now, zone);
  const at = (date: string, time: string): EpochMs => instantOf(withTime(date, time), zone);
  const nextWeek = addDays(startOfWeek(today, firstDayOfWeek), 7);
  // A week that starts on Sunday is worked from Monday.
  const nextWorkday = weekday(nextWeek) === 0 ? addDays(nextWeek, 1) : nextWeek;
  const all: readonly (readonly [SnoozeId, string, EpochMs])[] = [
    ['10-minutes', 'In 10 minutes', inMinutes(now, 10)],
    ['1-hour', 'In an hour', inMinutes(now, 60)],
    ['tonight', 'Tonight', at(today, eveningTime)],
    ['tomorrow', 'Tomorrow', at(addDays(today, 1), reminderTime)],
    ['next-week', 'Next week', at(nextWorkday, reminderTime)],
  ];
  let last = now;
  return all.flatMap(([id, label, until]) => {
    if (until <= last) return [];
    last = until;
    return [{ id, label, until, when: onWords(localOf(until, zone), today) }];
  });
}

/** To whole minutes, never sooner: a time on the screen has no seconds. */
function inMinutes(now: EpochMs, minutes: number): EpochMs {
  return Math.ceil((now + minutes * minuteMs) / minuteMs) * minuteMs;
}
