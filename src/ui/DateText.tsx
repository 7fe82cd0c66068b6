import { Tooltip } from '@mantine/core';
import { dayWords, fullDateWords } from '#domain/date-words.ts';
import { dateOf } from '#domain/dates.ts';
import type { CalendarDate, DateOrDateTime } from '#domain/records.ts';

export interface DateTextProps {
  readonly date: DateOrDateTime;
  readonly today: CalendarDate;
  /** Other words for it ("since Tue", "6 days ago"); default: "Tue", "yesterday", "12 Mar". */
  readonly words?: string;
}

/** A day as one says it, with the full date on hover. */
export function DateText({ date, today, words }: DateTextProps) {
  return (
    <Tooltip label={fullDateWords(date)}>
      <time dateTime={date}>{words ?? dayWords(dateOf(date), today)}</time>
    </Tooltip>
  );
}
