/** How well a title fits what was typed. */
import { nameWordDistance } from '#domain/text/near-words.ts';
import { queryWords } from '#domain/text/search-text.ts';
import { foldText } from '#domain/text/text.ts';

/** From the best: all of it, its beginning, words that begin so, words that may be meant, another title. */
const fits = ['whole', 'beginning', 'words', 'near', 'none'] as const;
export type Fit = (typeof fits)[number];

/** Mistakes are looked past from here on: shorter words are near to too many. */
const minNear = 4;

const isNear = (word: string, one: string): boolean =>
  one.startsWith(word) || (word.length >= minNear && nameWordDistance(word, one) < Infinity);

/**
 * How well folded titles fit a query, which is taken apart once for all of them: at each letter there are a hundred.
 */
export const fitTo = (query: string): ((name: string) => Fit) => {
  const text = foldText(query);
  const words = queryWords(query);
  return (name) => {
    if (text === '') return 'none';
    if (name === text) return 'whole';
    if (name.startsWith(text)) return 'beginning';
    const named = name.split(' ');
    if (words.every((word) => named.some((one) => one.startsWith(word)))) return 'words';
    return words.every((word) => named.some((one) => isNear(word, one))) ? 'near' : 'none';
  };
};

/** The lower, the better. */
export const fitRank = (fit: Fit): number => fits.indexOf(fit);
