import { expect, test } from 'vitest';
import { keepInTouchId } from '#domain/stages/cadence.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { verifyStore } from '#store/health/verify.ts';
import type { OpenStore } from '#store/open.ts';
import { contact, execute, openTestStore, record } from '../profile.ts';

const dueOf = (store: OpenStore, id: string) => record(store, 'follow-ups', keepInTouchId(id))?.due;
const stages = (store: OpenStore) => stagesFromSetting(store.file.get('settings', 'stages')?.['value']);
const names = (store: OpenStore) => stages(store).map(({ name }) => name);
const column = (store: OpenStore, stage: string) =>
  store.file.find('contacts', { selector: { stage }, sort: [{ rank: 'asc' }] }).map((doc) => doc['fullName']);
const add = (store: OpenStore, fullName: string, stage: string, fields: object = {}) =>
  execute(store, 'contacts.create', { fullName, stage, place: 'bottom', ...fields }).id;

test('a stage is added, renamed, put elsewhere and removed, each with one undo', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'stages.add', { name: ' Alumni ', meaning: 'trust', cadenceDays: 60 });
  expect(stages(store).at(-1)).toEqual({
    id,
    name: 'Alumni',
    meaning: 'trust',
    colour: 'trust',
    cadenceDays: 60,
  });
  execute(store, 'stages.update', {
    id,
    patch: { name: 'Old friends', colour: 'mentor', cadenceDays: null },
  });
  expect(stages(store).at(-1)).toEqual({ id, name: 'Old friends', meaning: 'trust', colour: 'mentor' });
  execute(store, 'stages.order', {
    ids: [
      id,
      ...stages(store)
        .slice(0, -1)
        .map((stage) => stage.id),
    ],
  });
  expect(names(store)).toEqual(['Old friends', 'To meet', 'Acquaintance', 'Trust', 'Mentor', 'Referrer']);
  execute(store, 'stages.remove', { id });
  expect(names(store)).toHaveLength(5);
  for (const label of [
    'Stage Old friends removed',
    'Stages put in another order',
    'Stage Alumni is now Old friends',
    'Stage Alumni added',
  ]) {
    expect(store.engine.undo()?.label).toBe(label);
  }
  expect(names(store)).toEqual(['To meet', 'Acquaintance', 'Trust', 'Mentor', 'Referrer']);
});

test('what would leave the board without order is refused', async () => {
  const store = await openTestStore();
  expect(() => execute(store, 'stages.add', { name: 'trust', meaning: 'trust' })).toThrow(/already/);
  expect(() => execute(store, 'stages.update', { id: 'trust', patch: { name: 'Mentor' } })).toThrow(
    /already/,
  );
  expect(() => execute(store, 'stages.order', { ids: ['trust', 'mentor'] })).toThrow(/changed meanwhile/);
  add(store, 'Ana Ruiz', 'trust');
  expect(() => execute(store, 'stages.remove', { id: 'trust' })).toThrow(/1 person .* say where/);
  for (const id of ['to-meet', 'acquaintance', 'mentor', 'referrer']) execute(store, 'stages.remove', { id });
  expect(() => execute(store, 'stages.remove', { id: 'trust', moveTo: 'trust' })).toThrow(/needs a stage/);
});

test('people of a removed stage go below those of another one, the archived ones too', async () => {
  const store = await openTestStore();
  add(store, 'Omar Said', 'acquaintance');
  const ana = add(store, 'Ana Ruiz', 'trust');
  const mina = add(store, 'Mina Okafor', 'trust');
  execute(store, 'contacts.archive', { ids: [mina], archived: true });
  execute(store, 'stages.remove', { id: 'trust', moveTo: 'acquaintance' });
  expect(column(store, 'acquaintance')).toEqual(['Omar Said', 'Ana Ruiz', 'Mina Okafor']);
  expect(contact(store, ana).stageSince).toBe('2026-03-12');
  store.engine.undo();
  expect(column(store, 'trust')).toEqual(['Ana Ruiz', 'Mina Okafor']);
  expect(names(store)).toContain('Trust');
});

test('another cadence moves the keep-in-touch dates of those without one of their own', async () => {
  const store = await openTestStore();
  const ana = add(store, 'Ana Ruiz', 'trust');
  const omar = add(store, 'Omar Said', 'trust', { cadenceDays: 10 });
  for (const id of [ana, omar]) {
    execute(store, 'interactions.log', { at: '2026-03-01', kind: 'coffee', contactIds: [id], summary: '' });
  }
  expect(dueOf(store, ana)).toBe('2026-04-15');
  execute(store, 'stages.update', { id: 'trust', patch: { cadenceDays: 20 } });
  expect(dueOf(store, ana)).toBe('2026-03-21');
  expect(contact(store, ana).nextDue).toBe('2026-03-21');
  expect(dueOf(store, omar)).toBe('2026-03-11');
  execute(store, 'stages.update', { id: 'trust', patch: { cadenceDays: null } });
  expect(dueOf(store, ana)).toBeUndefined();
  expect(contact(store, ana).nextDue).toBe('9999');
  store.engine.undo();
  store.engine.undo();
  expect(dueOf(store, ana)).toBe('2026-04-15');
  expect(contact(store, ana).nextDue).toBe('2026-04-15');
});

test('nobody is ever in a stage that is not there', async () => {
  const store = await openTestStore();
  const ana = add(store, 'Ana Ruiz', 'trust');
  store.engine.execute('alumni', 'stages.add', { name: 'Alumni', meaning: 'trust' });
  const alumni = stages(store).at(-1)?.id ?? '';
  execute(store, 'contacts.move', { ids: [ana], stage: alumni });
  store.engine.undo('alumni');
  expect(contact(store, ana).stage).toBe('to-meet');
  expect(verifyStore(store)).toMatchObject({ ok: true });

  store.engine.execute('to-trust', 'contacts.move', { ids: [ana], stage: 'trust' });
  execute(store, 'stages.remove', { id: 'to-meet' });
  store.engine.undo('to-trust');
  expect(contact(store, ana).stage).toBe('acquaintance');
  expect(verifyStore(store)).toMatchObject({ ok: true });

  execute(store, 'settings.set', {
    id: 'stages',
    kind: 'stages',
    value: { stages: [{ id: 'mine', name: 'Mine', meaning: 'trust', colour: 'trust' }] },
  });
  expect(contact(store, ana).stage).toBe('mine');
});

test('a mentorship begins with a yes and ends with the stage; undo brings it back', async () => {
  const store = await openTestStore();
  const ana = add(store, 'Ana Ruiz', 'trust');
  const omar = add(store, 'Omar Said', 'trust');
  execute(store, 'contacts.move', { ids: [omar, ana], stage: 'mentor', agreedAt: '2026-03-10' });
  expect(column(store, 'mentor')).toEqual(['Omar Said', 'Ana Ruiz']);
  expect(contact(store, ana).mentorship).toEqual({ agreedAt: '2026-03-10' });
  execute(store, 'contacts.move', { ids: [ana], stage: 'mentor', agreedAt: '2026-03-12' });
  expect(contact(store, ana).mentorship).toEqual({ agreedAt: '2026-03-10' });
  execute(store, 'contacts.move', { ids: [ana], stage: 'trust' });
  expect(contact(store, ana)).not.toHaveProperty('mentorship');
  store.engine.undo();
  expect(contact(store, ana).mentorship).toEqual({ agreedAt: '2026-03-10' });
  store.engine.undo();
  store.engine.undo();
  expect(contact(store, omar)).not.toHaveProperty('mentorship');
});
