import { expect, test } from 'vitest';
import { createSecrets } from '#store/sync/secrets/secrets.ts';
import { fillDisk, openTestStore } from '../store/profile.ts';

const noKeychain = { ask: () => Promise.resolve({ real: false }), keep: () => undefined };

test('a secret that can’t be written leaves the one before, which nobody could make again', async () => {
  const { file } = await openTestStore();
  const secrets = createSecrets({ file, key: 'of the data file' }, noKeychain);
  const first = { password: 'one', key: 'the network’s' };
  await secrets.keep(first, undefined);
  fillDisk(file, 'store_meta');
  await expect(secrets.keep({ ...first, password: 'two' }, undefined)).rejects.toMatchObject({
    code: 'disk',
  });
  expect(await secrets.read('profile')).toEqual(first);
});

test('a keychain that did not keep the secret is none: a passphrase has to', async () => {
  const { file } = await openTestStore();
  const secrets = createSecrets(
    { file, key: undefined },
    { ...noKeychain, ask: async () => ({ real: true }) },
  );
  const secret = { password: 'one', key: 'the network’s' };
  await expect(secrets.keep(secret, undefined)).rejects.toMatchObject({ code: 'passphrase-needed' });
  expect(await secrets.keep(secret, 'four quiet boats')).toBe('passphrase');
  expect(await secrets.unlock('four quiet boats')).toEqual(secret);
});
