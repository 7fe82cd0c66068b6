/** A line about what happened that may also say with whom, and what is to be done next. */
import { parsePlainDate } from '../dates/plain-dates.ts';
import { parseQuickLog, type QuickLog } from './quick-log.ts';
import type { CalendarDate, DateOrDateTime } from '../records.ts';
import { foldText } from '../text/text.ts';

export interface QuickLine extends QuickLog {
  /** What may be names, in the order they stand in the line: whoever reads it looks them up. */
  readonly names: readonly NamePhrase[];
  readonly followUp?: QuickFollowUp;
}

/** Words that may be a name, the longest reading first: "Ana Ruiz", "Ana". */
export type NamePhrase = readonly string[];

export interface QuickFollowUp {
  readonly due: DateOrDateTime;
  /** '' when it only says when. */
  readonly summary: string;
}

const followUpWords =
  /(?:^|[,;.–—]\s*|\s-\s|\s+(?:and|then)\s+)(?:and |then |i(?:'|’)?ll |will |to )*(follow(?:ing)?[- ]?up|remind me|next step:?)(?= |$)(.*)$/iu;

/**
 * "coffee with Ana last Fri, talked about robotics, follow up in 2 weeks": a coffee of last Friday, "Coffee with Ana,
 * talked about robotics", perhaps with Ana, and a follow-up in two weeks. What isn't understood stays in the text.
 *
 * @param now local wall time, for "follow up in 2 hours"
 */
export function parseQuickLine(text: string, today: CalendarDate, now?: DateOrDateTime): QuickLine {
  const said = text.replace(/\s+/gu, ' ').trim();
  const match = followUpWords.exec(said);
  const followUp = match === null ? undefined : followUpFrom(match[2] ?? '', today, now);
  const happened =
    match === null || followUp === undefined ? said : said.slice(0, match.index).replace(/[\s,;–—-]+$/u, '');
  const log = parseQuickLog(happened, today);
  return {
    ...log,
    names: namesIn(log.summary),
    ...(followUp === undefined ? {} : { followUp }),
  };
}

/** "in 2 weeks", "on Tue about the grant", "to send the slides tomorrow 9am"; undefined without a day to come. */
function followUpFrom(
  rest: string,
  today: CalendarDate,
  now: DateOrDateTime | undefined,
): QuickFollowUp | undefined {
  const words = rest
    .replace(/[.!]+$/u, '')
    .trim()
    .split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    // At the end as one usually says it, else at the beginning.
    for (const start of [words.length - length, 0]) {
      const date = words.slice(start, start + length).join(' ');
      const due = parsePlainDate(date.replace(/^[,:]|[,:]$/gu, ''), today, now);
      if (due === undefined || due < today) continue;
      const left = [...words.slice(0, start), ...words.slice(start + length)].join(' ');
      return { due, summary: subjectOf(left) };
    }
  }
  return undefined;
}

function subjectOf(words: string): string {
  const subject = words
    .replace(/^[\s,:;–—-]+/u, '')
    .replace(/^(?:to|about|on|with (?:her|him|them))(?: |$)/iu, '')
    .replace(/[\s,:;–—-]+$/u, '')
    .trim();
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}

/** After these a name may stand. */
const beforeName =
  /\b(?:with|met|into|from|saw|called|phoned|rang|texted|messaged|e-?mailed|wrote to|wrote|thanked|visited|interviewed|introduced|told|asked|helped|and|to)\s+|\bw\/\s*|&\s*|,\s*/giu;
/** A word of a name: begins with a capital, or is written in a script that has none. */
const nameWord = /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’.-]*$/u;
/** After "with", and after "and" behind such a name, people also type names in small letters. */
const smallWord = /^\p{Ll}[\p{L}\p{M}'’-]+$/u;
const longestName = 4;
/** Never a name by themselves. */
const common = new Set(
  'a an the her him them me us my our his their it that this who about and at in on for from to with'.split(
    ' ',
  ),
);

function namesIn(said: string): readonly NamePhrase[] {
  const found = new Map<string, NamePhrase>();
  let endOfSmall = -2;
  for (const match of said.matchAll(beforeName)) {
    const after = said.slice(match.index + match[0].length);
    const isWith = /^w(?:ith|\/)/iu.test(match[0]) || match.index - endOfSmall === 1;
    const words: string[] = [];
    for (const raw of after.split(' ').slice(0, longestName)) {
      const word = raw.replace(/[,;:!?)]+$|[.]$/u, '').replace(/['’]s$/u, '');
      const small =
        isWith && smallWord.test(word) && !common.has(word) && words.every((one) => smallWord.test(one));
      if (!nameWord.test(word) && !small) break;
      words.push(word);
      if (word !== raw) break;
    }
    if (words.length === 0) continue;
    if (isWith) endOfSmall = match.index + match[0].length + words.join(' ').length;
    const phrases = words.map((_, index) => words.slice(0, words.length - index).join(' '));
    found.set(phrases[0] ?? '', phrases);
  }
  return [...found.values()];
}

/** Whether a name is meant by a phrase: each of its words is one of the name's, in order. */
export function isNamed(fullName: string, phrase: string): boolean {
  const name = foldText(fullName).split(' ');
  let from = 0;
  return foldText(phrase)
    .split(' ')
    .every((word) => {
      const at = name.indexOf(word, from);
      from = at + 1;
      return word !== '' && at >= 0;
    });
}
