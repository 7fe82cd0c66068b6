/** Where the calendar shows what sleeps: at the time it wakes. */
import { dateOf } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime, FollowUp } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import { isIn, type DayRange } from '../range.ts';

/** A snooze until today or later is when it is due; one of an earlier day changes nothing any more. */
export const shownDue = (
  { due, status, snoozedUntil }: Pick<FollowUp, 'due' | 'status' | 'snoozedUntil'>,
  today: CalendarDate,
  zone: string,
): DateOrDateTime => {
  if (status !== 'open' || snoozedUntil === undefined) return due;
  const wakes = localOf(snoozedUntil, zone);
  return dateOf(wakes) >= today && wakes > due ? wakes : due;
};

/**
 * @param due those that are due in the range by their records
 * @param snoozed those that sleep until today or later, due whenever
 * @returns those that are shown in the range, due as they are shown
 */
export const withSnoozed = (
  due: readonly FollowUp[],
  snoozed: readonly FollowUp[],
  { range, today, zone }: { readonly range: DayRange; readonly today: CalendarDate; readonly zone: string },
): readonly FollowUp[] => {
  if (snoozed.length === 0) return due;
  const ids = new Set(snoozed.map(({ id }) => id));
  return [
    ...due.filter(({ id }) => !ids.has(id)),
    ...snoozed
      .map((followUp) => ({ ...followUp, due: shownDue(followUp, today, zone) }))
      .filter((followUp) => isIn(range, dateOf(followUp.due))),
  ];
};
