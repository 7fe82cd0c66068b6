import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyStore } from '#store/health/verify.ts';
import { deriveContact } from '#data/derive/contact.ts';
import { fillWithSample } from '#store/sample/fill.ts';
import { importSample } from '#store/sample/import-sample.ts';
import { root } from '../../../../scripts/lib/root.ts';
import { createHandClock, execute, openTestStore } from '../profile.ts';

const resources = join(root, 'resources');

test('the shipped network is whole, about sixty people, and its story ends today', async () => {
  const store = await openTestStore(createHandClock(Date.UTC(2027, 6, 1, 12)));
  await importSample(store, resources);
  const { ok, counts, problems } = verifyStore(store);
  expect(problems).toEqual([]);
  expect(ok).toBe(true);
  expect(counts.contacts).toBeGreaterThanOrEqual(55);
  const dueToday = store.file.find('follow-ups', {
    selector: { due: { $gte: '2027-07-01', $lt: '2027-07-02' } },
  });
  expect(dueToday.map(({ summary }) => summary)).toEqual(expect.arrayContaining(['Coffee']));
  const [lastTalk] = store.file.find('interactions', { sort: [{ at: 'desc' }], limit: 1 });
  expect(lastTalk?.['at']).toBe('2027-06-29');
  expect(store.engine.historyState()).toEqual({});
});

test('a profile that has people is left alone', async () => {
  const store = await openTestStore();
  await importSample(store, resources);
  const before = store.file.count('contacts', {});
  await importSample(store, resources);
  expect(store.file.count('contacts', {})).toBe(before);
});

test('a generated network has the derived fields that the store would work out', async () => {
  const store = await openTestStore();
  const counts = await fillWithSample(store, { people: 80, interactions: 300, seed: 3 });
  expect(counts).toMatchObject({ contacts: 80, interactions: 300 });
  expect(verifyStore(store)).toMatchObject({ ok: true, counts });

  const before = store.file.find('contacts', { selector: {} });
  store.engine.run({
    id: 'derive',
    name: 'derive',
    plan: (tx) => {
      for (const { id } of before) deriveContact(tx, id as string, undefined);
      return { result: undefined };
    },
  });
  expect(store.file.find('contacts', { selector: {} })).toEqual(before);
  expect(store.file.count('follow-ups', {})).toBe(counts['follow-ups']);
});

test('a generated network added to people can be taken back', async () => {
  const store = await openTestStore();
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  await fillWithSample(store, { people: 20, interactions: 30, seed: 3 });
  expect(store.file.count('contacts', {})).toBe(21);
  store.engine.undo();
  expect(store.file.count('contacts', {})).toBe(1);
  expect(verifyStore(store)).toMatchObject({ ok: true });
});
