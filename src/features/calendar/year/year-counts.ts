/** What a year's squares say in words. */
import { addDays } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';
import { dayTitle } from '../range.ts';

export const countsByDay = (
  from: CalendarDate,
  counts: readonly number[],
): ReadonlyMap<CalendarDate, number> =>
  new Map(counts.map((count, index) => [addDays(from, index), count] as const));

/** "nothing", "1 on it", "12 on it" */
export const thingsWords = (count: number): string => (count === 0 ? 'nothing' : `${String(count)} on it`);

/** "312 things on 140 days. The fullest is Thursday 12 March, with 14." */
export const yearWords = (from: CalendarDate, counts: readonly number[], today: CalendarDate): string => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return 'Nothing in this year';
  const days = counts.filter((count) => count > 0).length;
  const most = Math.max(...counts);
  const busiest = dayTitle(addDays(from, counts.indexOf(most)), today);
  const what = `${counted(all, 'thing')} on ${counted(days, 'day')}.`;
  return days > 1 ? `${what} The fullest is ${busiest}, with ${String(most)}.` : what;
};
