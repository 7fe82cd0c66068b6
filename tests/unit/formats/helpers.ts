import fc from 'fast-check';
import type { ImportedPerson, ImportedRow } from '#formats/index.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes in chunks of these sizes, over and over. */
export async function* inChunks(
  bytes: Uint8Array,
  sizes: readonly number[] = [65_536],
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

export const chunkSizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await collect(chunks)));
}

export const people = (rows: readonly ImportedRow[]): ImportedPerson[] =>
  rows.flatMap((row) => (row.type === 'person' ? [row.person] : []));

/** `rejected 7: The row has …`, for reading and comparing whole reports. */
export const outline = (rows: readonly ImportedRow[]): string[] =>
  rows.map((row) =>
    row.type === 'person'
      ? `person ${row.person.row}: ${row.person.fullName}`
      : `${row.type} ${row.row}: ${row.reason}`,
  );

/** Bytes changed as faulty disks, editors and transfers change them. */
export const mutationsOf = (original: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        at: fc.nat({ max: Math.max(0, original.length - 1) }),
        cut: fc.nat({ max: 30 }),
        insert: fc.oneof(
          fc.uint8Array({ maxLength: 4 }),
          fc
            .constantFrom(
              '"',
              '""',
              '\n',
              '\r',
              ',',
              ';',
              ':',
              '=',
              '\\',
              '\0',
              'BEGIN:VCARD\n',
              'END:VCARD\n',
            )
            .map(utf8),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((edits) => {
      let bytes = original;
      for (const { at, cut, insert } of edits) {
        bytes = new Uint8Array(Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + cut)]));
      }
      return bytes;
    });
