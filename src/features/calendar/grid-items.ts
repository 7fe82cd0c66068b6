import type { CalendarDate } from '#domain/records.ts';
import type { Chip } from './chips/chips.ts';
import type { Collapsed } from './chips/collapse.ts';

/** What can be reached in a day with the keyboard, from top to bottom. */
export type GridItem =
  { readonly is: 'chip'; readonly chip: Chip } | { readonly is: 'more'; readonly day: CalendarDate };

export const itemsOfDay = ({ placed, more }: Collapsed, day: CalendarDate): readonly GridItem[] => [
  ...placed
    .filter(({ from, to }) => from <= day && day <= to)
    .toSorted((a, b) => a.row - b.row)
    .map(({ chip }): GridItem => ({ is: 'chip', chip })),
  ...more.filter((rest) => rest.day === day).map((rest): GridItem => ({ is: 'more', day: rest.day })),
];

/** Days that an arrow moves by in a grid of weeks. */
export const daysByArrow: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};
