/** Text as it is searched: folded, cut into words, and found again in what is shown. */
import { foldText } from './text.ts';

/** Scripts that write without spaces: each of their signs is a word of its own, and a query a row of them. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*/gu;
const ascii = /^[\0-\x7f]*$/;

/** More words than this in a query find nothing that the first ones don't. */
const maxWords = 8;

/** Folded ({@link foldText}), with a space around each sign of a script that has none. Idempotent. */
export function foldSearch(text: string): string {
  const folded = foldText(text);
  if (ascii.test(folded)) return folded;
  return folded.replace(unspaced, ' $& ').replace(/ {2,}/g, ' ').trim();
}

/**
 * The words of a query, folded: "Müller 田中" is `muller` and `田 中`, which stands for these signs in a row. A
 * phone number is one word, as it is indexed ({@link phoneWords}).
 */
export function queryWords(query: string): readonly string[] {
  const digits = phoneDigits(query);
  if (digits !== undefined) return [digits];
  return foldText(query)
    .split(' ')
    .map(foldSearch)
    .filter((word) => word !== '')
    .slice(0, maxWords);
}

/** Emoji and other signs, which no folded text has; not what only changes how one before it looks. */
const sign = /(?!\p{Emoji_Modifier})[\p{So}\p{Extended_Pictographic}]/gu;

/** The signs of a text, each once: all that a query asks for that has no letter and no digit. */
export function signsOf(text: string): readonly string[] {
  return ascii.test(text) ? [] : [...new Set(text.match(sign))];
}

/** A sign as a word, since the index takes letters and digits. Of no language. */
export function signWord(character: string): string {
  return `q${(character.codePointAt(0) ?? 0).toString(16)}q`;
}

const phone = /^[\s+().\-/\d]+$/;
const minPhoneDigits = 5;
/** Lengths of a number without its country or area code, by which people look for it. */
const localLengths = [11, 10, 9, 8, 7];

function phoneDigits(text: string): string | undefined {
  if (!phone.test(text)) return undefined;
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= minPhoneDigits ? digits : undefined;
}

/** A phone number as the words it is found by: all of its digits, and its last ones. */
export function phoneWords(text: string): readonly string[] {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  if (digits === '') return [];
  return [
    ...new Set([
      digits,
      ...localLengths.filter((length) => length < digits.length).map((length) => digits.slice(-length)),
    ]),
  ];
}

/** From and to (exclusive), in UTF-16 units of the text as it is shown. */
export type TextRange = readonly [number, number];

interface FoldedText {
  readonly folded: string;
  /** Where each unit of `folded` begins in the text, and one more for the end. */
  readonly starts: readonly number[];
}

const foldCharacter = (character: string): string => {
  // Most are: folding a text of any kind takes ten times as long.
  if (/[a-z0-9 ]/.test(character)) return character;
  const part = foldText(character);
  return part !== '' || /[\p{L}\p{M}\p{N}'’‘ʼʻ`´]/u.test(character) ? part : ' ';
};

/** Folds character by character, so that places in the folded text lead back to the text. */
function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const added = foldCharacter(character);
    for (let unit = 0; unit < added.length; unit += 1) starts.push(at);
    folded += added;
    at += character.length;
  }
  starts.push(at);
  return { folded, starts };
}

/** What a query's word finds at: the beginning of a word first, else anywhere. */
function placeOf(folded: string, word: string): number {
  const plain = word.replaceAll(' ', '');
  const atStart = ` ${folded}`.indexOf(` ${plain}`);
  return atStart >= 0 ? atStart : folded.indexOf(plain);
}

let lastQuery: { readonly query: string; readonly words: readonly string[] } | undefined;

/** A list asks for the same words in each of its rows. */
function wordsOf(query: string): readonly string[] {
  if (lastQuery?.query !== query) lastQuery = { query, words: queryWords(query) };
  return lastQuery.words;
}

/** Where signs are, each with the rest of the character that it is a part of: 👩 in 👩‍💻. */
function signRanges(text: string, signs: readonly string[]): readonly TextRange[] {
  if (signs.length === 0) return [];
  const characters = new Intl.Segmenter();
  return signs.flatMap((one): TextRange[] => {
    const at = text.indexOf(one);
    const character = at < 0 ? undefined : characters.segment(text).containing(at);
    return character === undefined ? [] : [[character.index, character.index + character.segment.length]];
  });
}

/** The parts of a text that a query's words found, in order, without overlaps. Empty: none is in it. */
export function matchRanges(text: string, query: string): readonly TextRange[] {
  const words = wordsOf(query);
  return joined(words.length === 0 ? signRanges(text, signsOf(query)) : wordRanges(text, words));
}

function wordRanges(text: string, words: readonly string[]): readonly TextRange[] {
  const { folded, starts } = foldWithPlaces(text);
  return words.flatMap((word): TextRange[] => {
    const at = placeOf(folded, word);
    const length = word.replaceAll(' ', '').length;
    if (at < 0 || length === 0) return [];
    // Up to where the next letter begins: marks that the fold dropped belong to the last one. A letter that folds to
    // several (№, ß) is found whole by the first of them.
    const last = starts[at + length - 1] ?? 0;
    return [[starts[at] ?? 0, starts.slice(at + length).find((start) => start > last) ?? text.length]];
  });
}

function joined(found: readonly TextRange[]): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const [from, to] of found.toSorted((a, b) => a[0] - b[0])) {
    const last = ranges.at(-1);
    if (last !== undefined && from <= last[1]) ranges[ranges.length - 1] = [last[0], Math.max(last[1], to)];
    else ranges.push([from, to]);
  }
  return ranges;
}

/** One line of a long text around the first word found, cut at spaces, with … where something is left out. */
export function excerptOf(text: string, query: string, length = 100): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const [first] = matchRanges(line, query);
  const wanted = Math.max(0, (first?.[0] ?? 0) - Math.floor(length / 4));
  const from = wanted === 0 ? 0 : Math.min(afterSpace(line, wanted), first?.[0] ?? 0);
  const end = from + length >= line.length ? line.length : beforeSpace(line, from + length, from);
  return `${from > 0 ? '… ' : ''}${line.slice(from, end).trim()}${end < line.length ? ' …' : ''}`;
}

function afterSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function beforeSpace(text: string, at: number, least: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= least ? at : space;
}
