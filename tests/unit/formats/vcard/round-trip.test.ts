/** What is written comes back, whatever is in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/records.ts';
import { type ImportedPerson, parseVCard } from '#formats/index.ts';
import { fixture } from '../../../support/fixtures.ts';
import { collect, inChunks, people } from '../helpers.ts';
import { read, write } from './cards.ts';

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
