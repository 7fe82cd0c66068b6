/** A due date between the user's words and the record. */
import { dateOf, daysBetween, partsOf, timeOf } from '#domain/dates/dates.ts';
import { parsePlainDate } from '#domain/dates/plain-dates.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import { dateWords, dayWords, fullDateWords, timeWords } from '#domain/people/words.ts';

/** @param now local wall time, for a time without a day and for "in 2 hours" */
export const parseDue = (
  text: string,
  today: CalendarDate,
  now?: DateOrDateTime,
): DateOrDateTime | undefined => parsePlainDate(text, today, now);

/** As the field shows it and understands it again: "Fri 10:30", "12 Mar", "10 Mar 2026" for a day gone by. */
export const dueToText = (due: DateOrDateTime, today: CalendarDate): string => {
  const day = dateOf(due);
  const days = daysBetween(today, day);
  const time = timeOf(due);
  const year = partsOf(day).year;
  // Words without a year mean the coming one: from half a year on, and for the past, it must be said.
  const date = dateWords(day, today);
  const dated = (days < 0 || days > 182) && !date.endsWith(String(year)) ? `${date} ${year}` : date;
  const words = days >= 0 && days <= 6 ? dayWords(day, today) : dated;
  return time === undefined ? words : `${words} ${timeWords(time)}`;
};

/** Below the field: how it was understood. */
export const duePreview = (due: DateOrDateTime): string => fullDateWords(due);

/** Below the field while it says nothing that is understood. */
export const dueHint = (text: string): string =>
  text.trim() === '' ? 'A day, and a time if there is one' : 'Try “tomorrow”, “Fri 10:30” or “12 March”';
