/** What of sync is always there: whether it is on. All else is loaded when it is, or when somebody asks for it. */
import type { SyncChecked, SyncConflict, SyncDone, SyncStatus } from '#contract/values/sync.ts';
import type { z } from 'zod';
import type { pageStoreRequests } from '#contract/page-store.ts';
import { KithError } from '#contract/errors.ts';
import { readMeta } from '../commands/tables.ts';
import type { StoreFile } from '../storage/index.ts';

type Requests = typeof pageStoreRequests;
type Args<K extends keyof Requests> = z.output<Requests[K]['args']>;

/** What pages may ask about sync: see the contract. */
export interface SyncDoor {
  status(): SyncStatus | Promise<SyncStatus>;
  check(args: Args<'sync.check'>): Promise<SyncChecked>;
  startNetwork(args: Args<'sync.start-network'>): Promise<SyncDone>;
  join(args: Args<'sync.join'>): Promise<SyncDone>;
  setupCode(passphrase: string): Promise<{ code: string }>;
  unlock(passphrase: string): Promise<SyncDone>;
  setPassword(args: Args<'sync.set-password'>): Promise<SyncDone>;
  now(): Promise<void>;
  leave(wipeServer: boolean): Promise<SyncDone>;
  serverReplaced(answer: 'fill' | 'leave'): Promise<SyncDone>;
  conflicts(contactId: string): Promise<readonly SyncConflict[]>;
  dismissConflict(id: string): Promise<void>;
}

/** Everything else of sync, once it is on or somebody sets it up. */
export type Sync = SyncDoor;

/** In `store_meta`: where the server is and what is known of it. Not there: sync is off. */
export const settingsKey = 'sync';

interface DoorOptions {
  readonly file: Pick<StoreFile, 'all'>;
  readonly now: () => number;
  /** Loads and starts the rest. */
  readonly load: () => Promise<Sync & { stop(): Promise<void> }>;
  /** Of the sample network, nothing leaves this machine. */
  readonly isSample?: boolean;
}

/** Milliseconds after opening: nobody waits for it. */
const startAfterMs = 2_000;

/** Loads nothing, and asks nobody anything, as long as sync is off. */
export const createSyncDoor = ({
  file,
  now,
  load,
  isSample = false,
}: DoorOptions): SyncDoor & { startLater(): void; woke(): Promise<void>; stop(): Promise<void> } => {
  const since = now();
  let loading: ReturnType<typeof load> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const sync = (): Promise<Sync> => {
    if (isSample) {
      return Promise.reject(
        new KithError('unavailable', 'The sample network is not synced. Leave it first.'),
      );
    }
    return (loading ??= load());
  };
  const isOn = (): boolean => readMeta(file, settingsKey) !== undefined;
  return {
    status: async () =>
      loading === undefined && !isOn() ? { state: 'off', waiting: 0, since } : (await sync()).status(),
    check: async (access) => (await sync()).check(access),
    startNetwork: async (choice) => (await sync()).startNetwork(choice),
    join: async (choice) => (await sync()).join(choice),
    setupCode: async (passphrase) => (await sync()).setupCode(passphrase),
    unlock: async (passphrase) => (await sync()).unlock(passphrase),
    setPassword: async (access) => (await sync()).setPassword(access),
    now: async () => {
      if (isOn()) await (await sync()).now();
    },
    leave: async (wipeServer) => (await sync()).leave(wipeServer),
    serverReplaced: async (answer) => (await sync()).serverReplaced(answer),
    conflicts: async (contactId) => (isOn() ? (await sync()).conflicts(contactId) : []),
    dismissConflict: async (id) => {
      if (isOn()) await (await sync()).dismissConflict(id);
    },
    startLater: () => {
      if (!isOn() || isSample) return;
      timer = setTimeout(() => {
        // Told by its state; there is nobody to tell when it can't even be loaded.
        sync().catch(() => undefined);
      }, startAfterMs);
      timer.unref();
    },
    /** After sleep, or when the window is looked at: what waits for its next try is tried now. */
    woke: async () => {
      if (loading === undefined) return;
      const running = await loading.catch(() => undefined);
      const status = await running?.status();
      // The network may be another one now, without a sign-in page in between.
      const mayBeOver = status?.state === 'waiting' || status?.trouble?.code === 'certificate';
      if (mayBeOver) await running?.now();
    },
    stop: async () => {
      clearTimeout(timer);
      await (await loading?.catch(() => undefined))?.stop();
    },
  };
};
