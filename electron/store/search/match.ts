import type { StoreFile } from '../storage/index.ts';

/** As FTS5's index of beginnings has them; longer ones are looked up among the words. */
const indexedLength = 3;
/** More words with one beginning, and FTS5 may look for them itself. */
const wordLimit = 64;

/** A letter or digit of a script with words. A sign of Chinese is a word. */
export const isOneLetter = (word: string): boolean => /^[\p{Ll}\p{N}]$/u.test(word);

const isPhrase = (word: string): boolean => word.includes(' ');

/** As FTS5 reads it. The words are folded: no quotes in them. */
export const quoted = (word: string): string => `"${word}"`;

/**
 * The FTS5 expression for a word that begins as typed. Undefined: there is none. A row of signs of a script without
 * spaces is a phrase.
 */
export const wordToMatch = ({ all }: Pick<StoreFile, 'all'>, word: string): string | undefined => {
  const beginning = `${quoted(word)} *`;
  if (isPhrase(word) || word.length <= indexedLength) return beginning;
  const words = all(
    `SELECT word FROM search_word WHERE word >= ?1 AND word < ?2 LIMIT ${String(wordLimit + 1)}`,
    [word, `${word}\u{10ffff}`],
  );
  if (words.length === 0) return undefined;
  if (words.length > wordLimit) return beginning;
  return `(${words.map((row) => quoted(row['word'] as string)).join(' OR ')})`;
};

/** All of the words, in any order. Undefined: one of them is in nothing at all. */
export const wordsToMatch = (file: Pick<StoreFile, 'all'>, words: readonly string[]): string | undefined => {
  const matches = words.map((word) => wordToMatch(file, word));
  return matches.includes(undefined) ? undefined : matches.join(' AND ');
};
