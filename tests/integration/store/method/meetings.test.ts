import { expect, test } from 'vitest';
import { contact, execute, openTestStore } from '../profile.ts';
import { person } from './people.ts';

test('after a meeting: needs, offers, a favour and a follow-up are one step, and nothing is doubled', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz', { needs: [{ text: 'A reviewer', state: 'open', at: '2026-01-01' }] });
  execute(store, 'interactions.learn', {
    contactId: ana,
    needs: ['a reviewer', 'tide tables'],
    offers: ['a desk'],
    favour: { kind: 'information', what: 'Sent the tables' },
    followUp: { due: '2026-03-20', summary: 'Ask again' },
  });
  const learnt = contact(store, ana);
  expect(learnt.needs.map(({ text }) => text)).toEqual(['tide tables', 'A reviewer']);
  expect(learnt).toMatchObject({ offers: [{ text: 'a desk' }], tally: { given: 1 }, nextDue: '2026-03-20' });
  store.engine.undo();
  expect(contact(store, ana)).toMatchObject({
    offers: [],
    tally: { given: 0 },
    nextDue: '9999',
  });
});

test('a talk that was planned is logged, followed up and done with in one step', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz');
  const planId = execute(store, 'plans.save', { value: { contactId: ana } }).id;
  const counts = () => ['interactions', 'follow-ups', 'settings'].map((name) => store.file.count(name, {}));
  const before = counts();
  execute(store, 'interactions.log', {
    contactIds: [ana],
    at: '2026-03-12',
    kind: 'met',
    summary: 'Talked as planned',
    followUp: { due: '2026-03-19' },
    planId,
  });
  expect(store.file.get('settings', planId)).toBeUndefined();
  store.engine.undo();
  expect(counts()).toEqual(before);
  expect(store.file.get('settings', planId)).toBeDefined();

  const wrong = { contactIds: [ana], at: '2026-03-12', kind: 'met', summary: 'Met', planId: ana } as const;
  expect(() => execute(store, 'interactions.log', wrong)).toThrow();
  expect(counts()).toEqual(before);
});
