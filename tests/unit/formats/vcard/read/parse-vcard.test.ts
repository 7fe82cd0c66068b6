import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKithError } from '#contract/errors.ts';
import { fixture } from '../../../../support/fixtures.ts';
import { chunkSizes, mutationsOf, outline, people, utf8 } from '../../helpers.ts';
import { card, extraOf, parse } from '../cards.ts';

test('faulty cards are told and stop nothing', async () => {
  expect(outline(await parse(fixture('vcard/faulty.vcf')))).toEqual([
    'rejected 1: Here are lines that belong to no card.',
    'rejected 2: Line 5 of the card is no vCard property.',
    'rejected 7: The card has no END:VCARD.',
    'person 10: Good One',
    'rejected 16: Here are lines that belong to no card.',
    'rejected 17: The card has no name.',
    'rejected 21: Line 23 of the card has NUL characters.',
    'person 25: Good Two',
    'rejected 29: The card has no END:VCARD.',
  ]);
});

test.each([
  ['nothing', ''],
  ['a CSV', 'First Name,Last Name\nAna,Ruiz\n'],
  ['a calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n'],
])('%s is no vCard file', async (_, text) => {
  await expect(parse(utf8(text))).rejects.toMatchObject({ code: 'invalid' });
});

test.each([
  ['group', 'ignored 1: A group of contacts.'],
  ['LOCATION', 'ignored 1: A place, not a person.'],
  ['device', 'ignored 1: A device, not a person.'],
  ['org', 'person 1: Imaginary Bakery'],
])('a card of kind %s', async (kind, expected) => {
  const rows = await parse(utf8(`BEGIN:VCARD\nVERSION:4.0\nKIND:${kind}\nFN:Imaginary Bakery\nEND:VCARD\n`));
  expect(outline(rows)).toEqual([expected]);
});

describe('birthdays', () => {
  test.each([
    ['BDAY:1985-04-12', '1985-04-12'],
    ['BDAY:19850412', '1985-04-12'],
    ['BDAY:1985-04-12T22:00:00Z', '1985-04-12'],
    ['BDAY:--0412', '--04-12'],
    ['BDAY:--04-12', '--04-12'],
    ['BDAY:12.4.1985', '1985-04-12'],
    ['BDAY:12. 04. 1985', '1985-04-12'],
    ['BDAY:1985-04', '1985-04'],
    ['BDAY:1985', '1985'],
    ['BDAY:16040412', '--04-12'],
    ['BDAY;X-APPLE-OMIT-YEAR=1804:18040412', '--04-12'],
    ['BDAY:1604-02-29', '--02-29'],
  ])('%s', async (line, date) => {
    expect((await card([line])).birthday).toBe(date);
  });

  test.each(['BDAY:1985-02-30', 'BDAY:31.02.1985', 'BDAY:---12', 'BDAY;VALUE=text:circa 1800', 'BDAY:soon'])(
    '%s is kept as it is',
    async (line) => {
      const person = await card([line], '4.0');
      expect(person.birthday).toBeUndefined();
      expect(extraOf(person, 'bday')).toMatchObject({ value: line.slice(line.indexOf(':') + 1) });
    },
  );
});

