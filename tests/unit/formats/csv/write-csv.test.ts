import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardSource, parseContactsCsv, safeCell, writeCsv } from '#formats/index.ts';
import { unsafeCell } from '#formats/csv/write-csv.ts';
import { contact } from '../../domain/contacts.ts';
import { collect, inChunks, people, utf8 } from '../helpers.ts';

describe('cells that a spreadsheet would run', () => {
  test.each(['=1+1', '@SUM(A1)', '+cmd', '-2+3+cmd', '\t=1', ' =1'])('%j is made text', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  test.each(['+34 600 000 000', '-5', 'a=b', "'quoted'", 'plain'])('%j stays', (text) => {
    expect(safeCell(text)).toBe(text);
  });

  test('nothing that comes out runs, and everything comes back', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '=', '@', '+', '-', "'="), (text, start) => {
        const cell = start + text;
        expect(safeCell(cell)).not.toMatch(/^\s*[=@]/);
        expect(unsafeCell(safeCell(cell))).toBe(cell);
      }),
    );
  });
});

const ana = contact({
  id: '01920000-0000-7000-8000-000000000001',
  fullName: 'Dr. Ana Ruiz',
  name: { given: 'Ana', family: 'Ruiz', prefix: 'Dr.' },
  emails: [{ value: 'ana@example.org', label: 'work' }, { value: 'a@example.org' }],
  phones: [{ value: '+34 600 000 000', label: 'mobile' }],
  urls: [{ value: 'https://ana.example', label: 'Blog' }],
  addresses: [{ label: 'home', street: 'Calle Falsa 1\nPiso 3', locality: 'Madrid', country: 'Spain' }],
  positions: [{ organizationId: 'o', title: '=Head "of" Milling', department: 'Mills', current: true }],
  birthday: '--05-12',
  anniversary: '2005-06-07',
  tags: ['a, b'],
  circle: 'friend',
  cadenceDays: 45,
  met: { on: '2024-05', where: 'Pier 9' },
  notes: 'Line one\n=Line two',
});
const sources: readonly CardSource[] = [
  { contact: ana, organizations: new Map([['o', { name: 'Acme Imaginary, Inc.' }]]), stage: 'Trust' },
];
const readBack = async (kind: 'kith' | 'google' | 'outlook') =>
  people(await collect(parseContactsCsv(inChunks(utf8([...writeCsv(kind, sources)].join(''))))))[0];

test('who is to keep away from is told in a table that has them, and nothing of it in others', async () => {
  const marked = [{ ...sources[0], contact: { ...ana, discouraging: true } }] as readonly CardSource[];
  const text = [...writeCsv('kith', marked)].join('');
  const [person] = people(await collect(parseContactsCsv(inChunks(utf8(text)))));
  expect(person).toMatchObject({ fullName: 'Dr. Ana Ruiz', keepAway: true });
  expect([...writeCsv('kith', sources)].join('')).not.toContain('Keep away');
});

describe('a table comes back', () => {
  test('Kith’s own with positions of the past, their days, and which are the present ones', async () => {
    const organizations = new Map([
      ['o', { name: 'Acme' }],
      ['p', { name: 'Kestrel' }],
    ]);
    const past = { organizationId: 'p', title: 'Baker', from: '2019-04', to: '2021' };
    const rows: readonly CardSource[] = [
      {
        contact: { ...ana, positions: [past, { organizationId: 'o', from: '2021-02', current: true }] },
        organizations,
      },
      { contact: { ...ana, id: 'b', fullName: 'Bo Chen', positions: [past] }, organizations },
      {
        contact: {
          ...ana,
          id: 'c',
          fullName: 'Cy Dee',
          positions: [
            { title: 'Founder', current: true },
            { organizationId: 'p', department: 'Board', current: true },
          ],
        },
        organizations,
      },
      { contact: { ...ana, id: 'd', fullName: 'Di Eng', positions: [] }, organizations },
    ];
    const text = [...writeCsv('kith', rows)].join('');
    const back = people(await collect(parseContactsCsv(inChunks(utf8(text)))));
    const baker = { organization: 'Kestrel', title: 'Baker', from: '2019-04', to: '2021', current: false };
    expect(back.map(({ positions }) => positions)).toEqual([
      [{ organization: 'Acme', from: '2021-02', current: true }, baker],
      [baker],
      [
        { title: 'Founder', current: true },
        { organization: 'Kestrel', department: 'Board', current: true },
      ],
      [],
    ]);
    expect([...writeCsv('kith', sources)].join('')).not.toContain('Position 1');
  });

  test('Kith’s own with all that it has a column for', async () => {
    expect(await readBack('kith')).toMatchObject({
      fullName: 'Dr. Ana Ruiz',
      name: { given: 'Ana', family: 'Ruiz', prefix: 'Dr.' },
      emails: ana.emails,
      phones: ana.phones,
      urls: ana.urls,
      addresses: ana.addresses,
      positions: [{ organization: 'Acme Imaginary, Inc.', title: '=Head "of" Milling', department: 'Mills' }],
      birthday: '--05-12',
      anniversary: '2005-06-07',
      tags: ['a, b'],
      circle: 'friend',
      stage: 'Trust',
      cadenceDays: 45,
      met: { on: '2024-05', where: 'Pier 9' },
      notes: 'Line one\n=Line two',
      sourceId: ana.id,
    });
  });

  test.each(['google', 'outlook'] as const)('%s’s columns', async (kind) => {
    expect(await readBack(kind)).toMatchObject({
      fullName: 'Dr. Ana Ruiz',
      emails: [{ value: 'ana@example.org' }, { value: 'a@example.org' }],
      phones: [{ value: '+34 600 000 000', label: 'mobile' }],
      positions: [{ organization: 'Acme Imaginary, Inc.', title: '=Head "of" Milling' }],
      anniversary: '2005-06-07',
      // Outlook keeps whole days only.
      notes: `Line one\n=Line two${kind === 'outlook' ? '\n\nBirthday: --05-12' : ''}`,
    });
  });
});
