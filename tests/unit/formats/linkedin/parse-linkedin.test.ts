import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKithError } from '#contract/errors.ts';
import { type ImportedRow, parseLinkedIn } from '#formats/index.ts';
import { fixture } from '../../../support/fixtures.ts';
import { chunkSizes, collect, inChunks, mutationsOf, outline, people, utf8 } from '../helpers.ts';

const parse = (bytes: Uint8Array, sizes?: readonly number[]): Promise<ImportedRow[]> =>
  collect(parseLinkedIn(inChunks(bytes, sizes)));
const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

describe('the eras of Connections.csv', () => {
  test('before 2021: no preamble, no URL', async () => {
    const rows = await parse(fixture('linkedin/connections-2020.csv'));
    expect(people(rows)[0]).toEqual({
      row: 2,
      fullName: 'Ana Ruiz Ejemplo',
      name: { given: 'Ana', family: 'Ruiz Ejemplo' },
      emails: [{ value: 'ana.ruiz@example.org' }],
      phones: [],
      urls: [],
      addresses: [],
      ims: [],
      positions: [{ organization: 'Molinos Imaginarios', title: 'Head of Milling' }],
      tags: [],
      skills: [],
      interests: [],
      met: { on: '2020-03-02', note: 'LinkedIn' },
      connectedOn: '2020-03-02',
      extra: [],
    });
    expect(outline(rows)).toEqual(['person 2: Ana Ruiz Ejemplo', 'person 3: Tom Sampleton']);
    expect(people(rows)[1]?.positions[0]?.organization).toBe('Fictive, Sons & Co.');
  });

  test('2022: preamble, no URL, hidden members, no final newline', async () => {
    expect(outline(await parse(fixture('linkedin/connections-2022.csv')))).toEqual([
      'person 5: Grace Invented',
      'ignored 6: A member whom LinkedIn does not name.',
      'person 7: Ole Opdigtet',
    ]);
  });

  test('today: names of all kinds, as they are', async () => {
    const rows = await parse(fixture('linkedin/connections-2026.csv'));
    expect(outline(rows)).toEqual([
      'person 5: Ana Ruiz Ejemplo',
      'person 6: Priya Namefield, PhD, MBA',
      'ignored 7: A member whom LinkedIn does not name.',
      'person 8: 架空太郎',
      'person 9: Мария Выдумкина',
      'person 10: ليلى نموذج',
      'person 11: Sam 🚀 Placeholder ✨',
      'ignored 13: A member whom LinkedIn does not name.',
      'person 14: Cher-Ami',
    ]);
    const [ana, priya, , , layla, sam] = people(rows);
    expect(ana?.urls).toEqual([{ value: 'https://www.linkedin.com/in/ana-ruiz-ejemplo', label: 'LinkedIn' }]);
    expect(priya?.positions).toEqual([{ organization: 'Fictive Labs', title: 'Director, "Moonshots"' }]);
    expect(layla?.sourceId).toBe('linkedin.com/in/layla-namudhaj');
    expect(sam?.sourceId).toBe('linkedin.com/in/sam-placeholder');
    expect(sam?.positions[0]?.organization).toBe('Two Line Co');
  });

  test('saved by Excel: byte order mark, CRLF, its dates', async () => {
    const rows = await parse(fixture('linkedin/excel.csv'));
    expect(outline(rows)).toEqual([
      'person 5: Ana Ruiz Ejemplo',
      'person 6: Zoë Façade',
      'ignored 7: A member whom LinkedIn does not name.',
    ]);
    expect(people(rows).map(({ met }) => met?.on)).toEqual(['2021-04-04', '2019-12-15']);
  });

  test('German, with semicolons in Windows-1252', async () => {
    const rows = people(await parse(fixture('linkedin/german-windows-1252.csv')));
    expect(rows.map(({ fullName, positions: [position], met }) => [fullName, position, met?.on])).toEqual([
      [
        'Jürgen Beispielmüller',
        { organization: 'Größe & Söhne GmbH', title: 'Geschäftsführer' },
        '2026-03-08',
      ],
      ['Anke Muster', { organization: 'Muster; Partner', title: 'Ärztin' }, '2019-12-24'],
    ]);
  });

  test('French, with tabs in UTF-16', async () => {
    const rows = people(await parse(fixture('linkedin/french-utf-16.csv'), [3]));
    expect(rows.map(({ fullName, met }) => [fullName, met?.on])).toEqual([
      ['Éloïse Fictif', '2026-02-08'],
      ['René Modèle', '2020-08-14'],
    ]);
  });
});

