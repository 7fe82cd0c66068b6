import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseVCard } from '#formats/index.ts';
import { chunkSizes, collect, inChunks, people, utf8 } from '../../helpers.ts';

const read = async (bytes: Uint8Array, sizes?: readonly number[]) =>
  people(await collect(parseVCard(inChunks(bytes, sizes))))[0];

/** Folded at each of so many octets, characters or not. */
const foldedAt = (line: string, octets: number): Uint8Array => {
  const bytes = utf8(line);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += octets) {
    if (at > 0) pieces.push(utf8('\r\n '));
    pieces.push(bytes.subarray(at, at + octets));
  }
  return new Uint8Array(Buffer.concat(pieces));
};

const card = (...lines: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      [utf8('BEGIN:VCARD'), utf8('VERSION:3.0'), ...lines, utf8('END:VCARD')].flatMap((line) => [
        line,
        utf8('\r\n'),
      ]),
    ),
  );

test('a fold inside a character is mended, wherever it is', async () => {
  const text = fc.string({ unit: fc.constantFrom('é', '字', '🦊', 'a', '  b'), minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 6, max: 20 }), chunkSizes, async (note, octets, sizes) => {
      const person = await read(card(utf8('FN:Zoë'), foldedAt(`NOTE:${note}.`, octets)), sizes);
      expect(person).toMatchObject({ fullName: 'Zoë', notes: `${note}.` });
    }),
    { numRuns: 300 },
  );
});

test('a card without an end is not kept in memory', async () => {
  async function* endless() {
    yield utf8('BEGIN:VCARD\nFN:Ana\n');
    for (let n = 0; n < 30; n += 1) yield utf8('X-FOO:bar\n'.repeat(40_000));
    yield utf8('END:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n');
  }
  const rows = await collect(parseVCard(endless()));
  expect(rows).toMatchObject([
    { type: 'rejected', row: 1, reason: 'The card is longer than any address book writes.' },
    { type: 'person', person: { fullName: 'Bo' } },
  ]);
});

test('what only looks like it in an 8-bit encoding stays as it is', async () => {
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  expect(await read(card(latin('FN:Jos\u00e9\r\n  Ruiz')))).toMatchObject({ fullName: 'José Ruiz' });
});
