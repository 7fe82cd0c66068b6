/** Locking: the passphrase opens the store's file, and away from the computer Kith closes it again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LockOptions, VaultState } from '#contract/values/backups.ts';
import { KithError } from '#contract/errors.ts';
import type { Keychain } from '../keychain/keychain.ts';
import type { OpenProfile } from '../profile/open-profile.ts';
import type { ShellStateFile } from '../profile/shell-state.ts';
import type { StoreHost } from '../store-host/store-host.ts';

export interface Vault {
  state(): VaultState;
  /** Encrypts everything, or changes the passphrase; `current` is the one until now. */
  set(passphrase: string, current: string | undefined): Promise<void>;
  /** Ends the encryption. */
  remove(current: string): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  setOptions(options: LockOptions): void;
  /** Now and then: every 30 seconds. */
  look(): void;
  onSuspend(): void;
}

interface VaultOptions {
  readonly profilePath: string;
  readonly profile: OpenProfile;
  readonly store: Pick<StoreHost, 'request' | 'status' | 'onEvent' | 'onStatus'>;
  readonly state: ShellStateFile;
  readonly keychain: Keychain;
  /** Seconds since the user last did anything, in any program. */
  readonly idleSeconds: () => number;
  /** Has the page lock Kith when what is being typed is saved, as the user would. */
  readonly askPage: () => void;
  /** Everything that pages know is of a profile that is closed now. */
  readonly forgetPages: () => void;
}

/** A page that does not answer must not keep Kith open: the computer is about to sleep. */
const graceMs = 500;
/** What runs while the user is away is waited for, but not for ever: it may hang on a drive that is gone. */
const mostWaitSeconds = 15 * 60;

const hasVault = (profilePath: string): boolean => existsSync(join(profilePath, 'key.age'));

export const setupVault = ({
  profilePath,
  profile,
  store,
  state,
  keychain,
  idleSeconds,
  askPage,
  forgetPages,
}: VaultOptions): Vault => {
  const isOpen = (): boolean =>
    hasVault(profilePath) && profile.current().kind === 'own' && store.status().status === 'ready';

  /** What is remembered must be what opens the file now. */
  const rememberKey = (): void => {
    keychain.set('database', state.get().lock.unlockBySystem ? profile.key() : undefined);
  };

  const lockNow = async (): Promise<void> => {
    if (!isOpen()) return;
    await profile.lock();
    forgetPages();
  };

  let locking: Promise<void> | undefined;
  /** Asked by the page as well as by the clock: a second time it would close what has been unlocked since. */
  const lock = (): Promise<void> =>
    (locking ??= lockNow().finally(() => {
      locking = undefined;
    }));

  const lockSoon = (): void => {
    if (!isOpen()) return;
    askPage();
    setTimeout(() => void lock(), graceMs);
  };

  let isBusy = false;
  /** Locks when the user has been away for long enough, or as soon as what runs meanwhile is done. */
  const look = (): void => {
    const { afterMinutes } = state.get().lock;
    if (afterMinutes === null || !isOpen()) return;
    const away = idleSeconds() - afterMinutes * 60;
    if (away >= (isBusy ? mostWaitSeconds : 0)) lockSoon();
  };
  store.onEvent('jobs.running', ({ running }) => {
    isBusy = running;
    if (!running) look();
  });
  // A store that is started again has nothing left of it.
  store.onStatus(({ status }) => {
    if (status !== 'ready') isBusy = false;
  });

  const change = async (passphrase: string | undefined, current: string | undefined): Promise<void> => {
    if (profile.current().kind !== 'own') {
      throw new KithError('unavailable', 'This is the sample network. Leave it first.');
    }
    if (hasVault(profilePath)) await store.request('vault.check', { passphrase: current ?? '' });
    await profile.rekey(passphrase);
    rememberKey();
  };

  return {
    state: () => ({
      encrypted: hasVault(profilePath) && profile.current().kind === 'own',
      keychain: keychain.isReal(),
      lock: state.get().lock,
    }),
    set: (passphrase, current) => change(passphrase, current),
    remove: (current) => change(undefined, current),
    unlock: async (passphrase) => {
      await profile.unlock(passphrase);
      rememberKey();
    },
    lock,
    setOptions: (options) => {
      state.set({ lock: options });
      state.flush();
      rememberKey();
    },
    look,
    onSuspend: () => {
      if (state.get().lock.onSuspend) lockSoon();
    },
  };
};
