/** How often one was in touch with anybody, day by day. */
import { addDays, daysBetween, startOfWeek, weekday, type Weekday } from '../dates/dates.ts';
import type { CalendarDate } from '../records.ts';

export interface Heat {
  /** First day of the first week. */
  readonly start: CalendarDate;
  /** For each day from then on until today: how often. */
  readonly counts: readonly number[];
}

export interface HeatRange {
  readonly today: CalendarDate;
  /** Of the week: 0 is Sunday. */
  readonly firstDay: number;
  readonly weeks: number;
}

export const heatStart = ({ today, firstDay, weeks }: HeatRange): CalendarDate =>
  addDays(startOfWeek(today, firstDay), -7 * (weeks - 1));

/** @param days of each interaction, in any order */
export function heatOf(days: Iterable<CalendarDate>, range: HeatRange): Heat {
  const start = heatStart(range);
  const counts = Array.from({ length: daysBetween(start, range.today) + 1 }, () => 0);
  for (const day of days) {
    if (day < start || day > range.today) continue;
    const index = daysBetween(start, day);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return { start, counts };
}

export type HeatLevel = 0 | 1 | 2 | 3 | 4;

/** A day's shade: none for nothing, and finer among few than among many, since one busy day pales all others. */
export function heatLevel(count: number, most: number): HeatLevel {
  if (count <= 0 || most <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil(4 * Math.sqrt(count / most)))) as HeatLevel;
}

export interface HeatMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly times: number;
  /** Days on which anything was. */
  readonly days: number;
}

/** The same by months, the oldest first. */
export function heatMonths({ start, counts }: Heat): readonly HeatMonth[] {
  const months = new Map<string, HeatMonth>();
  for (const [index, count] of counts.entries()) {
    const month = addDays(start, index).slice(0, 7);
    const before = months.get(month) ?? { month, times: 0, days: 0 };
    months.set(month, { month, times: before.times + count, days: before.days + (count > 0 ? 1 : 0) });
  }
  return [...months.values()];
}

/** The day of the week on which it was most often; undefined when it never was, or several are alike. */
export function busiestWeekday({ start, counts }: Heat): Weekday | undefined {
  const first = weekday(start);
  const sums = Array.from({ length: 7 }, () => 0);
  for (const [index, count] of counts.entries()) {
    const day = (first + index) % 7;
    sums[day] = (sums[day] ?? 0) + count;
  }
  const most = Math.max(...sums);
  const busiest = sums.flatMap((sum, day) => (sum === most && sum > 0 ? [day as Weekday] : []));
  return busiest.length === 1 ? busiest[0] : undefined;
}
