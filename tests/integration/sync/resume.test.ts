/** What a start finds of the run before it: how far a first sync is, and what waits to be sent. */
import { cpSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { collectionNames } from '#domain/records.ts';
import { fillWithSample } from '#store/sample/fill.ts';
import { startCouchServer } from '../../support/couch-server.ts';
import { startFaultyLine } from '../../support/faulty-line.ts';
import { createHandClock, temporaryProfile } from '../store/profile.ts';
import { accessTo, keptAs, openMachine, until, untilAlike, untilSettled, type Machine } from './machine.ts';

const clock = createHandClock();
const manyPeople = Number(process.env['KITH_SYNC_PEOPLE'] ?? 2_000);
const patienceMs = 40_000 + manyPeople * 10;

const start = async () => {
  const server = await startCouchServer();
  const line = await startFaultyLine({ target: server.url });
  onTestFinished(async () => {
    await line.close();
    await server.close();
  });
  const access = { ...accessTo({ ...server, url: line.url }), replaceServer: false };
  return { server, line, access };
};

/** Killed as it is; what it has sent and kept until now counts. */
const killAndStart = async (machine: Machine): Promise<Machine> => {
  const copy = temporaryProfile();
  cpSync(machine.store.profilePath, copy, { recursive: true });
  keptAs(machine.store.profilePath, copy);
  await machine.close();
  return openMachine({ profilePath: copy, clock });
};

const count = ({ store }: Machine): number =>
  collectionNames.reduce((sum, name) => sum + store.file.count(name, {}), 0);

const doneOf = async ({ sync }: Machine) => (await sync.status()).progress?.done ?? 0;

it(
  'goes on with a first sync where it was, up and down, though it was killed twice in the middle',
  async () => {
    const { line, access } = await start();
    const first = await openMachine({ clock });
    await fillWithSample(first.store, { people: manyPeople, interactions: 0, seed: 5 });
    const records = count(first);
    expect(await first.sync.startNetwork(access)).toEqual({});
    let machines = { a: first };
    for (const part of [0.25, 0.6]) {
      await until(async () => (await doneOf(machines.a)) > records * part, patienceMs);
      machines = { a: await killAndStart(machines.a) };
      await until(async () => (await doneOf(machines.a)) > records * (part - 0.1), patienceMs);
    }
    const { a } = machines;
    await until(async () => (await a.state()) === 'up-to-date', patienceMs);
    const uploads = line.bytes();
    let b = await openMachine({ like: a, clock });
    for (const part of [0.25, 0.6]) {
      await until(() => count(b) > records * part, patienceMs);
      const here = count(b);
      b = await killAndStart(b);
      expect(count(b)).toBe(here);
      await until(async () => (await doneOf(b)) > here * 0.5, patienceMs);
    }
    await until(async () => (await b.state()) === 'up-to-date', patienceMs);
    expect(b.texts()).toBe(a.texts());
    // Not from the beginning each time: what was under way is all that goes over the line again.
    expect(line.bytes() - uploads).toBeLessThan(uploads * 1.7);
  },
  patienceMs * 3,
);

it('says how much waits after a start without a network', async () => {
  const { line, access } = await start();
  const a = await openMachine({ clock });
  const { id } = a.run('contacts.create', { fullName: 'Nadia Ostrova' });
  const { id: other } = a.run('contacts.create', { fullName: 'Emeka Tallow' });
  expect(await a.sync.startNetwork(access)).toEqual({});
  await untilSettled(a);
  const b = await openMachine({ like: a, clock });
  await untilAlike(a, b);
  // What came from elsewhere does not wait.
  b.run('contacts.update', { id: other, patch: { notes: 'from elsewhere' } });
  await untilAlike(a, b);
  await untilSettled(a, b);
  line.cut();
  a.run('contacts.update', { id, patch: { notes: 'in the train' } });
  a.run('contacts.create', { fullName: 'Ada Quill' });
  await until(async () => (await a.state()) === 'waiting');
  const before = (await a.sync.status()).waiting;
  expect(before).toBeGreaterThanOrEqual(2);
  const { profilePath } = a.store;
  await a.close();
  const again = await openMachine({ profilePath, clock });
  // They are counted while it starts, some at a time.
  await until(async () => {
    const { state, waiting } = await again.sync.status();
    return state === 'waiting' && waiting === before;
  });
  line.heal();
  await untilAlike(again, b);
  await untilSettled(again);
  expect((await again.sync.status()).waiting).toBe(0);
});
