import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Contact, Interaction } from '#domain/records.ts';
import { createBackups } from '#store/backup/index.ts';
import type { OpenStore } from '#store/open.ts';
import { verifyStore } from '#store/health/verify.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { exportFile } from '#store/transfer/export.ts';
import { createTransfer } from '#store/transfer/index.ts';
import { createHandClock, execute, openTestStore, temporaryProfile } from '../profile.ts';
import { zipOf } from './zip.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url));
const fixturePath = (name: string) => ({
  path: new URL(`../../fixtures/formats/${name}`, import.meta.url).pathname,
  name,
});
const archive = (): Record<string, Buffer> => ({
  'Connections.csv': fixture('linkedin/archive/Connections.csv'),
  'messages.csv': fixture('linkedin/archive/messages.csv'),
  'Notes.csv': fixture('linkedin/archive/Notes.csv'),
  'Rich_Media.csv': Buffer.from('a,b\n'),
});

let lateness = 0;
const start = async () => {
  const folder = temporaryProfile();
  const clock = createHandClock();
  // What was exported is older than what imports it.
  clock.advance(60_000 * lateness++);
  const store = await openTestStore(clock, folder);
  const save = (name: string, content: Buffer | string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return { path, name };
  };
  return { store, transfer: createTransfer(store), save, folder };
};

const people = (store: OpenStore) =>
  store.file.find('contacts', { selector: {} }) as unknown as readonly Contact[];
const named = (store: OpenStore, name: string) => {
  const found = people(store).find(({ fullName }) => fullName === name);
  if (found === undefined) throw new Error(`${name} is not there`);
  return found;
};
const options = { tags: [] } as const;

test('LinkedIn’s whole export: who one is connected with, when one last wrote, what one noted', async () => {
  const { store, transfer, save } = await start();
  const zip = save('Basic_LinkedInDataExport_06-07-2026.zip', zipOf(archive()));
  expect(await transfer.preview([zip])).toMatchObject({ format: 'linkedin-zip', fresh: 2, ignored: 1 });
  const { importId } = await transfer.run([zip], options);
  const ana = named(store, 'Ana Ruiz');
  expect(ana).toMatchObject({ lastInteractionAt: '2026-02-12', notes: 'Restores mills' });
  // A draft is no message.
  expect(named(store, 'Omar Said').lastInteractionAt).toBe('2025-01-02');
  const logged = store.file.find('interactions', { selector: {} }) as unknown as readonly Interaction[];
  expect(logged.map(({ kind }) => kind)).toEqual(['message', 'message']);

  // Again: nothing is logged twice.
  await transfer.run([zip], options);
  expect(store.file.count('interactions', {})).toBe(2);

  await transfer.undo(importId);
  expect(store.file.count('interactions', {})).toBe(0);
});

test('groups of an address book become tags of those in it, wherever they stand in the file', async () => {
  const { store, transfer, save } = await start();
  await transfer.run([fixturePath('vcard/apple-contacts.vcf')], options);
  expect(named(store, 'Dr. Ana Ruiz Ejemplo').tags).toContain('Choir');
  expect(named(store, 'Imaginary Bakery').tags).toEqual([]);
  const group = (name: string, ...members: readonly string[]) =>
    ['BEGIN:VCARD', 'VERSION:4.0', 'KIND:group', `FN:${name}`, ...members, 'END:VCARD', ''].join('\r\n');
  const card = (name: string, ...more: readonly string[]) =>
    ['BEGIN:VCARD', 'VERSION:4.0', `FN:${name}`, ...more, 'END:VCARD', ''].join('\r\n');
  const first = save(
    'first.vcf',
    group('Rowers', 'MEMBER:urn:uuid:A1', 'MEMBER:mailto:omar@example.org', 'MEMBER:urn:uuid:gone') +
      card('Lea Rower', 'UID:urn:uuid:a1', 'CATEGORIES:Friends,Rowers') +
      card('Omar Rower', 'EMAIL:Omar@example.org') +
      card('Nadia Walker', 'UID:b2') +
      group('Walkers', 'MEMBER:urn:uuid:b2'),
  );
  // Of another address book, where the same id is somebody else's.
  const second = save('second.vcf', card('Tom Stranger', 'UID:b2'));
  await transfer.run([first, second], options);
  expect(named(store, 'Lea Rower').tags.toSorted()).toEqual(['Friends', 'Rowers']);
  expect(named(store, 'Omar Rower').tags).toEqual(['Rowers']);
  expect(named(store, 'Nadia Walker').tags).toEqual(['Walkers']);
  expect(named(store, 'Tom Stranger').tags).toEqual([]);
});

