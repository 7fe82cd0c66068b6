/**
 * Files in the shapes of other programs, and what must come out of each: `NAME.expected.json` beside it. To see
 * what a change does to all of them, run with `-u` and read the difference.
 */
import { describe, expect, test } from 'vitest';
import { detectFormat, parseContactsCsv, parseLinkedIn, parseVCard } from '#formats/index.ts';
import { fixture, fixtureNames, fixturePath } from '../../support/fixtures.ts';
import { collect, inChunks } from './helpers.ts';

/** Those of an archive are read together, and tested with it. */
const alone = fixtureNames.filter((name) => !name.includes('archive'));

const rowsOf = (name: string, bytes: Uint8Array) => {
  const format = detectFormat(bytes, name);
  if (format === 'vcard') return collect(parseVCard(inChunks(bytes)));
  return collect((format === 'linkedin' ? parseLinkedIn : parseContactsCsv)(inChunks(bytes)));
};

/** Photos as their size: their bytes are checked elsewhere. */
const shortened = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value
    ? { ...value, base64: `${String((value.base64 as string).length)} characters` }
    : Array.isArray(value) && value.length === 0
      ? undefined
      : value;

describe('files of other programs', () => {
  test('there are at least 30', () => {
    expect(alone.length).toBeGreaterThanOrEqual(30);
  });

  test.each(alone)('%s', async (name) => {
    const bytes = fixture(name);
    const found = { format: detectFormat(bytes, name), rows: await rowsOf(name, bytes) };
    await expect(`${JSON.stringify(found, shortened, 2)}\n`).toMatchFileSnapshot(
      `${fixturePath(name)}.expected.json`,
    );
  });
});