describe('properties', () => {
  test('a name without FN, and FN without a name', async () => {
    const rows = await parse(utf8('BEGIN:VCARD\nVERSION:3.0\nN:Ruiz;Ana;;Dr.;PhD\nEND:VCARD\n'));
    expect(people(rows)[0]?.fullName).toBe('Dr. Ana Ruiz, PhD');
    expect((await card([])).name).toBeUndefined();
  });

  test('escapes that ical.js reads otherwise', async () => {
    const person = await card(['NOTE:a\\;b\\\\;c\\:d', 'ORG:Back\\\\;Slash', 'N:Ru\\,iz\\;;A\\\\;;;']);
    expect(person.notes).toBe('a;b\\;c:d');
    expect(person.positions).toEqual([{ organization: 'Back\\', department: 'Slash' }]);
    expect(person.name).toEqual({ family: 'Ru,iz;', given: 'A\\' });
  });

  test('types in every style', async () => {
    const person = await card([
      'TEL;TYPE=work;TYPE=cell:1',
      'TEL;TYPE="home,fax":2',
      'TEL;HOME;VOICE:3',
      'TEL:tel:4',
    ]);
    expect(person.phones).toEqual([
      { value: '1', label: 'work mobile' },
      { value: '2', label: 'home fax' },
      { value: '3', label: 'home' },
      { value: '4' },
    ]);
  });

  test('the same profile twice is one, with the better label', async () => {
    const person = await card([
      'URL:https://example.org/a',
      'SOCIALPROFILE;SERVICE-TYPE=linkedin:https://example.org/a',
    ]);
    expect(person.urls).toEqual([{ value: 'https://example.org/a', label: 'LinkedIn' }]);
  });

  test('unknown ones are kept with group and parameters', async () => {
    const person = await card([
      'item9.X-FOO;X-BAR=a,"b;c":raw\\;text',
      'GEO:37.38;-122.08',
      'TZ:Europe/Madrid',
    ]);
    expect(person.extra).toEqual([
      {
        name: 'x-foo',
        params: { 'x-bar': ['a', 'b;c'], group: 'item9' },
        type: 'unknown',
        value: 'raw\\;text',
      },
      { name: 'geo', type: 'uri', value: 'geo:37.38,-122.08' },
      { name: 'tz', type: 'unknown', value: 'Europe/Madrid' },
    ]);
  });

  test('binary ones become data URIs', async () => {
    const person = await card(['LOGO;ENCODING=b;TYPE=PNG:AAAA', 'PHOTO;ENCODING=b:not!base64']);
    expect(extraOf(person, 'logo')).toEqual({
      name: 'logo',
      type: 'uri',
      value: 'data:image/png;base64,AAAA',
    });
    expect(person.photo).toBeUndefined();
    expect(extraOf(person, 'photo')).toBeDefined();
  });

  test('names of Object’s own properties are only names', async () => {
    const person = await card(['CONSTRUCTOR:1', '__PROTO__;__PROTO__=1:2', 'X-A;CONSTRUCTOR=1:3']);
    expect(person.extra.map(({ value }) => value)).toEqual(['1', '2', '3']);
  });

  test('an agent inside a 2.1 card does not end it', async () => {
    const person = await card(['AGENT:', 'BEGIN:VCARD', 'FN:Secret Agent', 'END:VCARD', 'TEL:1'], '2.1');
    expect(person).toMatchObject({ fullName: 'Ana Ruiz', phones: [{ value: '1' }] });
    expect(extraOf(person, 'x-agent')).toBeDefined();
  });

  test('an agent without an end takes no other card with it', async () => {
    const text = 'BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nBEGIN:VCARD\nFN:C\nEND:VCARD\n';
    expect(outline(await parse(utf8(text)))).toEqual([
      'rejected 1: The card has no END:VCARD.',
      'person 6: C',
    ]);
  });

  test('2.1 folds at white space and keeps it; later versions don’t', async () => {
    expect((await card(['NOTE:one', ' two'], '2.1')).notes).toBe('one two');
    expect((await card(['NOTE:one', ' two'], '3.0')).notes).toBe('onetwo');
  });

  test('quoted-printable may be broken anywhere', async () => {
    const person = await card(['NOTE;QUOTED-PRINTABLE:caf=C3=', '=A9 =3D=', ' x'], '2.1');
    expect(person.notes).toBe('café = x');
  });

  test('a photo of which the lines are not indented', async () => {
    const person = await card(['PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/', 'AAAA', 'BBBB', '', 'TEL:1'], '2.1');
    expect(person.photo).toEqual({ mediaType: 'image/jpeg', base64: '/9j/AAAABBBB' });
    expect(person.phones).toHaveLength(1);
  });

  test('a field longer than Kith keeps', async () => {
    const text = `BEGIN:VCARD\nFN:${'x'.repeat(2_001)}\nEND:VCARD\n`;
    expect(outline(await parse(utf8(text)))[0]).toMatch(/^rejected 1:/);
  });
});

describe('whatever the bytes', { timeout: 60_000 }, () => {
  const names = [
    'apple-contacts',
    'google-contacts',
    'outlook-2.1',
    'android-2.1',
    'nextcloud',
    'faulty',
  ] as const;

  test.each(names)('%s: the chunks make no difference', async (name) => {
    const bytes = fixture(`vcard/${name}.vcf`);
    const whole = await parse(bytes);
    await fc.assert(
      fc.asyncProperty(chunkSizes, async (sizes) => {
        expect(await parse(bytes, sizes)).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });

  test.each(names)('%s: mutations give rows in order, or a KithError', async (name) => {
    await fc.assert(
      fc.asyncProperty(mutationsOf(fixture(`vcard/${name}.vcf`)), async (bytes) => {
        const rows = await parse(bytes).catch((error: unknown) => {
          expect(isKithError(error)).toBe(true);
          return [];
        });
        const numbers = rows.map((row) => (row.type === 'person' ? row.person.row : row.row));
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });

  test('a long line of parameters or a deep nest is read in no time', async () => {
    const long = `BEGIN:VCARD\nFN${';TYPE=a'.repeat(20_000)}:Ana\nX${';A="'.repeat(20_000)}\nEND:VCARD\n`;
    expect(outline(await parse(utf8(long)))).toEqual([
      'rejected 1: Line 3 of the card is no vCard property.',
    ]);
    const deep = 'AGENT:\nBEGIN:VCARD\n'.repeat(20_000);
    expect(await parse(utf8(`BEGIN:VCARD\nFN:Ana\n${deep}`))).toHaveLength(1);
  });
});
