import { onTestFinished, expect, test } from 'vitest';
import { createPeople } from '#store/people/index.ts';
import type { OpenStore } from '#store/open.ts';
import { execute, openTestStore } from '../profile.ts';

const add = (store: OpenStore, fullName: string, stage: string, fields: object = {}) =>
  execute(store, 'contacts.create', { fullName, stage, place: 'bottom', ...fields }).id;
const spoke = (store: OpenStore, contactId: string, ...days: readonly string[]) => {
  for (const at of days)
    execute(store, 'interactions.log', { contactIds: [contactId], kind: 'coffee', at, summary: 'Coffee' });
};
const gave = (store: OpenStore, contactId: string, fields: object = {}) =>
  execute(store, 'favours.create', {
    contactId,
    direction: 'given',
    kind: 'information',
    what: 'A hint',
    at: '2026-02-01',
    status: 'done',
    ...fields,
  });

test('moves are suggested with reasons, follow what happens, and stay away once dismissed', async () => {
  const store = await openTestStore();
  let told = 0;
  const people = createPeople(store, () => {
    told += 1;
  });
  onTestFinished(() => people.close());
  const said = () =>
    people
      .suggestions(10)
      .moves.map(({ fullName, to, reasons }) => `${fullName} → ${to}: ${reasons.join(', ')}`);

  const henrik = add(store, 'Henrik Sandvall', 'to-meet');
  const ana = add(store, 'Ana Ruiz', 'acquaintance');
  const omar = add(store, 'Omar Said', 'trust');
  const away = add(store, 'Mina Okafor', 'to-meet', { discouraging: true });
  expect(said()).toEqual([]);

  spoke(store, henrik, '2026-03-03');
  spoke(store, away, '2026-03-03');
  spoke(store, ana, '2025-12-10', '2026-01-20', '2026-03-10');
  expect(said()).toEqual(['Henrik Sandvall → acquaintance: you met 9 days ago']);
  gave(store, ana);
  spoke(store, omar, '2026-03-01');
  gave(store, omar, { direction: 'received', kind: 'referral', thankedAt: '2026-03-02' });
  expect(said()).toEqual([
    'Ana Ruiz → trust: 3 conversations over 3 months, you helped once',
    'Henrik Sandvall → acquaintance: you met 9 days ago',
    'Omar Said → referrer: they referred you once',
  ]);
  expect(people.suggestions(1)).toMatchObject({ total: 3, moves: [{ id: ana, from: 'acquaintance' }] });

  const before = told;
  execute(store, 'contacts.dismiss-move', { id: ana, stage: 'trust' });
  expect(told).toBeGreaterThan(before);
  expect(said()).toHaveLength(2);
  // Whatever happens next.
  spoke(store, ana, '2026-03-11');
  expect(said()).toHaveLength(2);
  store.engine.undo();
  store.engine.undo();
  expect(said()).toHaveLength(3);

  execute(store, 'contacts.set-stage', { ids: [ana], stage: 'trust' });
  execute(store, 'contacts.archive', { ids: [henrik], archived: true });
  expect(said()).toEqual(['Omar Said → referrer: they referred you once']);
  // Nowhere to go.
  execute(store, 'stages.remove', { id: 'referrer' });
  expect(said()).toEqual([]);
});
