/** Cards as other programs write them, with care and without. */
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../support/fixtures.ts';
import { outline, people, utf8 } from '../helpers.ts';
import { card, extraOf, parse, peopleOf } from './cards.ts';

describe('what careless programs write', () => {
  test('lines of a note that are not indented are the note’s', async () => {
    const { notes, phones, emails } = await card([
      'NOTE:Met at the mill.',
      'Likes; opera, and ships',
      '',
      'Remember: the keys',
      ' and the boat',
      '',
      'TEL:+34 600',
      'EMAIL:ana@example.org',
    ]);
    expect(notes).toBe('Met at the mill.\nLikes; opera, and ships\n\nRemember: the keysand the boat');
    expect(phones).toEqual([{ value: '+34 600' }]);
    expect(emails).toEqual([{ value: 'ana@example.org' }]);
  });

  test('a line that is no property after one that has a line only still faults the card', async () => {
    const text = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nTEL:+34 600\n12 34\nEND:VCARD\n';
    expect(outline(await parse(utf8(text)))).toEqual([
      'rejected 1: Line 5 of the card is no vCard property.',
    ]);
  });

  test('an address and a title go on in lines that are not folded, a note has what looks like a heading', async () => {
    const { notes, addresses, positions, phones } = await card([
      'NOTE:Met at the mill.',
      'Tel: ask first',
      'ADR;TYPE=home:;;Mill Lane 1',
      'Back door;Milltown;;;',
      'ORG:Mill',
      'TITLE:Head of',
      'bakers',
      'TEL:+34 600',
    ]);
    expect(notes).toBe('Met at the mill.\nTel: ask first');
    expect(addresses).toEqual([{ label: 'home', street: 'Mill Lane 1\nBack door', locality: 'Milltown' }]);
    expect(positions).toEqual([{ organization: 'Mill', title: 'Head of bakers' }]);
    expect(phones).toEqual([{ value: '+34 600' }]);
  });

  test.each([
    ['12 Apr 1985', '1985-04-12'],
    ['April 12\\, 1985', '1985-04-12'],
    ['12. April 1985', '1985-04-12'],
    ['12 avril 1985', '1985-04-12'],
    ['12 April', '--04-12'],
    ['April 1985', '1985-04'],
    ['April 12th\\, 1985', '1985-04-12'],
    ['April 12', '--04-12'],
    ['--4-12', '--04-12'],
    ['1985.04.12', '1985-04-12'],
    ['25/04/1985', '1985-04-25'],
    ['1985年4月12日', '1985-04-12'],
  ])('a birthday of %s is read', async (written, birthday) => {
    expect(await card([`BDAY:${written}`])).toMatchObject({ birthday, extra: [] });
  });

  test.each(['12 Apr 85', 'about 1985', '31 Apr 1985', '4/12/1985', '4/12', '85-04-12'])(
    'a birthday of %s is kept as it is',
    async (written) => {
      const person = await card([`BDAY:${written}`]);
      expect(person.birthday).toBeUndefined();
      expect(extraOf(person, 'bday')).toEqual({ name: 'bday', type: 'unknown', value: written });
    },
  );

  test('labels of the user’s own keep their capitals, a program’s are plain', async () => {
    const { phones } = await card([
      'TEL;TYPE=Choir of Lima:1',
      'TEL;X-Boat:2',
      'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=94=D0=9E=D0=9C):3',
      'TEL;WORK;VOICE:4',
      'TEL;TYPE=Home,Mobile:5',
      'TEL;TYPE=ASSISTANT:6',
    ]);
    expect(phones.map(({ label }) => label)).toEqual([
      'Choir of Lima',
      'Boat',
      'ДОМ',
      'work',
      'home mobile',
      'assistant',
    ]);
  });
});

