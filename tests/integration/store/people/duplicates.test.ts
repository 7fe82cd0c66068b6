import { expect, test } from 'vitest';
import { KithError } from '#contract/errors.ts';
import { emptyContact } from '#data/commands/people/contacts.ts';
import { initialDerived } from '#data/derive/fields.ts';
import { publicRecord } from '#formats/index.ts';
import { createDuplicates } from '#store/duplicates/index.ts';
import type { OpenStore } from '#store/open.ts';
import { execute, openTestStore } from '../profile.ts';

const names = (store: OpenStore) =>
  store.file
    .find('contacts', { selector: {} })
    .map(({ fullName }) => fullName)
    .toSorted();

/** Cards of 260 people, each there twice, and of one more who is there once. */
const seeded = async () => {
  const store = await openTestStore();
  store.engine.run({
    id: 'seed',
    name: 'test',
    plan: (tx) => {
      const add = (fullName: string, email: string) =>
        tx.insert('contacts', {
          ...emptyContact,
          ...initialDerived(fullName),
          fullName,
          emails: [{ value: email }],
          stage: 'acquaintance',
          stageSince: '2026-01-01',
          rank: 'a0',
        });
      for (let n = 0; n < 260; n += 1) {
        add(`P${String(n)} Ruiz`, `p${String(n)}@example.org`);
        add(`P${String(n)} Maria Ruiz`, `P${String(n)}@example.org`);
      }
      add('Omar Said', 'omar@example.org');
      return { result: undefined };
    },
  });
  return store;
};

test('everybody who is there twice is found, merged in one step of undo, and stays found when it is undone', async () => {
  const store = await seeded();
  const duplicates = createDuplicates(store);
  const steps: number[] = [];
  const groups = await duplicates.find({
    step: ({ done }) => {
      steps.push(done);
      return Promise.resolve();
    },
  });
  expect(groups).toHaveLength(260);
  expect(groups.every(({ ids, certainty }) => ids.length === 2 && certainty === 'certain')).toBe(true);
  expect(steps).toEqual([0, 100, 200, 300, 400, 500]);
  const before = names(store);

  const merged = await duplicates.merge(groups.map(({ ids }) => ids));
  expect(merged).toMatchObject({ people: 260, cards: 260, label: '260 people merged from 520 cards' });
  expect(names(store)).toHaveLength(261);
  expect(await duplicates.find()).toEqual([]);
  expect(store.engine.undo(merged.id)?.label).toBe(merged.label);
  expect(names(store)).toEqual(before);
  expect(await duplicates.find()).toHaveLength(260);
});

test('stopped halfway, nothing was merged', async () => {
  const store = await seeded();
  const duplicates = createDuplicates(store);
  const groups = (await duplicates.find()).map(({ ids }) => ids);
  const all = () =>
    store.file.find('contacts', { selector: {} }).map((doc) => {
      const { stamps: _, updatedAt: __, ...record } = publicRecord('contacts', doc);
      return record;
    });
  const before = all();
  const run = duplicates.merge(groups, {
    step: ({ done }) => {
      if (done >= 200) throw new KithError('cancelled', 'Stopped.');
      return Promise.resolve();
    },
  });
  await expect(run).rejects.toThrow('Stopped.');
  expect(all()).toEqual(expect.arrayContaining(before));
  expect(names(store)).toHaveLength(521);
});

test('two people who only look like one are not offered again, also after a merge with a third', async () => {
  const store = await openTestStore();
  const add = (fullName: string) =>
    execute(store, 'contacts.create', { fullName, emails: [{ value: 'ruiz@example.org' }] }).id;
  const [ana, eva] = [add('Ana Ruiz'), add('Eva Ruiz')];
  const duplicates = createDuplicates(store);
  expect(await duplicates.find()).toHaveLength(1);
  execute(store, 'contacts.mark-distinct', { ids: [ana, eva] });
  expect(await duplicates.find()).toEqual([]);
  const again = add('Ana Ruiz');
  expect(await duplicates.find()).toMatchObject([{ ids: [ana, again].toSorted() }]);
  execute(store, 'contacts.merge', { keep: again, others: [ana] });
  expect(await duplicates.find()).toEqual([]);
  store.engine.undo();
  store.engine.undo();
  store.engine.undo();
  expect(await duplicates.find()).toMatchObject([{ ids: [ana, eva] }]);
});
