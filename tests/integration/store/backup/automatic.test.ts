/** Automatic backups: when they are made, what they leave alone, and what they say when they can't be made. */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KithErrorData } from '#contract/errors.ts';
import { keptFileName } from '#domain/kept-files.ts';
import { createAutomatic } from '#store/backup/automatic.ts';
import { createBackups } from '#store/backup/index.ts';
import type { OpenStore } from '#store/open.ts';
import { createHandClock, execute, openTestStore, temporaryProfile } from '../profile.ts';

const day = 86_400_000;
const passphrase = 'four quiet boats leave';

const automaticOf = (store: OpenStore, told: (KithErrorData | undefined)[] = []) => {
  const backups = createBackups({ ...store, appVersion: '1', workFactor: 8 });
  return createAutomatic({ store, backups, appVersion: '1', onDone: (failure) => told.push(failure) });
};
const filesIn = (folder: string) => readdirSync(folder).toSorted();

test('one when asked, one a day when something changed, and one before an import', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  const folder = temporaryProfile();
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const automatic = automaticOf(store);
  await expect(automatic.now()).rejects.toMatchObject({ code: 'unavailable' });
  await automatic.configure({ folder, passphrase });
  await automatic.now();
  expect(filesIn(folder)).toEqual(['Kith 2026-03-12 12-00-00 1 person.kith.age']);

  clock.advance(day);
  await automatic.before('daily');
  await automatic.before('quit');
  expect(filesIn(folder)).toHaveLength(1);
  execute(store, 'contacts.create', { fullName: 'Omar Said' });
  await automatic.before('daily');
  expect(filesIn(folder)).toContain('Kith 2026-03-13 12-00-00 2 people.kith.age');

  clock.advance(60_000);
  execute(store, 'contacts.create', { fullName: 'Mina Cho' });
  await automatic.before('daily');
  expect(filesIn(folder)).toHaveLength(2);
  await automatic.before('import');
  expect(await automatic.state()).toMatchObject({
    running: true,
    kept: [{ people: 3, at: '2026-03-13T12:01:00' }, { people: 2 }, { people: 1 }],
  });
  const summary = await createBackups({ ...store, appVersion: '1' }).inspect(
    join(folder, 'Kith 2026-03-13 12-01-00 3 people.kith.age'),
    passphrase,
  );
  expect(summary.counts.contacts).toBe(3);
  automatic.stop();
});

test('one at a time, whoever asks while one is made', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  let [under, most, made] = [0, 0, 0];
  const automatic = createAutomatic({
    store,
    backups: {
      create: async () => {
        under += 1;
        most = Math.max(most, under);
        await new Promise((done) => setImmediate(done));
        under -= 1;
        made += 1;
        return { bytes: 1, counts: { contacts: 1 } };
      },
    },
    appVersion: '1',
    onDone: () => undefined,
  });
  await automatic.configure({ folder: temporaryProfile(), passphrase });
  await Promise.all([automatic.now(), automatic.now(), automatic.now()]);
  expect([made, most]).toEqual([3, 1]);
  automatic.stop();
});

test('a typed passphrase must open the newest one', async () => {
  const store = await openTestStore();
  const folder = temporaryProfile();
  const automatic = automaticOf(store);
  await automatic.configure({ folder, passphrase: 'anything' }, true);
  await automatic.configure({ folder, passphrase });
  await automatic.now();
  await expect(automatic.configure({ folder, passphrase: 'another' }, true)).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await automatic.configure({ folder, passphrase }, true);
  automatic.stop();
});

test('a store that was emptied keeps the backups of before', async () => {
  const store = await openTestStore();
  const folder = temporaryProfile();
  const old = Array.from({ length: 30 }, (_, at) =>
    keptFileName(`2026-03-${String(at < 9 ? 11 : 10)}T10:00:${String(at).padStart(2, '0')}`, 400, 'kith.age'),
  );
  for (const name of old) writeFileSync(join(folder, name), 'old');
  writeFileSync(join(folder, 'holiday.jpg'), 'not ours');
  const automatic = automaticOf(store);
  await automatic.configure({ folder, passphrase });
  await automatic.now();
  const left = filesIn(folder);
  expect(left).toEqual(expect.arrayContaining([...old, 'holiday.jpg']));
  expect(left).toHaveLength(32);
  automatic.stop();
});

test('a folder that is gone is told, and older backups stay', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  const parent = temporaryProfile();
  const folder = join(parent, 'backups');
  mkdirSync(folder);
  const told: (KithErrorData | undefined)[] = [];
  const automatic = automaticOf(store, told);
  await automatic.configure({ folder, passphrase });
  await automatic.now();
  const [first] = filesIn(folder);

  execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  renameSync(folder, `${folder}-away`);
  await automatic.before('import');
  expect(told.at(-1)).toMatchObject({ code: 'disk' });
  expect(await automatic.state()).toMatchObject({
    failure: expect.stringMatching(/not made\. That folder is not there/) as string,
    reached: false,
  });

  // Told again by each step that wanted one, but not every few minutes, and not beside the answer.
  const times = told.length;
  clock.advance(day);
  await automatic.before('daily');
  await expect(automatic.now()).rejects.toMatchObject({ code: 'disk' });
  await automatic.before('daily');
  expect(told).toHaveLength(times);
  await automatic.before('quit');
  expect(told).toHaveLength(times + 1);

  renameSync(`${folder}-away`, folder);
  await automatic.before('import');
  expect(told.at(-1)).toBeUndefined();
  expect(await automatic.state()).toMatchObject({ reached: true, kept: [{ people: 1 }, { people: 0 }] });
  expect((await automatic.state()).failure).toBeUndefined();
  expect(filesIn(folder)).toContain(first);
  automatic.stop();
});

test('one that is being made while the profile is closed is no failure to tell', async () => {
  const store = await openTestStore();
  const told: (KithErrorData | undefined)[] = [];
  const written = Promise.withResolvers<{ counts: Record<string, number>; bytes: number }>();
  const automatic = createAutomatic({
    store,
    backups: { create: () => written.promise },
    appVersion: '1',
    onDone: (failure) => told.push(failure),
  });
  await automatic.configure({ folder: temporaryProfile(), passphrase });
  const making = automatic.before('daily');
  automatic.stop();
  await store.close();
  written.resolve({ counts: { contacts: 0 }, bytes: 1 });
  await making;
  expect(told).toEqual([]);
});
