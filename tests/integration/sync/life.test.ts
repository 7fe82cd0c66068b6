/** What happens to a network over the years: the bin against an edit, a server made anew, what can't be read. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { snapshotFolder } from '#store/paths.ts';
import { createHandClock } from '../store/profile.ts';
import { startCouchServer } from '../../support/couch-server.ts';
import { accessTo, openMachine, until, untilAlike, untilSettled, type Machine } from './machine.ts';

const pair = async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  const clocks = [createHandClock(), createHandClock()] as const;
  const a = await openMachine({ clock: clocks[0] });
  const { id } = a.run('contacts.create', { fullName: 'Nadia Ostrova' });
  await a.sync.startNetwork({ ...accessTo(server), replaceServer: false });
  const b = await openMachine({ like: a, clock: clocks[1] });
  await untilAlike(a, b);
  await untilSettled(a, b);
  return { server, clocks, a, b, id };
};

const contact = ({ store }: Machine, id: string) => store.file.get('contacts', id);

it.each([
  { editAfter: 60_000, binnedAt: 0, kept: 0 },
  { editAfter: -60_000, binnedAt: expect.any(Number) as number, kept: expect.any(Number) as number },
])(
  'decides by time whether somebody who was edited elsewhere stays in the bin ($editAfter)',
  async ({ editAfter, binnedAt, kept }) => {
    const { server, clocks, a, b, id } = await pair();
    clocks[0].advance(100_000);
    clocks[1].advance(100_000 + editAfter);
    await server.stop();
    a.run('contacts.bin', { ids: [id], binned: true });
    b.run('contacts.update', { id, patch: { nickname: 'Nadi' } });
    await server.start();
    await untilAlike(a, b);
    for (const machine of [a, b]) {
      expect(contact(machine, id)).toMatchObject({ binnedAt, nickname: 'Nadi' });
      await until(async () => (await machine.sync.conflicts(id)).length > 0);
      expect(await machine.sync.conflicts(id)).toMatchObject([{ field: 'binnedAt', kept }]);
    }
    expect(Number(contact(a, id)?.['binnedAt']) > 0).toBe(editAfter < 0);
  },
);

it('says that all is well again when the server is back, though nothing has changed meanwhile', async () => {
  const { server, a, b } = await pair();
  await server.stop();
  for (const machine of [a, b]) await until(async () => (await machine.state()) === 'waiting');
  await server.start();
  await untilSettled(a, b);
  expect([await a.trouble(), await b.trouble()]).toEqual([undefined, undefined]);
});

it('keeps a snapshot before it fills a server again; the other machine goes on by itself', async () => {
  const { server, a, b, id } = await pair();
  await server.stop();
  await server.wipe();
  await server.start();
  for (const machine of [a, b]) await until(async () => (await machine.trouble()) === 'server-replaced');
  const folder = snapshotFolder(a.store.profilePath);
  expect(existsSync(folder)).toBe(false);
  expect(await a.sync.serverReplaced('fill')).toEqual({});
  expect(readdirSync(folder).length).toBeGreaterThan(0);
  await until(async () => (await b.trouble()) === undefined, 30_000);
  a.run('contacts.update', { id, patch: { notes: 'after it was filled' } });
  await untilAlike(a, b);
  await untilSettled(a, b);
}, 60_000);

it('puts a copy of a network aside before another one replaces it, and touches nothing that is not Kith’s', async () => {
  const { server } = await pair();
  const stored = await server.text();
  const c = await openMachine();
  expect(await c.sync.startNetwork({ ...accessTo(server), replaceServer: true })).toEqual({});
  const aside = join(c.store.profilePath, 'set-aside');
  expect(readdirSync(aside)).toEqual([expect.stringMatching(/^sync-server .*\.jsonl$/)]);
  expect(stored).not.toContain('Nadia');
  const headers = {
    authorization: `Basic ${Buffer.from(`${server.user}:${server.password}`).toString('base64')}`,
    'content-type': 'application/json',
  };
  await fetch(`${server.url}/other`, { method: 'PUT', headers });
  await fetch(`${server.url}/other/a`, { method: 'PUT', headers, body: JSON.stringify({ of: 'others' }) });
  const d = await openMachine();
  const access = { ...accessTo(server), address: `${server.url}/other` };
  expect(await d.sync.startNetwork({ ...access, replaceServer: true })).toEqual({
    problem: 'server-holds-other-network',
  });
  expect(await server.text()).toContain('others');
});

it('notices that another network took the server’s place, and sends it nothing', async () => {
  const { server, a, b, id } = await pair();
  expect(await a.sync.leave(true)).toEqual({});
  const c = await openMachine();
  expect(await c.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({});
  await untilSettled(c);
  const stored = await server.text();
  b.run('contacts.update', { id, patch: { notes: 'kept here' } });
  await until(async () => (await b.trouble()) === 'server-holds-other-network', 30_000);
  expect(await server.text()).toBe(stored);
  expect(contact(b, id)?.['notes']).toBe('kept here');
}, 60_000);

it('counts what it can’t read once, without a word of what it is, until it can', async () => {
  const { server, a, b, id } = await pair();
  const headers = {
    authorization: `Basic ${Buffer.from(`${server.user}:${server.password}`).toString('base64')}`,
    'content-type': 'application/json',
  };
  const [{ documents }] = JSON.parse(await server.text()) as [
    { documents: readonly { readonly _id: string; readonly _rev: string }[] },
  ];
  const own = documents.filter(({ _id }) => _id !== 'kith');
  const alter = (docs: readonly object[]) =>
    fetch(`${server.url}/kith/_bulk_docs`, { method: 'POST', headers, body: JSON.stringify({ docs }) });
  const skippedBy = async (machine: Machine) => (await machine.sync.status()).skipped ?? 0;
  const altered = await alter(own.map((doc) => ({ ...doc, c: 'not what anybody sealed' })));
  for (const machine of [a, b]) await until(async () => (await skippedBy(machine)) === own.length);
  const revs = (await altered.json()) as readonly { readonly id: string; readonly rev: string }[];
  await alter(revs.map(({ id: _id, rev: _rev }) => ({ _id, _rev, c: 'altered once more' })));
  await alter([{ _id: 'one-more', c: 'altered as well' }]);
  for (const machine of [a, b]) await until(async () => (await skippedBy(machine)) === own.length + 1);
  expect(a.logged.map((line) => line.split(' ')[0])).toEqual(a.logged.map(() => 'sync-unreadable'));
  expect(a.logged.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0)).toBe(own.length + 1);
  expect(contact(a, id)?.['fullName']).toBe('Nadia Ostrova');
  a.run('contacts.update', { id, patch: { notes: 'written over what was altered' } });
  await untilAlike(a, b);
  await until(async () => (await skippedBy(b)) === own.length);
  expect(await a.state()).toBe('up-to-date');
});

it('keeps a changed password under the passphrase that was typed', async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  const a = await openMachine({ keychain: false });
  const keepPassphrase = 'four quiet boats leave';
  const start = { ...accessTo(server), replaceServer: false };
  expect(await a.sync.startNetwork(start)).toEqual({ problem: 'passphrase-needed' });
  expect(await a.sync.startNetwork({ ...start, keepPassphrase })).toEqual({});
  await untilSettled(a);
  server.setPassword('changed at the server');
  expect(await a.sync.setPassword({ password: 'changed at the server' })).toEqual({});
  const { profilePath } = a.store;
  await a.close();
  const again = await openMachine({ profilePath, keychain: false });
  expect(await again.trouble()).toBe('locked');
  await expect(again.sync.setupCode('seven loud trains arrive')).rejects.toMatchObject({ code: 'sealed' });
  expect(await again.sync.unlock(keepPassphrase)).toEqual({});
  await untilSettled(again);
}, 120_000);

it('works for a user of the database who is not the server’s administrator, and says what that one must do', async () => {
  const server = await startCouchServer({ isMember: true });
  onTestFinished(() => server.close());
  const a = await openMachine();
  a.run('contacts.create', { fullName: 'Nadia Ostrova' });
  const start = { ...accessTo(server), replaceServer: false };
  expect(await a.sync.startNetwork(start)).toEqual({ problem: 'not-allowed' });
  await server.make('kith');
  expect(await a.sync.startNetwork(start)).toEqual({});
  await untilSettled(a);
  const b = await openMachine({ like: a });
  await untilAlike(a, b);
  expect(await a.sync.leave(true)).toEqual({ problem: 'not-allowed' });
  expect(await a.state()).toBe('up-to-date');
});