test('a zip bomb is refused, and so is one that lies about its size, or has no connections', async () => {
  const { store, transfer, save } = await start();
  const bomb = Buffer.alloc(60_000_000, 'a');
  const refused = async (content: Buffer) =>
    expect(transfer.preview([save('export.zip', content)])).rejects.toMatchObject({ code: 'invalid' });
  await refused(zipOf({ ...archive(), 'messages.csv': bomb }));
  await refused(zipOf({ ...archive(), 'messages.csv': bomb }, { 'messages.csv': 1_000 }));
  await refused(zipOf({ 'messages.csv': fixture('linkedin/archive/messages.csv') }));
  await refused(zipOf(archive()).subarray(0, 300));
  expect(people(store)).toEqual([]);
});

test('a zip file whose content is not what was packed, or packed in an unusual way, is refused as such', async () => {
  const { store, transfer, save } = await start();
  /** The first entry's, which both headers tell (APPNOTE 4.3.7 and 4.3.12). */
  const changed = (inLocal: number, inCentral: number, byte: number): Buffer => {
    const zip = zipOf(archive());
    zip[inLocal] = byte;
    zip[zip.indexOf(Buffer.from('PK\x01\x02')) + inCentral] = byte;
    return zip;
  };
  const crc = zipOf(archive())[14] ?? 0;
  await expect(transfer.run([save('crc.zip', changed(14, 16, crc ^ 1))], options)).rejects.toThrow(/damaged/);
  const bzip2 = save('bzip2.zip', changed(8, 10, 12));
  await expect(transfer.run([bzip2], options)).rejects.toThrow(/packed in a way that Kith can’t read/);
  expect(people(store)).toEqual([]);
});

test('of two files with the same name in a zip, the one in fewer folders is LinkedIn’s', async () => {
  const { store, transfer, save } = await start();
  const zip = zipOf({ 'Export/Rich Media/Notes.csv': 'a,b\n', ...archive() });
  await transfer.run([save('export.zip', zip)], options);
  expect(named(store, 'Ana Ruiz').notes).toBe('Restores mills');
});

test('the same person from two programs: each says once what both say, and fills in what the other left out', async () => {
  const { store, transfer, save } = await start();
  const card = (...lines: readonly string[]) =>
    ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ana Ruiz', 'EMAIL:ana@example.org', ...lines, 'END:VCARD'].join('\n');
  const phone = '+34 600 000 001';
  const profile = 'https://www.linkedin.com/in/ana-ruiz';
  const first = card('ORG:Mill', `TEL:${phone}`, `URL:${profile}`, 'X-OWN;X-P=1;TYPE=a:kept');
  const second = card(
    'ORG:Mill;Ovens',
    'TITLE:Baker',
    'TEL;TYPE=cell:0034 600-000-001',
    `URL:${profile}/?trk=x`,
  );
  await transfer.run([save('one.vcf', first)], options);
  await transfer.run([save('two.vcf', second)], options);
  // A title alone is no new employer.
  await transfer.run([save('three.vcf', card('TITLE:Author'))], options);
  const ana = named(store, 'Ana Ruiz');
  expect(people(store)).toHaveLength(1);
  expect(ana.phones).toEqual([{ value: phone, label: 'mobile' }]);
  expect(ana.urls).toEqual([{ value: profile }]);
  expect(ana.positions).toEqual([
    { organizationId: expect.any(String), title: 'Baker', department: 'Ovens', current: true },
    { title: 'Author' },
  ]);
  await transfer.run(
    [save('one.vcf', first), save('two.vcf', second), save('three.vcf', card('TITLE:Author'))],
    options,
  );
  expect(named(store, 'Ana Ruiz')).toMatchObject({
    positions: ana.positions,
    phones: ana.phones,
    extra: ana.extra,
  });
});

