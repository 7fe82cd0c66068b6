/** Places of cards in a column: strings that sort plainly, with room between any two (fractional indexing). */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * Dropping at the same spot again and again adds a character to the key about every sixth time, and an
 * indexed field has a maximal length (100): a column with a rank longer than this wants
 * {@link initialRanks} for all of its cards.
 */
export const longRankLength = 48;

/**
 * A rank between the card above (`before`) and the card below (`after`); either may be missing.
 *
 * Neighbours that can't be right don't throw, since a card that can't be dropped is worse than one that
 * lands a place off: equal ones (two machines dropped at the same spot) give a rank right after both,
 * inverted ones a rank between both, and one that is no rank at all counts as missing.
 */
export function rankBetween(before?: string, after?: string): string {
  const [low, high] = mended(before, after);
  return generateKeyBetween(low, high);
}

/** `n` ascending ranks between two neighbours, mended as in {@link rankBetween}. */
export function ranksBetween(
  before: string | undefined,
  after: string | undefined,
  n: number,
): readonly string[] {
  const [low, high] = mended(before, after);
  return generateNKeysBetween(low, high, n);
}

/** Ranks for a whole column of `n` cards. */
export function initialRanks(n: number): readonly string[] {
  return generateNKeysBetween(null, null, n);
}

/** Whether the column should be numbered anew: each card put between two others makes ranks longer. */
export function isLongRank(rank: string): boolean {
  return rank.length > longRankLength;
}

/** Whether the string can stand as a neighbour. */
export function isRank(value: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]*$/.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    generateKeyBetween(null, value);
    return true;
  } catch {
    return false;
  }
}

function mended(before?: string, after?: string): readonly [string | null, string | null] {
  const low = before !== undefined && isRank(before) ? before : null;
  const high = after !== undefined && isRank(after) ? after : null;
  if (low === null || high === null || low < high) return [low, high];
  if (low > high) return [high, low];
  // Equal: as close after both as can be, so that the next card in the column stays below.
  return [low, `${low}01`];
}
