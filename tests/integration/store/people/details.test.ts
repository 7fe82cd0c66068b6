import { expect, test } from 'vitest';
import type { OpenStore } from '#store/open.ts';
import { contact, execute, openTestStore, records } from '../profile.ts';

const add = (store: OpenStore, fullName: string) => execute(store, 'contacts.create', { fullName }).id;

test('positions keep their companies, and new ones are made by name, in one step', async () => {
  const store = await openTestStore();
  const id = add(store, 'Ana Ruiz');
  execute(store, 'contacts.set-position', { id, title: 'Miller', organization: 'Molinos Imaginarios' });
  const [first] = contact(store, id).positions;
  execute(store, 'contacts.set-positions', {
    id,
    positions: [
      { organization: 'Casa Veloz', title: 'Head', current: true, from: '2024-05' },
      { organizationId: first?.organizationId, title: 'Miller', from: '2019', to: '2024-04' },
      { organization: ' ', title: undefined },
    ],
  });
  const { positions } = contact(store, id);
  expect(positions).toHaveLength(2);
  expect(positions[1]).toEqual({ ...first, current: undefined, from: '2019', to: '2024-04' });
  expect(store.file.count('organizations', {})).toBe(2);
  // Named as it is called: the same company.
  execute(store, 'contacts.set-positions', {
    id,
    positions: [{ organization: 'casa veloz', title: 'Head' }],
  });
  expect(store.file.count('organizations', {})).toBe(2);
  store.engine.undo();
  store.engine.undo();
  expect(contact(store, id).positions).toEqual([first]);
  expect(store.file.count('organizations', {})).toBe(1);
});

test('how they met names somebody and an event that are made on the way, and undo takes all back', async () => {
  const store = await openTestStore();
  const id = add(store, 'Ana Ruiz');
  execute(store, 'contacts.set-met', {
    id,
    met: { on: '2026-03-01', where: 'Harbour hall' },
    throughName: 'Omar Said',
    eventName: 'Grid Days',
  });
  const [event] = records(store, 'events');
  expect(event).toMatchObject({
    name: 'Grid Days',
    start: '2026-03-01',
    place: 'Harbour hall',
    attended: true,
  });
  const { met } = contact(store, id);
  expect(met).toMatchObject({ on: '2026-03-01', where: 'Harbour hall', eventId: event?.id });
  expect(contact(store, met?.throughId ?? '').fullName).toBe('Omar Said');
  execute(store, 'contacts.set-met', { id, met, eventName: 'grid days' });
  expect(records(store, 'events')).toHaveLength(1);
  store.engine.undo();
  expect(contact(store, id).met).toBeUndefined();
  expect([records(store, 'events').length, records(store, 'contacts').length]).toEqual([0, 1]);
  execute(store, 'contacts.set-met', { id, met: {} });
  expect(contact(store, id).met).toBeUndefined();
});

test('two people have one relation; the other may be made on the way', async () => {
  const store = await openTestStore();
  const ana = add(store, 'Ana Ruiz');
  const relation = { a: ana, b: { fullName: 'Omar Said' }, kind: 'reports-to', strength: 2 };
  const { id } = execute(store, 'relations.create', relation);
  const [made] = records(store, 'relations');
  const omar = made?.bId ?? '';
  expect(contact(store, omar)).toMatchObject({ fullName: 'Omar Said', stage: 'to-meet' });
  const again = execute(store, 'relations.create', { a: omar, b: ana, kind: 'friend', strength: 3 });
  expect(again.id).toBe(id);
  expect(records(store, 'relations')).toMatchObject([{ aId: omar, bId: ana, kind: 'friend', strength: 3 }]);
  execute(store, 'relations.update', { id, patch: { strength: 1 } });
  execute(store, 'relations.remove', { id });
  expect(records(store, 'relations')).toHaveLength(0);
  store.engine.undo();
  expect(records(store, 'relations')).toMatchObject([{ kind: 'friend', strength: 1 }]);
  for (let step = 0; step < 3; step += 1) store.engine.undo();
  expect([records(store, 'relations').length, records(store, 'contacts').length]).toEqual([0, 1]);
  expect(() => execute(store, 'relations.create', { ...relation, b: ana })).toThrow('the same person');
});

test('whoever is to be kept away from is not to be kept in touch with', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz', stage: 'trust' });
  execute(store, 'interactions.log', {
    kind: 'coffee',
    at: '2026-03-01',
    summary: 'Coffee',
    contactIds: [id],
  });
  expect(contact(store, id).nextStep).toMatchObject({ kind: 'keep-in-touch', due: '2026-04-15' });
  execute(store, 'contacts.update', { id, patch: { discouraging: true } });
  expect(contact(store, id).nextStep).toBeUndefined();
  store.engine.undo();
  expect(contact(store, id).nextStep).toMatchObject({ due: '2026-04-15' });
  execute(store, 'contacts.update', { id, patch: { cadenceDays: 0 } });
  expect(contact(store, id).nextStep).toBeUndefined();
});
