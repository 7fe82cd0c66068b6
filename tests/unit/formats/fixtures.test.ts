/**
 * Files in the shapes of other programs, and what must come out of each: `NAME.expected.json` beside it. To see
 * what a change does to all of them, run with `-u` and read the difference.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectFormat, parseContactsCsv, parseLinkedIn, parseVCard } from '#formats/index.ts';
import { collect, fixture, inChunks } from './helpers.ts';

const folder = new URL('../../fixtures/formats/', import.meta.url);
export const fixtureNames = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:csv|tsv|vcf)$/.test(name) && !name.includes('archive'))
  .map((name) => name.replaceAll('\\', '/'))
  .toSorted();

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
    expect(fixtureNames.length).toBeGreaterThanOrEqual(30);
  });

  test.each(fixtureNames)('%s', async (name) => {
    const bytes = fixture(name);
    const found = { format: detectFormat(bytes, name), rows: await rowsOf(name, bytes) };
    await expect(`${JSON.stringify(found, shortened, 2)}\n`).toMatchFileSnapshot(
      join('../../fixtures/formats', `${name}.expected.json`),
    );
  });
});
