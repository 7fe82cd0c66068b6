/** What is shown of a week, as `@mantine/schedule` takes it: a strip of whole days over a grid of hours. */
import type { ScheduleEventData } from '@mantine/schedule';
import { addDays } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import type { Chip } from '../chips/chips.ts';
import { stepMinutes, type HourRange } from '../hours/hour-range.ts';
import { collapse, type Collapsed } from '../chips/collapse.ts';
import type { MonthItem } from '../month/month-events.ts';
import type { Weeks } from '../range.ts';

export type WeekItem =
  | MonthItem
  | { readonly is: 'timed'; readonly chip: Chip; readonly minutes: number }
  | { readonly is: 'marked'; readonly range: HourRange };

/** A follow-up has no length: it is drawn as half an hour, which two lines of text need. */
export const drawnMinutes = 30;
/** How high a chip is drawn. */
export const drawnLength = ({ minutes = 0 }: Pick<Chip, 'minutes'>): number =>
  Math.max(minutes, drawnMinutes);
const dayMinutes = 24 * 60;
/** Side by side in one half hour; more could not be read. */
const sideBySide = 2;
/** In one day: beyond that the schedule becomes slow, and the day unreadable. */
const timedPerDay = 24;
/** Lines of the strip, "n more" among them. */
const stripRows = 4;

export interface WeekItems {
  readonly strip: Collapsed;
  readonly timed: readonly Chip[];
  /** Lines of the strip that are used: at least one, so that a day can be clicked. */
  readonly rows: number;
}

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The half hours it lies in. */
const slotsOf = (chip: Chip, time: string): readonly string[] => {
  const first = Math.floor(minutesOf(time) / drawnMinutes);
  const length = Math.max(1, Math.ceil(drawnLength(chip) / drawnMinutes));
  return Array.from({ length }, (_, index) => `${chip.from} ${first + index}`);
};

/** What a crowded half hour or day has no room for goes up to the strip, with its time on it. */
export const weekItems = (chips: readonly Chip[], weeks: Weeks): WeekItems => {
  const countBySlot = new Map<string, number>();
  const countByDay = new Map<CalendarDate, number>();
  const timed: Chip[] = [];
  const rest: Chip[] = [];
  for (const chip of chips) {
    if (chip.time === undefined || chip.from !== chip.to) {
      rest.push(chip);
      continue;
    }
    const slots = slotsOf(chip, chip.time);
    const inSlot = Math.max(...slots.map((slot) => countBySlot.get(slot) ?? 0));
    const inDay = countByDay.get(chip.from) ?? 0;
    if (inSlot >= sideBySide || inDay >= timedPerDay) {
      rest.push(chip);
      continue;
    }
    for (const slot of slots) countBySlot.set(slot, (countBySlot.get(slot) ?? 0) + 1);
    countByDay.set(chip.from, inDay + 1);
    timed.push(chip);
  }
  const strip = collapse(rest, weeks, stripRows);
  const rows = Math.max(1, ...[...strip.placed, ...strip.more].map(({ row }) => row + 1));
  return { strip, timed, rows };
};

const event = (
  id: string,
  start: string | Date,
  end: string | Date,
  payload: WeekItem,
): ScheduleEventData => ({
  id,
  title: '',
  start,
  end,
  color: 'accent',
  payload,
});

const timedEvent = (chip: Chip): ScheduleEventData => {
  const minutes = Math.min(minutesOf(chip.time ?? '00:00'), dayMinutes - drawnMinutes);
  const [year = 0, month = 1, day = 1] = chip.from.split('-').map(Number);
  // Instants, because in an hour that the clocks skip the local end would come before the start.
  const start = new Date(year, month - 1, day, 0, minutes);
  const length = Math.min(drawnLength(chip), dayMinutes - minutes);
  const end = new Date(start.getTime() + (length - 1) * 60_000);
  return event(chip.key, start, end, { is: 'timed', chip, minutes });
};

/** Behind the others, which it moves nowhere. */
const markedEvent = (range: HourRange): ScheduleEventData => ({
  ...event('marked', `${range.day} 12:00:00`, `${range.day} 13:00:00`, { is: 'marked', range }),
  display: 'background',
});

/** @returns events whose place is drawn from their payload: the schedule counts minutes as they pass, which
 * on days that clocks change puts the afternoon an hour away from its label. */
export const weekEvents = ({ strip, timed }: WeekItems, marked?: HourRange): ScheduleEventData[] => [
  ...(marked === undefined ? [] : [markedEvent(marked)]),
  ...strip.placed.map((placed) =>
    event(`strip:${placed.chip.key}`, `${placed.from} 00:00:00`, `${addDays(placed.to, 1)} 00:00:00`, {
      is: 'chip',
      placed,
    }),
  ),
  ...strip.more.map((more) =>
    event(`more@${more.day}`, `${more.day} 00:00:00`, `${addDays(more.day, 1)} 00:00:00`, {
      is: 'more',
      more,
    }),
  ),
  ...timed.map(timedEvent),
];

export const weekItemOf = (scheduled: ScheduleEventData): WeekItem => scheduled.payload as WeekItem;

/** In parts of a day, from midnight. */
export const timedPlace = (
  minutes: number,
  length = drawnMinutes,
): { readonly top: number; readonly height: number } => ({
  top: minutes / dayMinutes,
  height: Math.min(length, dayMinutes - minutes) / dayMinutes,
});

/**
 * The schedule lets a chip begin where the pointer is, not where it would be by how it is held.
 * @param at minutes from midnight where it was taken
 * @returns minutes to take off again, so that one moved sideways keeps its time
 */
export const heldMinutes = ({ time = '00:00' }: Pick<Chip, 'time'>, at: number): number =>
  Math.round(at / stepMinutes) * stepMinutes - minutesOf(time);

/** `HH:MM` moved within its day. */
export const movedTime = (time: string, by: number): string => {
  const minutes = Math.min(Math.max(minutesOf(time) + by, 0), dayMinutes - 1);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** The hour to begin with: seven, or where the first thing is. */
export const firstHour = (timed: readonly Chip[]): number =>
  Math.floor(Math.min(...timed.map(({ time }) => minutesOf(time ?? '07:00')), 7 * 60) / 60);
