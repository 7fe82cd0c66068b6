/** The words people write days and times with (English), shared by logging (past) and planning (future). */
import { monthNames, weekdayNames } from './date-words.ts';
import type { Weekday } from './dates.ts';

export const weekdayPattern = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
export const monthPattern =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** "9am", "9:30 pm", "14:30", "noon"; a bare hour only after "at". */
export const timePattern =
  '(?:(?:at|@)\\s*)?(?:\\d{1,2}(?:[:.]\\d{2})?\\s*[ap]\\.?m\\b\\.?|\\d{1,2}:\\d{2}|noon|midday)|(?:at|@)\\s*\\d{1,2}';
export const countPattern = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

const countWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

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

export function countOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/i.test(word)) return 1;
  const count = countWords.indexOf(word.toLowerCase());
  return count < 0 ? undefined : count;
}

/** `HH:MM` of a text that is a time as {@link timePattern} has it, else undefined. */
export function timeFrom(text: string): string | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(?:at|@)\s*/, '');
  if (said === 'noon' || said === 'midday') return '12:00';
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/.exec(said);
  if (match === null) return undefined;
  const [hours, minutes, half] = [Number(match[1]), Number(match[2] ?? '0'), match[3]];
  if (minutes > 59 || (half === undefined ? hours > 23 : hours < 1 || hours > 12)) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
