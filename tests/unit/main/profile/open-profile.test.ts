import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KithError } from '#contract/errors.ts';
import { createOpenProfile } from '../../../../electron/main/profile/open-profile.ts';
import type { StoreHost, StoreStatus } from '../../../../electron/main/store-host/store-host.ts';

const locked: StoreStatus = { status: 'failed', error: new KithError('sealed', 'Kith is locked.') };

const lockedProfile = () => {
  const profilePath = mkdtempSync(join(tmpdir(), 'kith-profile-'));
  onTestFinished(() => rmSync(profilePath, { recursive: true }));
  const asked: string[] = [];
  let status: StoreStatus = locked;
  const apart = async (_name: string, { passphrase }: { readonly passphrase: string }) => {
    asked.push(`apart ${passphrase}`);
    if (passphrase !== 'right') throw new KithError('wrong-passphrase', 'No.');
    return { key: 'the key' };
  };
  const profile = createOpenProfile({
    store: {
      status: () => status,
      apart: apart as unknown as StoreHost['apart'],
      open: async ({ key }) => {
        asked.push(`open with ${String(key)}`);
        status = { status: 'ready' };
      },
      close: async () => undefined,
      seal: async () => undefined,
    },
    profilePath,
    resourcesFolder: profilePath,
    appVersion: '1',
    rememberedKey: () => undefined,
    onSwitch: () => undefined,
  });
  return { profile, asked };
};

test('the passphrase opens the file with its key; a wrong one opens nothing', async () => {
  const { profile, asked } = lockedProfile();
  await expect(profile.unlock('wrong')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await profile.unlock('right');
  expect(asked).toEqual(['apart wrong', 'apart right', 'open with the key']);
});

test('unlocking what is open already leaves it open, whatever is typed', async () => {
  const { profile, asked } = lockedProfile();
  await profile.unlock('right');
  await profile.unlock('wrong');
  expect(asked).toEqual(['apart right', 'open with the key']);
});
