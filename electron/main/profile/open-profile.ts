import type { StoreHost } from '../store-host/store-host.ts';
import { makeSample, removeSample } from './sample-profile.ts';

export type ProfileKind = 'own' | 'sample';

/** Which profile the store has open. */
export interface OpenProfile {
  current(): { readonly kind: ProfileKind; readonly path: string };
  openOwn(): Promise<void>;
  /** Opens a fresh sample network; the page must be loaded anew afterwards, as with `leaveSample`. */
  enterSample(): Promise<void>;
  leaveSample(): Promise<void>;
}

interface OpenProfileOptions {
  readonly store: Pick<StoreHost, 'open'>;
  readonly profilePath: string;
  readonly resourcesFolder: string;
  readonly appVersion: string;
}

export const createOpenProfile = ({
  store,
  profilePath,
  resourcesFolder,
  appVersion,
}: OpenProfileOptions): OpenProfile => {
  let current: ReturnType<OpenProfile['current']> = { kind: 'own', path: profilePath };

  const openOwn = async (): Promise<void> => {
    current = { kind: 'own', path: profilePath };
    await store.open({ profilePath, appVersion });
    // Also one that a crash left behind. The store has let go of it by now.
    removeSample(profilePath);
  };

  return {
    current: () => current,
    openOwn,
    enterSample: async () => {
      if (current.kind === 'sample') return;
      const path = makeSample(profilePath);
      current = { kind: 'sample', path };
      await store.open({ profilePath: path, appVersion, sample: resourcesFolder });
    },
    leaveSample: async () => {
      if (current.kind === 'sample') await openOwn();
    },
  };
};
