import { nameWords } from '#domain/people/names.ts';

/** Words that begin with a letter which nothing is joined to: most, and a segmenter takes a while to make. */
const plain =
  /^(?=[\p{L}\p{N}])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\d](?![\p{M}\p{Cf}\u0e33\u0eb3\uff9e\uff9f])/u;
/** Most of them, for which the expression above, slow to make, is not needed either. */
const ascii = /^[a-z\d](?![^\0-\x7f])/i;
let graphemes: Intl.Segmenter | undefined;

const firstLetter = (word: string): string | undefined => {
  const letter = (ascii.exec(word) ?? plain.exec(word))?.[0];
  if (letter !== undefined) return letter;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(word)) if (/\p{L}|\p{N}/u.test(segment)) return segment;
  return undefined;
};

/** Scripts with capitals (Latin, Greek, Cyrillic …) are shortened to two letters, all others to one. */
const hasCase = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();

/**
 * The letters that stand for a person without a photo: of the first and the last name, not of titles and degrees.
 * @example initials('Dr. Ana Ruiz Quintero, PhD') // 'AQ'
 * @example initials('سلمى الكرمي') // 'س'
 */
export const initials = (fullName: string): string => {
  const naming = nameWords(fullName);
  // All of it in brackets, or in quotes.
  const words = naming.length > 0 ? naming : fullName.trim().split(/\s+/u);
  const letters = words.map(firstLetter).filter((letter) => letter !== undefined);
  const first = letters[0];
  if (first === undefined) return '?';
  if (!hasCase(first)) return first;
  // "Henrik Sandvall 2" and "Ana 山田" end in their last capital.
  const last = letters.slice(1).findLast(hasCase) ?? '';
  return first.toLocaleUpperCase() + last.toLocaleUpperCase();
};
