/**
 * The encoding that a table was saved in where it isn't UTF-8. Excel writes the code page of its Windows, and no byte of
 * the file says which: the one in which the headings are words is it.
 */
import { foldText } from '#domain/text/text.ts';
import { type ByteLine, utf16Decoder } from '../../text/byte-lines.ts';
import { createLineDecoder, type LineDecoder } from '../../text/decode-line.ts';
import { csvHeaderOf } from '../headings/header.ts';
import { targetByHeading, targetByWords } from '../headings/heading-words.ts';

type CodePage = (typeof codePages)[number];

/** Of Western Europe first, which all is that nothing speaks for. */
const codePages = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

/** Titles above the headings included. */
const linesLookedAt = 20;
/** A longer line is no heading. */
const longestHeading = 20_000;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const isKnown = (heading: string): boolean => {
  const key = foldText(heading);
  return targetByHeading.has(key) || targetByWords.some(([, pattern]) => pattern.test(key));
};

const knownHeadings = (line: string): number => csvHeaderOf(line)?.headings.filter(isKnown).length ?? 0;

/** Headings that are words in Windows-1252 as well: what is below them is none. */
const languages: readonly (readonly [CodePage, RegExp])[] = [
  [
    'windows-1250',
    /^(?:imie|nazwisko|stanowisko|urodziny|notatki|uwagi|jmeno|prijmeni|krestni jmeno|spolecnost|poznamky|mesto|vezeteknev|keresztnev|nev|cegnev|prezime|priezvisko)$/,
  ],
  ['windows-1254', /^(?:soyad|soyadi|sirket|e posta)$/],
];

const byLanguage = (lines: readonly string[]): CodePage | undefined =>
  languages.find(([, word]) =>
    lines.some((line) => csvHeaderOf(line)?.headings.some((heading) => word.test(foldText(heading)))),
  )?.[0];

/** @param first lines of the file */
function codePageOf(first: readonly Uint8Array[]): CodePage {
  const lines = first.slice(0, linesLookedAt).filter((line) => line.length <= longestHeading);
  const foreign = lines.filter((line) => !isUtf8(line));
  let best: CodePage = 'windows-1252';
  let most = -1;
  for (const codePage of foreign.length === 0 ? [] : codePages) {
    const decoder = new TextDecoder(codePage);
    const known = Math.max(...foreign.map((line) => knownHeadings(decoder.decode(line))));
    if (known <= most) continue;
    most = known;
    best = codePage;
  }
  if (best !== 'windows-1252') return best;
  const western = new TextDecoder('windows-1252');
  return byLanguage(lines.map((line) => western.decode(line))) ?? best;
}

/** For all lines of a file by its first ones. */
export function createTableDecoder(first: readonly ByteLine[]): LineDecoder {
  const lines = first.map(({ bytes }) => bytes);
  const decoder = new TextDecoder(codePageOf(lines));
  // One that is UTF-8 as far as it goes is likely to be for good.
  if (decoder.encoding === 'windows-1252' || lines.every(isUtf8)) return createLineDecoder(decoder);
  return (bytes) =>
    bytes.includes(0) ? { text: '', fault: 'has NUL characters' } : { text: decoder.decode(bytes) };
}

/** The text of a file's first bytes. */
export function tableText(head: Uint8Array): string {
  const utf16 = utf16Decoder(head);
  if (utf16 !== undefined) return utf16.decode(head);
  const text = new TextDecoder().decode(head);
  if (!text.includes('\ufffd')) return text;
  return new TextDecoder(codePageOf(linesOf(head))).decode(head);
}

function linesOf(head: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < head.length && lines.length < linesLookedAt; at += 1) {
    if (head[at] !== 0x0a && head[at] !== 0x0d) continue;
    lines.push(head.subarray(start, at));
    start = at + 1;
  }
  return lines;
}

/** The batches, so that the first one has as many lines as tell the encoding. */
export async function* withWholeHead(
  batches: AsyncIterable<readonly ByteLine[]>,
): AsyncGenerator<readonly ByteLine[], void, undefined> {
  let first: ByteLine[] | undefined = [];
  for await (const batch of batches) {
    if (first === undefined) {
      yield batch;
      continue;
    }
    first.push(...batch);
    if (first.length < linesLookedAt) continue;
    yield first;
    first = undefined;
  }
  if (first !== undefined) yield first;
}
