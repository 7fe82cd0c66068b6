/** Series of follow-ups, and keeping in touch: paused, left out, spread. */
import { describe, expect, test } from 'vitest';
import { keepInTouchId } from '#domain/stages/cadence.ts';
import type { FollowUp } from '#domain/records.ts';
import type { OpenStore } from '#store/open.ts';
import { contact, execute, openTestStore, record } from '../profile.ts';

const followUp = (store: OpenStore, id: string) => record(store, 'follow-ups', id);
const all = (store: OpenStore) =>
  (store.file.find('follow-ups', { sort: [{ due: 'asc' }] }) as unknown as FollowUp[]).map(
    ({ due, status, summary, recurrence }) => ({ due, status, summary, recurrence }),
  );
const series = (store: OpenStore, fields: object = {}) =>
  execute(store, 'follow-ups.create', {
    contactIds: [],
    kind: 'follow-up',
    summary: 'Call',
    due: '2026-03-12T10:30',
    recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
    ...fields,
  }).id;

describe('a series', () => {
  test('doing one makes the next, and undo takes both back', async () => {
    const store = await openTestStore();
    const id = series(store);
    execute(store, 'follow-ups.complete', { id });
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH';
    expect(all(store)).toEqual([
      { due: '2026-03-12T10:30', status: 'done', summary: 'Call', recurrence: rule },
      { due: '2026-03-26T10:30', status: 'open', summary: 'Call', recurrence: rule },
    ]);
    store.engine.undo();
    expect(all(store)).toHaveLength(1);
    expect(followUp(store, id).status).toBe('open');
  });

  test('one that is opened again is no series of its own', async () => {
    const store = await openTestStore();
    const id = series(store);
    execute(store, 'follow-ups.complete', { id });
    execute(store, 'follow-ups.reopen', { id });
    execute(store, 'follow-ups.complete', { id });
    expect(all(store).map(({ status }) => status)).toEqual(['done', 'open']);
  });

  test('moved by itself it comes back to the rule; changed alone, the others stay as they were', async () => {
    const store = await openTestStore();
    const moved = series(store);
    execute(store, 'follow-ups.reschedule', { id: moved, due: '2026-03-16' });
    expect(followUp(store, moved)).toMatchObject({ due: '2026-03-16', recurrenceId: '2026-03-12T10:30' });
    execute(store, 'follow-ups.complete', { id: moved });
    expect(all(store).at(-1)).toMatchObject({ due: '2026-03-26T10:30', status: 'open' });
    const changed = series(store, { due: '2026-04-02T09:00', recurrence: 'FREQ=MONTHLY;BYDAY=1TH' });
    execute(store, 'follow-ups.update', { id: changed, only: true, patch: { summary: 'Lunch' } });
    expect(followUp(store, changed)).toMatchObject({ summary: 'Lunch', due: '2026-04-02T09:00' });
    expect(followUp(store, changed).recurrence).toBeUndefined();
    expect(all(store).at(-1)).toMatchObject({ due: '2026-05-07T09:00', summary: 'Call', status: 'open' });
  });

  test('left out it goes on; the last one is over', async () => {
    const store = await openTestStore();
    const id = series(store, { recurrence: 'FREQ=DAILY;COUNT=2' });
    execute(store, 'follow-ups.skip', { id });
    expect(followUp(store, id)).toMatchObject({ due: '2026-03-13T10:30', recurrence: 'FREQ=DAILY;COUNT=1' });
    execute(store, 'follow-ups.skip', { id });
    expect(followUp(store, id).status).toBe('cancelled');
    expect(store.file.count('interactions', {})).toBe(0);
  });

  test('a rule that cannot be followed is refused', async () => {
    const store = await openTestStore();
    expect(() => series(store, { recurrence: 'FREQ=HOURLY' })).toThrow(/repeat/);
    expect(store.file.count('follow-ups', {})).toBe(0);
  });
});

describe('keeping in touch', () => {
  const person = (store: OpenStore, fullName: string, at = '2026-03-10') => {
    const { id } = execute(store, 'contacts.create', { fullName, stage: 'acquaintance' });
    execute(store, 'interactions.log', { at, kind: 'coffee', contactIds: [id], summary: 'Coffee' });
    return id;
  };
  const due = (store: OpenStore, id: string) => followUp(store, keepInTouchId(id))?.due;

  test('away until March: it waits, whatever is logged meanwhile, and goes on', async () => {
    const store = await openTestStore();
    const id = person(store, 'Ana Ruiz');
    execute(store, 'contacts.pause-cadence', { ids: [id], until: '2027-03-01' });
    expect(due(store, id)).toBe('2027-03-01');
    expect(contact(store, id).nextDue).toBe('2027-03-01');
    execute(store, 'interactions.log', { at: '2026-03-12', kind: 'call', contactIds: [id], summary: 'Call' });
    expect(due(store, id)).toBe('2027-03-01');
    execute(store, 'contacts.pause-cadence', { ids: [id], until: null });
    expect(due(store, id)).toBe('2026-06-10');
  });

  test('left out once: a cadence later, nothing is logged, and an older entry moves nothing', async () => {
    const store = await openTestStore();
    const id = person(store, 'Ana Ruiz', '2025-01-01');
    execute(store, 'follow-ups.skip', { id: keepInTouchId(id) });
    expect(due(store, id)).toBe('2026-06-10');
    expect(store.file.count('interactions', {})).toBe(1);
    execute(store, 'interactions.log', {
      at: '2024-06-01',
      kind: 'call',
      contactIds: [id],
      summary: 'Old call',
    });
    expect(due(store, id)).toBe('2026-06-10');
    store.engine.undo();
    store.engine.undo();
    expect(due(store, id)).toBe('2025-04-01');
  });

  test('a cadence for all who were selected does not make them due on one day', async () => {
    const store = await openTestStore();
    const ids = Array.from({ length: 40 }, (_, index) =>
      person(store, `Person ${String(index)}`, '2025-06-01'),
    );
    execute(store, 'contacts.set-cadence', { ids, days: 60 });
    const days = ids.map((id) => due(store, id) ?? '');
    expect(new Set(days).size).toBeGreaterThan(20);
    expect(days.every((day) => day > '2026-03-12' && day <= '2026-05-12')).toBe(true);
    execute(store, 'contacts.set-cadence', { ids: ids.slice(0, 1), days: 30 });
    expect(due(store, ids[0] ?? '')).toBe('2025-07-01');
  });
});
