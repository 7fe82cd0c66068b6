/** Lines to cards: unfolds, and finds where each card starts and ends even where one is cut. */
import type { TextLine } from '../../csv/read/rows.ts';
import { parseContentLine } from '../content-line.ts';
import { isQuotedPrintable } from './normalise.ts';

/** A line of a card, unfolded. */
export interface CardLine {
  readonly row: number;
  readonly text: string;
}

export type CardEvent =
  | { readonly type: 'card'; readonly row: number; readonly lines: readonly CardLine[] }
  /** A card that is cut or damaged, or lines outside of any card. `reason` is a whole sentence. */
  | { readonly type: 'broken' | 'stray'; readonly row: number; readonly reason: string };

export interface CardReader {
  push(lines: readonly TextLine[]): CardEvent[];
  end(): CardEvent[];
}

interface OpenLine {
  readonly row: number;
  /** Joined at the end: a photo has thousands of them. */
  readonly parts: string[];
  readonly quotedPrintable: boolean;
  readonly binary: boolean;
  /** Empty lines after a note: they are its own when it goes on. */
  blank: number;
}

interface OpenCard {
  readonly row: number;
  readonly lines: OpenLine[];
  fault?: string;
  /** Characters so far, and some for each line. */
  size: number;
  /** vCard 2.1. */
  isOld: boolean;
  /** How many cards are open inside this one (2.1's AGENT). */
  nested: number;
}

/** A card with the largest photo that any program writes is a tenth of it. */
const maxCardSize = 100_000_000;
/** What a line takes besides its characters: without it a card of millions of short ones would fill the memory. */
const lineOverhead = 100;

const begin = /^\s*begin\s*:\s*vcard\s*$/i;
const end = /^\s*end\s*:\s*vcard\s*$/i;
/** Files put together without a line break between them: without this the second person would be in the first one's card. */
const endAndBegin = /^(\s*end\s*:\s*vcard)\s*(begin\s*:\s*vcard\s*)$/i;
const agent = /^(?:[\w-]+\.)?agent[^:]*:\s*$/i;
const note = /^(?:[\w-]+\.)?note[;:]/i;
/** Text of several lines, or of words that somebody cut wherever a line was full. */
const longText = /^(?:[\w-]+\.)?(?:adr|label|org|title|role|x-[\w-]+)[;:]/i;
/** `Tel: 123` of a note: names of properties are all capitals or none, and what follows is their value. */
const heading = /^[A-Z][a-z]+:\s/;
const property = /^(?:[\w-]+\.)?([\w-]+)[;:]/;
const link = /^(?:https?|ftp):\/\//i;
const usualNames: ReadonlySet<string> = new Set(
  'fn n tel email adr org title role url bday note nickname photo uid rev version categories impp'.split(' '),
);
const base64 = /^[A-Za-z0-9+/]+=*\s*$/;

