import type { ArgsOf, ResultOf } from '#contract/message.ts';
import type { StoreRequests } from '../store-host/store-link.ts';
import type { ApartName, OpenArgs, StoreHost } from '../store-host/store-host.ts';
import { makeSample, removeSample } from './sample-profile.ts';

export type ProfileKind = 'own' | 'sample';

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
  /** Before quitting. The next start opens the user's own. */
  close(): Promise<void>;
}

interface OpenProfileOptions {
  readonly store: Pick<StoreHost, 'open' | 'close' | 'apart' | 'status'>;
  readonly profilePath: string;
  readonly resourcesFolder: string;
  readonly appVersion: string;
  /** Called before the store lets go of the profile that is open. */
  readonly onSwitch: () => void;
}

export const createOpenProfile = ({
  store,
  profilePath,
  resourcesFolder,
  appVersion,
  onSwitch,
}: OpenProfileOptions): OpenProfile => {
  const own: OpenArgs = { profilePath, appVersion };
  let kind: ProfileKind = 'own';
  let args = own;

  const openOwn = async (): Promise<void> => {
    kind = 'own';
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
