/** Snapshots, and what takes the data file's place when it is damaged, gone, or was badly migrated. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationStrategies } from '#data/schemas/index.ts';
import { rxSchemas } from '#data/schemas/rx-schemas.ts';
import { createBackups } from '#store/backup/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import { openStore } from '#store/open.ts';
import { storePath } from '#store/paths.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { beginAnew, useBackup, useSnapshot } from '#store/recovery/repair.ts';
import { takeSnapshot } from '#store/recovery/snapshots.ts';
import { createHandClock, execute, openTestStore, temporaryProfile } from '../profile.ts';

const namesIn = async (profilePath: string, key?: string): Promise<readonly unknown[]> => {
  const store = await openStore({ profilePath, key });
  try {
    expect(verifyStore(store)).toMatchObject({ ok: true });
    return store.file
      .find('contacts', {})
      .map(({ fullName }) => fullName)
      .toSorted();
  } finally {
    await store.close();
  }
};

test.each([undefined, 'a key'])('a snapshot takes the place of a damaged file (key %s)', async (key) => {
  const clock = createHandClock();
  const profilePath = temporaryProfile();
  const store = await openStore({ profilePath, key, clock });
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  expect(await takeSnapshot(store)).toBe(true);
  expect(await takeSnapshot(store)).toBe(false);
  clock.advance(1_000);
  execute(store, 'contacts.create', { fullName: 'Omar Said' });
  expect(await takeSnapshot(store)).toBe(true);
  const names = readdirSync(join(profilePath, 'snapshots')).toSorted();
  expect(names).toEqual(['Kith 2026-03-12 12-00-00 1 person.db', 'Kith 2026-03-12 12-00-01 2 people.db']);
  if (key !== undefined) {
    for (const name of names) {
      expect(readFileSync(join(profilePath, 'snapshots', name)).includes('Ana Ruiz')).toBe(false);
    }
  }
  await store.close();
  const damaged = readFileSync(storePath(profilePath)).fill(9, 100, 6_000);
  writeFileSync(storePath(profilePath), damaged);
  await expect(openStore({ profilePath, key })).rejects.toMatchObject({ code: 'damaged' });

  await expect(useSnapshot({ profilePath, key }, '../kith.db')).rejects.toMatchObject({ code: 'not-found' });
  await expect(useSnapshot({ profilePath, key: 'other' }, names[1] ?? '')).rejects.toMatchObject({
    code: 'damaged',
  });
  expect(readFileSync(storePath(profilePath))).toEqual(damaged);
  const { aside = '' } = await useSnapshot({ profilePath, key }, names[1] ?? '');
  expect(readFileSync(join(aside, 'kith.db'))).toEqual(damaged);
  expect(await namesIn(profilePath, key)).toEqual(['Ana Ruiz', 'Omar Said']);
  await useSnapshot({ profilePath, key }, names[0] ?? '');
  expect(await namesIn(profilePath, key)).toEqual(['Ana Ruiz']);
  expect(readdirSync(join(profilePath, 'set-aside'))).toHaveLength(2);
});

test('a file that was taken away is no new profile; a backup or nothing takes its place', async () => {
  const profilePath = temporaryProfile();
  const store = await openStore({ profilePath });
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  await takeSnapshot(store);
  const backup = join(profilePath, 'kith.age');
  await createBackups({ ...store, appVersion: '1', workFactor: 8 }).create(backup, 'x', unwatched);
  await store.close();
  rmSync(storePath(profilePath));
  await expect(openStore({ profilePath })).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('gone'),
  });
  expect(existsSync(storePath(profilePath))).toBe(false);
  await expect(useBackup({ profilePath }, backup, 'y', '1')).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  expect(existsSync(storePath(profilePath))).toBe(false);
  expect(await useBackup({ profilePath }, backup, 'x', '1')).toEqual({ aside: undefined });
  expect(await namesIn(profilePath)).toEqual(['Ana Ruiz']);
  const { aside = '' } = await beginAnew({ profilePath });
  expect(existsSync(join(aside, 'kith.db'))).toBe(true);
  expect(await namesIn(profilePath)).toEqual([]);
  expect(readdirSync(profilePath).filter((name) => /draft|recovering/.test(name))).toEqual([]);
});

test('a profile that is open is left alone', async () => {
  const store = await openTestStore();
  await takeSnapshot(store);
  const [name = ''] = readdirSync(join(store.profilePath, 'snapshots'));
  await expect(useSnapshot({ profilePath: store.profilePath }, name)).rejects.toMatchObject({
    code: 'locked',
  });
});

/** A later Kith, whose people have another schema. */
const later = {
  ...rxSchemas,
  contacts: { ...rxSchemas.contacts, version: 1 },
} as typeof rxSchemas;
const strategiesWith = (migrate: (doc: Record<string, unknown>) => Record<string, unknown>) =>
  ({ ...migrationStrategies, contacts: { 1: migrate } }) as typeof migrationStrategies;

test('a migration that fails leaves the file as it was; one that works keeps a snapshot of before', async () => {
  const profilePath = temporaryProfile();
  const store = await openStore({ profilePath, clock: createHandClock() });
  for (const fullName of ['Ana Ruiz', 'Omar Said', 'Mina Cho'])
    execute(store, 'contacts.create', { fullName });
  await store.close();
  const before = await namesIn(profilePath);

  let seen = 0;
  const failing = strategiesWith((doc) => {
    seen += 1;
    if (seen === 2) throw new Error('a fault of the migration');
    return doc;
  });
  await expect(openStore({ profilePath, schemas: later, strategies: failing })).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('what it was before'),
  });
  expect(await namesIn(profilePath)).toEqual(before);

  const working = strategiesWith((doc) => ({ ...doc, fullName: `${String(doc['fullName'])} II` }));
  const migrated = await openStore({
    profilePath,
    schemas: later,
    strategies: working,
    clock: createHandClock(),
  });
  expect(migrated.file.count('contacts', {})).toBe(3);
  expect(String(migrated.file.find('contacts', {})[0]?.['fullName'])).toMatch(/ II$/);
  await migrated.close();
  expect(readdirSync(join(profilePath, 'snapshots'))).toEqual(['Kith 2026-03-12 12-00-00 3 people.db']);
});
