import { onTestFinished, expect, test } from 'vitest';
import { createInsights } from '#store/insights/index.ts';
import { createMatches } from '#store/matches/index.ts';
import type { OpenStore } from '#store/open.ts';
import { createPeople } from '#store/people/index.ts';
import { execute, openTestStore } from './profile.ts';

const add = (store: OpenStore, fullName: string, fields: object = {}) =>
  execute(store, 'contacts.create', { fullName, stage: 'acquaintance', ...fields }).id;
const spoke = (store: OpenStore, contactId: string, at: string, kind = 'coffee') =>
  execute(store, 'interactions.log', { contactIds: [contactId], kind, at, summary: 'Coffee' });
const helped = (store: OpenStore, contactId: string, at: string, fields: object = {}) =>
  execute(store, 'favours.create', {
    contactId,
    direction: 'given',
    kind: 'information',
    what: 'A hint',
    at,
    status: 'done',
    ...fields,
  });
const away = (store: OpenStore, id: string) =>
  execute(store, 'contacts.update', { id, patch: { discouraging: true } });

const open = async () => {
  const store = await openTestStore();
  const people = createPeople(store);
  const matches = createMatches(store);
  const insights = createInsights({ ...store, people, matches });
  onTestFinished(() => {
    insights.close();
    people.close();
    matches.stop();
  });
  return { store, insights };
};

const monday = 1;

// Thursday, 12 March 2026.
test('the weekly goal follows what happens: met for the first time, helped, undone', async () => {
  const { store, insights } = await open();
  const now = () => insights.weeks(monday, 3).map(({ start, met, helped: h }) => [start, met, h]);
  const ana = add(store, 'Ana Ruiz');
  const omar = add(store, 'Omar Said');
  expect(now()).toEqual([
    ['2026-02-23', 0, 0],
    ['2026-03-02', 0, 0],
    ['2026-03-09', 0, 0],
  ]);

  spoke(store, ana, '2026-03-03');
  spoke(store, ana, '2026-03-10');
  // A message is no meeting.
  spoke(store, omar, '2026-03-10', 'message');
  expect(now().map(([, met]) => met)).toEqual([0, 1, 0]);
  execute(store, 'people.capture', { who: { fullName: 'Lena Park' }, where: 'Pier 9' });
  expect(now().map(([, met]) => met)).toEqual([0, 1, 1]);

  helped(store, ana, '2026-03-11');
  helped(store, ana, '2026-03-12');
  helped(store, omar, '2026-03-12', { status: 'offered' });
  helped(store, omar, '2026-03-12', { direction: 'received' });
  expect(now().map(([, , h]) => h)).toEqual([0, 0, 1]);
  helped(store, omar, '2026-03-09');
  expect(now().map(([, , h]) => h)).toEqual([0, 0, 2]);
  store.engine.undo();
  expect(now().map(([, , h]) => h)).toEqual([0, 0, 1]);

  away(store, ana);
  expect(now()).toEqual([
    ['2026-02-23', 0, 0],
    ['2026-03-02', 0, 0],
    ['2026-03-09', 1, 0],
  ]);
});

test('beside today’s list: a move, a match and birthdays, of nobody to keep away from', async () => {
  const { store, insights } = await open();
  const wish = (text: string) => [{ text, state: 'open', at: '2026-03-01' }];
  const ana = add(store, 'Ana Ruiz', { birthday: '1990-03-14', needs: wish('A grant writer') });
  const omar = add(store, 'Omar Said', { birthday: '--03-12', offers: wish('Grant writing') });
  const henrik = add(store, 'Henrik Sandvall', { stage: 'to-meet', birthday: '1980' });
  spoke(store, henrik, '2026-03-03');
  expect(insights.today(monday, 2)).toMatchObject({
    weeks: [{ met: 1 }, { met: 0 }],
    birthdays: [
      { contactId: omar, on: '2026-03-12' },
      { contactId: ana, on: '2026-03-14', years: 36 },
    ],
    moves: { total: 1, moves: [{ id: henrik, to: 'acquaintance' }] },
    match: { needId: ana, helperId: omar },
  });
  for (const id of [ana, omar, henrik]) away(store, id);
  const nothing = insights.today(monday, 1);
  expect(nothing).toEqual({
    weeks: [{ start: '2026-03-09', met: 0, helped: 0 }],
    birthdays: [],
    moves: { total: 0, moves: [] },
  });
});
