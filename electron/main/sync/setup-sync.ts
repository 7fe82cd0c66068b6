/** Sync is the store's; the shell keeps its password and key where the system keeps secrets. */
import type { Keychain } from '../keychain/keychain.ts';
import { errorToFields, type Log } from '../log/log.ts';
import type { OpenProfile } from '../profile/open-profile.ts';
import type { StoreHost } from '../store-host/store-host.ts';

interface SyncOptions {
  readonly store: Pick<StoreHost, 'onEvent' | 'request'>;
  readonly profile: Pick<OpenProfile, 'current'>;
  readonly keychain: Keychain;
  readonly log: Log;
}

export const setupSync = ({ store, profile, keychain, log }: SyncOptions): void => {
  const isOwn = () => profile.current().kind === 'own';
  store.onEvent('sync.ask-secret', () => {
    const secret = isOwn() ? keychain.get('sync') : undefined;
    const answer = { real: isOwn() && keychain.isReal(), ...(secret === undefined ? {} : { secret }) };
    store
      .request('sync.secret', answer)
      .catch((error: unknown) => log('sync-secret-failed', errorToFields(error)));
  });
  store.onEvent('sync.noted', ({ what, count }) => log(what, { count }));
  store.onEvent('sync.keep-secret', ({ secret }) => {
    if (!isOwn()) return;
    try {
      keychain.set('sync', secret);
    } catch (error) {
      log('sync-secret-failed', errorToFields(error));
    }
  });
};
