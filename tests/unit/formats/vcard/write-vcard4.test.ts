import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/records.ts';
import { type CardSource, type ImportedPerson, parseVCard, writeVCard4 } from '#formats/index.ts';
import { fold } from '#formats/vcard/content-line.ts';
import { contact as anybody } from '../../../support/contact.ts';
import { collect, fixture, inChunks, people, utf8 } from '../helpers.ts';

const id = '0198c0de-0000-7000-8000-000000000001';
const bare = anybody(id, {
  updatedAt: Date.UTC(2026, 2, 12, 10, 30),
  fullName: 'Ana Ruiz',
  stage: 'trust',
  stageSince: '2026-01-01',
  sortName: 'ana ruiz',
});

const write = async (source: Partial<Contact>, rest: Partial<CardSource> = {}): Promise<string> =>
  (await collect(writeVCard4([{ contact: { ...bare, ...source }, organizations: new Map(), ...rest }]))).join(
    '',
  );
const read = async (text: string): Promise<ImportedPerson> => {
  const [person] = people(await collect(parseVCard(inChunks(utf8(text)))));
  if (person === undefined) throw new Error('The card was not read');
  return person;
};
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a card', () => {
  test('of little', async () => {
    expect(linesOf(await write({}))).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'PRODID:-//Kith//Kith//EN',
      `UID:urn:uuid:${id}`,
      'FN:Ana Ruiz',
      'X-KITH-STAGE:trust',
      'X-KITH-STAGE-SINCE:2026-01-01',
      'REV:20260312T103000Z',
      'END:VCARD',
      '',
    ]);
  });

  test('of everything', async () => {
    const text = await write(
      {
        fullName: 'Dr. Ana Ruiz',
        name: { family: 'Ruiz', given: 'Ana', prefix: 'Dr.' },
        nickname: 'Anita',
        pronouns: 'she/her',
        emails: [
          { value: 'ana@example.org', label: 'work', preferred: true },
          { value: 'a@example.net', label: 'Choir' },
        ],
        phones: [{ value: '+34 600', label: 'mobile' }],
        urls: [
          { value: 'https://www.linkedin.com/in/ana', label: 'LinkedIn' },
          { value: 'https://example.org/a,b;c' },
        ],
        addresses: [{ label: 'home', street: 'Calle 1; 2º', locality: 'Madrid' }],
        ims: [{ value: 'ana', label: 'Skype' }],
        positions: [
          { organizationId: 'o1', title: 'Head, Milling', department: 'Research; Lab', current: true },
          { organizationId: 'o2', title: 'Former', to: '2020' },
        ],
        birthday: '--05-12',
        anniversary: '2010-06-05',
        tags: ['sailing', 'a,b'],
        skills: ['milling'],
        interests: ['opera'],
        circle: 'friend',
        cadenceDays: 30,
        met: { on: '2026-03-12', where: 'PyCon; Madrid', throughId: 'through', note: 'Badge\nswap' },
        notes: 'One\nTwo, three',
        starred: true,
        archivedAt: Date.UTC(2026, 3, 1, 8),
        cadencePausedUntil: '2026-05-01',
        mentorship: { agreedAt: '2026-01-02', capPerMonth: 2, notBefore: '2026-02-01' },
        needs: [{ text: 'A designer; soon', state: 'open', at: '2026-03-12' }],
        offers: [{ text: 'Flour', state: 'met', at: '2026-03-13' }],
        caresAbout: 'Ships\nand mills',
        memberships: ['Guild of Millers'],
      },
      {
        metEvent: { name: 'PyCon', start: '2026-03-12T10:30' },
        organizations: new Map([
          ['o1', { name: 'Acme; Co' }],
          ['o2', { name: 'Old' }],
        ]),
        stage: 'Trust',
        photo: { mediaType: 'image/png', base64: 'iVBORw0KGgo=' },
      },
    );
    expect(linesOf(text).slice(4, -3)).toEqual([
      'FN:Dr. Ana Ruiz',
      'N:Ruiz;Ana;;Dr.;',
      'NICKNAME:Anita',
      'PRONOUNS:she/her',
      'ORG:Acme\\; Co;Research;Lab',
      'TITLE:Head\\, Milling',
      'EMAIL;TYPE=work;PREF=1:ana@example.org',
      'item1.EMAIL:a@example.net',
      'item1.X-ABLabel:Choir',
      'TEL;TYPE=cell:+34 600',
      'ADR;TYPE=home:;;Calle 1\\; 2º;Madrid;;;',
      'SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/ana',
      'URL:https://www.linkedin.com/in/ana',
      'URL:https://example.org/a,b;c',
      'IMPP;SERVICE-TYPE=Skype:skype:ana',
      'BDAY:--0512',
      'ANNIVERSARY:20100605',
      'CATEGORIES:sailing,a\\,b',
      'EXPERTISE:milling',
      'INTEREST:opera',
      'NOTE:One\\nTwo\\, three\\n\\nMet: 2026-03-12\\, PyCon\\; Madrid',
      'PHOTO:data:image/png;base64,iVBORw0KGgo=',
      'RELATED;TYPE=met:urn:uuid:through',
      'X-KITH-STAGE:Trust',
      'X-KITH-STAGE-SINCE:2026-01-01',
      'X-KITH-CIRCLE:friend',
      'X-KITH-STARRED:1',
      'X-KITH-ARCHIVED:20260401T080000Z',
      'X-KITH-CADENCE:30',
      'X-KITH-PAUSED-UNTIL:2026-05-01',
      'X-KITH-MENTOR;CAP=2;NOT-BEFORE=2026-02-01:2026-01-02',
      'X-KITH-POSITION;CURRENT=1:Acme\\; Co;Research\\; Lab;Head\\, Milling',
      'X-KITH-POSITION;TO=2020:Old;;Former',
      'X-KITH-NEED;STATE=open;AT=2026-03-12:A designer\\; soon',
      'X-KITH-OFFER;STATE=met;AT=2026-03-13:Flour',
      'X-KITH-CARES-ABOUT:Ships\\nand mills',
      'X-KITH-MEMBERSHIP:Guild of Millers',
      'X-KITH-MET-DATE:2026-03-12',
      'X-KITH-MET-AT:PyCon\\; Madrid',
      'X-KITH-MET-NOTE:Badge\\nswap',
      'X-KITH-MET-EVENT;START="2026-03-12T10:30":PyCon',
    ]);
    expect(await read(text)).toMatchObject({
      stage: 'Trust',
      stageSince: '2026-01-01',
      circle: 'friend',
      starred: true,
      archivedAt: Date.UTC(2026, 3, 1, 8),
      cadenceDays: 30,
      cadencePausedUntil: '2026-05-01',
      mentorship: { agreedAt: '2026-01-02', capPerMonth: 2, notBefore: '2026-02-01' },
      needs: [{ text: 'A designer; soon', state: 'open', at: '2026-03-12' }],
      offers: [{ text: 'Flour', state: 'met', at: '2026-03-13' }],
      caresAbout: 'Ships\nand mills',
      memberships: ['Guild of Millers'],
      positions: [
        { organization: 'Acme; Co', title: 'Head, Milling', department: 'Research; Lab', current: true },
        { organization: 'Old', title: 'Former', to: '2020', current: false },
      ],
      met: {
        on: '2026-03-12',
        where: 'PyCon; Madrid',
        note: 'Badge\nswap',
        through: 'through',
        event: { name: 'PyCon', start: '2026-03-12T10:30' },
      },
      notes: 'One\nTwo, three',
      sourceId: id,
    });
  });

  test('says a position that another program wrote first, and keeps the others', async () => {
    const text = await write(
      { positions: [{ organizationId: 'o1', title: 'Head', from: '2021', current: true }] },
      { organizations: new Map([['o1', { name: 'Acme' }]]) },
    );
    const { positions } = await read(
      text.replace('ORG:Acme', 'ORG:Newly').replace('TITLE:Head', 'TITLE:Chief'),
    );
    expect(positions).toEqual([
      { organization: 'Newly', title: 'Chief', current: true },
      { organization: 'Acme', title: 'Head', from: '2021', current: false },
    ]);
  });

  test('keeps what its own properties hold and is not right as it is', async () => {
    const lines = [
      'X-KITH-NEED;STATE=odd;AT=2026-03-12:A designer',
      'X-KITH-OFFER:Flour',
      'X-KITH-PAUSED-UNTIL:soon',
      'X-KITH-MENTOR:yes',
      'X-KITH-POSITION;FROM=x:Acme;;Head',
      'X-KITH-ARCHIVED:never',
    ];
    const text = (await write({})).replace('END:VCARD', `${lines.join('\r\n')}\r\nEND:VCARD`);
    const person = await read(text);
    expect(person).not.toHaveProperty('needs');
    expect(linesOf(await write({ extra: person.extra }))).toEqual(expect.arrayContaining(lines));
  });

  test('takes groups that kept properties don’t have', async () => {
    const text = await write({
      emails: [{ value: 'a@example.net', label: 'Choir' }],
      extra: [{ name: 'x-foo', params: { group: 'item4' }, type: 'unknown', value: '1' }],
    });
    expect(text).toContain('item5.EMAIL');
  });

  test('has one birthday', async () => {
    const extra = [{ name: 'bday', type: 'unknown', value: '1985-13-45' }];
    expect(await write({ extra })).toContain('BDAY:1985-13-45');
    expect(await write({ extra, birthday: '1985' })).not.toContain('13-45');
  });

  test('is never broken by what a field holds', async () => {
    const evil = 'x\r\nEND:VCARD\r\nBEGIN:VCARD';
    const text = await write({
      fullName: evil,
      notes: evil,
      emails: [{ value: evil, label: evil }],
      ims: [{ value: evil, label: evil }],
      urls: [{ value: evil }],
      extra: [
        { name: evil, params: { [evil]: evil, group: evil }, type: 'unknown', value: evil },
        { name: 'x-odd', type: evil, value: { not: ['a', 'jCard'] } },
        { name: 'related', type: 'uri', value: 7 },
      ],
    });
    expect(text.match(/^END:VCARD\r$/gm)).toHaveLength(1);
    expect(people(await collect(parseVCard(inChunks(utf8(text)))))).toHaveLength(1);
  });
});

