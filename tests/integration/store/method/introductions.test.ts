import { expect, test } from 'vitest';
import { companionId } from '#domain/ids.ts';
import type { OpenStore } from '#store/open.ts';
import { contact, execute, openTestStore, record, records } from '../profile.ts';
import { person, tally } from './people.ts';

const stepAll = (store: OpenStore, id: string, steps: readonly string[]) => {
  for (const step of steps) execute(store, 'introductions.step', { id, step });
};

test('one received: a connection to thank for, and the new person knows through whom', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz');
  const { id } = execute(store, 'introductions.create', {
    connectorId: ana,
    betweenIds: ['me'],
    newPerson: { fullName: 'Henrik Sandvall', organization: 'Norrvik Health' },
  });
  stepAll(store, id, ['asked', 'made', 'made', 'met']);
  expect(tally(store, ana)).toMatchObject({ received: 1, unthanked: 1 });
  const henrik = records(store, 'contacts').find(({ fullName }) => fullName === 'Henrik Sandvall');
  expect(henrik?.met).toMatchObject({ throughId: ana });
  expect(record(store, 'introductions', id)).toMatchObject({ agreedAt: '2026-03-12' });
  execute(store, 'favours.thank', { id: companionId(id) });
  expect(record(store, 'introductions', id).thankedAt).toBe('2026-03-12');
  expect(tally(store, ana).unthanked).toBe(0);
});

test('one made: a favour given, once, to whom it is for; thanks don’t say that they met', async () => {
  const store = await openTestStore();
  const [lena, omar, ana] = ['Lena', 'Omar', 'Ana'].map((name) => person(store, name)) as [
    string,
    string,
    string,
  ];
  const { id } = execute(store, 'introductions.create', { connectorId: 'me', betweenIds: [lena, omar] });
  stepAll(store, id, ['asked', 'agreed', 'made', 'met']);
  expect([tally(store, lena).given, tally(store, omar).given]).toEqual([1, 0]);
  execute(store, 'introductions.remove', { id });
  expect(tally(store, lena).given).toBe(0);
  const received = execute(store, 'introductions.create', {
    connectorId: ana,
    betweenIds: ['me', omar],
  }).id;
  stepAll(store, received, ['thanked']);
  expect(record(store, 'introductions', received)).not.toHaveProperty('metAt');
  expect(contact(store, omar).met?.throughId).toBe(ana);
  expect(tally(store, ana)).toMatchObject({ received: 1, unthanked: 0 });
  const wrong = (betweenIds: readonly string[]) => () =>
    execute(store, 'introductions.create', { connectorId: ana, betweenIds });
  expect(wrong([ana, omar])).toThrow(/third/);
  expect(wrong([omar, omar])).toThrow(/two people/);
});