export function createCardReader(): CardReader {
  let card: OpenCard | undefined;
  let isStray = false;
  /** The line before this one, folded or not. */
  let before = '';

  const unfinished = ({ row, fault }: OpenCard): CardEvent => ({
    type: 'broken',
    row,
    reason: fault ?? 'The card has no END:VCARD.',
  });

  const readOutside = (line: TextLine): CardEvent | undefined => {
    if (begin.test(line.text)) {
      card = { row: line.row, lines: [], size: 0, isOld: false, nested: 0 };
      isStray = false;
    } else if (line.text.trim() !== '' || line.fault !== undefined) {
      const first = !isStray;
      isStray = true;
      if (first) return { type: 'stray', row: line.row, reason: 'Here are lines that belong to no card.' };
    }
    return undefined;
  };

  const readInside = (open: OpenCard, line: TextLine): CardEvent | undefined => {
    const last = open.lines.at(-1);
    const isAgent = agent.test(before);
    before = line.text;
    if (line.fault !== undefined) {
      open.fault ??= `Line ${line.row} of the card ${line.fault}.`;
      return undefined;
    }
    if (begin.test(line.text)) {
      if (!isAgent) {
        card = { row: line.row, lines: [], size: 0, isOld: false, nested: 0 };
        return unfinished(open);
      }
      open.nested += 1;
    }
    if (open.nested > 0) {
      last?.parts.push(last.parts.length === 1 ? '' : '\\n', line.text.replace(/\\/g, '\\\\'));
      if (end.test(line.text)) open.nested -= 1;
      return undefined;
    }
    if (end.test(line.text)) {
      card = undefined;
      if (open.fault !== undefined) return unfinished(open);
      return {
        type: 'card',
        row: open.row,
        lines: open.lines.map(({ row, parts }) => ({ row, text: parts.join('') })),
      };
    }
    open.size += line.text.length + lineOverhead;
    if (open.size > maxCardSize && open.fault === undefined) {
      open.fault = 'The card is longer than any address book writes.';
      open.lines.length = 0;
    }
    // What is wrong is told at its end: nothing more of it is wanted.
    if (open.fault === undefined) addLine(open, line);
    return undefined;
  };

  return {
    push: (lines) => {
      const events: CardEvent[] = [];
      for (const line of lines.flatMap(apart)) {
        const event = card === undefined ? readOutside(line) : readInside(card, line);
        if (event !== undefined) events.push(event);
      }
      return events;
    },
    end: () => (card === undefined ? [] : [unfinished(card)]),
  };
}

/** Names of properties are all capitals, or none: `Remember: the keys` is a line of a note. */
function isProperty(text: string): boolean {
  const [, name] = property.exec(text) ?? [];
  // `https://…` on a line of its own is a note's as well.
  if (name === undefined || link.test(text) || heading.test(text)) return false;
  const word = name.toLowerCase();
  return name === word || name === name.toUpperCase() || word.startsWith('x-') || usualNames.has(word);
}

function apart(line: TextLine): readonly TextLine[] {
  const [, last, first] = endAndBegin.exec(line.text) ?? [];
  return last === undefined || first === undefined
    ? [line]
    : [
        { ...line, text: last },
        { ...line, text: first },
      ];
}

const isOpenText = (line: OpenLine | undefined): line is OpenLine =>
  line !== undefined && !line.quotedPrintable && !line.binary && longText.test(line.parts[0] ?? '');

function addLine(card: OpenCard, { row, text }: TextLine): void {
  const last = card.lines.at(-1);
  const tail = last?.parts.at(-1);
  const isOpenNote = last !== undefined && note.test(last.parts[0] ?? '');
  if (last?.quotedPrintable === true && tail?.endsWith('=') === true) {
    last.parts.push(last.parts.pop()?.slice(0, -1) ?? '', text);
  } else if (text.trim() === '') {
    if (isOpenNote) last.blank += 1;
  }
  // 2.1 keeps the white space that it folds at.
  else if (last !== undefined && /^[ \t]/.test(text)) last.parts.push(card.isOld ? text : text.slice(1));
  // Some writers of 2.1 don't indent what continues a photo.
  else if (last?.binary === true && base64.test(text)) last.parts.push(text);
  // Others write a note's lines as they are.
  else if (isOpenNote && !isProperty(text)) last.parts.push('\\n'.repeat(last.blank + 1), text);
  else if (isOpenText(last) && !/[:=]/.test(text)) last.parts.push('\\n', text);
  else {
    const isEncoded = /^[^:]*(?:quoted-printable|base64|encoding=b)/i.test(text);
    const line = isEncoded ? parseContentLine(text, row) : undefined;
    const quotedPrintable = line !== undefined && isQuotedPrintable(line);
    card.isOld ||= /^version:2\.1\s*$/i.test(text);
    card.lines.push({ row, parts: [text], quotedPrintable, binary: isEncoded && !quotedPrintable, blank: 0 });
  }
}
