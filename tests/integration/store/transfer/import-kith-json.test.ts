import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyStore } from '#store/health/verify.ts';
import { exportFile } from '#store/transfer/export.ts';
import { execute, records } from '../profile.ts';
import { named, options, people, startImporting } from './importing.ts';

test('Kith’s own export comes in whole, and goes again', async () => {
  const there = await startImporting();
  execute(there.store, 'contacts.create', { fullName: 'Ana Ruiz', caresAbout: 'Old mills' });
  const file = { path: join(there.folder, 'kith.json'), name: 'kith.json' };
  await exportFile(there.store, file.path, 'json', '0.1.0');
  await there.store.close();

  const { store, transfer } = await startImporting();
  expect(await transfer.preview([file])).toMatchObject({ format: 'json', records: { changed: 0 } });
  const { importId } = await transfer.run([file], options);
  expect(named(store, 'Ana Ruiz')).toMatchObject({ caresAbout: 'Old mills' });
  await transfer.undo(importId);
  expect(people(store)).toEqual([]);
});

test('what a file says of records that are nowhere is left out, and told', async () => {
  const there = await startImporting();
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

  const { store, transfer, save } = await startImporting();
  const file = save('cut.json', JSON.stringify({ ...exported, data: { ...exported.data, ...cut } }));
  expect((await transfer.preview([file])).rejected).toHaveLength(1);
  const report = await transfer.run([file], options);
  expect(report.rejected).toMatchObject([{ file: 'cut.json' }]);
  expect(named(store, 'Bo Reed').met).toEqual({});
  const talks = records(store, 'interactions');
  expect(talks.map(({ contactIds }) => contactIds)).toEqual([[other]]);
  expect(store.file.find('follow-ups', { selector: { summary: 'Ask' } })).toMatchObject([{ contactIds: [] }]);
  expect(verifyStore(store).problems).toEqual([]);
});

test('of Kith’s own export, edited by hand: rules that are none are told, stamps that are none left out', async () => {
  const there = await startImporting();
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

  const { store, transfer, save } = await startImporting();
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
