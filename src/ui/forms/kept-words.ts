import { dayWords, timeWords } from '#domain/dates/date-words.ts';
import type { KeptFile } from '#domain/kept-files.ts';
import { numberWords } from '#domain/text/number-words.ts';
import { counted } from '#domain/text/text.ts';

/** "today at 10:30, 212 people" */
export const keptWords = ({ at, people }: KeptFile, today: string): string =>
  `${dayWords(at.slice(0, 10), today)} at ${timeWords(at.slice(11, 16))}, ${counted(people, 'person', 'people')}`;

/** "30 backups, the latest today at 10:30, 212 people" */
export const keptSummary = (kept: readonly KeptFile[], today: string): string => {
  const [latest] = kept;
  if (latest === undefined) return 'None yet.';
  const count = kept.length === 1 ? 'One backup' : `${numberWords(kept.length)} backups, the latest`;
  return `${count} ${kept.length === 1 ? `from ${keptWords(latest, today)}` : keptWords(latest, today)}.`;
};
