/** What can go wrong on the way to a server and back. */
import { execFile } from 'node:child_process';
import * as tls from 'node:tls';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { createHttp } from '#store/sync/server/http.ts';
import { startCouchServer } from '../../support/couch-server.ts';
import { startFaultyLine } from '../../support/faulty-line.ts';
import { certificate, certificatePath } from '../../support/certificates.ts';
import { createHandClock } from '../store/profile.ts';
import { accessTo, openMachine, quick, until, untilAlike, untilSettled, type Machine } from './machine.ts';

const isPush = (line: string) => line.includes('_bulk_docs');
const isPull = (line: string) => line.includes('_changes') && line.includes('feed=normal');
const isFeed = (line: string) => line.includes('feed=longpoll');

const startLine = async (isSecure = false) => {
  const server = await startCouchServer();
  const line = await startFaultyLine({
    target: server.url,
    ...(isSecure ? { secure: { key: certificate('key'), cert: certificate('cert') } } : {}),
  });
  onTestFinished(async () => {
    await line.close();
    await server.close();
  });
  return { server, line, access: { ...accessTo({ ...server, url: line.url }), replaceServer: false } };
};

const open = (options: Parameters<typeof openMachine>[0] = {}) =>
  openMachine({ clock: createHandClock(), ...options });

const addPeople = (machine: Machine, count: number, notes = ''): readonly string[] =>
  Array.from(
    { length: count },
    (_, n) => machine.run('contacts.create', { fullName: `Sample ${String(n)}`, notes }).id,
  );

const edit = (machine: Machine, id: string | undefined, notes: string) =>
  machine.run('contacts.update', { id, patch: { notes } });

const untilTrouble = (machine: Machine, code: string | undefined) =>
  until(async () => (await machine.trouble()) === code);

/** Both ends of a working network, over the line. */
const pair = async () => {
  const all = await startLine();
  const a = await open();
  const [id] = addPeople(a, 3);
  expect(await a.sync.startNetwork(all.access)).toEqual({});
  await untilSettled(a);
  const b = await open({ like: a });
  await untilAlike(a, b);
  await untilSettled(a, b);
  return { ...all, a, b, id };
};

it('goes on where a server hung up: in the middle of what it takes, what it gives, and what it answers', async () => {
  const { line, access } = await startLine();
  const a = await open({ batchSize: 50 });
  addPeople(a, 180, 'a word '.repeat(100));
  line.loseAnswers(2, isPush);
  line.change(2, isPush, { cutAfter: 60 });
  expect(await a.sync.startNetwork(access)).toEqual({});
  await untilSettled(a);
  expect(line.happened()).toBe(4);
  line.change(3, isPull, { cutAfter: 40_000 });
  const b = await open({ like: a, batchSize: 50 });
  await untilAlike(a, b);
  await untilSettled(a, b);
  expect(line.happened()).toBe(7);
  expect(b.store.file.count('contacts', {})).toBe(180);
});

it('sends again what a server did not take of a batch, or did not speak of', async () => {
  const { line, access } = await startLine();
  const a = await open();
  addPeople(a, 40);
  let left: readonly { readonly _id: string }[] = [];
  const halves = {
    up: (body: string) => {
      const { docs } = JSON.parse(body) as { readonly docs: readonly { readonly _id: string }[] };
      left = docs.slice(docs.length / 2);
      return JSON.stringify({ docs: docs.slice(0, docs.length / 2) });
    },
    down: (body: string) =>
      JSON.stringify([
        ...(JSON.parse(body) as readonly unknown[]),
        ...left.map(({ _id: id }) => ({ id, error: 'internal_server_error', reason: 'Said by the test.' })),
      ]),
  };
  line.change(1, isPush, halves);
  line.change(1, isPush, { up: halves.up, down: () => '[]' });
  expect(await a.sync.startNetwork(access)).toEqual({});
  await untilSettled(a);
  expect(line.happened()).toBe(2);
  const b = await open({ like: a });
  await untilAlike(a, b);
  await untilSettled(a, b);
  line.change(1, (each) => each.includes('_all_docs'), { down: () => '{"rows":[]}' });
  const [id] = b.store.file.find('contacts', { selector: {}, limit: 1 }).map((doc) => String(doc['id']));
  edit(b, id, 'asked for, and not spoken of');
  await untilAlike(a, b);
  expect(line.happened()).toBe(3);
});

const partsOf = ({ statuses }: Machine): number =>
  new Set(statuses.map(({ progress }) => progress?.done)).size;

const slowly = { ...quick, silenceMs: 400, heartbeatMs: 100 };

it('gets through a line that is as slow as can be, and says how far it is', async () => {
  const { line, access } = await startLine();
  const a = await open({ timing: slowly });
  addPeople(a, 50, 'a word '.repeat(60));
  line.slow(30_000);
  expect(await a.sync.startNetwork(access)).toEqual({});
  // Each answer takes longer than a dead line is waited for.
  await until(async () => (await a.sync.status()).progress !== undefined);
  expect(await a.state()).toBe('syncing');
  await untilSettled(a);
  expect(a.statuses.filter(({ trouble }) => trouble !== undefined)).toEqual([]);
  // Not from nothing to all at once.
  expect(partsOf(a)).toBeGreaterThan(1);
  const b = await open({ like: a, timing: slowly });
  await untilAlike(a, b);
  await untilSettled(b);
  expect(b.statuses.filter(({ trouble }) => trouble !== undefined)).toEqual([]);
  expect(partsOf(b)).toBeGreaterThan(1);
  expect(line.bytes()).toBeGreaterThan(20_000);
});

