import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KithError } from '#contract/errors.ts';
import type { ArgsOf, ResultOf } from '#contract/message.ts';
import type { StoreRequests } from '../store-host/store-link.ts';
import { type ApartName, isLocked, type OpenArgs, type StoreHost } from '../store-host/store-host.ts';
import { makeSample, removeSample } from './sample-profile.ts';

type ProfileKind = 'own' | 'sample';

/** The profile's place is known here. */
type ApartArgs<K extends ApartName> = Omit<ArgsOf<StoreRequests, K>, 'profilePath' | 'key'>;

/** Which profile the store has open. */
export interface OpenProfile {
  current(): { readonly kind: ProfileKind; readonly path: string };
  openOwn(): Promise<void>;
  /** Opens a fresh sample network; the page must be loaded anew afterwards, as with `leaveSample`. */
  enterSample(): Promise<void>;
  leaveSample(): Promise<void>;
  /** After a failure: opens the same one again. */
  retry(): Promise<void>;
  /**
   * Asks for something that needs the user's own data file for itself, and opens the profile again. When it fails,
   * what was open before is open again.
   */
  apart<K extends ApartName>(name: K, args: ApartArgs<K>): Promise<ResultOf<StoreRequests, K>>;
  /** Of the user's own data file, while it is unlocked. */
  key(): string | undefined;
  /** @throws KithError `wrong-passphrase`, `damaged` */
  unlock(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  /** Gives the data file a new key, or none, and opens it with that. @throws KithError; all is as it was */
  rekey(passphrase: string | undefined): Promise<void>;
  /** Before quitting. The next start opens the user's own. */
  close(): Promise<void>;
}

interface OpenProfileOptions {
  readonly store: Pick<StoreHost, 'open' | 'close' | 'apart' | 'seal' | 'status'>;
  readonly profilePath: string;
  readonly resourcesFolder: string;
  readonly appVersion: string;
  /** The key that the system's keychain has of an encrypted file, if it may be used. */
  readonly rememberedKey: () => string | undefined;
  /** Called before the store lets go of the profile that is open. */
  readonly onSwitch: () => void;
}

export const createOpenProfile = ({
  store,
  profilePath,
  resourcesFolder,
  appVersion,
  rememberedKey,
  onSwitch,
}: OpenProfileOptions): OpenProfile => {
  let own: OpenArgs = { profilePath, appVersion };
  let kind: ProfileKind = 'own';
  let args = own;

  const setKey = (key: string | undefined): void => {
    own = { profilePath, appVersion, ...(key === undefined ? {} : { key }) };
    args = own;
  };

  const openOwn = async (): Promise<void> => {
    kind = 'own';
    if (own.key === undefined && existsSync(join(profilePath, 'key.age'))) setKey(rememberedKey());
    args = own;
    onSwitch();
    await store.open(args);
    // Also one that a crash left behind. The store has let go of it by now.
    removeSample(profilePath);
  };

  return {
    current: () => ({ kind, path: args.profilePath }),
    openOwn,
    enterSample: async () => {
      if (kind === 'sample') return;
      const path = makeSample(profilePath);
      kind = 'sample';
      args = { profilePath: path, appVersion, sample: resourcesFolder };
      onSwitch();
      await store.open(args);
    },
    leaveSample: async () => {
      if (kind === 'sample') await openOwn();
    },
    retry: () => store.open(args),
    key: () => own.key,
    unlock: async (passphrase) => {
      // Asked twice, and open by now: asking apart would close it, and a wrong passphrase leave it closed.
      if (!isLocked(store.status())) return;
      const { key } = await store.apart('vault.open', { profilePath, passphrase });
      setKey(key);
      await store.open(args);
    },
    lock: async () => {
      setKey(undefined);
      onSwitch();
      await store.seal(new KithError('sealed', 'Kith is locked.'));
    },
    rekey: async (passphrase) => {
      try {
        const { key } = await store.apart('vault.change', { profilePath, key: own.key, passphrase });
        setKey(key);
      } finally {
        await store.open(args);
      }
    },
    apart: async (name, rest) => {
      const wasOpen = store.status().status === 'ready';
      try {
        const result = await store.apart(name, { ...rest, profilePath, key: own.key } as never);
        onSwitch();
        await store.open(args);
        return result;
      } catch (error) {
        if (wasOpen) await store.open(args);
        throw error;
      }
    },
    close: async () => {
      await store.close();
      removeSample(profilePath);
    },
  };
};
