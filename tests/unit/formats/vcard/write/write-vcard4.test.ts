import { describe, expect, test } from 'vitest';
import { parseVCard } from '#formats/index.ts';
import { collect, inChunks, people, utf8 } from '../../helpers.ts';
import { card, id, read, write, write3 } from '../cards.ts';

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

  test('of the older version has no year of Apple’s for a day of which the month is unknown', async () => {
    const extra = [{ name: 'bday', type: 'date-and-or-time', value: '---12' }];
    expect(linesOf(await write3({ extra }))).toContain('BDAY:---12');
  });

  test('has one name, and the one in another script beside it; a key is no picture', async () => {
    const person = await card(
      ['N:Yamada;Taro;;;', 'N;ALTID=1;LANGUAGE=ja:山田;太郎;;;', 'KEY;ENCODING=b;TYPE=X509:AAAA'],
      '3.0',
    );
    const lines = linesOf(await write({ name: person.name ?? {}, extra: person.extra }));
    expect(lines.filter((line) => /^N[;:]/.test(line))).toEqual(['N:Yamada;Taro;;;']);
    expect(lines).toContain('X-N;ALTID=1;LANGUAGE=ja:山田;太郎;;;');
    expect(lines).toContain('KEY:data:application/x509;base64,AAAA');
    expect(linesOf(await write3({ extra: person.extra }))).toContain('KEY;ENCODING=b;TYPE=X509:AAAA');
  });

  test('has one birthday', async () => {
    const extra = [{ name: 'bday', type: 'unknown', value: '1985-13-45' }];
    expect(await write({ extra })).toContain('BDAY:1985-13-45');
    const both = linesOf(await write({ extra, birthday: '1985' }));
    expect(both.filter((line) => line.startsWith('BDAY'))).toEqual(['BDAY:1985']);
    expect(both).toContain('X-BDAY:1985-13-45');
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
