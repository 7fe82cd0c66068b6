/**
 * Several machines in one process: RxDB's open-source core allows 13 collections in one, so these open the records'
 * tables without an RxDatabase, which nothing of what is tested needs.
 */
import { mkdirSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { SyncStatus } from '#contract/values/sync.ts';
import { multiIndexes, type Stored } from '#data/schemas/index.ts';
import { rxSchemas } from '#data/schemas/rx-schemas.ts';
import { collectionNames, type CollectionName } from '#domain/records.ts';
import { toVersion, versionText } from '#domain/sync/merge.ts';
import type { RecordsByCollection } from '#store/backup/restore/restore-plan.ts';
import { attachCollections } from '#store/collections.ts';
import { createEngine, type Clock } from '#store/commands/engine.ts';
import type { OpenStore } from '#store/open.ts';
import { storePath } from '#store/paths.ts';
import { createSearchIndex } from '#store/search/index.ts';
import { readMeta, writeMeta } from '#store/commands/tables.ts';
import { settingsKey } from '#store/sync/door.ts';
import { openStoreFile, type StoredDoc } from '#store/storage/index.ts';
import type { SyncTiming } from '#store/sync/server/timing.ts';
import { startSync } from '#store/sync/index.ts';
import type { CouchServer } from '../../support/couch-server.ts';
import { createHandClock, temporaryProfile } from '../store/profile.ts';

type Sync = Awaited<ReturnType<typeof startSync>>;

export interface Machine {
  readonly store: OpenStore;
  readonly sync: Sync;
  readonly statuses: SyncStatus[];
  /** What it would write into the log. */
  readonly logged: readonly string[];
  state(): Promise<SyncStatus['state']>;
  trouble(): Promise<string | undefined>;
  run(name: string, args: unknown): { readonly id: string };
  /** Every record as machines compare them. */
  texts(): string;
  /** Ends it as closing Kith does. */
  close(): Promise<void>;
}

/** What the keychain of each profile keeps. */
const kept = new Map<string, string | undefined>();

/** The keychain is the computer's: a copy of a profile finds what the profile has kept. */
export const keptAs = (profilePath: string, copy: string): void => void kept.set(copy, kept.get(profilePath));

export const openBare = async (
  profilePath: string,
  clock: Clock,
): Promise<OpenStore & { close(): Promise<void> }> => {
  mkdirSync(profilePath, { recursive: true });
  const file = openStoreFile({ path: storePath(profilePath), multiIndexes });
  await attachCollections(file, rxSchemas);
  const engine = createEngine(file, clock, () => undefined);
  const search = createSearchIndex(file);
  return {
    profilePath,
    key: undefined,
    file,
    engine,
    search,
    close: async () => {
      search.stop();
      await file.close();
    },
  };
};

let lastId = 0;

interface MachineOptions {
  readonly profilePath?: string;
  readonly clock?: Clock;
  /** A machine whose network it is in already, as if by its setup code. */
  readonly like?: Machine;
  /** Which it reaches by another address. */
  readonly address?: string;
  /** Documents in one request. */
  readonly batchSize?: number;
  /** False: there is no safe one, so that a passphrase must lock the key. */
  readonly keychain?: boolean;
  readonly timing?: SyncTiming;
}

/** As in use, sooner. */
export const quick: SyncTiming = {
  firstRetryMs: 40,
  mostRetryMs: 400,
  lookAgainMs: 400,
  silenceMs: 10_000,
  heartbeatMs: 1_000,
  feedMs: 2_000,
  waitsWellMs: 150,
  quietMs: 200,
  verifiedForMs: 60_000,
};

export const openMachine = async ({
  profilePath = temporaryProfile(),
  clock = createHandClock(),
  like,
  address,
  batchSize,
  keychain: real = true,
  timing = quick,
}: MachineOptions = {}): Promise<Machine> => {
  const store = await openBare(profilePath, clock);
  if (like !== undefined) {
    const known = JSON.parse(readMeta(like.store.file, settingsKey) ?? '') as object;
    const own = { ...known, ...(address === undefined ? {} : { address }) };
    writeMeta(store.file, settingsKey, JSON.stringify(own));
    kept.set(profilePath, kept.get(like.store.profilePath));
  }
  const statuses: SyncStatus[] = [];
  const logged: string[] = [];
  const sync = await startSync({
    store,
    keychain: {
      ask: async () => {
        const secret = kept.get(profilePath);
        return { real, ...(secret === undefined ? {} : { secret }) };
      },
      keep: (secret) => void kept.set(profilePath, secret),
    },
    tell: (status) => void statuses.push(status),
    tellConflict: () => undefined,
    log: (what, count) => void logged.push(`${what} ${String(count)}`),
    ...(batchSize === undefined ? {} : { batchSize }),
    timing,
  });
  let closed: Promise<void> | undefined;
  const close = () =>
    (closed ??= (async () => {
      await sync.stop();
      await store.close();
    })());
  onTestFinished(close);
  return {
    store,
    sync,
    statuses,
    logged,
    state: async () => (await sync.status()).state,
    trouble: async () => (await sync.status()).trouble?.code,
    run: (name, args) => {
      lastId += 1;
      return store.engine.execute(`sync-test-${String(lastId)}`, name, args).result as {
        readonly id: string;
      };
    },
    texts: () =>
      collectionNames
        .flatMap((name) =>
          store.file.find(name, { selector: {} }).map((doc) => `${name} ${versionText(toVersion(doc))}`),
        )
        .sort()
        .join('\n'),
    close,
  };
};

export const accessTo = ({ url, user, password }: Pick<CouchServer, 'url' | 'user' | 'password'>) => ({
  address: `${url}/kith`,
  user,
  password,
  allowHttp: true,
});

export const codePassphrase = 'four quiet boats leave';

/** Two machines of one network. */
export const joinTo = async (first: Machine, second: Machine, mode: 'merge' | 'replace' = 'merge') => {
  const { code } = await first.sync.setupCode(codePassphrase);
  return second.sync.join({ code, passphrase: codePassphrase, mode, allowHttp: true });
};

export const until = async (holds: () => boolean | Promise<boolean>, patienceMs = 40_000): Promise<void> => {
  const end = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
};

export const untilSettled = (...machines: readonly Machine[]): Promise<void> =>
  until(async () => {
    for (const machine of machines) if ((await machine.state()) !== 'up-to-date') return false;
    return true;
  });

export const untilAlike = (...machines: readonly Machine[]): Promise<void> =>
  until(() => new Set(machines.map((machine) => machine.texts())).size === 1);

const withoutInternal = (doc: StoredDoc): Stored<CollectionName> => {
  const { _rev, _meta, _attachments, _deleted, ...record } = doc;
  return record as unknown as Stored<CollectionName>;
};

/** What a backup would hold. */
export const recordsOf = ({ store }: Machine): RecordsByCollection =>
  new Map(
    collectionNames.map((name) => [name, store.file.find(name, { selector: {} }).map(withoutInternal)]),
  );
