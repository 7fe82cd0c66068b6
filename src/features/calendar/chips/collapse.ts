/**
 * Which chips of a crowded month are shown, and where. Done before anything is rendered: a month of 2,000
 * follow-ups becomes at most a handful of chips a day.
 */
import type { CalendarDate } from '#domain/records.ts';
import type { Chip } from './chips.ts';
import type { Weeks } from '../range.ts';

/** A chip as far as one week shows it. */
export interface PlacedChip {
  readonly chip: Chip;
  readonly week: number;
  /** Line in the day, from 0. */
  readonly row: number;
  /** First and last day of this week that it covers. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface MoreChips {
  readonly day: CalendarDate;
  readonly week: number;
  readonly row: number;
  readonly count: number;
}

export interface Collapsed {
  readonly placed: readonly PlacedChip[];
  readonly more: readonly MoreChips[];
}

/** Chips of one week by the days they cover, in the order of `chips`. */
const byDayOf = (chips: readonly Chip[], week: readonly CalendarDate[]) => {
  const byDay = new Map<CalendarDate, Chip[]>(week.map((day) => [day, []]));
  for (const chip of chips)
    for (const day of week) if (chip.from <= day && day <= chip.to) byDay.get(day)?.push(chip);
  return byDay;
};

const isLong = (chip: Chip): boolean => chip.from !== chip.to;

/** Only what touches the week, so that each week looks at few chips. */
const touching = (chips: readonly Chip[], week: readonly CalendarDate[]): readonly Chip[] => {
  const [first, last] = [week[0] ?? '', week.at(-1) ?? ''];
  return chips.filter((chip) => chip.from <= last && first <= chip.to);
};

const collapseWeek = (chips: readonly Chip[], week: readonly CalendarDate[], index: number, rows: number) => {
  const placed: PlacedChip[] = [];
  const takenByDay = new Map<CalendarDate, Set<number>>(week.map((day) => [day, new Set()]));
  const freeRow = (days: readonly CalendarDate[], below: number): number | undefined => {
    for (let row = 0; row < below; row += 1)
      if (days.every((day) => takenByDay.get(day)?.has(row) === false)) return row;
    return undefined;
  };
  const place = (chip: Chip, days: readonly CalendarDate[], row: number) => {
    for (const day of days) takenByDay.get(day)?.add(row);
    placed.push({ chip, week: index, row, from: days[0] ?? chip.from, to: days.at(-1) ?? chip.to });
  };

  const byDay = byDayOf(touching(chips, week), week);
  // A day that has more chips than lines gives its last line to "n more".
  const linesOf = (day: CalendarDate) => ((byDay.get(day)?.length ?? 0) > rows ? rows - 1 : rows);

  // What lasts several days lies on top, in one piece, or is not shown at all in a day without room for it.
  const long = new Set([...byDay.values()].flat().filter(isLong));
  for (const chip of long) {
    const days = week.filter((day) => chip.from <= day && day <= chip.to);
    const row = freeRow(days, Math.min(...days.map(linesOf)));
    if (row !== undefined) place(chip, days, row);
  }

  const more: MoreChips[] = [];
  for (const day of week) {
    const all = byDay.get(day) ?? [];
    const lines = linesOf(day);
    let shown = takenByDay.get(day)?.size ?? 0;
    for (const chip of all) {
      if (isLong(chip)) continue;
      const row = freeRow([day], lines);
      if (row === undefined) break;
      place(chip, [day], row);
      shown += 1;
    }
    if (shown < all.length) {
      const row = freeRow([day], rows) ?? rows - 1;
      more.push({ day, week: index, row, count: all.length - shown });
    }
  }
  return { placed, more };
};

/**
 * @param chips in the order a day shows them
 * @param rows lines that fit into a day, "n more" among them; at least 1
 */
export const collapse = (chips: readonly Chip[], weeks: Weeks, rows: number): Collapsed => {
  const collapsed = weeks.map((week, index) => collapseWeek(chips, week, index, Math.max(1, rows)));
  return {
    placed: collapsed.flatMap(({ placed }) => placed),
    more: collapsed.flatMap(({ more }) => more),
  };
};