test('rows without any address, imported once more, add nobody; two alike in one file are two people', async () => {
  const { store, transfer, save } = await start();
  const row = (name: string, title: string) => `${name},,Mill,${title},08 Feb 2020`;
  const old = (...rows: readonly string[]) =>
    save('old.csv', ['First Name,Last Name,Company,Position,Connected On', ...rows, ''].join('\n'));
  const first = old(row('Ana Ruiz', 'Baker'), row('Bo Walker', 'Miller'), row('Bo Walker', 'Miller'));
  expect(await transfer.run([first], options)).toMatchObject({ created: 3, merged: 0 });
  const again = old(row('Bo Walker', 'Miller'), row('Ana Ruiz', 'Baker'), row('Bo Walker', 'Miller'));
  expect(await transfer.run([again], { tags: ['again'] })).toMatchObject({ created: 0, merged: 3 });
  expect(people(store).every(({ tags }) => tags.includes('again'))).toBe(true);
  // Who says something else may be somebody else, and so may a third of the name.
  const more = old(row('Ana Ruiz', 'Pilot'), ...Array.from({ length: 3 }, () => row('Bo Walker', 'Miller')));
  expect(await transfer.run([more], options)).toMatchObject({ created: 2, merged: 2 });
  expect(people(store)).toHaveLength(5);
});

test.skipIf(process.platform === 'win32')(
  'an export takes the place of a file, never of a device or a pipe',
  async () => {
    const { store, folder } = await start();
    const path = join(folder, 'pipe');
    const server = createServer().listen(path);
    await once(server, 'listening');
    await expect(exportFile(store, path, 'json', '0.0.0-test')).rejects.toThrow(/device or a pipe/);
    expect(statSync(path).isSocket()).toBe(true);
    server.close();
  },
);

test('an export never takes the place of the data file, by whichever way its folder is named', async () => {
  const { store, folder } = await start();
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const link = join(folder, 'link');
  symlinkSync(store.profilePath, link);
  const backups = createBackups({ ...store, appVersion: '0.0.0-test', workFactor: 10 });
  for (const at of [store.profilePath, link]) {
    for (const name of ['kith.db', 'KITH.DB-wal', 'key.age']) {
      const path = join(at, name);
      const words = /files in which Kith keeps your data\. Nothing was written/;
      await expect(exportFile(store, path, 'json', '0.0.0-test')).rejects.toThrow(words);
      await expect(backups.create(path, 'long enough', unwatched)).rejects.toThrow(words);
    }
  }
  await exportFile(store, join(store.profilePath, 'people.json'), 'json', '0.0.0-test');
  expect(verifyStore(store).problems).toEqual([]);
});

test.skipIf(process.platform === 'win32')('what is imported is a file, never a pipe', async () => {
  const { transfer, folder } = await start();
  const path = join(folder, 'pipe.csv');
  execFileSync('mkfifo', [path]);
  await expect(transfer.preview([{ path, name: 'pipe.csv' }])).rejects.toThrow(
    '“pipe.csv” is a device or a pipe, not a file. Nothing was changed.',
  );
});

test('rows of other names that share a phone or an address are other people, also imported once more', async () => {
  const { store, transfer, save } = await start();
  const file = save(
    'shared.csv',
    'Name,Email,Phone\n' +
      'Ana Ruiz,home@example.org,+34 911 000 000\n' +
      'Bo Walker,home@example.org,+34 911 000 000\n' +
      'Cy Few,,+34 911 000 000\n' +
      'A. Ruiz,home@example.org,\n',
  );
  expect(await transfer.run([file], options)).toMatchObject({ created: 3, merged: 1 });
  expect(people(store).map(({ fullName }) => fullName)).toEqual(['Ana Ruiz', 'Bo Walker', 'Cy Few']);
  expect(await transfer.run([file], options)).toMatchObject({ created: 0, merged: 4 });
});

test('somebody of quite another name who shares an address with one who is here is another person', async () => {
  const { store, transfer } = await start();
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz', emails: [{ value: 'home@example.org' }] });
  const source = {
    text: 'Name,Email,Phone\nZed Quill,home@example.org,+34 600 000 001\n',
    name: 'pasted.csv',
  };
  expect(await transfer.run([source], options)).toMatchObject({ created: 1, merged: 0 });
  expect(named(store, 'Ana Ruiz')).toMatchObject({ phones: [] });
  expect(named(store, 'Zed Quill')).toMatchObject({ phones: [{ value: '+34 600 000 001' }] });
  expect(await transfer.run([source], options)).toMatchObject({ created: 0, merged: 1 });
});

