/** Encryption at rest: on, another passphrase, off; and nothing to be read under the profile while it is on. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyStore } from '#store/health/verify.ts';
import { openStore } from '#store/open.ts';
import { storePath, vaultFile } from '#store/paths.ts';
import { takeSnapshot } from '#store/recovery/snapshots.ts';
import { changeVault } from '#store/vault/change-vault.ts';
import { assertKey, isSealed, openVault, unkeyedFault } from '#store/vault/vault.ts';
import { execute, temporaryProfile } from '../profile.ts';

const workFactor = 8;
const secrets = ['Ana Ruiz', 'ana@example.org', 'Met at the harbour'];

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Files that say one of the secrets. */
const tellers = (folder: string): readonly string[] =>
  filesBelow(folder).filter((path) => {
    const bytes = readFileSync(path);
    return secrets.some((secret) => bytes.includes(secret));
  });

const fill = async (profilePath: string): Promise<void> => {
  const store = await openStore({ profilePath });
  execute(store, 'contacts.create', {
    fullName: secrets[0],
    emails: [{ value: secrets[1] }],
    notes: secrets[2],
  });
  await takeSnapshot(store);
  await store.close();
};

const namesWith = async (profilePath: string, key: string | undefined): Promise<readonly unknown[]> => {
  assertKey(profilePath, key);
  const store = await openStore({ profilePath, key });
  try {
    expect(verifyStore(store)).toMatchObject({ ok: true });
    return store.file.find('contacts', {}).map(({ fullName }) => fullName);
  } finally {
    await store.close();
  }
};

test('encrypted, nothing can be read anywhere under the profile', async () => {
  const profilePath = temporaryProfile();
  await fill(profilePath);
  mkdirSync(join(profilePath, 'set-aside', 'then'), { recursive: true });
  writeFileSync(join(profilePath, 'set-aside', 'then', 'kith.db'), readFileSync(storePath(profilePath)));
  expect(tellers(profilePath).length).toBeGreaterThan(1);

  const key = await changeVault({ profilePath, passphrase: 'four quiet boats', workFactor });
  expect(tellers(profilePath)).toEqual([]);
  expect(isSealed(profilePath)).toBe(true);
  expect(() => assertKey(profilePath, undefined)).toThrow(expect.objectContaining({ code: 'sealed' }));
  expect(() => assertKey(profilePath, 'another')).toThrow(expect.objectContaining({ code: 'sealed' }));

  const store = await openStore({ profilePath, key });
  execute(store, 'contacts.create', { fullName: `${String(secrets[0])} the second`, notes: secrets[2] });
  await takeSnapshot(store);
  // While it is open too: the log beside the file.
  expect(filesBelow(profilePath).some((path) => path.endsWith('-wal'))).toBe(true);
  expect(tellers(profilePath)).toEqual([]);
  await store.close();
  expect(await namesWith(profilePath, key)).toHaveLength(2);
});

test('the passphrase opens it, another does not; changing it changes the key', async () => {
  const profilePath = temporaryProfile();
  await fill(profilePath);
  const first = await changeVault({ profilePath, passphrase: 'Café au lait', workFactor });
  await expect(openVault(profilePath, 'four quiet boats')).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  // Typed on another system: é in two characters.
  expect(await openVault(profilePath, 'Cafe\u0301 au lait')).toBe(first);

  const second = await changeVault({ profilePath, key: first, passphrase: 'another one', workFactor });
  expect(second).not.toBe(first);
  await expect(openVault(profilePath, 'Café au lait')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  expect(await openVault(profilePath, 'another one')).toBe(second);
  expect(() => assertKey(profilePath, first)).toThrow(expect.objectContaining({ code: 'sealed' }));
  expect(await namesWith(profilePath, second)).toEqual([secrets[0]]);

  expect(await changeVault({ profilePath, key: second, workFactor })).toBeUndefined();
  expect(existsSync(vaultFile(profilePath))).toBe(false);
  expect(await namesWith(profilePath, undefined)).toEqual([secrets[0]]);
});

test('an open profile is left alone, and so is one whose key is wrong', async () => {
  const profilePath = temporaryProfile();
  const store = await openStore({ profilePath });
  await expect(changeVault({ profilePath, passphrase: 'x', workFactor })).rejects.toMatchObject({
    code: 'locked',
  });
  await store.close();
  const key = await changeVault({ profilePath, passphrase: 'x', workFactor });
  const before = readFileSync(storePath(profilePath));
  await expect(changeVault({ profilePath, key: 'wrong', passphrase: 'y', workFactor })).rejects.toMatchObject(
    { code: 'damaged' },
  );
  expect(readFileSync(storePath(profilePath))).toEqual(before);
  expect(await openVault(profilePath, 'x')).toBe(key);
});

test('a key file that is gone, or has a folder in its place, is said in words', async () => {
  const profilePath = temporaryProfile();
  await fill(profilePath);
  const folder = { code: 'disk', message: expect.stringMatching(/A folder named key\.age/) as string };
  mkdirSync(vaultFile(profilePath));
  expect(() => assertKey(profilePath, undefined)).toThrow(expect.objectContaining(folder));
  expect(existsSync(vaultFile(profilePath))).toBe(true);
  rmSync(vaultFile(profilePath), { recursive: true });

  await changeVault({ profilePath, passphrase: 'x', workFactor });
  rmSync(vaultFile(profilePath));
  await expect(openVault(profilePath, 'x')).rejects.toMatchObject({ code: 'disk' });
  const fault = await openStore({ profilePath }).catch((error: unknown) => unkeyedFault(profilePath, error));
  expect(fault).toMatchObject({
    code: 'damaged',
    message: expect.stringMatching(/put key\.age back/) as string,
  });
  mkdirSync(vaultFile(profilePath));
  await expect(openVault(profilePath, 'x')).rejects.toMatchObject(folder);
});
