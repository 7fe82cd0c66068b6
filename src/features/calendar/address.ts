/** What of the calendar is in the address, so that a reload, a restart and Back come to the same place. */
import { isCalendarDate } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import { calendarViews, type CalendarView } from './range.ts';

export interface CalendarAddress {
  readonly view: CalendarView;
  /** A day of the month or week on the screen. */
  readonly date: CalendarDate;
  /** The day chosen, whose list stands at the side. It may be a neighbouring month's day in the same grid. */
  readonly day: CalendarDate;
}

const isView = (text: string | null): text is CalendarView => calendarViews.some((view) => view === text);

/** Between these all days of a page, and of the ones beside it, are dates that can be written. */
const [first, last] = ['0002-01-01', '9998-12-31'];

const dateIn = (params: URLSearchParams, name: string): CalendarDate | undefined => {
  const text = params.get(name) ?? '';
  return isCalendarDate(text) && first <= text && text <= last ? text : undefined;
};

/** What is missing or makes no sense is today in a month view. */
export const readAddress = (params: URLSearchParams, today: CalendarDate): CalendarAddress => {
  const view = params.get('view');
  const date = dateIn(params, 'date') ?? today;
  return { view: isView(view) ? view : 'month', date, day: dateIn(params, 'day') ?? date };
};

/** The other parameters, such as the open person, stay. What reading would guess is left out. */
export const writeAddress = (
  params: URLSearchParams,
  { view, date, day }: CalendarAddress,
  today: CalendarDate,
): URLSearchParams => {
  const written = new URLSearchParams(params);
  const set = (name: string, value: string, guessed: string) =>
    value === guessed ? written.delete(name) : written.set(name, value);
  set('view', view, 'month');
  set('date', date, today);
  set('day', day, date);
  return written;
};
