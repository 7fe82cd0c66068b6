import { describe, expect, test } from 'vitest';
import { createEvents } from '#store/events/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import type { OpenStore } from '#store/open.ts';
import { createHandClock, execute, openTestStore, record, records } from '../profile.ts';

const entries = (store: OpenStore) => records(store, 'interactions');
const dayMs = 86_400_000;

const planFair = (store: OpenStore, fields: object = {}) =>
  execute(store, 'events.create', {
    name: 'Harbour fair',
    kind: 'conference',
    start: '2026-03-11T18:00',
    place: 'Old Customs House',
    goal: { meet: 2, help: 1 },
    notes: '',
    attended: false,
    ...fields,
  }).id;
const capture = (store: OpenStore, eventId: string, fullName: string, fields: object = {}) =>
  execute(store, 'people.capture', { who: { fullName }, eventId, ...fields }).id;

describe('event mode', () => {
  test('somebody new gets the place, the day and the event; the event was attended; one undo takes it all back', async () => {
    const store = await openTestStore();
    const fair = planFair(store);
    const ana = capture(store, fair, 'Ana Ruiz', {
      important: 'Moves in May',
      followUp: { due: '2026-03-20', summary: 'Coffee' },
    });
    expect(record(store, 'contacts', ana)).toMatchObject({
      met: { on: '2026-03-11', where: 'Old Customs House', eventId: fair },
      notes: 'Moves in May',
      lastInteractionAt: '2026-03-11',
    });
    expect(entries(store)).toMatchObject([
      {
        at: '2026-03-11',
        kind: 'event',
        eventId: fair,
        place: 'Old Customs House',
        summary: 'Met: Harbour fair',
      },
    ]);
    expect(record(store, 'events', fair).attended).toBe(true);
    store.engine.undo();
    expect(store.file.get('contacts', ana)).toBeUndefined();
    expect(record(store, 'events', fair).attended).toBe(false);
    expect(verifyStore(store).problems).toEqual([]);
  });

  test('somebody known gets one more entry; how one met stays, unless one had not', async () => {
    const store = await openTestStore();
    const fair = planFair(store, { start: '2026-03-12' });
    const omar = execute(store, 'contacts.create', { fullName: 'Omar Said', met: { on: '2020' } }).id;
    execute(store, 'interactions.log', { kind: 'met', at: '2026-01-02', contactIds: [omar], summary: 'Met' });
    const lena = execute(store, 'contacts.create', { fullName: 'Lena Park' }).id;
    for (const contactId of [omar, lena]) capture(store, fair, 'As known', { contactId });
    expect(record(store, 'contacts', omar)).toMatchObject({
      fullName: 'Omar Said',
      met: { on: '2020' },
      lastInteractionAt: '2026-03-12',
    });
    expect(record(store, 'contacts', lena).met).toEqual({
      on: '2026-03-12',
      where: 'Old Customs House',
      eventId: fair,
    });
  });
});

describe('what came of an event', () => {
  test('who was met, helped and is to be come back to, kept current', async () => {
    const clock = createHandClock();
    const store = await openTestStore(clock);
    const events = createEvents(store);
    const fair = planFair(store);
    expect(events.people('nobody', 10)).toBeUndefined();
    expect(events.people(fair, 10)).toEqual({ met: [], total: 0, helped: 0 });
    const ana = capture(store, fair, 'Ana Ruiz');
    clock.advance(60_000);
    const omar = capture(store, fair, 'Omar Said', { followUp: { due: '2026-03-20' } });
    expect(events.people(fair, 10)).toMatchObject({
      total: 2,
      met: [
        { contactId: omar, wants: ['questions'], isNew: true },
        { contactId: ana, wants: ['follow-up', 'questions'] },
      ],
    });
    expect(events.people(fair, 1)).toMatchObject({ total: 2, met: [{ contactId: omar }] });
    // Once more on top of the pile, and still one person.
    clock.advance(60_000);
    capture(store, fair, 'Ana Ruiz', { contactId: ana });
    expect(events.people(fair, 10)).toMatchObject({
      total: 2,
      met: [{ contactId: ana }, { contactId: omar }],
    });
    execute(store, 'interactions.learn', {
      contactId: ana,
      needs: ['A designer'],
      favour: { kind: 'contact', what: 'Named two' },
      followUp: { due: '2026-03-13' },
    });
    expect(events.scores()).toEqual([{ id: fair, met: 2, helped: 1, open: 1 }]);
    execute(store, 'contacts.update', { id: omar, patch: { discouraging: true } });
    expect(events.scores()).toEqual([{ id: fair, met: 2, helped: 1, open: 0 }]);
    execute(store, 'contacts.bin', { ids: [omar], binned: true });
    expect(events.scores()).toEqual([{ id: fair, met: 1, helped: 1, open: 0 }]);
    // Read anew it is the same as followed.
    expect(createEvents(store).people(fair, 10)).toEqual(events.people(fair, 10));
    clock.advance(100 * dayMs);
    expect(events.scores()).toEqual([{ id: fair, met: 1, helped: 1, open: 0 }]);
  });

  test('deleted, it is named nowhere; who was met keeps place and day, and undo brings all of it back', async () => {
    const store = await openTestStore();
    const events = createEvents(store);
    const fair = planFair(store);
    const ana = capture(store, fair, 'Ana Ruiz');
    execute(store, 'events.remove', { id: fair });
    expect(record(store, 'contacts', ana).met).toEqual({
      on: '2026-03-11',
      where: 'Old Customs House',
    });
    expect(entries(store)[0]).not.toHaveProperty('eventId');
    expect(verifyStore(store).problems).toEqual([]);
    store.engine.undo();
    expect(events.people(fair, 5)).toMatchObject({ total: 1 });
  });
});
