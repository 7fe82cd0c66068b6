import { countPattern, spanUnitPattern, weekdayPattern } from '../dates/date-phrases.ts';
import { parsePlainDate } from '../dates/plain-dates.ts';
import type { CalendarDate, DateOrDateTime } from '../records.ts';

export interface PlainFollowUp {
  readonly due: DateOrDateTime;
  /** What to do, '' when only the day was said. */
  readonly summary: string;
}

/** Words that only say that something is to be done. */
const emptyWords = /^(?:follow[ -]?up|remind me|get back(?: to (?:her|him|them))?)?[\s,:–—-]*$/iu;
/** Belong to a day behind them. */
const beforeDay = /\s+(?:by|until|till|before|on|from)$/iu;
/** Before a day they make another thing of it: no day, a day gone by, many days. */
const otherDay = /(?:^|\s)(?:last|past|every|each|not|since|than|after|of)$/iu;
/** Before "next week" it is a day of that week, which one would not find again on its Monday. */
const dayOfWeek = new RegExp(`(?:^|\\s)${weekdayPattern}(?: (?:morning|afternoon|evening|night))?,?$`, 'iu');
/** Days that open a line only when they can't be anything else: "two days are enough", "Sun is out", "today’s news". */
const looseOpening = new RegExp(
  `^(?:${countPattern} ${spanUnitPattern}|sun|sat|wed|fri|mon|the \\S+)$`,
  'iu',
);

/**
 * A follow-up in one line: "in 2 weeks", "next Tue 9am", "send the slides on Friday", "tomorrow: send the slides". The
 * longest end of the line that is a day is when, else the longest beginning; the rest is what. Undefined when no day
 * is said.
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
    const said = words.slice(from).join(' ');
    const due = parsePlainDate(said, today, now);
    if (due === undefined) continue;
    const before = words.slice(0, from).join(' ');
    if (otherDay.test(before)) return undefined;
    if (/^next w/iu.test(said) && dayOfWeek.test(before)) return undefined;
    return { due, summary: whatOf(` ${before}`.replace(beforeDay, '')) };
  }
  for (let to = words.length - 1; to > 0; to -= 1) {
    const opening = words
      .slice(0, to)
      .join(' ')
      .replace(/[,:;]$/u, '');
    const due = parsePlainDate(opening, today, now);
    const rest = words.slice(to).join(' ');
    // "tomorrow 25:00" is no follow-up of tomorrow.
    if (due !== undefined && !looseOpening.test(opening) && /^[^\p{L}\p{N}]*\p{L}/u.test(rest))
      return { due, summary: whatOf(rest) };
  }
  const reminded = /^remind me (?=\S)/iu.exec(words.join(' '));
  return reminded === null ? undefined : parsePlainFollowUp(words.slice(2).join(' '), today, now);
}

function whatOf(words: string): string {
  const what = words.replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/gu, '').replace(/^to (?=\S)/iu, '');
  return emptyWords.test(what) ? '' : what;
}
