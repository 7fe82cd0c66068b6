/** How a field for dates reads the user's words, and shows a date in them. */
import { dateOf, daysBetween, partsOf, timeOf } from '#domain/dates/dates.ts';
import { pastDay } from '#domain/dates/past-days.ts';
import { parsePlainDate } from '#domain/dates/plain-dates.ts';
import { dateWords, dayWords, timeWords } from '#domain/dates/date-words.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';

export interface DateWording<T extends DateOrDateTime> {
  /**
   * Undefined: it isn't understood.
   *
   * @param now local wall time, for a time without a day and for "in 2 hours"
   */
  readonly read: (text: string, today: CalendarDate, now?: DateOrDateTime) => T | undefined;
  /** In words that `read` understands again. */
  readonly show: (value: T, today: CalendarDate) => string;
  /** Below the field while nothing is typed. */
  readonly hint: string;
  /** Below the field while what is typed isn't understood. */
  readonly help: string;
  readonly placeholder: string;
  /** From what is picked in a month. */
  readonly pick: (due: DateOrDateTime) => T;
  readonly hasTime: boolean;
  /** Nothing is after today. */
  readonly isPast: boolean;
}

/** "Fri 10:30", "12 Mar", "10 Mar 2026" for a day gone by. */
const showDue = (due: DateOrDateTime, today: CalendarDate): string => {
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

/** When something is to be done: "tomorrow", "Fri 10:30", "12 March". */
export const dueWording: DateWording<DateOrDateTime> = {
  read: parsePlainDate,
  show: showDue,
  hint: 'A day, and a time if there is one',
  help: 'Try “tomorrow”, “Fri 10:30” or “12 March”',
  placeholder: 'tomorrow, Fri 10:30, 12 March',
  pick: (due) => due,
  hasTime: true,
  isPast: false,
};

/** A day to come: "in 3 months", "12 March". */
export const comingWording: DateWording<CalendarDate> = {
  read: (text, today) => {
    const due = parsePlainDate(text, today);
    return due === undefined ? undefined : dateOf(due);
  },
  show: showDue,
  hint: 'A day',
  help: 'Try “in 3 months” or “12 March”',
  placeholder: 'in 3 months, 12 March',
  pick: dateOf,
  hasTime: false,
  isPast: false,
};

/** A day gone by, or today: "yesterday", "Fri", "12 March". */
export const pastWording: DateWording<CalendarDate> = {
  read: (text, today) => pastDay(text, today),
  show: (day, today) => (day > today ? showDue(day, today) : dayWords(day, today)),
  hint: 'A day gone by, or today',
  help: 'Try “yesterday”, “Fri” or “12 March”',
  placeholder: 'yesterday, Fri, 12 March',
  pick: dateOf,
  hasTime: false,
  isPast: true,
};
