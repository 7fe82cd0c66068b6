/** Where the timed chips of one day lie: those that overlap side by side. */
import type { Chip } from '../chips/chips.ts';
import { drawnLength, drawnMinutes, minutesOf } from '../week/week-events.ts';

interface PlacedTime {
  readonly chip: Chip;
  /** Minutes from midnight. */
  readonly at: number;
  /** From 0, of `columns`. */
  readonly column: number;
  readonly columns: number;
}

const lastStart = 24 * 60 - drawnMinutes;

export interface PlacedDay {
  readonly placed: readonly PlacedTime[];
  /** What a crowded hour has no room for. */
  readonly rest: readonly Chip[];
}

/** Side by side; more could not be read. */
const mostColumns = 6;

/** @param chips with a time, in their order */
export const placeDay = (chips: readonly Chip[]): PlacedDay => {
  const rest: Chip[] = [];
  const placed: { chip: Chip; at: number; column: number; group: number }[] = [];
  const columnsByGroup: number[] = [];
  let ends: number[] = [];
  for (const chip of chips.toSorted((a, b) => minutesOf(a.time ?? '') - minutesOf(b.time ?? ''))) {
    const at = Math.min(minutesOf(chip.time ?? '00:00'), lastStart);
    // What nothing above reaches into begins anew.
    if (ends.every((end) => end <= at)) {
      ends = [];
      columnsByGroup.push(0);
    }
    const free = ends.findIndex((end) => end <= at);
    const column = free < 0 ? ends.length : free;
    if (column >= mostColumns) {
      rest.push(chip);
      continue;
    }
    ends[column] = at + drawnLength(chip);
    const group = columnsByGroup.length - 1;
    columnsByGroup[group] = Math.max(columnsByGroup[group] ?? 0, column + 1);
    placed.push({ chip, at, column, group });
  }
  return {
    placed: placed.map(({ group, ...place }) => ({ ...place, columns: columnsByGroup[group] ?? 1 })),
    rest,
  };
};