describe('cards as programs write them', () => {
  test('Apple Contacts', async () => {
    const rows = await parse(fixture('vcard/apple-contacts.vcf'));
    expect(outline(rows)).toEqual([
      'person 1: Dr. Ana Ruiz Ejemplo',
      'person 37: Imaginary Bakery',
      'ignored 47: A group of contacts: its name is a tag of those in it.',
    ]);
    const [ana, bakery] = people(rows);
    expect(ana).toMatchObject({
      name: { family: 'Ruiz Ejemplo', given: 'Ana', prefix: 'Dr.' },
      nickname: 'Anita',
      emails: [
        { value: 'ana@example.org', label: 'work', preferred: true },
        { value: 'anita@example.net', label: 'Choir' },
      ],
      phones: [
        { value: '+34 600 000 001', label: 'mobile', preferred: true },
        { value: '+34 900 000 002', label: 'work fax' },
        { value: '+34 900 000 003', label: 'main' },
      ],
      addresses: [
        {
          label: 'home',
          street: 'Calle Falsa 12\nPiso 3',
          locality: 'Madrid',
          postalCode: '28000',
          country: 'España',
        },
      ],
      urls: [
        { value: 'https://ana.example.org', label: 'homepage', preferred: true },
        { value: 'https://www.linkedin.com/in/ana-ruiz-ejemplo', label: 'LinkedIn' },
      ],
      ims: [{ value: 'ana.ejemplo', label: 'Skype', preferred: true }],
      positions: [{ organization: 'Molinos Imaginarios', title: 'Head of Milling', department: 'Research' }],
      birthday: '--05-12',
      anniversary: '2010-06-05',
      notes: 'Met at the mill, twice.\nLikes ; and \\.',
      photo: { mediaType: 'image/jpeg' },
      sourceId: '5B3A2C1D-0000-4000-8000-0000000000AA',
    });
    // Labels go with what they label, kept properties too.
    expect(ana?.extra.map(({ name, params, value }) => [name, params?.['group'], value])).toEqual([
      ['x-abadr', 'item3', 'es'],
      ['x-abrelatednames', 'item6', 'Luis Ejemplo'],
      ['x-ablabel', 'item6', '_$!<Spouse>!$_'],
      ['x-abuid', undefined, '5B3A2C1D-0000-4000-8000-0000000000AA:ABPerson'],
    ]);
    expect(bakery).toMatchObject({ fullName: 'Imaginary Bakery', phones: [{ label: 'main' }] });
  });

  test('Google Contacts', async () => {
    const [tom, mail] = await peopleOf('google-contacts.vcf');
    expect(tom).toMatchObject({
      name: { family: 'Sampleton', given: 'Tom', additional: 'Quentin', suffix: 'Jr.' },
      addresses: [{ label: 'work', street: '1 Fiction Way, Suite 5', region: 'IL' }],
      positions: [{ organization: 'Fictive, Sons & Co.', title: 'Clerk' }],
      birthday: '1984-02-29',
      urls: [{ value: 'https://www.google.com/profiles/100000000000000000000', label: 'PROFILE' }],
      tags: ['Sailing'],
      notes: 'First line\nSecond line',
    });
    expect(extraOf(tom, 'photo')).toEqual({
      name: 'photo',
      type: 'uri',
      value: 'https://lh3.googleusercontent.com/contacts/invented',
    });
    expect(mail).toMatchObject({ fullName: 'only-mail@example.org', tags: [] });
  });

  test('Outlook, 2.1 in a Windows code page', async () => {
    const [person] = await peopleOf('outlook-2.1.vcf');
    expect(person).toMatchObject({
      fullName: 'Jürgen Beispielmüller',
      name: { family: 'Beispielmüller', given: 'Jürgen', prefix: 'Herr' },
      positions: [{ organization: 'Größe, Söhne GmbH', department: 'Vertrieb', title: 'Leiter, Vertrieb' }],
      notes: 'Erste Zeile\nZweite Zeile mit überlangem Text, und Komma.',
      phones: [{ label: 'work' }, { label: 'mobile' }, { value: '+49 30 000003', label: 'work fax' }],
      addresses: [{ label: 'work', street: 'Musterstraße 1', locality: 'Berlin' }],
      emails: [{ value: 'juergen@example.org', preferred: true }],
      birthday: '1970-01-01',
      photo: { mediaType: 'image/jpeg' },
    });
    expect(extraOf(person, 'x-label')).toMatchObject({ value: 'Musterstraße 1\\n10000 Berlin' });
  });

  test('Android, 2.1', async () => {
    const [person] = await peopleOf('android-2.1.vcf');
    expect(person).toMatchObject({
      fullName: 'Мария Выдумкина',
      name: { family: 'Выдумкина', given: 'Мария' },
      nickname: 'Masha',
      anniversary: '2011-07-08',
      birthday: '1990-02-28',
      phones: [
        { value: '+7 900 000-00-01', label: 'mobile', preferred: true },
        { value: '+7 900 000-00-02', label: 'Дача' },
      ],
      ims: [{ value: 'maria.example', label: 'Skype' }],
      photo: { mediaType: 'image/png' },
    });
    expect(extraOf(person, 'x-android-custom')).toBeDefined();
  });

  test('Nextcloud, 4.0', async () => {
    const [person] = await peopleOf('nextcloud.vcf');
    expect(person).toMatchObject({
      fullName: 'Grace Invented',
      phones: [{ value: '+44-20-0000-0001', label: 'work' }],
      addresses: [{ label: 'home', street: '2 Mill Lane' }],
      positions: [{ organization: 'Harbour Made-Up Ltd', title: 'Engineer' }],
      birthday: '--04-05',
      anniversary: '2012',
      urls: [{ value: 'https://social.example/@grace', label: 'Mastodon' }],
      ims: [{ value: 'u/grace:example.org', label: 'Matrix' }],
      tags: ['Friends', 'Sailing club'],
      photo: { mediaType: 'image/png' },
    });
    expect(person?.notes).toContain('line that the server had to fold twice, because');
    expect(extraOf(person, 'related')).toMatchObject({ params: { type: 'friend' }, type: 'text' });
    expect(extraOf(person, 'tz')).toMatchObject({ value: 'Europe/London' });
  });

  test('Thunderbird: several organizations, LF', async () => {
    const [person] = await peopleOf('thunderbird.vcf');
    expect(person).toMatchObject({
      nickname: 'Ole, O2',
      positions: [
        { organization: 'Sailing club', department: 'Board', title: 'Chair' },
        { organization: 'Nordic Fiction ApS', title: 'Engineer' },
      ],
    });
  });

  test('an old program’s Latin-1 in lower case', async () => {
    const [person] = await peopleOf('latin-1.vcf');
    expect(person).toMatchObject({ fullName: 'Zoë Façade', notes: 'Même adresse' });
  });
});