describe('rows', () => {
  test('that are faulty are told and stop nothing', async () => {
    expect(outline(await parse(fixture('linkedin/faulty.csv')))).toEqual([
      'person 5: Ana Ruiz Ejemplo',
      'rejected 6: The row has 3 columns where the heading has 7.',
      'rejected 7: The row has 8 columns where the heading has 7.',
      'rejected 8: The row has no name.',
      'rejected 9: The date in Connected On is not one that exists.',
      'rejected 10: The row has quotation marks that don’t match up.',
      'person 11: Good Afterquote',
      'person 12: Inch Quote',
      'person 13: Good Between',
      'rejected 14: The row has NUL characters.',
      'rejected 15: The row has bytes that are not text.',
      'rejected 16: The row has 3 columns where the heading has 7.',
      'person 19: Last Good',
    ]);
  });

  test('without a date are people all the same; empty ones nobody', async () => {
    expect(outline(await parse(utf8(`${header}Ana,Ruiz,,,,,\n,,,,,,\n`)))).toEqual([
      'person 2: Ana Ruiz',
      'ignored 3: The row is empty.',
    ]);
  });

  test('longer than Kith keeps', async () => {
    const [row] = await parse(utf8(`${header}Ana,Ruiz,,,${'x'.repeat(2_001)},,08 Feb 2026`));
    expect(row?.type).toBe('rejected');
  });

  test('keep what later years add', async () => {
    const [row] = people(
      await parse(utf8('Connected On,Last Name,Phone Number,First Name\n08 Feb 2026,Ruiz,+34,Ana')),
    );
    expect(row).toMatchObject({
      fullName: 'Ana Ruiz',
      extra: [{ name: 'x-linkedin-phone-number', type: 'text', value: '+34' }],
    });
  });
});

describe('a file that is not LinkedIn’s', () => {
  test.each([
    ['empty', ''],
    ['only the preamble', 'Notes:\n"x"\n\n'],
    ['another CSV', 'Name,Given Name,Family Name\nAna Ruiz,Ana,Ruiz\n'],
    ['long', 'x\n'.repeat(10_000)],
    ['a vCard', 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n'],
  ])('%s', async (_, text) => {
    await expect(parse(utf8(text))).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('whatever the bytes', { timeout: 60_000 }, () => {
  test('the chunks make no difference', async () => {
    const bytes = fixture('linkedin/faulty.csv');
    const whole = await parse(bytes);
    await fc.assert(
      fc.asyncProperty(chunkSizes, async (sizes) => {
        expect(await parse(bytes, sizes)).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['connections-2026.csv', 'faulty.csv', 'german-windows-1252.csv', 'french-utf-16.csv'])(
    'mutations of %s give rows in order, or a KithError',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(mutationsOf(fixture(`linkedin/${name}`)), async (bytes) => {
          const rows = await parse(bytes).catch((error: unknown) => {
            expect(isKithError(error)).toBe(true);
            return [];
          });
          const numbers = rows.map((row) => (row.type === 'person' ? row.person.row : row.row));
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
          expect(new Set(numbers).size).toBe(numbers.length);
        }),
        { numRuns: 150 },
      );
    },
  );

  test('each row comes out once, as what it is', async () => {
    const good = fc.constantFrom(
      ...(['Ana,Ruiz,,,,,08 Feb 2026', '"Al ""Bo""",Co,,,"A, B",,1-Jan-21'] as const),
    );
    const line = fc.oneof(
      good.map((text) => ({ text, type: 'person' })),
      fc.constant({ text: ',,,,,,07 Jun 2026', type: 'ignored' }),
      fc
        .constantFrom('a,b', 'a,b,,,,,never', ',x,,,,,31 Apr 2020', 'a,b,c,d,e,f,g,h', ',,u,,,,')
        .map((text) => ({
          text,
          type: 'rejected',
        })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), async (lines, end) => {
        const text = [header.trim(), ...lines.map((one) => one.text)].join(end);
        const rows = await parse(utf8(text));
        expect(rows.map(({ type }) => type)).toEqual(lines.map(({ type }) => type));
        expect(rows.map((row) => (row.type === 'person' ? row.person.row : row.row))).toEqual(
          lines.map((_, index) => index + 2),
        );
      }),
    );
  });
});
