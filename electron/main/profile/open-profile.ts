import type { OpenArgs, StoreHost } from '../store-host/store-host.ts';
import { makeSample, removeSample } from './sample-profile.ts';

export type ProfileKind = 'own' | 'sample';

/** Which profile the store has open. */
export interface OpenProfile {
  current(): { readonly kind: ProfileKind; readonly path: string };
  openOwn(): Promise<void>;
  /** Opens a fresh sample network; the page must be loaded anew afterwards, as with `leaveSample`. */
  enterSample(): Promise<void>;
  leaveSample(): Promise<void>;
  /** After a failure: opens the same one again. */
  retry(): Promise<void>;
  /** Before quitting. The next start opens the user's own. */
  close(): Promise<void>;
}

interface OpenProfileOptions {
  readonly store: Pick<StoreHost, 'open' | 'close'>;
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
    close: async () => {
      await store.close();
      removeSample(profilePath);
    },
  };
};