it.each(['page', 'redirect'] as const)(
  'says that something else answers when a sign-in page does (%s), changes nothing, and goes on by itself',
  async (how) => {
    const { line, a, b, id } = await pair();
    line.portal(how);
    edit(a, id, 'typed in the hotel');
    const before = a.texts();
    for (const machine of [a, b]) await untilTrouble(machine, 'not-couchdb');
    expect(await a.state()).toBe('waiting');
    expect(await a.sync.status()).toMatchObject({ waiting: 1 });
    expect(a.texts()).toBe(before);
    line.heal();
    await untilAlike(a, b);
    await untilSettled(a, b);
    expect(a.texts()).toBe(before);
  },
);

it('takes no certificate that the computer does not trust, says so, and goes on once it does', async () => {
  const { server, line, access } = await startLine(true);
  const a = await open();
  addPeople(a, 2);
  expect(await a.sync.startNetwork(access)).toEqual({ problem: 'certificate' });
  expect(await a.sync.check(access)).toMatchObject({ problem: 'certificate' });
  expect(line.requests).toEqual([]);
  expect(await a.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({});
  await untilSettled(a);
  const b = await open({ like: a, address: access.address });
  await untilTrouble(b, 'certificate');
  expect(await b.state()).toBe('trouble');
  expect([line.requests, b.texts()]).toEqual([[], '']);
  const known = tls.getCACertificates('default');
  onTestFinished(() => tls.setDefaultCACertificates(known));
  tls.setDefaultCACertificates([...known, certificate('cert')]);
  await untilAlike(a, b);
  await untilSettled(b);
});

it.each([
  { status: 507, code: 'no-space' },
  { status: 413, code: 'no-space' },
])('says that a server is full ($status), and goes on when there is space', async ({ status, code }) => {
  const { server, a, b, id } = await pair();
  server.failNext(Infinity, status, isPush);
  edit(a, id, 'waits for space');
  await untilTrouble(a, code);
  expect(await a.sync.status()).toMatchObject({ state: 'waiting', waiting: 1 });
  server.failNext(0, status);
  await untilAlike(a, b);
  await untilSettled(a, b);
  expect(await a.sync.status()).toMatchObject({ state: 'up-to-date', waiting: 0 });
});

it('outlives a refusal on the feed of changes, and misses nothing meanwhile', async () => {
  const { server, a, b, id } = await pair();
  for (const status of [401, 403, 500]) {
    server.failNext(2, status, isFeed);
    edit(a, id, `after ${String(status)}`);
    await untilAlike(a, b);
    await untilSettled(a, b);
    expect(b.store.file.get('contacts', String(id))?.['notes']).toBe(`after ${String(status)}`);
  }
});

it('misses nothing of what happens before its feed works', async () => {
  const { server, line, a, id } = await pair();
  server.failNext(3, 500, isFeed);
  const asked = line.requests.length;
  const c = await open({ like: a });
  // It has read everything, and does not listen yet.
  await until(() => line.requests.slice(asked).some(isPull));
  edit(a, id, 'in between');
  await untilAlike(a, c);
  expect(line.requests.slice(asked).some(isFeed)).toBe(true);
});

it('hears of what a feed kept to itself', async () => {
  const { line, a, b, id } = await pair();
  const asked = line.requests.length;
  line.keepWaiting(2, isFeed);
  edit(a, id, 'the feeds that wait end with this');
  await until(() => line.happened() === 2);
  edit(a, id, 'nobody was told');
  await untilAlike(a, b);
  expect(line.requests.slice(asked).filter(isFeed).length).toBeGreaterThan(2);
});

it('lets a write through while others wait on the same host', async () => {
  const { server, line, a, b, id } = await pair();
  const http = createHttp({ ...server, url: `${line.url}/kith/` });
  const end = new AbortController();
  const feeds = Array.from({ length: 12 }, () =>
    http({ path: '_changes?feed=longpoll&since=now&heartbeat=1000', signal: end.signal }).catch(
      () => undefined,
    ),
  );
  await until(() => line.requests.filter(isFeed).length >= 12);
  const startedAt = performance.now();
  edit(a, id, 'at once');
  await untilAlike(a, b);
  // Behind those that wait it would never come.
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  end.abort();
  await Promise.all(feeds);
});

it('takes an authority of one’s own that the system knows', async () => {
  const { access } = await startLine(true);
  const code = `import { checkServer } from '#store/sync/server/look.ts';
    console.log(JSON.stringify(await checkServer(${JSON.stringify(access)})));`;
  const check = async (env: NodeJS.ProcessEnv): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
      env,
    });
    return JSON.parse(stdout);
  };
  const path = certificatePath('cert');
  expect(await check({})).toMatchObject({ problem: 'certificate' });
  expect(await check({ SSL_CERT_FILE: path })).toMatchObject({ holds: 'nothing' });
});