test('birthdays of two numbers are read where the file tells the day from the month', async () => {
  const { store, transfer } = await start();
  const birthdays = async (text: string) => {
    await transfer.run([{ text, name: 'pasted.csv' }], { ...options, onDuplicate: 'create' });
    return people(store).map(({ birthday, notes }) => birthday ?? notes);
  };
  const [unclear] = await birthdays('Name,Birthday\nAna Ruiz,12/04\n');
  expect(unclear).toBe('Birthday: 12/04');
  expect((await birthdays('Name,Birthday\nBo Chen,12/04\nCy Few,25/4\nDi Eng,31/02\n')).slice(1)).toEqual([
    '--04-12',
    '--04-25',
    'Birthday: 31/02',
  ]);
  expect((await birthdays('Name,Birthday\nEd Fox,12/04\nFay Gil,04/25/1985\n')).slice(4)).toEqual([
    '--12-04',
    '1985-04-25',
  ]);
  expect((await birthdays('Vorname,Nachname,Geburtstag\nGus,Hill,12/04\n')).at(-1)).toBe('--04-12');
});

test('files of several programs at once', async () => {
  const { store, transfer } = await start();
  const sources = ['google/contacts-2025.csv', 'outlook/classic-windows-1252.csv', 'vcard/nextcloud-4.vcf'];
  const report = await transfer.run(sources.map(fixturePath), options);
  expect(report).toMatchObject({ created: 6, rejected: [] });
  expect(people(store).map(({ fullName }) => fullName)).toContain('Frau Jürgena Müßig');
});

test('any table: its columns are guessed, said, and remembered', async () => {
  const { store, transfer } = await start();
  const source = { text: 'Kunde,Mail,Rabatt\nAna Ruiz,ana@example.org,5 %\n', name: 'Pasted text' };
  const [guessed] = await transfer.inspect([source]);
  expect(guessed).toMatchObject({ format: 'csv', known: false });
  expect(guessed?.columns).toMatchObject([
    { heading: 'Kunde', to: 'noteLine', samples: ['Ana Ruiz'] },
    { heading: 'Mail' },
    { heading: 'Rabatt', to: 'noteLine' },
  ]);
  const mapping = { Kunde: 'fullName', Mail: 'email', Rabatt: 'skip' };
  await transfer.run([{ ...source, mapping }], options);
  const ana = named(store, 'Ana Ruiz');
  expect(ana).toMatchObject({ emails: [{ value: 'ana@example.org' }], notes: '' });
  const [again] = await transfer.inspect([source]);
  expect(again).toMatchObject({ known: true });
  expect(again?.columns?.map(({ to }) => to)).toEqual(['fullName', 'email', 'skip']);
});

