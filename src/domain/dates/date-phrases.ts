/** The words people write days and times with (English), shared by logging (past) and planning (future). */
import { monthNames, weekdayNames } from './date-words.ts';
import type { Weekday } from './dates.ts';

export const weekdayPattern = '(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
export const monthPattern =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** "9am", "9:30 pm", "14:30", "5 o'clock", "noon"; a bare hour, or one with a point, only after "at". */
export const timePattern =
  "(?:(?:at|@)\\s*)?(?:\\d{1,2}(?:[:.]\\d{2})?\\s*[ap]\\.?m\\b\\.?|\\d{1,2}:\\d{2}|\\d{1,2} o['’]?clock|noon|midday)|(?:at|@)\\s*\\d{1,2}(?:\\.\\d{2})?";
export const countPattern =
  '(?:\\d{1,3}|a (?:couple(?: of)?|few)|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** What is said with a count: see {@link spanOf}. */
export const spanUnitPattern = '(?:days?|w(?:ee)?ks?|fortnights?|months?|y(?:ea)?rs?)';

/** A length of time: so many days, or so many months. */
export type Span = { readonly days: number } | { readonly months: number };

/** @param unit as {@link spanUnitPattern} has it */
export function spanOf(count: string, unit: string): Span | undefined {
  const n = countOf(count);
  if (n === undefined) return undefined;
  switch (unit.toLowerCase().charAt(0)) {
    case 'd':
      return { days: n };
    case 'w':
      return { days: 7 * n };
    case 'f':
      return { days: 14 * n };
    case 'm':
      return { months: n };
    case 'y':
      return { months: 12 * n };
    default:
      return undefined;
  }
}

const countWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** By its first three letters. */
export function weekdayOf(word: string): Weekday | undefined {
  const index = weekdayNames.findIndex(
    (name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase(),
  );
  return index < 0 ? undefined : (index as Weekday);
}

/** 1 to 12 */
export function monthOf(word: string): number | undefined {
  const index = monthNames.findIndex(
    (name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase(),
  );
  return index < 0 ? undefined : index + 1;
}

/** In digits, or in words up to twelve; "a couple" is 2, "a few" 3. */
export function countOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/i.test(word)) return 1;
  if (/^a couple/i.test(word)) return 2;
  if (/^a few$/i.test(word)) return 3;
  const count = countWords.indexOf(word.toLowerCase());
  return count < 0 ? undefined : count;
}

/**
 * `HH:MM` of a text that is a time as {@link timePattern} has it, else undefined. A bare hour is one that people meet
 * at: "at 5" is in the afternoon, "at 9" in the morning.
 */
export function timeFrom(text: string): string | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(?:at|@)\s*/, '')
    .replace(/\s*o['’]?clock$/, '');
  if (said === 'noon' || said === 'midday') return '12:00';
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/.exec(said);
  if (match === null) return undefined;
  const [hours, minutes, half] = [Number(match[1]), Number(match[2] ?? '0'), match[3]];
  if (minutes > 59 || (half === undefined ? hours > 23 : hours < 1 || hours > 12)) return undefined;
  const isAfternoon =
    half === 'p' || (half === undefined && match[2] === undefined && hours >= 1 && hours <= 6);
  const hour = half === undefined && !isAfternoon ? hours : (hours % 12) + (isAfternoon ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
