/** RxDB storage of a page: lives in the store's process, and outlives it. */
import { randomToken, type RxStorage, type RxStorageInstanceCreationParams } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { getRxStorageRemote } from 'rxdb/plugins/storage-remote';
import { createLink } from './link.ts';

export interface PageStorage {
  /** For the page's `createRxDatabase`, with `multiInstance: false`. Read only: the store refuses writes. */
  readonly storage: RxStorage<unknown, unknown>;
  /**
   * Hands over a port to the store (see exposeStorage). Calls made before the first one wait for it. Each further
   * port, after the store's process was started again, replaces the last: open queries catch up and go on.
   */
  attach(port: MessagePort): void;
}

export interface PageStorageOptions {
  /** A new store does not have the page's collections or schemas: the page must be loaded anew. */
  readonly onFailure?: (error: Error) => void;
}

/** RxDB's notes about its own database: each page keeps them for itself, they mean nothing to the store. */
const internalCollection = '_rxdb_internal';

export const createPageStorage = ({ onFailure = () => undefined }: PageStorageOptions = {}): PageStorage => {
  const link = createLink(onFailure);
  const remote = getRxStorageRemote({
    // RxDB shares channels of the same name between storages.
    identifier: `kith-page-${randomToken(10)}`,
    mode: 'one',
    messageChannelCreator: async () => link.channel,
  });
  const memory = { ...getRxStorageMemory(), collectionStates: new Map() };
  return {
    storage: {
      name: remote.name,
      rxdbVersion: remote.rxdbVersion,
      createStorageInstance: async <RxDocType>(
        params: RxStorageInstanceCreationParams<RxDocType, unknown>,
      ) =>
        params.collectionName === internalCollection
          ? memory.createStorageInstance(params as RxStorageInstanceCreationParams<RxDocType, object>)
          : remote.createStorageInstance(params),
    },
    attach: link.attach,
  };
};
