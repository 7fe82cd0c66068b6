import { expect, test } from 'vitest';
import { execute } from '../profile.ts';
import { named, options, people, startImporting } from './importing.ts';

test('the same person from two programs: each says once what both say, and fills in what the other left out', async () => {
  const { store, transfer, save } = await startImporting();
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
  const { store, transfer, save } = await startImporting();
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

test('rows of other names that share a phone or an address are other people, also imported once more', async () => {
  const { store, transfer, save } = await startImporting();
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
  const { store, transfer } = await startImporting();
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

test('who is here already: one choice for all, another for one, and field by field', async () => {
  const { store, transfer } = await startImporting();
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
