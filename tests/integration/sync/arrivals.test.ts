/** What has to be done about people after their records arrived, in whatever order and however many. */
import { onTestFinished, expect, it, vi } from 'vitest';
import { KithError } from '#contract/errors.ts';
import { derivedContactFields } from '#domain/records.ts';
import { fillWithSample } from '#store/sample/fill.ts';
import { deriveMany } from '#store/commands/derive-many.ts';
import { createLate } from '#store/sync/late.ts';
import { createHandClock, temporaryProfile } from '../store/profile.ts';
import { startCouchServer } from '../../support/couch-server.ts';
import { accessTo, openBare, openMachine, until, untilAlike, untilSettled, type Machine } from './machine.ts';

const startServer = async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  return server;
};

const derivedOf = ({ store }: Pick<Machine, 'store'>) =>
  store.file
    .find('contacts', { selector: {} })
    .map((contact) =>
      Object.fromEntries(['id', ...derivedContactFields].map((field) => [field, contact[field]])),
    );

it('finds for many people at once what it finds for each', async () => {
  const store = await openBare(temporaryProfile(), createHandClock());
  onTestFinished(() => store.close());
  await fillWithSample(store, { people: 120, interactions: 600, seed: 7 });
  const [person] = store.file.find('contacts', { selector: {}, limit: 1 });
  const contactId = String(person?.['id']);
  store.engine.execute('one', 'favours.create', {
    contactId,
    direction: 'received',
    kind: 'information',
    what: 'Told of the quay',
    status: 'done',
    at: '2026-03-01',
  });
  const right = derivedOf({ store });
  expect(right.some(({ nextStep }) => nextStep !== undefined)).toBe(true);
  expect(right.find(({ id }) => id === contactId)?.['tally']).toMatchObject({ received: 1, unthanked: 1 });
  store.file.transaction(() => {
    const people = store.file.find('contacts', { selector: {} });
    store.file.write(
      'contacts',
      people.map((before) => {
        const { nextStep: _step, ...rest } = before;
        const none = { given: 0, received: 0, unthanked: 0, unreported: 0 };
        return {
          before,
          after: { ...rest, lastInteractionAt: '', sortName: '', nextDue: '9999', tally: none },
        };
      }),
    );
  });
  expect(derivedOf({ store })).not.toEqual(right);
  store.file.transaction(() =>
    deriveMany(
      store.file,
      right.map(({ id }) => String(id)),
    ),
  );
  expect(derivedOf({ store })).toEqual(right);
});

it('derives what it has not derived yet, after a first sync and after a crash in it', async () => {
  const server = await startServer();
  const clock = createHandClock();
  const a = await openMachine({ clock });
  await fillWithSample(a.store, { people: 150, interactions: 500, seed: 3 });
  await a.sync.startNetwork({ ...accessTo(server), replaceServer: false });
  await untilSettled(a);
  const b = await openMachine({ like: a, clock });
  await until(() => b.store.file.count('interactions', {}) > 0);
  // Closed as it is: nothing is finished, as in a crash.
  await b.close();
  const again = await openMachine({ profilePath: b.store.profilePath, clock });
  await untilAlike(a, again);
  await untilSettled(again);
  expect(derivedOf(again)).toEqual(derivedOf(a));
});

it('leaves people in a stage that arrives after them', async () => {
  const server = await startServer();
  const clock = createHandClock();
  const a = await openMachine({ clock });
  const { id } = a.run('contacts.create', { fullName: 'Nadia Ostrova' });
  const stage = a.run('stages.add', { name: 'Sailing', meaning: 'trust' });
  a.run('contacts.move', { ids: [id], stage: stage.id });
  a.run('stages.update', { id: stage.id, patch: { name: 'Sails' } });
  await a.sync.startNetwork({ ...accessTo(server), replaceServer: false });
  await untilSettled(a);
  const b = await openMachine({ like: a, clock, batchSize: 1 });
  await untilAlike(a, b);
  expect(b.store.file.get('contacts', id)?.['stage']).toBe(stage.id);
});

it('does later what a full disk kept from being done', async () => {
  const store = await openBare(temporaryProfile(), createHandClock());
  onTestFinished(() => store.close());
  await fillWithSample(store, { people: 3, interactions: 9, seed: 7 });
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const done = vi.fn();
  const late = createLate(store, done, () => false);
  late.add(store.file.find('contacts', { selector: {} }).map(({ id }) => id as string));
  const full = vi.spyOn(store.file, 'transaction').mockImplementation(() => {
    throw new KithError('disk', 'The disk is full.');
  });
  late.soon();
  vi.advanceTimersByTime(60_000);
  expect(full.mock.calls.length).toBeGreaterThan(1);
  expect(late.isDone()).toBe(false);
  full.mockRestore();
  vi.advanceTimersByTime(60_000);
  expect(late.isDone()).toBe(true);
  expect(done).toHaveBeenCalledOnce();
});
