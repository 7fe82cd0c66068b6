/**
 * Files as faulty disks, editors and transfers leave them: whatever comes, reading ends soon, in people and sentences
 * or in one error that says so. A few in each test run, 100,000 with `npm run fuzz`.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKithError } from '#contract/errors.ts';
import {
  detectFormat,
  exportJson,
  type ImportedRow,
  parseContactsCsv,
  parseExportJson,
  parseLinkedIn,
  parseLinkedInMessages,
  parseVCard,
} from '#formats/index.ts';
import { fixture, fixtureNames as names } from '../../support/fixtures.ts';
import { collect, inChunks, mutationsOf, utf8 } from './helpers.ts';

const runs = Number(process.env['KITH_FUZZ_RUNS'] ?? 400);
const runsEach = Math.ceil(runs / (names.length + 1));
/** Milliseconds for a file of a few kilobytes, on a machine that has other work as well. */
const longest = 5_000;

const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  vcard: (bytes) => collect(parseVCard(inChunks(bytes))),
  linkedin: (bytes) => collect(parseLinkedIn(inChunks(bytes))),
  csv: (bytes) => collect(parseContactsCsv(inChunks(bytes))),
  messages: (bytes) => parseLinkedInMessages(inChunks(bytes)),
  json: (bytes) => collect(parseExportJson(inChunks(bytes), () => undefined)),
};

const readerOf = (name: string, bytes: Uint8Array): string => {
  if (name.endsWith('messages.csv')) return 'messages';
  const format = detectFormat(bytes, name) ?? 'csv';
  return format === 'vcard' || format === 'linkedin' ? format : 'csv';
};

const check = async (reader: string, bytes: Uint8Array): Promise<void> => {
  const startedAt = performance.now();
  try {
    const rows = await readers[reader]?.(bytes);
    if (reader !== 'json' && reader !== 'messages') {
      for (const row of rows as readonly ImportedRow[]) {
        if (row.type === 'person') expect(row.person.fullName).not.toBe('');
        else expect(row.reason).not.toBe('');
      }
    }
  } catch (error) {
    if (!isKithError(error)) throw error;
    expect(error.message).not.toBe('');
  }
  expect(performance.now() - startedAt).toBeLessThan(longest);
};

describe('damaged files', () => {
  test.each(names)('%s', async (name) => {
    const bytes = fixture(name);
    const reader = readerOf(name, bytes);
    await fc.assert(
      fc.asyncProperty(mutationsOf(bytes), (mutated) => check(reader, mutated)),
      { numRuns: runsEach },
    );
  });

  test('Kith’s own JSON', async () => {
    const people = [
      { id: 'a', fullName: 'Ana Ruiz', notes: 'One\n"two"', createdAt: 1, updatedAt: 2 },
      { id: 'b', fullName: 'Omar Said', tags: ['x'], createdAt: 1, updatedAt: 2 },
    ];
    const texts = await collect(
      exportJson({ createdAt: 1, appVersion: '0.1.0' }, (name) => (name === 'contacts' ? people : [])),
    );
    await fc.assert(
      fc.asyncProperty(mutationsOf(utf8(texts.join(''))), (mutated) => check('json', mutated)),
      { numRuns: runsEach },
    );
  });

  test('a file of one read by the reader of another', async () => {
    const all = names.map((name) => fixture(name));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), fc.constantFrom(...Object.keys(readers)), (bytes, reader) =>
        check(reader, bytes),
      ),
      { numRuns: Math.min(200, runs) },
    );
  });
});
