/** What was deleted, and comes back from a backup: a restore is an edit like others, later than the deletion. */
import { expect, it, onTestFinished } from 'vitest';
import { applyPlan } from '#store/backup/restore/apply-plan.ts';
import { planRestore } from '#store/backup/restore/restore-plan.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { startCouchServer } from '../../support/couch-server.ts';
import { createHandClock } from '../store/profile.ts';
import {
  accessTo,
  openMachine,
  recordsOf,
  until,
  untilAlike,
  untilSettled,
  type Machine,
} from './machine.ts';

const contact = ({ store }: Machine, id: string) => store.file.get('contacts', id);
const meeting = ({ store }: Machine, id: string) => store.file.get('interactions', id);

it('brings back what was removed for good and what was deleted, on all machines and for good', async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  const clock = createHandClock();
  const a = await openMachine({ clock });
  const { id } = a.run('contacts.create', { fullName: 'Nadia Ostrova', notes: 'Knows the harbour master' });
  const { id: friend } = a.run('contacts.create', { fullName: 'Emeka Tallow' });
  const log = { at: '2026-03-10', kind: 'coffee', contactIds: [friend], summary: 'At the quay' };
  const { id: coffee } = a.run('interactions.log', log);
  expect(await a.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({});
  const b = await openMachine({ like: a, clock });
  await untilAlike(a, b);
  await untilSettled(a, b);
  const backup = recordsOf(a);

  clock.advance(60_000);
  a.run('contacts.bin', { ids: [id], binned: true });
  a.run('contacts.remove-for-good', { ids: [id] });
  a.run('interactions.remove', { id: coffee });
  await untilAlike(a, b);
  await untilSettled(a, b);
  expect([contact(b, id), meeting(b, coffee)]).toEqual([undefined, undefined]);
  expect(b.store.file.all('SELECT 1 FROM journal WHERE instr(change, ?) > 0', ['harbour master'])).toEqual(
    [],
  );

  // Somebody who has not heard of it yet types into the one that was removed.
  await server.stop();
  clock.advance(60_000);
  const { steps } = planRestore(a.store.file, backup, 'merge');
  await applyPlan(a.store, steps, { label: 'Restored', kind: 'restore' }, unwatched);
  expect(contact(a, id)).toMatchObject({ fullName: 'Nadia Ostrova', notes: 'Knows the harbour master' });
  await server.start();
  await untilAlike(a, b);
  await untilSettled(a, b);
  for (const machine of [a, b]) {
    expect(contact(machine, id)).toMatchObject({ fullName: 'Nadia Ostrova', binnedAt: 0 });
    expect(meeting(machine, coffee)).toMatchObject({ summary: 'At the quay' });
  }
  clock.advance(60_000);
  b.run('contacts.update', { id, patch: { nickname: 'Nadi' } });
  await untilAlike(a, b);
  expect(contact(a, id)?.['nickname']).toBe('Nadi');
  const c = await openMachine({ like: a, clock });
  await untilAlike(a, c);
  // And can be removed for good again.
  c.run('contacts.bin', { ids: [id], binned: true });
  c.run('contacts.remove-for-good', { ids: [id] });
  await until(() => contact(a, id) === undefined && contact(b, id) === undefined);
  await untilAlike(a, b, c);
  expect(contact(a, id)).toBeUndefined();
});
