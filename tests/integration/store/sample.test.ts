import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { verifyStore } from '#store/health/verify.ts';
import { importSample } from '#store/sample/import-sample.ts';
import { createHandClock, openTestStore } from './profile.ts';

const resources = resolve(import.meta.dirname, '../../../resources');

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