test('who is here already: one choice for all, another for one, and field by field', async () => {
  const { store, transfer } = await start();
  const add = (fullName: string, rest: object) => execute(store, 'contacts.create', { fullName, ...rest });
  add('Ana Ruiz', { emails: [{ value: 'ana@example.org' }], birthday: '1980-01-01' });
  add('Omar Said', { emails: [{ value: 'omar@example.org' }] });
  add('Mina Okafor', { organization: 'Kestrel' });
  const text = [
    'Name,E-mail,Birthday,Company,Nickname',
    'Ana M. Ruiz,ana@example.org,1981-01-01,,Anita',
    'Omar Said,omar@example.org,,,Omo',
    'Mina Okafor,,,Kestrel,Min',
    'Lars New,lars@example.org,,,',
  ].join('\n');
  const source = { text, name: 'Pasted text' };
  expect(await transfer.preview([source])).toMatchObject({ fresh: 2, duplicates: 2, likely: 1 });
  const { total, matches } = await transfer.matches([source], undefined, 0, 10);
  expect(total).toBe(3);
  expect(matches.map(({ index, certainty }) => [index, certainty])).toEqual([
    [0, 'certain'],
    [1, 'certain'],
    [2, 'likely'],
  ]);
  expect(matches[0]).toMatchObject({
    reason: 'Same e-mail: ana@example.org',
    incoming: { birthday: '1981-01-01', nickname: 'Anita' },
  });

  const report = await transfer.run([source], {
    ...options,
    onDuplicate: 'skip',
    onLikely: 'merge',
    rows: { 0: { act: 'merge', fields: { birthday: 'file', fullName: named(store, 'Ana Ruiz').id } } },
  });
  expect(report).toMatchObject({ created: 1, merged: 2, skipped: 1 });
  const ana = named(store, 'Ana Ruiz');
  expect(ana).toMatchObject({ birthday: '1981-01-01', nickname: 'Anita' });
  expect(ana.notes).not.toContain('1980');
  expect(named(store, 'Omar Said').nickname).toBeUndefined();
  expect(named(store, 'Mina Okafor').nickname).toBe('Min');

  // Edited since: kept, and said.
  execute(store, 'contacts.update', { id: named(store, 'Lars New').id, patch: { nickname: 'L' } });
  expect(transfer.past()).toMatchObject([{ label: '3 people imported' }]);
  expect(await transfer.undo(report.importId)).toMatchObject({ kept: 1, restored: 2 });
  expect(named(store, 'Ana Ruiz').birthday).toBe('1980-01-01');
  expect(named(store, 'Lars New').nickname).toBe('L');
  expect(transfer.past()).toEqual([]);
});

test('Kith’s own export comes in whole, and goes again', async () => {
  const there = await start();
  execute(there.store, 'contacts.create', { fullName: 'Ana Ruiz', caresAbout: 'Old mills' });
  const file = { path: join(there.folder, 'kith.json'), name: 'kith.json' };
  await exportFile(there.store, file.path, 'json', '0.1.0');
  await there.store.close();

  const { store, transfer } = await start();
  expect(await transfer.preview([file])).toMatchObject({ format: 'json', records: { changed: 0 } });
  const { importId } = await transfer.run([file], options);
  expect(named(store, 'Ana Ruiz')).toMatchObject({ caresAbout: 'Old mills' });
  await transfer.undo(importId);
  expect(people(store)).toEqual([]);
});

test('what a file says of records that are nowhere is left out, and told', async () => {
  const there = await start();
  const { id } = execute(there.store, 'contacts.create', {
    fullName: 'Ana Ruiz',
    organization: 'Kestrel Mills',
  });
  const other = execute(there.store, 'contacts.create', { fullName: 'Bo Reed', met: { throughId: id } }).id;
  for (const contactIds of [[id], [id, other]]) {
    const at = '2026-01-05';
    execute(there.store, 'interactions.log', { contactIds, kind: 'coffee', at, summary: 'Coffee' });
  }
  execute(there.store, 'follow-ups.create', {
    contactIds: [id],
    kind: 'follow-up',
    due: '2027-01-05',
    summary: 'Ask',
  });
  const path = join(there.folder, 'kith.json');
  await exportFile(there.store, path, 'json', '0.1.0');
  const exported = JSON.parse(readFileSync(path, 'utf8')) as { data: Record<string, { id: string }[]> };
  const { contacts = [] } = exported.data;
  const cut = { contacts: contacts.filter((contact) => contact.id !== id), organizations: [] };

  const { store, transfer, save } = await start();
  const file = save('cut.json', JSON.stringify({ ...exported, data: { ...exported.data, ...cut } }));
  expect((await transfer.preview([file])).rejected).toHaveLength(1);
  const report = await transfer.run([file], options);
  expect(report.rejected).toMatchObject([{ file: 'cut.json' }]);
  expect(named(store, 'Bo Reed').met).toEqual({});
  const talks = store.file.find('interactions', {}) as unknown as readonly Interaction[];
  expect(talks.map(({ contactIds }) => contactIds)).toEqual([[other]]);
  expect(store.file.find('follow-ups', { selector: { summary: 'Ask' } })).toMatchObject([{ contactIds: [] }]);
  expect(verifyStore(store).problems).toEqual([]);
});

