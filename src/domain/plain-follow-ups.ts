import { parsePlainDate } from './plain-dates.ts';
import type { CalendarDate, DateOrDateTime } from './records.ts';

export interface PlainFollowUp {
  readonly due: DateOrDateTime;
  /** What to do, '' when only the day was said. */
  readonly summary: string;
}

/** Words that only say that something is to be done. */
const emptyWords = /^(?:follow[ -]?up|remind me|get back(?: to (?:her|him|them))?)?[\s,:–—-]*$/iu;

/**
 * A follow-up in one line: "in 2 weeks", "next Tue 9am", "send the slides on Friday". The longest end of the line
 * that is a day is when, what stands before it is what. Undefined when no day is said.
 * @param now local wall time, for a time without a day
 */
export function parsePlainFollowUp(
  text: string,
  today: CalendarDate,
  now?: DateOrDateTime,
): PlainFollowUp | undefined {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  for (let from = 0; from < words.length; from += 1) {
    const due = parsePlainDate(words.slice(from).join(' '), today, now);
    if (due === undefined) continue;
    const before = words
      .slice(0, from)
      .join(' ')
      .replace(/[\s,:;–—-]+$/u, '');
    return { due, summary: emptyWords.test(before) ? '' : before };
  }
  return undefined;
}
