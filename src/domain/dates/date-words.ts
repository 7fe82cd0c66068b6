/** Days in words, as cards, lists and the tray say them. English: words for other languages come with these. */
import { dateOf, daysBetween, monthsBetween, parsePartialDate, partsOf, timeOf, weekday } from './dates.ts';
import type { CalendarDate, DateOrDateTime, PartialDate } from '../records.ts';
import { counted } from '../text/text.ts';

export const weekdayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
export const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/**
 * When something is due, for the end of a row: "since Tue", "since 5 Mar", "today", "10:30", "tomorrow",
 * "tomorrow, 15:00", "Mon, 17:00", "12 Mar", "12 Mar 2027".
 * @param now local wall time; with it a time of today that has passed is "since 10:30"
 */
export function whenWords(due: DateOrDateTime, today: CalendarDate, now?: DateOrDateTime): string {
  const days = daysBetween(today, dateOf(due));
  const time = timeOf(due);
  if (days < 0) return `since ${dayWords(dateOf(due), today)}`;
  if (time === undefined) return dayWords(dateOf(due), today);
  if (days > 0) return `${dayWords(dateOf(due), today)}, ${timeWords(time)}`;
  return now !== undefined && due < now ? `since ${timeWords(time)}` : timeWords(time);
}

/** The same inside a sentence: "today at 10:30", "tomorrow", "on Mon at 17:00", "on 26 Mar", "since Tue". */
export function onWords(due: DateOrDateTime, today: CalendarDate): string {
  const days = daysBetween(today, dateOf(due));
  const day = dayWords(dateOf(due), today);
  if (days < 0) return `since ${day}`;
  const time = timeOf(due);
  return `${days > 1 ? 'on ' : ''}${day}${time === undefined ? '' : ` at ${timeWords(time)}`}`;
}

/** "today", "yesterday", "tomorrow", the weekday within six days either way, else the date. */
export function dayWords(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return Math.abs(days) <= 6 ? shortWeekday(date) : dateWords(date, today);
}

/** "12 Mar"; with its year when that is another one and more than half a year away. */
export function dateWords(date: CalendarDate, today: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  const near = year === partsOf(today).year || Math.abs(daysBetween(today, date)) <= 182;
  return `${day} ${shortMonth(month)}${near ? '' : ` ${year}`}`;
}

/** The full date, for what shows on hover and for screen readers: "Thursday 12 March 2026". */
export function fullDateWords(due: DateOrDateTime): string {
  const { year, month, day } = partsOf(due);
  const time = timeOf(due);
  const date = `${weekdayNames[weekday(dateOf(due))]} ${day} ${monthNames[month - 1]} ${year}`;
  return time === undefined ? date : `${date}, ${timeWords(time)}`;
}

/** Heading of a day in a list: "Today", "Yesterday", "Tomorrow", "Fri 6 Mar", "24 Feb". */
export function dayHeading(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  const words = dayWords(date, today);
  if (Math.abs(days) <= 1) return words.charAt(0).toUpperCase() + words.slice(1);
  return Math.abs(days) <= 6 ? `${words} ${dateWords(date, today)}` : words;
}

/** "2024", "May 2024", "12 May 2024", "12 May" */
export function partialDateWords(partial: PartialDate): string {
  const { year, month, day } = parsePartialDate(partial) ?? {};
  return [day, month === undefined ? undefined : shortMonth(month), year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** "9:00" of "09:00" */
export function timeWords(time: string): string {
  return time.replace(/^0/, '');
}

/** "today", "yesterday", "6 days ago", "3 weeks ago", "4 months ago", "2 years ago". */
export function agoWords(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(date, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return `${spanWords(date, today)} ago`;
}

/** How long it is, in the largest unit that is at least two: "13 days", "6 weeks", "4 months", "2 years". */
export function spanWords(from: CalendarDate, to: CalendarDate): string {
  const days = Math.max(daysBetween(from, to), 0);
  if (days < 14) return counted(days, 'day');
  const months = monthsBetween(from, to);
  if (months < 2) return counted(Math.floor(days / 7), 'week');
  return months < 24 ? counted(months, 'month') : counted(Math.floor(months / 12), 'year');
}

function shortWeekday(date: CalendarDate): string {
  return (weekdayNames[weekday(date)] ?? '').slice(0, 3);
}

function shortMonth(month: number): string {
  return (monthNames[month - 1] ?? '').slice(0, 3);
}
