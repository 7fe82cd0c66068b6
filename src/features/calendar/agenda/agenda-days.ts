import type { CalendarDate } from '#domain/records.ts';
import { compare } from '#domain/text/compare.ts';
import type { Chip } from '../chips/chips.ts';
import { isIn, type DayRange } from '../range.ts';

export interface AgendaDay {
  readonly date: CalendarDate;
  readonly chips: readonly Chip[];
}

/**
 * The days of a range on which something is, each thing on its first day there, and today in any case.
 * @param most chips in all
 */
export const agendaDays = (
  chips: readonly Chip[],
  range: DayRange,
  today: CalendarDate,
  most: number,
): readonly AgendaDay[] => {
  const byDay = new Map<CalendarDate, Chip[]>();
  const first = (chip: Chip) => (chip.from < range.from ? range.from : chip.from);
  const inOrder = chips.toSorted((a, b) => compare(first(a), first(b)));
  for (const chip of inOrder.slice(0, most)) {
    const day = byDay.get(first(chip)) ?? [];
    byDay.set(first(chip), day);
    day.push(chip);
  }
  if (isIn(range, today) && !byDay.has(today)) byDay.set(today, []);
  return [...byDay].toSorted(([a], [b]) => compare(a, b)).map(([date, onDay]) => ({ date, chips: onDay }));
};
