/** What RxDB hands on late, after the same document went out, must not stand in the way of what comes later. */
import { onTestFinished, expect, it } from 'vitest';
import { createHandClock } from '../store/profile.ts';
import { startCouchServer } from '../../support/couch-server.ts';
import { accessTo, openMachine, until, untilAlike, type Machine } from './machine.ts';

it('takes an edit of what was merged just before', async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  const clocks = [createHandClock(), createHandClock()] as const;
  const a = await openMachine({ clock: clocks[0] });
  const { id } = a.run('contacts.create', { fullName: 'Nadia Ostrova' });
  await a.sync.startNetwork({ ...accessTo(server), replaceServer: false });
  const b = await openMachine({ like: a, clock: clocks[1] });
  await untilAlike(a, b);
  clocks[1].advance(2_000);
  await server.stop();
  a.run('contacts.update', { id, patch: { nickname: 'typed first' } });
  b.run('contacts.update', { id, patch: { nickname: 'typed second' } });
  // The outage lasts: each waits longer and longer before it tries again.
  const tries = ({ statuses }: Machine) => new Set(statuses.map(({ trouble }) => trouble?.retryAt)).size;
  await until(() => tries(a) > 2 && tries(b) > 2);
  await server.start();
  await a.sync.now();
  await until(() => a.store.file.get('contacts', id)?.['nickname'] === 'typed second');
  clocks[0].advance(4_000);
  a.run('contacts.update', { id, patch: { nickname: 'typed first' } });
  await untilAlike(a, b);
  expect(b.store.file.get('contacts', id)?.['nickname']).toBe('typed first');
}, 60_000);
