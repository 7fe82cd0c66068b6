import { expect, test } from 'vitest';
import { fixturePath } from '../../../support/fixtures.ts';
import { named, options, people, startImporting } from './importing.ts';

const fixtureFile = (name: string) => ({ path: fixturePath(name), name });

test('groups of an address book become tags of those in it, wherever they stand in the file', async () => {
  const { store, transfer, save } = await startImporting();
  await transfer.run([fixtureFile('vcard/apple-contacts.vcf')], options);
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

test('birthdays of two numbers are read where the file tells the day from the month', async () => {
  const { store, transfer } = await startImporting();
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
  const { store, transfer } = await startImporting();
  const sources = ['google/contacts-2025.csv', 'outlook/classic-windows-1252.csv', 'vcard/nextcloud-4.vcf'];
  const report = await transfer.run(sources.map(fixtureFile), options);
  expect(report).toMatchObject({ created: 6, rejected: [] });
  expect(people(store).map(({ fullName }) => fullName)).toContain('Frau Jürgena Müßig');
});

test('any table: its columns are guessed, said, and remembered', async () => {
  const { store, transfer } = await startImporting();
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
