/** What is kept of sync in the data file, beside password and key. */
import { z } from 'zod';
import type { SyncServer, SyncStatus } from '#contract/values/sync.ts';
import { collectionNames } from '#domain/records.ts';
import { readMeta, removeMeta, writeMeta } from '../commands/tables.ts';
import type { StoreFile } from '../storage/index.ts';
import { settingsKey } from './door.ts';
import type { RunState } from './replicate.ts';
import type { Secret } from './secrets/secrets.ts';
import { parseAddress } from './server/address.ts';
import type { Access } from './server/http.ts';

const settings = z.object({
  address: z.string(),
  user: z.string(),
  allowHttp: z.boolean(),
  keeps: z.enum(['keychain', 'profile', 'passphrase']),
  instance: z.string(),
  /** Everything was the same here and there once. */
  isFirstDone: z.boolean(),
  syncedAt: z.number().optional(),
  /** Documents at the server when it began, for progress. */
  there: z.number().default(0),
});
type Settings = z.output<typeof settings>;

export const createSettings = (file: StoreFile) => {
  const read = (): Settings | undefined => {
    const text = readMeta(file, settingsKey);
    return text === undefined ? undefined : settings.parse(JSON.parse(text));
  };
  const write = (next: Settings): void => writeMeta(file, settingsKey, JSON.stringify(next));
  return {
    read,
    write,
    patch: (change: Partial<Settings>): void => {
      const known = read();
      if (known !== undefined) write({ ...known, ...change });
    },
    clear: (): void => {
      removeMeta(file, settingsKey);
    },
  };
};

/** Where and as whom the server is asked. @throws SyncProblem when the address may not be sent a password */
export const accessOf = (
  { address, allowHttp, user }: Settings,
  { password }: Pick<Secret, 'password'>,
): Access => ({ url: parseAddress(address, allowHttp).url, user, password });

const serverOf = ({ address, user }: Settings): SyncServer => ({
  address,
  user,
  name: new URL(address).host,
});

const stateOf = (
  known: Settings | undefined,
  trouble: SyncStatus['trouble'],
  running: RunState | undefined,
): SyncStatus['state'] => {
  if (known === undefined) return 'off';
  if (trouble !== undefined) return trouble.retryAt === undefined ? 'trouble' : 'waiting';
  return running?.isSettled === true ? 'up-to-date' : 'syncing';
};

/** Milliseconds: how many records there are takes a while to count, and is asked for several times a second. */
const countEveryMs = 10_000;

/** How many records are here, roughly. */
export const createRecordCount = (file: StoreFile): (() => number) => {
  let known: { readonly count: number; readonly at: number } | undefined;
  return () => {
    if (known === undefined || performance.now() - known.at > countEveryMs) {
      const count = collectionNames.reduce((sum, name) => sum + file.count(name, {}), 0);
      known = { count, at: performance.now() };
    }
    return known.count;
  };
};

/**
 * Without `since`, which is told by what it was before.
 * @param here how many records there are, and how many of the server's could not be read
 */
export const statusOf = (
  { local, skipped }: { readonly local: () => number; readonly skipped: number },
  known: Settings | undefined,
  trouble: SyncStatus['trouble'],
  running: RunState | undefined,
): Omit<SyncStatus, 'since'> => {
  const state = stateOf(known, trouble, running);
  if (known === undefined) return { state, waiting: 0 };
  const total = known.isFirstDone ? 0 : Math.max(local(), known.there);
  return {
    state,
    waiting: running?.unsent ?? 0,
    ...(known.isFirstDone || running === undefined
      ? {}
      : { progress: { done: Math.min(running.exchanged, total), total } }),
    ...(trouble === undefined ? {} : { trouble }),
    server: serverOf(known),
    ...(known.syncedAt === undefined ? {} : { syncedAt: known.syncedAt }),
    keeps: known.keeps,
    ...(skipped === 0 ? {} : { skipped }),
  };
};
