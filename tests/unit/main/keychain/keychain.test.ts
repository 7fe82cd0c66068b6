import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKeychain, type SafeStorage } from '../../../../electron/main/keychain/keychain.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-keychain-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Backend = ReturnType<SafeStorage['getSelectedStorageBackend']>;

const storageOf = (backend: Backend, available = true): SafeStorage => ({
  isEncryptionAvailable: () => available,
  getSelectedStorageBackend: () => backend,
  encryptString: (text) => Buffer.from(text).map((byte) => byte ^ 0x5a) as Buffer<ArrayBuffer>,
  decryptString: (sealed) => Buffer.from(sealed.map((byte) => byte ^ 0x5a)).toString(),
});
const file = () => join(folder, 'keychain.json');

test('secrets are kept by name, sealed, and forgotten one by one', () => {
  const keychain = createKeychain(folder, storageOf('gnome_libsecret'), 'linux');
  expect(keychain.isReal()).toBe(true);
  keychain.set('backup', 'four quiet boats');
  keychain.set('database', 'abc');
  expect(readFileSync(file(), 'utf8')).not.toContain('quiet');
  const again = createKeychain(folder, storageOf('gnome_libsecret'), 'linux');
  expect([again.get('backup'), again.get('database')]).toEqual(['four quiet boats', 'abc']);
  again.set('backup', undefined);
  expect([again.get('backup'), again.get('database')]).toEqual([undefined, 'abc']);
  again.set('database', undefined);
  expect(existsSync(file())).toBe(false);
});

test.each([
  ['basic_text', true],
  ['unknown', true],
  ['gnome_libsecret', false],
] as const)('nothing is kept where it would not be safe: %s, available %s', (backend, available) => {
  const keychain = createKeychain(folder, storageOf(backend, available), 'linux');
  expect(keychain.isReal()).toBe(false);
  keychain.set('backup', 'four quiet boats');
  expect(existsSync(file())).toBe(false);
  expect(keychain.get('backup')).toBeUndefined();
});

test('a secret that can’t be kept is typed again: what was asked for goes on, and no older one is left', () => {
  createKeychain(folder, storageOf('unknown'), 'darwin').set('backup', 'the one before');
  const refusing: SafeStorage = {
    ...storageOf('unknown'),
    encryptString: () => {
      throw new Error('the user refused');
    },
  };
  const keychain = createKeychain(folder, refusing, 'darwin');
  keychain.set('backup', 'four quiet boats');
  expect(keychain.get('backup')).toBeUndefined();
});

test('what the system will not open any more is as if it was never kept', () => {
  createKeychain(folder, storageOf('unknown'), 'darwin').set('backup', 'x');
  const broken: SafeStorage = {
    ...storageOf('unknown'),
    decryptString: () => {
      throw new Error('another user');
    },
  };
  expect(createKeychain(folder, broken, 'darwin').get('backup')).toBeUndefined();
});
