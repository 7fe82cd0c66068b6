/** Hours of one day that are marked to put something there. */
import { addDays, withTime } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import { timeWords } from '#domain/people/words.ts';

/** In minutes from midnight; `to` is at most 1440, and after `from`. */
export interface HourRange {
  readonly day: CalendarDate;
  readonly from: number;
  readonly to: number;
}

/** What marking and stretching step by. */
export const stepMinutes = 15;
const dayMinutes = 24 * 60;

const within = (minutes: number): number => Math.min(Math.max(minutes, 0), dayMinutes);

/** `HH:MM`; the end of the day is 00:00 of the next. */
export const timeAt = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** All steps from where it was begun to where it is now, upwards or downwards. */
export const rangeBetween = (day: CalendarDate, begun: number, now: number): HourRange => {
  const first = Math.floor(within(Math.min(begun, now)) / stepMinutes) * stepMinutes;
  const from = Math.min(first, dayMinutes - stepMinutes);
  const to = Math.ceil(within(Math.max(begun, now)) / stepMinutes) * stepMinutes;
  return { day, from, to: Math.max(to, from + stepMinutes) };
};

/** What an arrow with Shift does to the hours marked from a slot on. */
export const steppedRange = (range: HourRange, by: number): HourRange => ({
  ...range,
  to: Math.max(within(range.to + by), range.from + stepMinutes),
});

/** The nearest step. */
export const snapped = (minutes: number): number => Math.round(within(minutes) / stepMinutes) * stepMinutes;

/** "9:00 to 10:30" */
export const rangeWords = ({ from, to }: HourRange): string =>
  `${timeWords(timeAt(from))} to ${timeWords(timeAt(to))}`;

/** As a record says it. */
export const spanOf = ({
  day,
  from,
  to,
}: HourRange): { readonly due: DateOrDateTime; readonly until: DateOrDateTime } => ({
  due: withTime(day, timeAt(from)),
  until: withTime(to >= dayMinutes ? addDays(day, 1) : day, timeAt(to)),
});
