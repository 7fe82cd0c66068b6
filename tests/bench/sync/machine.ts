import { setTimeout as pause } from 'node:timers/promises';
import { readMeta, writeMeta } from '#store/commands/tables.ts';
import type { OpenStore } from '#store/open.ts';
import { settingsKey } from '#store/sync/door.ts';
import { startSync } from '#store/sync/index.ts';

/** The server, and as whom. */
export interface Access {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** What a machine needs to join. Travels as JSON. */
interface Network {
  readonly settings: string;
  readonly secret: string | undefined;
}

/**
 * Syncs a store until it is up to date.
 *
 * @param network of the machine that set it up, as `network()` gave it; '': this one sets it up
 * @throws Error when the server can't be set up
 */
export const syncedMachine = async (store: OpenStore, access: Access, network: string) => {
  const known = network === '' ? undefined : (JSON.parse(network) as Network);
  let secret = known?.secret;
  if (known !== undefined) writeMeta(store.file, settingsKey, known.settings);
  const sync = await startSync({
    store,
    keychain: {
      ask: async () => ({ real: true, ...(secret === undefined ? {} : { secret }) }),
      keep: (text) => {
        secret = text;
      },
    },
    tell: () => undefined,
    tellConflict: () => undefined,
  });
  if (known === undefined) {
    const { problem } = await sync.startNetwork({ ...access, allowHttp: true, replaceServer: false });
    if (problem !== undefined) throw new Error(problem);
  }
  while ((await sync.status()).state !== 'up-to-date') await pause(10);
  return {
    stop: () => sync.stop(),
    /** @throws Error when sync was turned off */
    network: (): string => {
      // Whoever joins has yet to do their first exchange.
      const settings = readMeta(store.file, settingsKey)?.replace(
        '"isFirstDone":true',
        '"isFirstDone":false',
      );
      if (settings === undefined) throw new Error('Sync is not set up.');
      return JSON.stringify({ settings, secret } satisfies Network);
    },
  };
};
