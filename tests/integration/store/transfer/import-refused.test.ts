import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwatched } from '#store/pages/jobs.ts';
import { options, people, startImporting } from './importing.ts';
import { zipOf } from './zip.ts';

test.skipIf(process.platform === 'win32')('what is imported is a file, never a pipe', async () => {
  const { transfer, folder } = await startImporting();
  const path = join(folder, 'pipe.csv');
  execFileSync('mkfifo', [path]);
  await expect(transfer.preview([{ path, name: 'pipe.csv' }])).rejects.toThrow(
    '“pipe.csv” is a device or a pipe, not a file. Nothing was changed.',
  );
});

test('a table without headings, an empty file, a folder, a stage that is not there: each in a sentence', async () => {
  const { store, transfer, save, folder } = await startImporting();
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
  const { store, transfer, save } = await startImporting();
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
  const { transfer, save, store } = await startImporting();
  await expect(transfer.preview([save(name, content)])).rejects.toThrow(words);
  expect(people(store)).toEqual([]);
});
