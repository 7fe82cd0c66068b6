import { expect, test } from 'vitest';
import { readTimeline } from '#store/pages/timeline.ts';
import { createHandClock, execute, openTestStore } from '../profile.ts';

test('a timeline has all kinds of what happened with one person, the latest first', async () => {
  const store = await openTestStore(createHandClock());
  const ana = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' }).id;
  const omar = execute(store, 'contacts.create', { fullName: 'Omar Said' }).id;
  const log = (at: string, contactIds: readonly string[], kind = 'coffee') =>
    execute(store, 'interactions.log', { at, kind, contactIds, summary: '' }).id;
  const coffee = log('2026-03-01', [ana]);
  const call = log('2026-03-10T09:30', [omar, ana], 'call');
  log('2026-03-11', [omar]);
  const done = execute(store, 'follow-ups.create', {
    contactIds: [ana],
    kind: 'follow-up',
    summary: 'Send the slides',
    due: '2026-03-20',
  }).id;
  const both = execute(store, 'follow-ups.create', {
    contactIds: [ana],
    kind: 'thanks',
    summary: 'For the introduction',
    due: '2026-03-20',
  }).id;

  const ids = () => readTimeline(store, ana).map(({ id }) => id);
  expect(ids()).toEqual([call, coffee]);
  execute(store, 'follow-ups.complete', { id: done });
  expect(readTimeline(store, ana)[0]).toMatchObject({
    source: 'follow-up',
    id: done,
    at: '2026-03-12T12:00',
  });
  // Thanks are said in a conversation: that one entry is both.
  execute(store, 'follow-ups.complete', { id: both });
  expect(ids()).toHaveLength(4);
  expect(ids()).not.toContain(both);
  execute(store, 'interactions.remove', { id: coffee });
  expect(ids()).not.toContain(coffee);
  store.engine.undo();
  expect(ids().at(-1)).toBe(coffee);
});
