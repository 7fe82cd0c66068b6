import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Photo } from '#domain/people/photos.ts';
import { createBackups } from '#store/backup/index.ts';
import type { OpenStore } from '#store/open.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { getPhoto, photoIdOf, removeUnusedPhotos } from '#store/photos/photos.ts';
import { exportFile } from '#store/transfer/export.ts';
import { createTransfer } from '#store/transfer/index.ts';
import { createHandClock, execute, openTestStore, records, temporaryProfile } from '../profile.ts';

/** Begins as a JPEG does; nobody looks further. */
const photo = (text: string): Photo => ({
  type: 'image/jpeg',
  bytes: new Uint8Array([0xff, 0xd8, 0xff, ...new TextEncoder().encode(text)]),
});
const red = photo('red');
const blue = photo('blue');
const idOf = ({ bytes }: Photo) => photoIdOf(bytes);

const people = (store: OpenStore) => records(store, 'contacts');
const photoCount = (store: OpenStore) => store.file.all('SELECT id FROM photo').length;

test('a photo is set, changed and taken away; each is one step of undo', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  execute(store, 'contacts.set-photo', { id, photo: red });
  expect(people(store)[0]?.photo).toBe(idOf(red));
  expect(getPhoto(store.file, idOf(red))).toEqual(red);
  expect(store.engine.historyState().undo?.label).toBe('Ana Ruiz: photo added');
  execute(store, 'contacts.set-photo', { id, photo: blue });
  execute(store, 'contacts.set-photo', { id, photo: null });
  expect(people(store)[0]?.photo).toBeUndefined();
  store.engine.undo();
  store.engine.undo();
  expect(people(store)[0]?.photo).toBe(idOf(red));
  store.engine.redo();
  expect(people(store)[0]?.photo).toBe(idOf(blue));
});

test('the same photo is kept once, and what is no photo is refused', async () => {
  const store = await openTestStore();
  for (const fullName of ['Ana Ruiz', 'Omar Said']) {
    const { id } = execute(store, 'contacts.create', { fullName });
    execute(store, 'contacts.set-photo', { id, photo: red });
    const svg = { type: 'image/svg+xml', bytes: red.bytes };
    expect(() => execute(store, 'contacts.set-photo', { id, photo: svg })).toThrow('can’t be kept');
    const huge = { ...red, bytes: new Uint8Array(2 * 1024 * 1024) };
    expect(() => execute(store, 'contacts.set-photo', { id, photo: huge })).toThrow('1 MB');
  }
  expect(photoCount(store)).toBe(1);
});

test('only photos that neither a record nor undo names are deleted', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  execute(store, 'contacts.set-photo', { id, photo: red });
  execute(store, 'contacts.set-photo', { id, photo: blue });
  expect(removeUnusedPhotos(store.file)).toBe(0);
  store.engine.undo();
  expect(getPhoto(store.file, people(store)[0]?.photo ?? '')).toEqual(red);
  store.file.run('DELETE FROM journal');
  expect(removeUnusedPhotos(store.file)).toBe(1);
  expect(getPhoto(store.file, idOf(blue))).toBeUndefined();
  expect(getPhoto(store.file, idOf(red))).toEqual(red);
});

test('a backup brings the photos back', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  execute(store, 'contacts.create', { fullName: 'Omar Said' });
  execute(store, 'contacts.set-photo', { id, photo: blue });
  execute(store, 'contacts.set-photo', { id, photo: red });
  const path = join(folder, 'kith.age');
  const options = { appVersion: '0.0.0-test', workFactor: 10 };
  await createBackups({ ...store, ...options }).create(path, 'a passphrase', unwatched);
  await exportFile(store, join(folder, 'first.json'), 'json', '0.0.0-test');
  await store.close();

  const second = await openTestStore();
  const backups = createBackups({ ...second, ...options });
  expect((await backups.inspect(path, 'a passphrase')).counts.contacts).toBe(2);
  expect(photoCount(second)).toBe(0);
  await backups.restore(path, 'a passphrase', 'merge', unwatched);
  // The one that nobody has any more is not in the file.
  expect(photoCount(second)).toBe(1);
  expect(getPhoto(second.file, idOf(red))).toEqual(red);
  await exportFile(second, join(folder, 'second.json'), 'json', '0.0.0-test');
  expect(readFileSync(join(folder, 'second.json'), 'utf8')).toBe(
    readFileSync(join(folder, 'first.json'), 'utf8'),
  );
});

test('cards carry the photo out and in; one that is here already keeps their own', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), folder);
  const { id } = execute(store, 'contacts.create', {
    fullName: 'Ana Ruiz',
    emails: [{ value: 'ana@example.org' }],
  });
  execute(store, 'contacts.set-photo', { id, photo: red });
  const path = join(folder, 'people.vcf');
  await exportFile(store, path, 'vcard4', '0.0.0-test');
  expect(readFileSync(path, 'utf8').replaceAll('\r\n ', '')).toContain('PHOTO:data:image/jpeg;base64,/9j/');
  await store.close();

  const second = await openTestStore();
  const transfer = createTransfer(second);
  const run = () => transfer.run([{ path, name: 'people.vcf' }], { tags: [] });
  await run();
  expect(people(second)).toMatchObject([{ fullName: 'Ana Ruiz', photo: idOf(red), extra: [] }]);
  second.engine.undo();
  expect(people(second)).toHaveLength(0);
  second.engine.redo();
  expect(getPhoto(second.file, people(second)[0]?.photo ?? '')).toEqual(red);

  execute(second, 'contacts.set-photo', { id: people(second)[0]?.id, photo: blue });
  await run();
  expect(people(second)).toMatchObject([{ photo: idOf(blue), extra: [] }]);
});

test('a picture in a card that is no photo for Kith stays with the card', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore();
  const path = join(folder, 'people.vcf');
  const value = 'data:image/x-odd;base64,AAAA';
  writeFileSync(path, `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Ruiz\r\nPHOTO:${value}\r\nEND:VCARD\r\n`);
  await createTransfer(store).run([{ path, name: 'people.vcf' }], { tags: [] });
  expect(people(store)[0]?.photo).toBeUndefined();
  expect(people(store)[0]?.extra).toMatchObject([{ name: 'photo', value }]);
  await exportFile(store, path, 'vcard4', '0.0.0-test');
  expect(readFileSync(path, 'utf8')).toContain('PHOTO:data:image/x-odd;base64');
});