describe('fold', () => {
  test('at 75 octets, never inside a character, and ical.js unfolds it', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '漢', '🚣', ' ', '\\'),
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, (value) => {
        const line = `X:${value}`;
        const folded = fold(line);
        expect(folded.endsWith('\r\n')).toBe(true);
        const pieces = folded.slice(0, -2).split('\r\n');
        for (const piece of pieces) {
          expect(utf8(piece).length).toBeLessThanOrEqual(75);
          expect(piece.isWellFormed()).toBe(true);
        }
        expect(pieces.join('\r\n').replaceAll('\r\n ', '')).toBe(line);
        const unfolded: string[] = [];
        ICAL.parse._eachLine(folded, (_: unknown, found: string) => unfolded.push(found));
        expect(unfolded.join('').trimEnd()).toBe(line.trimEnd());
      }),
    );
  });
});

const nasty = fc.constantFrom(
  'a',
  'B',
  'é',
  '漢',
  '🚣',
  'ا',
  '1',
  ' ',
  '\\',
  ',',
  ';',
  ':',
  '"',
  "'",
  '^',
  '=',
  '_',
  '-',
  '.',
  '$',
  '<',
  '\\n',
);
const line = fc
  .string({ unit: nasty, minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const lines = fc.string({ unit: fc.oneof(nasty, fc.constant('\n')), minLength: 1, maxLength: 200 });
const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ [P in K]?: T }> =>
  fc.option(value).map((some) => (some === null ? {} : { [key]: some })) as fc.Arbitrary<{ [P in K]?: T }>;
const partialDate = fc.constantFrom('1985', '1985-04', '1985-04-12', '--04-12', '--02-29');
const labelled = (values: fc.Arbitrary<string>, labels: readonly string[]) =>
  fc.uniqueArray(
    fc
      .tuple(values, maybe('label', fc.constantFrom(...labels)), fc.boolean())
      .map(([value, label, preferred]) => ({ value, ...label, ...(preferred && { preferred }) })),
    { maxLength: 3, selector: ({ value }) => value },
  );

/** What a card carries both ways. */
const carried = fc
  .tuple(
    fc.record({
      fullName: line,
      emails: labelled(fc.emailAddress(), ['work', 'home', 'other', 'Choir', 'Клуб']),
      phones: labelled(line, ['work', 'home', 'mobile', 'work fax', 'home mobile', 'pager', 'Clé, à; "x"']),
      urls: labelled(fc.webUrl(), ['work', 'LinkedIn', 'GitHub', 'Blog']),
      ims: labelled(fc.constantFrom('ana', 'ana.b', '@a:example.org'), [
        'Skype',
        'Matrix',
        'Jabber',
        'Carrier pigeon',
      ]),
      addresses: fc.array(
        fc
          .tuple(
            maybe('label', fc.constantFrom('home', 'Boat')),
            maybe('poBox', line),
            line,
            maybe('country', line),
          )
          .map(([label, poBox, street, country]) => ({ ...label, ...poBox, street, ...country })),
        { maxLength: 2 },
      ),
      tags: fc.uniqueArray(line, { maxLength: 3 }),
      skills: fc.uniqueArray(line, { maxLength: 3 }),
      interests: fc.uniqueArray(line, { maxLength: 3 }),
      notes: lines,
    }),
    maybe(
      'name',
      fc
        .tuple(
          maybe('family', line),
          line,
          maybe('additional', line),
          maybe('prefix', line),
          maybe('suffix', line),
        )
        .map(
          ([family, given, ...rest]) => Object.assign({}, family, { given }, ...rest) as { given: string },
        ),
    ),
    maybe('nickname', line),
    maybe('pronouns', line),
    maybe('birthday', partialDate),
    maybe('anniversary', partialDate),
    maybe('cadenceDays', fc.integer({ min: 1, max: 3_650 })),
    maybe(
      'met',
      fc
        .tuple(
          partialDate,
          maybe('where', line),
          maybe(
            'note',
            lines.filter((text) => text.trim() !== ''),
          ),
        )
        .map(([on, where, note]) => ({ on, ...where, ...note })),
    ),
  )
  .map((parts) => Object.assign({}, ...parts) as Partial<Contact>);

describe('round trip', { timeout: 60_000 }, () => {
  test('a contact written and read again is the same', async () => {
    await fc.assert(
      fc.asyncProperty(carried, async (contact) => {
        const person = await read(await write(contact));
        const expected =
          contact.notes?.trim() === '' && contact.met === undefined
            ? { ...contact, notes: undefined }
            : contact;
        for (const [field, value] of Object.entries(expected)) {
          expect([field, person[field as keyof ImportedPerson]]).toEqual([field, value]);
        }
        expect(person.extra).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const kept = fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom('x-foo', 'x-bar', 'gender', 'related', 'sound', 'tz', 'member', 'lang'),
        maybe('group', fc.constantFrom('item1', 'a')),
        maybe('x-p', fc.oneof(line, fc.array(line, { minLength: 2, maxLength: 3 }))),
        line,
      )
      .map(([name, group, param, value]) => ({
        name,
        params: { ...param, ...group },
        type: 'unknown',
        value,
      })),
    { maxLength: 4, selector: ({ name }) => name },
  );

  test('kept properties come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(kept, async (extra) => {
        const written = await write({ extra });
        const again = await write({ extra: (await read(written)).extra });
        expect(again).toBe(written);
      }),
    );
  });

  test.each([
    'apple-contacts',
    'google-contacts',
    'nextcloud',
    'outlook-2.1',
    'android-2.1',
    'thunderbird',
    'latin-1',
  ])('%s: read, written and read again says the same', async (name) => {
    for (const person of people(await collect(parseVCard(inChunks(fixture(`vcard/${name}.vcf`)))))) {
      const { row: _, sourceId: __, circle: _c, photo, positions, notes = '', ...fields } = person;
      const organizations = new Map(
        positions.map(({ organization = '' }, index) => [`o${index}`, { name: organization }]),
      );
      const text = await write(
        {
          ...fields,
          notes,
          positions: positions.map(({ organization: ___, ...position }, index) => ({
            ...position,
            organizationId: `o${index}`,
            current: true,
          })),
        },
        { organizations, ...(photo !== undefined && { photo }) },
      );
      const { stage: ____, stageSince: _s, positions: written, ...again } = await read(text);
      const plain = written.map(({ current: _now, ...position }) => position);
      expect({ ...again, positions: plain, row: person.row, sourceId: person.sourceId }).toEqual({
        ...person,
        sourceId: person.sourceId,
      });
    }
  });
});
