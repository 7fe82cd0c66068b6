/** Lines that were folded inside a character: RFC 2425 counts octets, and many writers cut wherever the 75th is. */
import { type ByteLine, joined } from '../../text/byte-lines.ts';

const isTail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** How many bytes of a UTF-8 character at the end of these are missing. */
function missingBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes.at(-back);
    if (byte === undefined || byte < 0x80) return 0;
    if (isTail(byte)) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return Math.max(0, size - back);
  }
  return 0;
}

/** Whether the second line goes on inside a character that the first one has the start of. */
function continues(first: Uint8Array, second: Uint8Array): boolean {
  const isFolded = second[0] === 0x20 || second[0] === 0x09;
  const missing = isFolded && isTail(second[1]) ? missingBytes(first) : 0;
  return missing > 0 && Array.from({ length: missing }, (_, at) => second[1 + at]).every(isTail);
}

/** The lines, those that are cut inside a character as one. Other folds are left to whoever reads the text. */
export async function* mendFolds(
  batches: AsyncIterable<readonly ByteLine[]>,
): AsyncGenerator<readonly ByteLine[], void, undefined> {
  /** The last line of the batch before: what continues it may come first in the next. */
  let open: { readonly row: number; readonly parts: Uint8Array[] } | undefined;
  for await (const batch of batches) {
    const lines: ByteLine[] = [];
    for (const { row, bytes } of batch) {
      const tail = open?.parts.at(-1);
      if (open !== undefined && tail !== undefined && continues(tail, bytes)) {
        open.parts.push(bytes.subarray(1));
        continue;
      }
      if (open !== undefined) lines.push({ row: open.row, bytes: joined(open.parts) });
      open = { row, parts: [bytes] };
    }
    if (lines.length > 0) yield lines;
  }
  if (open !== undefined) yield [{ row: open.row, bytes: joined(open.parts) }];
}
