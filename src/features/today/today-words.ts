import { partsOf, weekday } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import { monthNames, weekdayNames } from '#domain/people/words.ts';

/** "Thursday 12 March" */
export const dayWords = (date: CalendarDate): string => {
  const { month, day } = partsOf(date);
  return `${weekdayNames[weekday(date)]} ${day} ${monthNames[month - 1]}`;
};
