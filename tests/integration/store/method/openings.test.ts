import { expect, test } from 'vitest';
import { execute, openTestStore, record, records } from '../profile.ts';
import { person } from './people.ts';

test('openings move, interviews are held and thanked, plans and the profile are kept, all undone', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz');
  const { id } = execute(store, 'openings.create', {
    title: 'Manager',
    organization: 'Norrvik Health',
    heardFromId: ana,
  });
  execute(store, 'openings.move', { id, status: 'applied' });
  execute(store, 'openings.update', { id, patch: { organization: 'norrvik health ltd', notes: 'x' } });
  expect(record(store, 'openings', id)).toMatchObject({ status: 'applied', notes: 'x' });
  expect(store.file.count('organizations', {})).toBe(1);
  const interview = execute(store, 'interviews.create', { contactId: ana, wantedAt: '2026-03-12' }).id;
  execute(store, 'interviews.hold', { id: interview });
  execute(store, 'interviews.thank', { id: interview });
  expect(
    records(store, 'interactions')
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['interview', 'thanks']);
  const plan = execute(store, 'plans.save', { value: { lines: ['x'] } }).id;
  execute(store, 'plans.save', { id: plan, value: { lines: ['y'] } });
  execute(store, 'profile.update', { patch: { did: 'Ran a lab', weeklyGoal: { meet: 2, help: 99 } } });
  execute(store, 'profile.update', { patch: { next: 'Run two' } });
  expect(store.file.get('settings', 'profile')?.['value']).toMatchObject({
    did: 'Ran a lab',
    next: 'Run two',
    weeklyGoal: { meet: 2, help: 1 },
  });
  for (let count = 0; count < 10; count += 1) store.engine.undo();
  expect(
    ['openings', 'interviews', 'interactions', 'settings'].map((name) => store.file.count(name, {})),
  ).toEqual([0, 0, 0, 0]);
});
