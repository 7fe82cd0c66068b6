/** How much guessing a passphrase stands, in words. An estimate that errs low: no list of words comes along. */
export type Strength = 'none' | 'short' | 'weak' | 'fair' | 'strong';

/** Fewer characters than this are refused: an attacker tries them all in an evening. */
export const minimumLength = 8;

const alphabets: readonly (readonly [RegExp, number])[] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\d/u, 10],
  [/[^\p{L}\d]/u, 20],
];

/** Code points: what a person counts as characters is near enough for an estimate. */
const charactersOf = (text: string): readonly string[] => Array.from(text);

const bitsOf = (text: string): number => {
  const characters = charactersOf(text);
  const size = alphabets.reduce((sum, [pattern, count]) => (pattern.test(text) ? sum + count : sum), 0);
  // Repeated characters ("aaaaaaaa") add next to nothing; real words are easier to guess than noise.
  const distinct = new Set(characters).size;
  const effective = Math.min(characters.length, distinct * 2);
  return effective * Math.log2(Math.max(size, 2)) * 0.6;
};

/** @example strengthOf('four quiet boats leave') // 'strong' */
export const strengthOf = (passphrase: string): Strength => {
  if (passphrase === '') return 'none';
  if (charactersOf(passphrase).length < minimumLength) return 'short';
  const bits = bitsOf(passphrase);
  if (bits < 32) return 'weak';
  return bits < 50 ? 'fair' : 'strong';
};

const wordsByStrength: Readonly<Record<Strength, string>> = {
  none: 'Four or five words that don’t belong together are strong, and easy to keep in mind.',
  short: `Too short: at least ${minimumLength} characters.`,
  weak: 'Weak: a few more words would help.',
  fair: 'Fair: one more word makes it strong.',
  strong: 'Strong.',
};
export const strengthWords = (passphrase: string): string => wordsByStrength[strengthOf(passphrase)];

export interface PassphraseFaults {
  readonly passphrase?: string;
  readonly again?: string;
}

/**
 * What stands in the way of using it; empty when nothing does.
 *
 * @param current the one that it takes the place of
 */
export const passphraseFaults = (passphrase: string, again: string, current?: string): PassphraseFaults => {
  if (charactersOf(passphrase).length < minimumLength)
    return { passphrase: `At least ${minimumLength} characters are needed.` };
  if (passphrase === current) return { passphrase: 'That is the one until now.' };
  if (passphrase !== again) return { again: 'The two are not the same.' };
  return {};
};
