/** Photos on the server: as long as somebody has them, and no longer. */
import { expect, it, onTestFinished } from 'vitest';
import { removeUnusedPhotos } from '#store/photos/photos.ts';
import { startCouchServer, type CouchServer } from '../../support/couch-server.ts';
import { createHandClock } from '../store/profile.ts';
import { accessTo, openMachine, until, untilAlike, untilSettled, type Machine } from './machine.ts';

const photoOf = (start: number) => {
  const bytes = new Uint8Array(200_000).map((_, at) => (start + at * 31) % 251);
  bytes.set([0xff, 0xd8, 0xff]);
  return { type: 'image/jpeg', bytes };
};

/** Characters that the server holds. */
const sizeOf = async (server: CouchServer): Promise<number> => (await server.text()).length;

const photosOf = ({ store }: Machine): readonly unknown[] =>
  store.file.all('SELECT id FROM photo ORDER BY id').map(({ id }) => id);

const removeForGood = (machine: Machine, id: string): void => {
  machine.run('contacts.bin', { ids: [id], binned: true });
  machine.run('contacts.remove-for-good', { ids: [id] });
};

it('keeps a photo on the server as long as somebody has it, and takes it again', async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  const clock = createHandClock();
  const a = await openMachine({ clock });
  const people = ['Nadia Ostrova', 'Emeka Tallow', 'Ada Quill'].map(
    (fullName) => a.run('contacts.create', { fullName }).id,
  );
  const [nadia = '', emeka = '', ada = ''] = people;
  a.run('contacts.set-photo', { id: nadia, photo: photoOf(1) });
  a.run('contacts.set-photo', { id: emeka, photo: photoOf(2) });
  a.run('contacts.set-photo', { id: ada, photo: photoOf(2) });
  expect(await a.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({});
  await untilSettled(a);
  const b = await openMachine({ like: a, clock });
  await untilAlike(a, b);
  await until(() => photosOf(b).length === 2);
  await untilSettled(a, b);
  const full = await sizeOf(server);
  expect(full).toBeGreaterThan(500_000);

  removeForGood(a, nadia);
  await until(async () => (await sizeOf(server)) < full * 0.6);
  await untilAlike(a, b);
  for (const machine of [a, b]) await until(() => photosOf(machine).length === 1);
  // The other one still has it.
  removeForGood(b, emeka);
  await untilAlike(a, b);
  await untilSettled(a, b);
  expect([photosOf(a).length, photosOf(b).length]).toEqual([1, 1]);
  expect(await sizeOf(server)).toBeGreaterThan(full * 0.4);

  // Used again, by another machine than the one that let it go.
  b.run('contacts.set-photo', { id: ada, photo: photoOf(1) });
  await untilAlike(a, b);
  const c = await openMachine({ like: a, clock });
  await untilAlike(a, c);
  const again = String(b.store.file.get('contacts', ada)?.['photo']);
  for (const machine of [a, c]) await until(() => photosOf(machine).includes(again));
});

it('sends a photo again that another machine let go while it was taken here', async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  const clocks = [createHandClock(), createHandClock()] as const;
  const a = await openMachine({ clock: clocks[0] });
  const { id: nadia } = a.run('contacts.create', { fullName: 'Nadia Ostrova' });
  const { id: emeka } = a.run('contacts.create', { fullName: 'Emeka Tallow' });
  a.run('contacts.set-photo', { id: nadia, photo: photoOf(1) });
  expect(await a.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({});
  const b = await openMachine({ like: a, clock: clocks[1] });
  await untilAlike(a, b);
  await until(() => photosOf(b).length === 1);
  await untilSettled(a, b);
  const { profilePath } = b.store;
  await b.close();
  const full = await sizeOf(server);
  removeForGood(a, nadia);
  await until(async () => (await sizeOf(server)) < full * 0.5);
  await untilSettled(a);
  await server.stop();
  const again = await openMachine({ profilePath, clock: clocks[1] });
  again.run('contacts.set-photo', { id: emeka, photo: photoOf(1) });
  await server.start();
  await untilAlike(a, again);
  const c = await openMachine({ like: a });
  await untilAlike(again, c);
  for (const machine of [a, c]) await until(() => photosOf(machine).length === 1);
});

it('fetches a photo that was let go here before it was known whose it is', async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  const a = await openMachine();
  const { id } = a.run('contacts.create', { fullName: 'Nadia Ostrova' });
  a.run('contacts.set-photo', { id, photo: photoOf(1) });
  expect(await a.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({});
  const b = await openMachine({ like: a });
  await untilAlike(a, b);
  await until(() => photosOf(b).length === 1);
  await untilSettled(a, b);
  const { profilePath } = b.store;
  b.store.file.run('DELETE FROM photo');
  await b.close();
  const again = await openMachine({ profilePath });
  await until(() => photosOf(again).length === 1);
  expect(photosOf(again)).toEqual(photosOf(a));
});

it('keeps the photo that gave way until it was said which of the two it is to be', async () => {
  const server = await startCouchServer();
  onTestFinished(() => server.close());
  const clocks = [createHandClock(), createHandClock()] as const;
  const a = await openMachine({ clock: clocks[0] });
  const { id } = a.run('contacts.create', { fullName: 'Nadia Ostrova' });
  expect(await a.sync.startNetwork({ ...accessTo(server), replaceServer: false })).toEqual({});
  const b = await openMachine({ like: a, clock: clocks[1] });
  await untilAlike(a, b);
  await untilSettled(a, b);
  await server.stop();
  b.run('contacts.set-photo', { id, photo: photoOf(1) });
  clocks[0].advance(60_000);
  a.run('contacts.set-photo', { id, photo: photoOf(2) });
  const [lost, kept] = [b, a].map(({ store }) => store.file.get('contacts', id)?.['photo']);
  await server.start();
  await untilAlike(a, b);
  for (const machine of [a, b]) {
    await until(async () => (await machine.sync.conflicts(id)).length === 1);
    await until(() => photosOf(machine).length === 2);
    expect(machine.store.file.get('contacts', id)?.['photo']).toBe(kept);
  }
  await untilSettled(a, b);

  // On this one it was never anybody's photo: nothing but the conflict names it.
  const [conflict] = await a.sync.conflicts(id);
  expect(conflict).toMatchObject({ field: 'photo', kept, lost, lostHere: false });
  expect(removeUnusedPhotos(a.store.file)).toBe(0);
  await a.sync.dismissConflict(conflict?.id ?? '');
  expect(removeUnusedPhotos(a.store.file)).toBe(1);
  expect(photosOf(a)).toEqual([kept]);
});
