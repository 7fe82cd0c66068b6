/** What gave way: told to the other machines when it is noticed, and kept no longer than what it is about. */
import { expect, it, onTestFinished } from 'vitest';
import { forgetOld } from '#store/commands/forget-old.ts';
import { createFeed } from '#store/sync/feed.ts';
import {
  conflictKey,
  createConflictTable,
  dismissConflict,
  type Conflict,
} from '#store/sync/documents/conflicts.ts';
import { createGoneTable, isGoneHere, keepGone, sweep } from '#store/sync/documents/gone.ts';
import { createPartTable } from '#store/sync/documents/photo-parts.ts';
import { createLate } from '#store/sync/late.ts';
import { engineOf } from '#store/storage/index.ts';
import { createHandClock, temporaryProfile, testNow } from '../store/profile.ts';
import { openBare } from './machine.ts';

const conflictOf = (n: number): Conflict => ({
  at: testNow,
  collection: 'contacts',
  recordId: '01900000-0000-7000-8000-000000000001',
  field: 'nickname',
  kept: 'Quill',
  lost: `Quay ${String(n)}`,
  keptStamp: 'b',
  lostStamp: `a${String(n)}`,
});

/** What gave way by a document; of a photo's part its key. */
const lostIn = (key: string, text: string): string =>
  key.startsWith('conflicts/') ? String((JSON.parse(text) as Conflict).lost) : key;

const openFeed = async () => {
  const store = await openBare(temporaryProfile(), createHandClock());
  onTestFinished(() => store.close());
  createConflictTable(store.file);
  createGoneTable(store.file);
  createPartTable(store.file);
  const ignore = () => undefined;
  const late = createLate(store, ignore, () => false);
  const feed = createFeed({
    store,
    late,
    onSkipped: ignore,
    onConflict: ignore,
    onForgotten: ignore,
  });
  onTestFinished(() => {
    feed.stop();
    late.stop();
  });
  const told: string[][] = [];
  const params = { databaseName: 'kith-sync', collectionName: 'records' } as Parameters<
    typeof feed.instance
  >[0];
  const changes = feed.instance(params).changeStream();
  const subscription = changes.subscribe(({ events }) => {
    told.push(events.map(({ documentData: { id, s } }) => lostIn(id, s)));
  });
  onTestFinished(() => subscription.unsubscribe());
  return { store, engine: engineOf(store.file), feed, told };
};

it('tells all of them on a machine so busy that each write takes its time', async () => {
  const { engine, feed, told } = await openFeed();
  const nextWriteTime = engine.nextWriteTime.bind(engine);
  engine.nextWriteTime = () => {
    engine.sawWriteTime(nextWriteTime() + 5_000);
    return nextWriteTime();
  };
  feed.noteConflicts([conflictOf(1), conflictOf(2), conflictOf(3)]);
  expect(told).toEqual([['Quay 1', 'Quay 2', 'Quay 3']]);
  // Only what is new, however little time went by.
  engine.nextWriteTime = nextWriteTime;
  feed.noteConflicts([conflictOf(3), conflictOf(4)]);
  feed.noteConflicts([conflictOf(4)]);
  expect(told.slice(1)).toEqual([['Quay 4']]);
});

it('tells all of very many', async () => {
  const { feed, told } = await openFeed();
  const many = Array.from({ length: 1_200 }, (_, n) => conflictOf(n));
  feed.noteConflicts(many);
  expect(told.flat()).toEqual(many.map(({ lost }) => lost));
});

it('brings back a photo that a machine let go of before it heard of the choice', async () => {
  const { store, feed, told } = await openFeed();
  const run = (name: string, args: unknown) =>
    store.engine.execute(name + JSON.stringify(args).length, name, args).result as { id: string };
  const { id } = run('contacts.create', { fullName: 'Nadia Ostrova' });
  const photoOf = (length: number) => ({
    type: 'image/jpeg',
    bytes: Uint8Array.from({ length }, (_, at) => [0xff, 0xd8, 0xff][at] ?? at),
  });
  run('contacts.set-photo', { id, photo: photoOf(10) });
  const lost = String(store.file.get('contacts', id)?.['photo']);
  run('contacts.set-photo', { id, photo: photoOf(20) });
  const part = `photos/${lost}.0`;
  expect(keepGone(store.file, part)).toBe(true);

  const choice = { ...conflictOf(1), recordId: id, field: 'photo', kept: 'k', lost };
  feed.noteConflicts([choice]);
  expect(told.flat()).toContain(part);
  expect(isGoneHere(store.file, part)).toBe(false);
  // From now on it is known to be needed: as long as somebody may take it, and on another machine 90 days.
  expect(keepGone(store.file, part)).toBe(false);
  dismissConflict(store.file, conflictKey(choice).slice('conflicts/'.length));
  expect(sweep(store.file, [part])).toEqual([]);
  forgetOld(store.file, testNow + 91 * 86_400_000);
  expect(sweep(store.file, [part])).toEqual([part]);
});

it('goes with a person who is removed for good, and after 90 days, also when sync was ended meanwhile', async () => {
  const { store, feed } = await openFeed();
  const run = (name: string, args: unknown) =>
    store.engine.execute(name, name, args).result as { id: string };
  const { id } = run('contacts.create', { fullName: 'Nadia Ostrova' });
  const old = { ...conflictOf(5), at: testNow - 91 * 86_400_000 };
  feed.noteConflicts([
    { ...conflictOf(1), recordId: id },
    { ...conflictOf(2), recordId: id, field: '*' },
    conflictOf(3),
    old,
  ]);
  const fields = () =>
    store.file
      .all('SELECT text FROM sync_conflict')
      .map(({ text }) => (JSON.parse(text as string) as Conflict).field);
  expect(fields()).toHaveLength(4);
  run('contacts.bin', { ids: [id], binned: true });
  expect(fields()).toHaveLength(4);
  run('contacts.remove-for-good', { ids: [id] });
  expect(fields().toSorted()).toEqual(['*', 'nickname', 'nickname']);
  forgetOld(store.file, testNow);
  expect(fields().toSorted()).toEqual(['*', 'nickname']);
});
