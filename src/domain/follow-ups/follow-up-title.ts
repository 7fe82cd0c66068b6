import type { FollowUp } from '../records.ts';
import { foldText } from '../text/text.ts';
import { kindWords } from '../people/words.ts';

/** What two do together: "Coffee with Mei-Ling". */
const together = new Set(
  (
    'coffee tea lunch dinner breakfast brunch drinks drink beer walk talk chat catch-up meeting video call ' +
    'interview appointment visit run game workshop'
  ).split(' '),
);
/** What one does to the other: "Call Margarethe Voss". */
const verbs = new Set(
  'call phone ring email e-mail mail message text meet thank congratulate ask invite visit'.split(' '),
);

/**
 * A follow-up in a line of its own: "Report back to Ana Ruiz", "Coffee with Mei-Ling". A summary that names
 * the person stands as it is; another one comes after them ("Dmitri Halvorsen: send the template").
 * @param names of its people, in order; who is unknown is left out
 */
export function followUpTitle(
  followUp: Pick<FollowUp, 'kind' | 'summary'>,
  names: readonly string[],
): string {
  const { kind } = followUp;
  const summary = followUp.summary.replace(/\s+/gu, ' ').trim();
  const who = peopleWords(names);
  if (who === '') return summary === '' ? kindWords[kind] : summary;
  switch (kind) {
    case 'keep-in-touch':
      return `Keep in touch with ${who}`;
    case 'report-back':
      return `Report back to ${who}`;
    case 'thanks':
      return `Thank ${who}`;
    case 'birthday':
      return summary === '' ? `${who}’s birthday` : withPerson(summary, who, names);
    case 'follow-up':
      return summary === '' ? `Follow up with ${who}` : withPerson(summary, who, names);
    case 'ask':
      return summary === '' ? `Ask ${who}` : withPerson(summary, who, names);
    case 'meeting':
      return summary === '' ? `Meet ${who}` : withPerson(summary, who, names, true);
    case 'custom':
      return summary === '' ? who : withPerson(summary, who, names);
  }
}

/** "Ana Ruiz", "Ana Ruiz and Bo Li", "Ana Ruiz, Bo Li and 2 others" */
export function peopleWords(names: readonly string[]): string {
  const known = names.map((name) => name.trim()).filter((name) => name !== '');
  const [first = '', second, third] = known;
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  return known.length === 3
    ? `${first}, ${second} and ${third}`
    : `${first}, ${second} and ${known.length - 2} others`;
}

function withPerson(summary: string, who: string, names: readonly string[], isMeeting = false): string {
  const words = foldText(summary).split(' ');
  // By the first name alone: that is how people write it.
  const named = names.some((name) => words.includes(foldText(name).split(' ')[0] ?? ''));
  if (named) return summary;
  const said = summary.toLowerCase();
  if (verbs.has(said)) return `${summary} ${who}`;
  if (isMeeting || together.has(said) || said === 'video call') return `${summary} with ${who}`;
  return `${who}: ${lowerFirst(summary)}`;
}

/** Inside the line, but not where the capital is the word's own: "DM him", "LinkedIn note". */
function lowerFirst(text: string): string {
  return /^\p{Lu}[^\p{Lu}]*(?:\s|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
