/** Cuts a stream of bytes into the lines that a text editor would number. */
import { KithError } from '#contract/errors.ts';
import type { Bytes } from '../imported.ts';

export interface ByteLine {
  /** From 1. */
  readonly row: number;
  /** Without its line break. */
  readonly bytes: Uint8Array;
}

const lf = 0x0a;
const cr = 0x0d;
/** A photo on one line takes a few megabytes; a line beyond this is no text file. */
const maxLineBytes = 64 * 1024 * 1024;

/**
 * The lines of UTF-8 (or some 8-bit encoding) or UTF-16 with a byte order mark, which comes out as UTF-8.
 * Breaks are LF, CRLF or CR. They come in batches, one or more for each chunk, because an await for each
 * line would take longer than the rest.
 * @throws KithError `invalid` for a line of more than 64 MB
 */
export async function* byteLines(source: Bytes): AsyncGenerator<readonly ByteLine[], void, undefined> {
  let row = 1;
  /** The start of a line whose end has not come yet, as it came. */
  let rest: Uint8Array[] = [];
  let restLength = 0;

  const addLine = (lines: ByteLine[], line: Uint8Array): void => {
    for (const bytes of splitAtCr(line)) lines.push({ row: row++, bytes });
  };

  for await (const chunk of withoutMark(source)) {
    const lines: ByteLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lf); end !== -1; end = chunk.indexOf(lf, start)) {
      const line = joined([...rest, chunk.subarray(start, end)]);
      addLine(lines, line.at(-1) === cr ? line.subarray(0, -1) : line);
      rest = [];
      restLength = 0;
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
    restLength += chunk.length - start;
    if (restLength > maxLineBytes) {
      throw new KithError('invalid', 'This is not a file that Kith can read: one line is longer than 64 MB.');
    }
    if (lines.length > 0) yield lines;
  }
  if (restLength === 0) return;
  const last: ByteLine[] = [];
  const line = joined(rest);
  addLine(last, line.at(-1) === cr ? line.subarray(0, -1) : line);
  yield last;
}

function splitAtCr(line: Uint8Array): Uint8Array[] {
  if (!line.includes(cr)) return [line];
  const parts: Uint8Array[] = [];
  let start = 0;
  for (let end = line.indexOf(cr); end !== -1; end = line.indexOf(cr, start)) {
    parts.push(line.subarray(start, end));
    start = end + 1;
  }
  parts.push(line.subarray(start));
  return parts;
}

/** The bytes without a byte order mark, in UTF-8 when the mark says UTF-16. */
async function* withoutMark(source: Bytes): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Uint8Array | undefined = new Uint8Array();
  let utf16: TextDecoder | undefined;
  const encoder = new TextEncoder();
  for await (const chunk of source) {
    let bytes: Uint8Array = chunk;
    if (head !== undefined) {
      head = joined([head, chunk]);
      if (head.length < 4) continue;
      utf16 = utf16Decoder(head);
      bytes = utf16 === undefined ? withoutUtf8Mark(head) : head;
      head = undefined;
    }
    yield utf16 === undefined ? bytes : encoder.encode(utf16.decode(bytes, { stream: true }));
  }
  if (head !== undefined) {
    utf16 = utf16Decoder(head);
    yield utf16 === undefined ? withoutUtf8Mark(head) : encoder.encode(utf16.decode(head));
  } else if (utf16 !== undefined) {
    yield encoder.encode(utf16.decode());
  }
}

/** A decoder (which drops the mark) when the bytes start as UTF-16 does. */
export function utf16Decoder(head: Uint8Array): TextDecoder | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  // Without a mark: every other byte of Latin text is zero. Text in 8 bits has no zeros.
  if (head.length < 4) return undefined;
  const [a, b, c, d] = head;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return new TextDecoder('utf-16le');
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return new TextDecoder('utf-16be');
  return undefined;
}

function withoutUtf8Mark(head: Uint8Array): Uint8Array {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
