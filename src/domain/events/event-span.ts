/** From when to when an event lasts, by the wall clock, and how that is changed in a calendar. */
import { addDays, dateOf, daysBetween, timeOf, withTime } from '../dates/dates.ts';
import type { CalendarDate, DateOrDateTime, Event } from '../records.ts';

export type EventSpan = Pick<Event, 'start' | 'end'>;

/** As a change to the record: null takes the end away. */
export interface EventSpanPatch {
  readonly start?: DateOrDateTime;
  readonly end?: DateOrDateTime | null;
}

/** Of an event that was a whole day and gets a time. */
const usualMinutes = 60;

const epoch = '1970-01-01';
const dayMinutes = 24 * 60;

/** Minutes by the wall clock: what happens to clocks in between makes no event longer. */
const minuteOf = (at: DateOrDateTime): number => {
  const time = timeOf(at) ?? '00:00';
  return daysBetween(epoch, dateOf(at)) * dayMinutes + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
};

const atMinute = (minute: number): DateOrDateTime => {
  const inDay = ((minute % dayMinutes) + dayMinutes) % dayMinutes;
  const two = (n: number) => String(n).padStart(2, '0');
  return withTime(
    addDays(epoch, Math.floor(minute / dayMinutes)),
    `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`,
  );
};

/** The last day it covers: one that ends at midnight is over the day before. */
export const lastDayOf = ({ start, end }: EventSpan): CalendarDate => {
  const first = dateOf(start);
  if (end === undefined) return first;
  const last = timeOf(end) === '00:00' ? addDays(dateOf(end), -1) : dateOf(end);
  return last < first ? first : last;
};

/** Whether it would be over before it begins; a day without a time lasts until its end. */
export const isBackwards = ({ start, end }: EventSpan): boolean =>
  end !== undefined &&
  (timeOf(start) === undefined || timeOf(end) === undefined ? dateOf(end) < dateOf(start) : end < start);

/** Minutes it lasts within one day; undefined: it has no time, no end, or covers several days. */
export const minutesLong = (span: EventSpan): number | undefined => {
  const { start, end } = span;
  if (end === undefined || timeOf(start) === undefined || timeOf(end) === undefined) return undefined;
  const minutes = minuteOf(end) - minuteOf(start);
  return minutes > 0 && lastDayOf(span) === dateOf(start) ? minutes : undefined;
};

/**
 * Begins at `to` and lasts as long as before. One of several days goes by days and keeps its times; a time that
 * becomes a whole day loses its end, and a day that gets a time lasts an hour.
 */
export const movedSpan = (span: EventSpan, to: DateOrDateTime): EventSpanPatch => {
  const { start, end } = span;
  const days = daysBetween(dateOf(start), dateOf(to));
  if (lastDayOf(span) !== dateOf(start) && end !== undefined) {
    return {
      start: withTime(dateOf(to), timeOf(start)),
      end: withTime(addDays(dateOf(end), days), timeOf(end)),
    };
  }
  if (timeOf(to) === undefined) return { start: to, end: null };
  if (timeOf(start) === undefined) return { start: to, end: atMinute(minuteOf(to) + usualMinutes) };
  const minutes = minutesLong(span);
  return { start: to, end: minutes === undefined ? null : atMinute(minuteOf(to) + minutes) };
};

/**
 * The same beginning, another end: so many minutes later in its day for one with a time (at least `least` long),
 * days for one without. Undefined: it stays as it is.
 */
export const stretchedSpan = (
  span: EventSpan,
  by: { readonly minutes: number } | { readonly days: number },
  least = 15,
): EventSpanPatch | undefined => {
  const { start } = span;
  const isTimed = timeOf(start) !== undefined && lastDayOf(span) === dateOf(start);
  if ('minutes' in by) {
    if (!isTimed) return undefined;
    const before = minutesLong(span) ?? 0;
    const most = minuteOf(addDays(dateOf(start), 1)) - minuteOf(start);
    const after = Math.min(Math.max(before + by.minutes, Math.min(least, most)), most);
    return after === before ? undefined : { end: atMinute(minuteOf(start) + after) };
  }
  if (isTimed) return undefined;
  const before = lastDayOf(span);
  const last = addDays(before, by.days);
  const end = last < dateOf(start) ? dateOf(start) : last;
  if (end === before) return undefined;
  if (end === dateOf(start)) return { end: null };
  return {
    end: withTime(timeOf(span.end ?? '') === '00:00' ? addDays(end, 1) : end, timeOf(span.end ?? '')),
  };
};
