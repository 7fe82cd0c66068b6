/** Text folded for comparing: what people don't mean to tell apart is made the same. */
import { numberWords } from './number-words.ts';

/** Letters that Unicode doesn't decompose, as people type them without their keyboard. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'ng'],
  ['ς', 'σ'],
  // Egyptian and Persian keyboards write the same final letter differently.
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
]);
const plainLetter = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'gu');

/**
 * Diacritics of Latin, Greek and Cyrillic, points of Hebrew, short vowels of Arabic, tatweel, and what follows an emoji
 * to say how it looks (❤️, 1️⃣), which would be left of it as a word. Not `\p{M}`:
 * in Indic scripts marks are vowels, and two names may differ in nothing else.
 */
const diacritics =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u0640]|[\ufe00-\ufe0f]|\u20e3/gu;
const apostrophes = /['’‘ʼʻ`´]/gu;
const ascii = /^[\0-\x7f]*$/;
const notWord = /[^\p{L}\p{M}\p{N}]+/gu;

/** Begins as a sentence does, unless the word is written otherwise: "iPad for Mina". */
export function capitalised(text: string): string {
  return /^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Lower case, no diacritics, compatibility forms made plain, apostrophes dropped, other punctuation and
 * symbols one space, trimmed. Empty when the text has no letter or digit. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  if (ascii.test(text))
    return foldLetters(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return foldLetters(text).replace(notWord, ' ').trim();
}

/** As {@link foldText}, but punctuation stays where it is (apostrophes aside). */
export function foldLetters(text: string): string {
  // Most names of most files: five times quicker, and an import folds tens of thousands.
  if (ascii.test(text)) return text.toLowerCase().replace(/['`]/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(apostrophes, '')
    .normalize('NFKD')
    .replace(diacritics, '')
    .replace(plainLetter, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC');
}

/** At most `length` UTF-16 units, never half a surrogate pair, no space at the end. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd();
}

/** "1 person", "3,000 people" */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${numberWords(n)} ${n === 1 ? one : many}`;
}
