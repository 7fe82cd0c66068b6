/** Bytes of one line to text, when nobody says which encoding they are in. */

export interface DecodedLine {
  readonly text: string;
  /** Why the line can't be trusted: a part of a sentence, after "The row". */
  readonly fault?: string;
}

export type LineDecoder = (bytes: Uint8Array) => DecodedLine;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const western = new TextDecoder('windows-1252');

/** A whole character of two to four bytes in UTF-8. */
const wholeCharacter =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/;

/**
 * UTF-8, and for a line that is not Windows-1252 (what Excel saves in Western Europe and the Americas) or another. But
 * where the line, or one before it, has letters that only UTF-8 explains, the bytes that don't fit are
 * damage and not another encoding: then the line has a fault.
 */
export function createLineDecoder(other: TextDecoder = western): LineDecoder {
  let isUtf8 = false;

  const decode = (bytes: Uint8Array): DecodedLine => {
    try {
      const text = strict.decode(bytes);
      if (text.length !== bytes.length) isUtf8 = true;
      return { text };
    } catch {
      const damaged = isUtf8 || wholeCharacter.test(latin1(bytes));
      return damaged
        ? { text: lenient.decode(bytes), fault: 'has bytes that are not text' }
        : { text: other.decode(bytes) };
    }
  };
  return (bytes) => (bytes.includes(0) ? { text: '', fault: 'has NUL characters' } : decode(bytes));
}

/** All of a text at once, by the same rules; bytes that are damage become marks of it. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return (wholeCharacter.test(latin1(bytes)) ? lenient : western).decode(bytes);
  }
}

/** One character for each byte. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  // In steps, because a call takes a limited number of arguments.
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return text;
}
