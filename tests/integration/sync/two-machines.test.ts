import { onTestFinished, expect, it } from 'vitest';
import { tellChanges } from '#store/pages/tell-changes.ts';
import { createHandClock, testNow } from '../store/profile.ts';
import { startCouchServer, type CouchServer } from '../../support/couch-server.ts';
import {
  accessTo,
  joinTo,
  openMachine,
  quick,
  until,
  untilAlike,
  untilSettled,
  type Machine,
} from './machine.ts';

const dayMs = 86_400_000;

const startServer = async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  return server;
};

const network = async (server: CouchServer, clock = createHandClock(), timing = quick) => {
  const machine = await openMachine({ clock, timing });
  const { id } = machine.run('contacts.create', { fullName: 'Nadia Ostrova' });
  expect(await machine.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({});
  return { machine, id };
};

const pair = async (timing = quick) => {
  const server = await startServer();
  const clocks = [createHandClock(), createHandClock()] as const;
  const { machine: a, id } = await network(server, clocks[0], timing);
  const b = await openMachine({ like: a, clock: clocks[1], timing });
  await untilAlike(a, b);
  return { server, a, b, id, clocks };
};

const contact = (machine: Machine, id: string) => machine.store.file.get('contacts', id);
const edit = (machine: Machine, id: string, patch: object) => machine.run('contacts.update', { id, patch });

/** Both have something to say before they hear of each other. */
const apart = async (server: CouchServer, ...tasks: readonly (() => void)[]) => {
  await server.stop();
  for (const task of tasks) task();
  await server.start();
};

it('tells the pages of a machine what another one has changed', async () => {
  const { a, b, id } = await pair();
  await untilSettled(a, b);
  const told = Promise.withResolvers<string>();
  onTestFinished(tellChanges(b.store.file, () => told.resolve('records.changed')));
  edit(a, id, { nickname: 'Nadi' });
  await until(() => contact(b, id)?.['nickname'] === 'Nadi');
  expect(await told.promise).toBe('records.changed');
});

it('brings a second machine in with the setup code, and then goes both ways', async () => {
  const server = await startServer();
  const { machine: a, id } = await network(server);
  const b = await openMachine();
  expect(await joinTo(a, b)).toEqual({});
  await untilAlike(a, b);
  edit(b, id, { notes: 'Knows the harbour master' });
  await untilAlike(a, b);
  expect(contact(a, id)?.['notes']).toBe('Knows the harbour master');
  await untilSettled(a, b);
  const text = await server.text();
  for (const word of ['Nadia', 'Ostrova', 'harbour', 'contacts', id]) expect(text).not.toContain(word);
  const [{ documents }] = JSON.parse(text) as [{ documents: object[] }];
  expect(new Set(documents.flatMap((document) => Object.keys(document)))).toEqual(
    new Set(['_id', '_rev', 'c']),
  );
});

it('keeps what both changed of one person, and tells what gave way on both machines', async () => {
  const { server, a, b, id, clocks } = await pair();
  clocks[1].advance(60_000);
  await apart(
    server,
    () => edit(a, id, { nickname: 'Nadi', notes: 'typed on the laptop' }),
    () => edit(b, id, { pronouns: 'she/her', notes: 'typed on the desktop' }),
  );
  await untilAlike(a, b);
  expect(contact(a, id)).toMatchObject({
    nickname: 'Nadi',
    pronouns: 'she/her',
    notes: 'typed on the desktop',
  });
  for (const machine of [a, b]) {
    await until(async () => (await machine.sync.conflicts(id)).length > 0);
    expect(await machine.sync.conflicts(id)).toMatchObject([
      {
        field: 'notes',
        kept: 'typed on the desktop',
        lost: 'typed on the laptop',
        keptAt: testNow + 60_000,
        lostAt: testNow,
        lostHere: machine === a,
      },
    ]);
  }
});

it('lets the later of a deletion and an edit hold, and never the edit by default', async () => {
  const { server, a, b, id, clocks } = await pair();
  const log = (summary: string) =>
    a.run('interactions.log', { at: '2026-03-10', kind: 'coffee', contactIds: [id], summary }).id;
  const [early, late] = [log('first'), log('second')];
  await untilAlike(a, b);
  clocks[0].advance(60_000);
  clocks[1].advance(30_000);
  await apart(
    server,
    () => a.run('interactions.remove', { id: early }),
    () => b.run('interactions.update', { id: early, patch: { summary: 'edited before it went' } }),
    () => a.run('interactions.remove', { id: late }),
    () => clocks[1].advance(90_000),
    () => b.run('interactions.update', { id: late, patch: { summary: 'edited after' } }),
  );
  await untilAlike(a, b);
  for (const { store } of [a, b]) {
    expect(store.file.get('interactions', early)).toBeUndefined();
    expect(store.file.get('interactions', late)?.['summary']).toBe('edited after');
    expect(contact({ store } as Machine, id)?.['lastInteractionAt']).toBe('2026-03-10');
  }
  await until(async () => (await a.sync.conflicts(id)).length === 2);
  expect((await a.sync.conflicts(id)).map(({ field }) => field)).toEqual(['*', '*']);
  // That it was so is told, not what it said: nothing of it could be taken.
  const kept = a.store.file.all('SELECT text FROM sync_conflict').map(({ text }) => text as string);
  expect(kept.join()).not.toContain('edited');
});

it('goes on by itself after the server refused, failed and was away', async () => {
  const { server, a, b, id } = await pair();
  for (const status of [500, 503, 429]) {
    server.failNext(1, status, (line) => line.includes('longpoll'));
    edit(a, id, { notes: `after ${String(status)}` });
    await untilAlike(a, b);
  }
  // Half of a batch is written, and the answer to it is lost.
  server.failNext(1, 500, (line) => line.includes('_bulk_docs'));
  a.run('contacts.create', { fullName: 'Emeka Tallow' });
  await untilAlike(a, b);
  expect(a.texts()).toContain('Emeka Tallow');
});

it('says that a password is refused, and goes on with the right one', async () => {
  const { server, a, b, id } = await pair();
  server.setPassword('changed at the server');
  edit(a, id, { notes: 'while it was wrong' });
  await until(async () => (await a.trouble()) === 'wrong-password');
  expect(await a.state()).toBe('trouble');
  expect(await a.sync.setPassword({ password: 'still wrong' })).toEqual({ problem: 'wrong-password' });
  for (const machine of [a, b]) {
    expect(await machine.sync.setPassword({ password: 'changed at the server' })).toEqual({});
  }
  await untilAlike(a, b);
  expect(contact(b, id)?.['notes']).toBe('while it was wrong');
});

it('notices a wiped server, and fills it again only when told to', async () => {
  const { server, a, b, id } = await pair();
  await untilSettled(a, b);
  await apart(server, () => undefined);
  await server.stop();
  await server.wipe();
  await server.start();
  await until(async () => (await a.trouble()) === 'server-replaced');
  edit(b, id, { notes: 'while it was gone' });
  expect(JSON.parse(await server.text())).toEqual([]);
  expect(await a.sync.serverReplaced('fill')).toEqual({});
  await b.sync.now();
  await untilAlike(a, b);
  expect(contact(a, id)?.['notes']).toBe('while it was gone');
  const other = await openMachine({ like: a });
  await untilAlike(a, other);
});

it('takes photos along', async () => {
  const { a, b, id } = await pair();
  const bytes = new Uint8Array(500_000).map((_, at) => (at * 31) % 251);
  bytes.set([0xff, 0xd8, 0xff]);
  a.run('contacts.set-photo', { id, photo: { type: 'image/jpeg', bytes } });
  await untilAlike(a, b);
  const photo = String(contact(b, id)?.['photo']);
  const has = () => b.store.file.all('SELECT id FROM photo WHERE id = ?', [photo]).length;
  await until(() => has() === 1);
  expect(has()).toBe(1);
});

it('leaves everything here, and wipes the server when asked', async () => {
  const { server, a, b } = await pair();
  const before = a.texts();
  expect(await b.sync.leave(false)).toEqual({});
  expect(await b.state()).toBe('off');
  expect((await server.databases()).length).toBe(1);
  expect(await a.sync.leave(true)).toEqual({});
  expect(await server.databases()).toEqual([]);
  expect([a.texts(), b.texts()]).toEqual([before, before]);
  expect(a.store.file.all("SELECT key FROM store_meta WHERE key LIKE 'sync%'")).toEqual([]);
});

it('goes on where it was after a restart, with what was changed in between', async () => {
  const { server, a, b, id } = await pair();
  const { profilePath } = a.store;
  await untilSettled(a, b);
  await a.close();
  edit(b, id, { notes: 'while the other was off' });
  await untilSettled(b);
  const asked = server.requests.length;
  const again = await openMachine({ profilePath });
  await untilAlike(again, b);
  const since = server.requests.slice(asked).filter((line) => line.includes('feed=normal'));
  // From the last change it knew, not from the beginning.
  expect(since.every((line) => !line.includes('since=0&'))).toBe(true);
});

it('does not let a clock years ahead win for ever', async () => {
  const { a, b, id, clocks } = await pair();
  clocks[1].advance(900 * dayMs);
  edit(b, id, { notes: 'from the future' });
  await untilAlike(a, b);
  edit(a, id, { notes: 'put right' });
  await untilAlike(a, b);
  expect(contact(b, id)?.['notes']).toBe('put right');
  const { id: other } = a.run('contacts.create', { fullName: 'Emeka Tallow' });
  const stamps = contact(a, other)?.['stamps'] as Record<string, string>;
  expect(Number.parseInt(stamps['*']?.slice(0, 12) ?? '', 16)).toBeLessThan(testNow + dayMs);
});

it('keeps few connections: a write never waits for one', async () => {
  // Whatever waited for a feed to end would not come about here.
  const { server, a, b, id } = await pair({ ...quick, feedMs: 10 * 60_000 });
  await untilSettled(a, b);
  const live = server.requests.filter((line) => line.includes('longpoll')).length;
  edit(a, id, { notes: 'at once' });
  await untilAlike(a, b);
  expect(live).toBeLessThan(12);
});

it('refuses what it should before anything is sent', async () => {
  const server = await startServer();
  const a = await openMachine();
  const check = (address: string, allowHttp = false) =>
    a.sync.check({ address, user: 'kith', password: 'x', allowHttp });
  expect(await check('http://sync.example.com')).toMatchObject({ problem: 'http-refused' });
  expect(await check('http://sync.example.com', true)).toMatchObject({ problem: 'http-refused' });
  expect(await check(server.url)).toMatchObject({ problem: 'http-warning' });
  expect(await check('')).toMatchObject({ problem: 'invalid-address' });
  expect(server.requests).toEqual([]);
  expect(await check(server.url, true)).toMatchObject({ problem: 'wrong-password' });
  expect(await a.sync.check(accessTo(server))).toEqual({
    server: { address: `${server.url}/kith`, user: 'kith', name: new URL(server.url).host },
    holds: 'nothing',
  });
  expect(await check('http://127.0.0.1:1', true)).toMatchObject({ problem: 'unreachable' });
});

it('never takes another network for its own', async () => {
  const server = await startServer();
  await network(server);
  const b = await openMachine();
  b.run('contacts.create', { fullName: 'Emeka Tallow' });
  expect(await b.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({
    problem: 'server-holds-network',
  });
  expect(await b.state()).toBe('off');
  expect(await b.sync.startNetwork({ ...accessTo(server), replaceServer: true })).toEqual({});
  await untilSettled(b);
  expect(b.texts()).not.toContain('Nadia');
});
