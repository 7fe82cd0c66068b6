/** Reads JSON value by value from text that comes in chunks, so that a large file is never in memory whole. */
import { KithError } from '#contract/errors.ts';

/** Deeper than anything Kith writes; without a limit a file of brackets overflows the stack. */
const maxDepth = 64;
/** So often a line may turn out to be no value before lines are not tried any more. */
const maxMisses = 64;
/** One record. */
const maxValueLength = 64 * 1024 * 1024;

const whitespace = /[ \t\r\n]/;
const endOfScalar = /[,\]}\s]/;

interface Line {
  readonly value: unknown;
  /** The JSON it was read from. */
  readonly json: string;
}

export interface JsonReader {
  /** The next character that is no white space, without taking it; undefined at the end. */
  peek(): Promise<string | undefined>;
  /** Takes the next character when it is this one. */
  take(char: string): Promise<boolean>;
  /** Takes a whole value. */
  value(): Promise<unknown>;
  /**
   * Takes values of an array that are at hand, each on a line of its own and followed by a comma: as Kith writes them.
   * What is written otherwise is left to {@link JsonReader.value}.
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

export function createJsonReader(texts: AsyncIterable<string>): JsonReader {
  const source = texts[Symbol.asyncIterator]();
  let text = '';
  let pos = 0;
  let place = 'at its start';

  const fault = (cause?: unknown): KithError =>
    new KithError(
      'damaged',
      `The file is cut or altered: it stops making sense ${place}. Nothing was changed.`,
      { cause },
    );

  /** @param least characters: as many as a value has so far, or a long one would be copied again for each chunk */
  const more = async (least = 0): Promise<boolean> => {
    const parts: string[] = [];
    let length = 0;
    do {
      const next = await source.next();
      if (next.done === true) break;
      parts.push(next.value);
      length += next.value.length;
    } while (length < least);
    if (parts.length === 0) return false;
    text = text.slice(pos) + parts.join('');
    pos = 0;
    return true;
  };

  const peek = async (): Promise<string | undefined> => {
    for (;;) {
      while (pos < text.length && whitespace.test(text.charAt(pos))) pos += 1;
      if (pos < text.length) return text.charAt(pos);
      if (!(await more())) return undefined;
    }
  };

  /** Index after the value that starts at `pos`. */
  const endOfValue = async (): Promise<number> => {
    let depth = 0;
    let inString = false;
    let at = 0;
    for (;;) {
      while (pos + at < text.length) {
        const char = text.charAt(pos + at);
        if (inString) {
          if (char === '\\') at += 1;
          else if (char === '"') inString = false;
          if (!inString && depth === 0) return pos + at + 1;
        } else if (char === '"') inString = true;
        else if (char === '{' || char === '[') depth += 1;
        else if (char === '}' || char === ']') {
          depth -= 1;
          if (depth === 0) return pos + at + 1;
          if (depth < 0) return pos + at;
        } else if (depth === 0 && endOfScalar.test(char)) return pos + at;
        if (depth > maxDepth) throw fault();
        at += 1;
      }
      if (at > maxValueLength) throw fault();
      if (!(await more(at))) return text.length;
    }
  };

  let misses = 0;

  const lines = (): readonly Line[] => {
    const values: Line[] = [];
    while (misses < maxMisses) {
      const end = text.indexOf(',\n', pos);
      if (end < 0) {
        // Nothing is known of a file without lines: looking for one at each value would take for ever.
        if (values.length === 0) misses += 1;
        return values;
      }
      const line = text.slice(pos, end);
      if (mayBeDeep(line)) return values;
      try {
        // There is no line break within a string: what is a whole value up to here is one.
        values.push({ value: JSON.parse(line) as unknown, json: line.trim() });
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
      const whole = text.slice(pos, end);
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
