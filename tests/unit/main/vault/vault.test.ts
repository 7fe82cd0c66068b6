import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KithError } from '#contract/errors.ts';
import { defaultLock } from '#contract/values/backups.ts';
import { setupVault } from '../../../../electron/main/vault/setup-vault.ts';
import type { StoreStatus } from '../../../../electron/main/store-host/store-host.ts';
import type { ShellStateFile } from '../../../../electron/main/profile/shell-state.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const makeVault = (encrypted = true, closed = Promise.resolve()) => {
  if (encrypted) writeFileSync(join(folder, 'key.age'), 'sealed');
  const calls: string[] = [];
  let lock = defaultLock;
  let idle = 0;
  let remembered: string | undefined;
  let tellJobs: (running: boolean) => void = () => undefined;
  let tellStatus: (status: StoreStatus) => void = () => undefined;
  const state = {
    get: () => ({ lock }),
    set: (patch: { lock?: typeof lock }) => {
      lock = patch.lock ?? lock;
    },
    flush: () => undefined,
  } as unknown as ShellStateFile;
  const vault = setupVault({
    profilePath: folder,
    profile: {
      current: () => ({ kind: 'own', path: folder }),
      key: () => 'the key',
      lock: () => {
        calls.push('lock');
        return closed;
      },
      unlock: () => {
        calls.push('unlock');
        return Promise.resolve();
      },
      rekey: (passphrase: string | undefined) => {
        calls.push(`rekey ${passphrase ?? 'away'}`);
        return Promise.resolve();
      },
    } as never,
    store: {
      status: () => ({ status: 'ready' }),
      onEvent: ((_name: string, listener: (payload: { running: boolean }) => void) => {
        tellJobs = (running) => listener({ running });
      }) as never,
      onStatus: (listener) => {
        tellStatus = listener;
      },
      request: ((_name: string, { passphrase }: { passphrase: string }) =>
        passphrase === 'right'
          ? Promise.resolve()
          : Promise.reject(new KithError('wrong-passphrase', 'No.'))) as never,
    },
    state,
    keychain: {
      isReal: () => true,
      get: () => remembered,
      set: (_name, secret) => {
        remembered = secret;
      },
    },
    idleSeconds: () => idle,
    askPage: () => calls.push('ask'),
    forgetPages: () => calls.push('forget'),
  });
  return {
    vault,
    calls,
    beIdle: (seconds: number) => {
      idle = seconds;
    },
    remembered: () => remembered,
    tellJobs: (running: boolean) => tellJobs(running),
    tellStatus: (status: StoreStatus) => tellStatus(status),
  };
};

test('asked by the page and by the clock while the store still closes, it locks once', async () => {
  const closing = Promise.withResolvers<void>();
  const { vault, calls } = makeVault(true, closing.promise);
  const asked = [vault.lock(), vault.lock()];
  closing.resolve();
  await Promise.all(asked);
  expect(calls).toEqual(['lock', 'forget']);
});

test('locks after the time away that was chosen, and on sleep', async () => {
  const { vault, calls, beIdle } = makeVault();
  beIdle(14 * 60);
  vault.look();
  expect(calls).toEqual([]);
  beIdle(15 * 60);
  vault.look();
  // The page is asked first, because something may be typed there that is not saved yet; it does not answer here.
  expect(calls).toEqual(['ask']);
  await vi.waitFor(() => expect(calls).toEqual(['ask', 'lock', 'forget']), 5_000);
  vault.setOptions({ ...defaultLock, afterMinutes: null, onSuspend: false });
  beIdle(1e6);
  vault.look();
  vault.onSuspend();
  expect(calls).toHaveLength(3);
  vault.setOptions(defaultLock);
  vault.onSuspend();
  await vi.waitFor(() => expect(calls).toHaveLength(6), 5_000);
});

test('away, it waits for what runs, and locks right after it; on sleep and when told to it doesn’t wait', async () => {
  const { vault, calls, beIdle, tellJobs, tellStatus } = makeVault();
  const lockedAgain = async () => {
    await vi.waitFor(() => expect(calls).toContain('forget'), 5_000);
    calls.length = 0;
  };
  tellJobs(true);
  beIdle(20 * 60);
  vault.look();
  expect(calls).toEqual([]);
  tellJobs(false);
  expect(calls).toEqual(['ask']);
  await lockedAgain();
  // Back in time, there is nothing to make up for.
  tellJobs(true);
  vault.look();
  beIdle(0);
  tellJobs(false);
  vault.look();
  expect(calls).toEqual([]);
  // What hangs doesn't keep it open for ever, and what ran in a store that died doesn't count.
  tellJobs(true);
  beIdle(30 * 60);
  vault.look();
  expect(calls).toEqual(['ask']);
  await lockedAgain();
  tellStatus({ status: 'restarting' });
  beIdle(15 * 60);
  vault.look();
  expect(calls).toEqual(['ask']);
  await lockedAgain();
  tellJobs(true);
  vault.onSuspend();
  expect(calls).toEqual(['ask']);
  await lockedAgain();
  await vault.lock();
  expect(calls).toEqual(['lock', 'forget']);
});

test('what is not encrypted is never locked', () => {
  const { vault, calls, beIdle } = makeVault(false);
  beIdle(1e6);
  vault.look();
  vault.onSuspend();
  expect(calls).toEqual([]);
  expect(vault.state().encrypted).toBe(false);
});

test('changing and ending want the passphrase until now', async () => {
  const { vault, calls } = makeVault();
  await expect(vault.set('new', 'wrong')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await expect(vault.remove('wrong')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  expect(calls).toEqual([]);
  await vault.set('new', 'right');
  await vault.remove('right');
  expect(calls).toEqual(['rekey new', 'rekey away']);
});

test('the key is kept by the system only as long as that is wanted', async () => {
  const { vault, remembered } = makeVault();
  await vault.unlock('right');
  expect(remembered()).toBeUndefined();
  vault.setOptions({ ...defaultLock, unlockBySystem: true });
  expect(remembered()).toBe('the key');
  vault.setOptions(defaultLock);
  expect(remembered()).toBeUndefined();
});
