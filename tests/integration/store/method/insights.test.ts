import { onTestFinished, expect, test } from 'vitest';
import { createInsights } from '#store/insights/index.ts';
import { createMatches } from '#store/matches/index.ts';
import type { OpenStore } from '#store/open.ts';
import { createPeople } from '#store/people/index.ts';
import { execute, openTestStore } from '../profile.ts';

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
  expect(await insights.today(monday, 2)).toMatchObject({
    weeks: [{ met: 1 }, { met: 0 }],
    birthdays: [
      { contactId: omar, on: '2026-03-12' },
      { contactId: ana, on: '2026-03-14', years: 36 },
    ],
    moves: { total: 1, moves: [{ id: henrik, to: 'acquaintance' }] },
    match: { needId: ana, helperId: omar },
  });
  for (const id of [ana, omar, henrik]) away(store, id);
  const nothing = await insights.today(monday, 1);
  expect(nothing).toEqual({
    weeks: [{ start: '2026-03-09', met: 0, helped: 0 }],
    birthdays: [],
    moves: { total: 0, moves: [] },
  });
});

test('people by stage, what was said and given, and chances: of everybody but whom one keeps away from', async () => {
  const { store, insights } = await open();
  const ana = add(store, 'Ana Ruiz', { stage: 'trust' });
  const omar = add(store, 'Omar Said', { stage: 'to-meet' });
  const mina = add(store, 'Mina Okafor');
  spoke(store, ana, '2026-03-03');
  spoke(store, ana, '2026-03-03', 'message');
  spoke(store, mina, '2026-03-04');
  helped(store, ana, '2026-03-03');
  helped(store, mina, '2026-03-03', { direction: 'received', kind: 'referral' });
  for (const heardFromId of [ana, mina])
    execute(store, 'openings.create', {
      title: 'Lead',
      heardFromId,
      heardAt: '2026-03-01',
      status: 'heard',
      notes: '',
    });

  const now = () => ({
    stages: insights.growth(2).map(({ counts }) => counts),
    touches: insights.heat(monday, 2).counts.reduce((sum, count) => sum + count, 0),
    help: insights
      .help()
      .kinds.filter(({ given, received }) => given + received > 0)
      .map(({ kind }) => kind),
    ahead: insights.help().ahead.map(({ contactId }) => contactId),
    heard: insights.chances()[0]?.all,
  });
  expect(now()).toEqual({
    stages: [
      [0, 0, 0, 0, 0],
      [1, 1, 1, 0, 0],
    ],
    touches: 3,
    help: ['information', 'referral'],
    ahead: [mina],
    heard: 2,
  });
  away(store, mina);
  expect(now()).toEqual({
    stages: [
      [0, 0, 0, 0, 0],
      [1, 0, 1, 0, 0],
    ],
    touches: 2,
    help: ['information'],
    ahead: [],
    heard: 1,
  });
  execute(store, 'contacts.move', { ids: [omar], stage: 'acquaintance' });
  expect(now().stages.at(-1)).toEqual([0, 1, 1, 0, 0]);
});

test('who led to whom follows introductions, meetings and leads; thanks are said once', async () => {
  const { store, insights } = await open();
  const ana = add(store, 'Ana Ruiz');
  const omar = add(store, 'Omar Said', { met: { throughId: ana, on: '2026-03-01' } });
  const lena = add(store, 'Lena Park');
  const made = execute(store, 'introductions.create', { connectorId: omar, betweenIds: ['me', lena] });
  execute(store, 'introductions.step', { id: made.id, step: 'made' });
  const now = () => insights.ripples(9).rows.map(({ id, depth, link }) => [id, depth, link?.isThanked]);
  expect(now()).toEqual([
    [ana, 0, undefined],
    [omar, 1, false],
    [lena, 2, false],
  ]);
  execute(store, 'introductions.step', { id: made.id, step: 'thanked' });
  spoke(store, ana, '2026-03-10', 'thanks');
  expect(now().map(([, , isThanked]) => isThanked)).toEqual([undefined, true, true]);
  store.engine.undo();
  expect(now().map(([, , isThanked]) => isThanked)).toEqual([undefined, false, true]);
  // Nobody to keep away from, and nothing through them.
  away(store, omar);
  expect(now()).toEqual([]);
});

test('toward the move: who is in target companies, spread into the calendar once', async () => {
  const { store, insights } = await open();
  const at = { organization: 'Norrvik Health AB' };
  const ana = add(store, 'Ana Ruiz', at);
  const omar = add(store, 'Omar Said', { ...at, stage: 'to-meet' });
  const gone = add(store, 'Lena Park', { ...at, discouraging: true });
  add(store, 'Henrik Sandvall', { organization: 'Norrvik Health Partners' });
  spoke(store, ana, '2025-06-01');
  spoke(store, gone, '2025-06-01');
  expect(insights.radar()).toMatchObject({ targets: 0, cold: 0, plan: [] });
  const { id } = execute(store, 'organizations.ensure', { name: 'Norrvik Health' });
  execute(store, 'organizations.set-target', { id, target: 'active' });
  expect(insights.radar()).toMatchObject({ targets: 1, warm: 0, cold: 2, plan: [] });

  execute(store, 'profile.update', { patch: { moveOn: '2026-03-20' } });
  const { plan } = insights.radar();
  expect(plan).toEqual([
    { contactId: omar, companyId: id, warmth: 'cold', due: '2026-03-16' },
    { contactId: ana, companyId: id, warmth: 'cold', due: '2026-03-19' },
  ]);
  execute(store, 'follow-ups.spread', { people: plan.map(({ contactId, due }) => ({ id: contactId, due })) });
  expect(insights.radar()).toMatchObject({ plan: [], planned: 2 });
  const added = store.file.find('follow-ups', {
    selector: { status: 'open', kind: 'follow-up' },
    sort: [{ due: 'asc' }],
  });
  expect(added.map(({ summary, due }) => [summary, due])).toEqual([
    ['Find a way in', '2026-03-16'],
    ['Get in touch', '2026-03-19'],
  ]);
  store.engine.undo();
  expect(insights.radar().plan).toHaveLength(2);
});