test('of Kith’s own export, edited by hand: rules that are none are told, stamps that are none left out', async () => {
  const there = await start();
  execute(there.store, 'contacts.create', { fullName: 'Ana Ruiz' });
  execute(there.store, 'follow-ups.create', {
    contactIds: [],
    kind: 'follow-up',
    due: '2026-01-05',
    summary: 'Ask',
    recurrence: 'FREQ=WEEKLY',
  });
  const path = join(there.folder, 'kith.json');
  await exportFile(there.store, path, 'json', '0.1.0');
  const text = readFileSync(path, 'utf8');

  const { store, transfer, save } = await start();
  const rule = save('rule.json', text.replace('FREQ=WEEKLY', 'FREQ=SECONDLY'));
  await expect(transfer.run([rule], options)).rejects.toThrow(
    'In follow-ups, record 1 does not fit (recurrence: is no rule that Kith can repeat by). Nothing was changed.',
  );
  expect(people(store)).toEqual([]);
  await transfer.run(
    [save('stamps.json', text.replace(/"stamps":\{[^}]*\}/g, '"stamps":{"*":"zzz"}'))],
    options,
  );
  // Later than every edit to come, it would win for ever where two machines meet.
  const [ana] = people(store) as unknown as readonly { readonly stamps: Readonly<Record<string, string>> }[];
  expect(ana?.stamps['*']).toMatch(/^[0-9a-f]{12}-/);
});

test('a table without headings, an empty file, a folder, a stage that is not there: each in a sentence', async () => {
  const { store, transfer, save, folder } = await start();
  const refused = async (source: { path: string; name: string }, stage?: string) =>
    transfer.run([source], { ...options, stage }, unwatched, true).then(
      () => 'taken',
      (error: unknown) => (error as Error).message,
    );
  expect(await refused(save('people.csv', 'Ana Ruiz,ana@example.com\nBo Reed,bo@example.com\n'))).toMatch(
    /^“people.csv”: The first line has no heading/,
  );
  expect(await refused(save('empty.vcf', ''))).toMatch(/^“empty.vcf” is empty/);
  expect(await refused(save('marked.csv', '\ufeff\r\n'))).toMatch(/^“marked.csv” is empty/);
  expect(await refused({ path: folder, name: 'folder' })).toMatch(/^“folder” is a folder/);
  expect(await refused({ path: join(folder, 'x.csv'), name: 'x.csv' })).toMatch(/^“x.csv” is not there/);
  expect(await refused(save('one.csv', 'Name\nAna Ruiz\n'), 'nonsense')).toMatch(/no stage “nonsense”/);
  expect(people(store)).toEqual([]);
});

test('a file of nothing but rows that can’t be read is given up, not kept in memory', async () => {
  const { store, transfer, save } = await start();
  const file = save('rows.csv', `Name,E-mail\n${'x\n'.repeat(100_001)}`);
  await expect(transfer.run([file], options)).rejects.toThrow(/^“rows.csv” has more than 100,000 rows/);
  expect(people(store)).toEqual([]);
});

test.each([
  ['people.xlsx', zipOf({ 'xl/workbook.xml': Buffer.from('<x/>') }), /spreadsheet: save it as CSV/],
  ['people.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /spreadsheet: save it as CSV/],
  ['outlook.pst', Buffer.from('!BDN1234'), /data file of Outlook/],
  ['calendar.csv', Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'), /a calendar: take it over in Settings/],
  ['book.txt', Buffer.from('dn: cn=Ana,mail=ana@example.org\ncn: Ana\n'), /LDIF: export it as vCard/],
  ['messages.csv', 'CONVERSATION ID,CONVERSATION TITLE,FROM\n', /another part of LinkedIn’s export/],
  ['Invitations.csv', 'From,To,Sent At,Message,Direction,inviterProfileUrl\n', /choose its Connections.csv/],
  ['kith.csv', Buffer.from('age-encryption.org/v1\n-> scrypt'), /a backup: restore it/],
  [
    'takeout.zip',
    zipOf({ 'Takeout/Contacts.vcf': Buffer.from('BEGIN:VCARD') }),
    /unpack it and choose what is in it/,
  ],
  ['monica.json', Buffer.from('{"version":"1.0","account":{}}'), /not a file that Kith wrote/],
])('%s is refused in words that help', async (name, content, words) => {
  const { transfer, save, store } = await start();
  await expect(transfer.preview([save(name, content)])).rejects.toThrow(words);
  expect(people(store)).toEqual([]);
});
