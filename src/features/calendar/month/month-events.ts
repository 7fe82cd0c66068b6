/** What is shown of a month, as `@mantine/schedule` takes it. */
import type { ScheduleEventData } from '@mantine/schedule';
import type { Collapsed, MoreChips, PlacedChip } from '../chips/collapse.ts';
import type { Weeks } from '../range.ts';

export type MonthItem =
  { readonly is: 'chip'; readonly placed: PlacedChip } | { readonly is: 'more'; readonly more: MoreChips };

/** Where an item lies in its week: the columns it covers and its line. */
export interface MonthPlace {
  readonly column: number;
  readonly span: number;
  readonly row: number;
}

/**
 * One for each piece in each week. All at noon: the schedule asks for instants, and noon is on its day in
 * every zone on every day, which midnight is not. The real time stands on the chip.
 */
export const monthEvents = ({ placed, more }: Collapsed): ScheduleEventData[] => [
  ...placed.map((piece): ScheduleEventData => ({
    id: `${piece.chip.key}@${piece.week}`,
    title: '',
    start: `${piece.from} 12:00:00`,
    end: `${piece.to} 13:00:00`,
    color: 'accent',
    payload: { is: 'chip', placed: piece } satisfies MonthItem,
  })),
  ...more.map((rest): ScheduleEventData => ({
    id: `more@${rest.day}`,
    title: '',
    start: `${rest.day} 12:00:00`,
    end: `${rest.day} 13:00:00`,
    color: 'accent',
    payload: { is: 'more', more: rest } satisfies MonthItem,
  })),
];

export const monthItemOf = (event: ScheduleEventData): MonthItem => event.payload as MonthItem;

export const monthPlaceOf = (item: MonthItem, weeks: Weeks): MonthPlace => {
  const { week, row } = item.is === 'chip' ? item.placed : item.more;
  const [from, to] = item.is === 'chip' ? [item.placed.from, item.placed.to] : [item.more.day, item.more.day];
  const days = weeks[week] ?? [];
  const column = days.indexOf(from);
  return { column, span: days.indexOf(to) - column + 1, row };
};

const dayLabelHeight = 30;
const lineHeight = 22;
const weekdaysHeight = 28;
const leastWeekHeight = 76;

export interface MonthMeasures {
  /** In pixels at 100 %. */
  readonly weekHeight: number;
  /** Lines of chips that fit into a day: one to four. */
  readonly rows: number;
}

/**
 * Shares the height among the weeks; on a small window the weeks keep a height that shows two chips, and the
 * month scrolls. `scale` is the text size: 1 at 16 px.
 */
export const measureMonth = (height: number, weeks: number, scale = 1): MonthMeasures => {
  const shared = Math.floor((height - weekdaysHeight * scale) / Math.max(weeks, 1));
  const weekHeight = Math.max(shared, leastWeekHeight * scale);
  const rows = Math.floor((weekHeight - dayLabelHeight * scale) / (lineHeight * scale));
  return { weekHeight, rows: Math.min(Math.max(rows, 1), 4) };
};
