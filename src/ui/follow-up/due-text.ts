/** A due date between the user's words and the record. */
import { isDateOrDateTime } from '#domain/dates.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';
import { dayWords, fullDateWords, timeWords } from '#domain/words.ts';
import { dateOf, timeOf } from '#domain/dates.ts';

export const parseDue = (text: string, _today: CalendarDate): DateOrDateTime | undefined =>
  isDateOrDateTime(text.trim()) ? text.trim() : undefined;

/** As the field shows it, and understands it again: "Fri 10:30", "12 Mar". */
export const dueToText = (due: DateOrDateTime, today: CalendarDate): string => {
  const time = timeOf(due);
  const day = dayWords(dateOf(due), today);
  return time === undefined ? day : `${day} ${timeWords(time)}`;
};

/** Below the field: how it was understood. */
export const duePreview = (due: DateOrDateTime, _today: CalendarDate): string => fullDateWords(due);

/** Below the field while it says nothing that is understood. */
export const dueHint = (text: string): string =>
  text.trim() === '' ? 'A day, and a time if there is one' : 'Try “tomorrow”, “Fri 10:30” or “12 March”';
