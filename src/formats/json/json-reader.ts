/** Reads JSON value by value from bytes that come in chunks, so that a large file is never in memory whole. */
import { KithError } from '#contract/errors.ts';
import type { Bytes } from '../imported.ts';
import { joined } from '../text/byte-lines.ts';

/** Deeper than anything Kith writes; without a limit a file of brackets overflows the stack. */
const maxDepth = 64;
const linesAtOnce = 200;
/** So often a line may turn out to be no value before lines are not tried any more. */
const maxMisses = 64;
/** One record, in bytes. */
const maxValueLength = 64 * 1024 * 1024;

/** What of JSON is not within strings is ASCII, and no byte of another character looks like it. */
const code = {
  tab: 0x09,
  lineFeed: 0x0a,
  return: 0x0d,
  space: 0x20,
  quote: 0x22,
  comma: 0x2c,
  openArray: 0x5b,
  backslash: 0x5c,
  closeArray: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;
const byteOrderMark = [0xef, 0xbb, 0xbf];

const isSpace = (byte: number | undefined): boolean =>
  byte === code.space || byte === code.lineFeed || byte === code.return || byte === code.tab;

interface Line {
  readonly value: unknown;
  /** The JSON it was read from, in UTF-8. */
  readonly json: Uint8Array;
}

export interface JsonReader {
  /** The next character that is no white space, without taking it; undefined at the end. */
  peek(): Promise<string | undefined>;
  /** Takes the next character when it is this one. */
  take(char: string): Promise<boolean>;
  /** Takes a whole value. */
  value(): Promise<unknown>;
  /**
   * Takes objects of an array that are at hand, each on a line of its own and followed by a comma: as Kith writes them.
   * What is written otherwise is left to {@link JsonReader.value}. Some hundred at once: what is done with before the next
   * are read costs no memory.
   */
  lines(): readonly Line[];
  /** Says where we are, for {@link JsonReader.fault}: "in contacts, record 12". */
  at(place: string): void;
  /** The error `damaged` for what can't be read here. */
  fault(cause?: unknown): KithError;
}

const mayBeDeep = (line: string): boolean => {
  let brackets = 0;
  for (const bracket of ['{', '[']) {
    for (let at = line.indexOf(bracket); at >= 0; at = line.indexOf(bracket, at + 1)) brackets += 1;
  }
  return brackets > maxDepth;
};

export function createJsonReader(source: Bytes): JsonReader {
  const chunks = source[Symbol.asyncIterator]();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let bytes: Uint8Array = new Uint8Array();
  let pos = 0;
  let isBegun = false;
  let place = 'at its start';

  const fault = (cause?: unknown): KithError =>
    new KithError(
      'damaged',
      `The file is cut or altered: it stops making sense ${place}. Nothing was changed.`,
      { cause },
    );

  /** @param least bytes: as many as a value has so far, or a long one would be copied again for each chunk */
  const more = async (least = 0): Promise<boolean> => {
    const parts = pos < bytes.length ? [bytes.subarray(pos)] : [];
    let length = 0;
    do {
      const next = await chunks.next();
      if (next.done === true) break;
      parts.push(next.value);
      length += next.value.length;
    } while (length < least || length === 0);
    if (length === 0) return false;
    bytes = joined(parts);
    pos = 0;
    return true;
  };

  const begin = async (): Promise<void> => {
    isBegun = true;
    await more(byteOrderMark.length);
    if (byteOrderMark.every((byte, at) => bytes[at] === byte)) pos = byteOrderMark.length;
  };

  const peek = async (): Promise<string | undefined> => {
    if (!isBegun) await begin();
    for (;;) {
      while (isSpace(bytes[pos])) pos += 1;
      const byte = bytes[pos];
      if (byte !== undefined) return String.fromCharCode(byte);
      if (!(await more())) return undefined;
    }
  };

  /** Index after the value that starts at `pos`. */
  const endOfValue = async (): Promise<number> => {
    let depth = 0;
    let inString = false;
    let at = 0;
    for (;;) {
      while (pos + at < bytes.length) {
        const byte = bytes[pos + at];
        if (inString) {
          if (byte === code.backslash) at += 1;
          else if (byte === code.quote) inString = false;
          if (!inString && depth === 0) return pos + at + 1;
        } else if (byte === code.quote) inString = true;
        else if (byte === code.openObject || byte === code.openArray) depth += 1;
        else if (byte === code.closeObject || byte === code.closeArray) {
          depth -= 1;
          if (depth === 0) return pos + at + 1;
          if (depth < 0) return pos + at;
        } else if (depth === 0 && (byte === code.comma || isSpace(byte))) return pos + at;
        if (depth > maxDepth) throw fault();
        at += 1;
      }
      if (at > maxValueLength) throw fault();
      if (!(await more(at))) return bytes.length;
    }
  };

  const decode = (json: Uint8Array): string => {
    try {
      return decoder.decode(json);
    } catch (cause) {
      const message = 'The file is cut or altered: it holds bytes that are not text. Nothing was changed.';
      throw new KithError('damaged', message, { cause });
    }
  };

  let misses = 0;

  const lines = (): readonly Line[] => {
    const values: Line[] = [];
    while (misses < maxMisses && values.length < linesAtOnce) {
      if (bytes[pos] === code.lineFeed) pos += 1;
      const end = bytes.indexOf(code.lineFeed, pos) - 1;
      const isLine =
        bytes[end] === code.comma && bytes[end - 1] === code.closeObject && bytes[pos] === code.openObject;
      if (!isLine) {
        // Nothing is known of a file without lines: looking for one at each value would take for ever.
        if (values.length === 0) misses += 1;
        return values;
      }
      const json = bytes.subarray(pos, end);
      try {
        const line = decode(json);
        if (mayBeDeep(line)) return values;
        // There is no line break within a string: what is a whole value up to here is one.
        values.push({ value: JSON.parse(line) as unknown, json });
      } catch {
        misses += 1;
        return values;
      }
      misses = 0;
      pos = end + 2;
    }
    return values;
  };

  return {
    peek,
    lines,
    take: async (char) => {
      if ((await peek()) !== char) return false;
      pos += 1;
      return true;
    },
    value: async () => {
      await peek();
      const end = await endOfValue();
      const whole = decode(bytes.subarray(pos, end));
      pos = end;
      try {
        return JSON.parse(whole) as unknown;
      } catch (cause) {
        throw fault(cause);
      }
    },
    at: (where) => {
      place = where;
    },
    fault,
  };
}
