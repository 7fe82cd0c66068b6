/**
 * Needs against what others offer and can: "Mei-Ling needs a grant writer. Ingrid offers grant reviews." Words
 * are compared by their stems, whole, and never inside others; each match can be said in a sentence.
 */
import type { Contact, Id } from '../records.ts';
import { compare } from '../text/compare.ts';
import { foldText } from '../text/text.ts';

export type Matchable = Pick<
  Contact,
  'id' | 'fullName' | 'needs' | 'offers' | 'skills' | 'discouraging' | 'archivedAt' | 'binnedAt'
>;

export interface Match {
  readonly needId: Id;
  readonly need: string;
  readonly helperId: Id;
  /** The offer or skill that fits. */
  readonly help: string;
  readonly by: 'offer' | 'skill';
  /** How many words they share: more of them first. */
  readonly shared: number;
}

const stopWords = new Set(
  (
    'a an the and or of for to in on at by with from as is are be who that which this some any two three four five one ' +
    'somebody someone anybody people person good new more help need needs needed want wants look looking find know knows ' +
    'her his their my your about into up anything something would like get gets make time experience experienced'
  ).split(' '),
);

/** A word without its ending, as far as "writer", "writing" and "writes" are one. Two letters or fewer stay. */
export function stemOf(word: string): string {
  if (word.length <= 4) return word.replace(/s$/u, '');
  const singular = word.replace(/(?:ies)$/u, 'y').replace(/([^s])s$/u, '$1');
  const stem = singular.replace(/(?:ings?|ers?|ors?|ed|ions?|ments?)$/u, '').replace(/e$/u, '');
  const short = stem.length < 3 ? singular : stem;
  // "planner" is plan, "design" keeps its end.
  return short.replace(/([bdfgklmnprt])\1$/u, '$1');
}

/** What a need or an offer is about: its stems, without words that say nothing. */
export function topicsOf(text: string): readonly string[] {
  const words = foldText(text).split(' ');
  return [...new Set(words.filter((word) => word.length > 1 && !stopWords.has(word)).map(stemOf))];
}

interface Help {
  readonly person: Matchable;
  readonly text: string;
  readonly by: Match['by'];
}

const isOpen = ({ state }: { readonly state: string }): boolean => state === 'open';

/** Kept away from, archived or in the bin: in no match. */
export const isMatchable = ({ discouraging, archivedAt, binnedAt }: Matchable): boolean =>
  !discouraging && archivedAt === 0 && binnedAt === 0;

/**
 * All matches among people, the best first: of the same two people only the best. A match shares at least one
 * stem; one of several words shares half of them, so that "grant writer" is no "writer of songs" alone.
 *
 * @param only matches in which this person needs or helps
 */
export function matchesOf(people: readonly Matchable[], only?: Id): readonly Match[] {
  const able = people.filter(isMatchable);
  const byTopic = new Map<string, Help[]>();
  const add = (help: Help) => {
    for (const topic of topicsOf(help.text)) {
      const list = byTopic.get(topic);
      if (list === undefined) byTopic.set(topic, [help]);
      else list.push(help);
    }
  };
  for (const person of able) {
    for (const offer of person.offers) if (isOpen(offer)) add({ person, text: offer.text, by: 'offer' });
    for (const skill of person.skills) add({ person, text: skill, by: 'skill' });
  }
  const best = new Map<string, Match>();
  for (const person of able) {
    for (const { text } of person.needs.filter(isOpen)) {
      const topics = topicsOf(text);
      const shared = new Map<Help, number>();
      for (const topic of topics)
        for (const help of byTopic.get(topic) ?? []) shared.set(help, (shared.get(help) ?? 0) + 1);
      for (const [help, count] of shared) {
        if (help.person.id === person.id || count * 2 < topics.length) continue;
        if (only !== undefined && person.id !== only && help.person.id !== only) continue;
        const match: Match = {
          needId: person.id,
          need: text,
          helperId: help.person.id,
          help: help.text,
          by: help.by,
          shared: count,
        };
        const key = `${person.id} ${help.person.id}`;
        const known = best.get(key);
        if (known === undefined || compareMatches(match, known) < 0) best.set(key, match);
      }
    }
  }
  return [...best.values()].sort(compareMatches);
}

/** Of matches in order: at most so many helpers for one need. */
export function bestMatches(matches: readonly Match[], perNeed: number): readonly Match[] {
  const count = new Map<string, number>();
  return matches.filter(({ needId, need }) => {
    const key = `${needId} ${need}`;
    const known = count.get(key) ?? 0;
    count.set(key, known + 1);
    return known < perNeed;
  });
}

function compareMatches(a: Match, b: Match): number {
  return (
    b.shared - a.shared ||
    (a.by === b.by ? 0 : a.by === 'offer' ? -1 : 1) ||
    compare(a.needId, b.needId) ||
    compare(a.helperId, b.helperId) ||
    compare(a.need + a.help, b.need + b.help)
  );
}

/** "Mei-Ling needs a grant writer. Ingrid offers grant reviews." */
export function matchWords(
  { need, help, by }: Pick<Match, 'need' | 'help' | 'by'>,
  needs: string,
  helper: string,
): string {
  const said = (text: string) => text.trim().replace(/[.\s]+$/u, '');
  return `${needs} needs ${said(need)}. ${helper} ${by === 'offer' ? 'offers' : 'knows'} ${said(help)}.`;
}
