/** Answers a query: each kind apart, people first. */
import type { SearchHit, SearchKind } from '#contract/values/search.ts';
import { sortNameOf } from '#domain/people/names.ts';
import { queryWords, signsOf, signWord } from '#domain/text/search-text.ts';
import { foldText } from '#domain/text/text.ts';
import type { StoreFile } from '../storage/index.ts';
import { findOrganizations, findPeople, type Query } from './find-named.ts';
import { interactionHits, noteHits, organizationHits, personHits } from './hits.ts';
import { isOneLetter, wordsToMatch } from './match.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SearchQuestion {
  readonly text: string;
  /** Default: all. */
  readonly kinds?: readonly SearchKind[] | undefined;
  /** At most so many of each kind. */
  readonly limit: number;
}

/** More signs in a query find nothing that the first ones don't. */
const maxSigns = 8;
/** So few notes fit that ranking them by what they say costs nothing. */
const rankable = 60;

const readRows = (
  { all }: Pick<StoreFile, 'all'>,
  table: 'search_note' | 'search_log',
  match: string,
  order: 'rowid' | 'rank',
  limit: number,
): readonly number[] =>
  all(`SELECT rowid AS row FROM ${table} WHERE ${table} MATCH ? ORDER BY ${order} LIMIT ${String(limit)}`, [
    match,
  ]).map(({ row }) => row as number);

/** The expression for texts: single letters are in each, and say nothing beside other words. */
const textMatch = (file: StoreFile, words: readonly string[]): string | undefined => {
  const telling = words.filter((word) => !isOneLetter(word));
  return telling.length === 0 ? undefined : wordsToMatch(file, telling);
};

/** Few: those that say most about it first; many: of those added last. */
const findNotes = (file: StoreFile, match: string, limit: number): readonly number[] => {
  const latest = readRows(file, 'search_note', match, 'rowid', rankable);
  if (latest.length >= rankable) return latest.slice(0, limit);
  return readRows(file, 'search_note', match, 'rank', limit);
};

/** No letter and no digit: its signs are looked for. */
const toQuery = (text: string): Query => {
  const words = queryWords(text);
  return words.length > 0
    ? { text: foldText(text), words }
    : { text: sortNameOf(text), words: signsOf(text).slice(0, maxSigns).map(signWord), areSigns: true };
};

export const searchIndex = (
  file: StoreFile,
  vocabulary: Vocabulary,
  { text, kinds, limit }: SearchQuestion,
): readonly SearchHit[] => {
  const query = toQuery(text);
  if (query.words.length === 0) return [];
  const wants = (kind: SearchKind) => kinds?.includes(kind) ?? true;
  const match = textMatch(file, query.words);
  const people = wants('person') ? findPeople(file, vocabulary, query, limit) : [];
  const organizations = wants('organization') ? findOrganizations(file, query, limit) : [];
  const notes = wants('note') && match !== undefined ? findNotes(file, match, limit) : [];
  // More than shown: some may be of people in the bin.
  const log =
    wants('interaction') && match !== undefined
      ? readRows(file, 'search_log', match, 'rowid', limit * 2)
      : [];
  return [
    ...personHits(file, people, text),
    ...organizationHits(file, organizations),
    ...noteHits(file, notes, text),
    ...interactionHits(file, log, text, limit),
  ];
};
