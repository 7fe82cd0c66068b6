/** What pages, store and shell say about optional sync: pieces of page-store and shell-store. */
import { z } from 'zod';

/**
 * What can be wrong with a server, a code or a running sync. Words for people are the page's; each has one action.
 * - `invalid-address`: not a web address.
 * - `http-refused`: plain http to a public address. Never allowed.
 * - `http-warning`: plain http to this machine or a private address: only with `allowHttp`.
 * - `offline`: this computer has no network. Tried again by itself.
 * - `unknown-server`: there is no server of that name.
 * - `unreachable`: nobody answers there, or not in time. Tried again by itself.
 * - `certificate`: the server's certificate is not one that this computer trusts, or another server's.
 * - `not-couchdb`: something else answers: another program, or the sign-in page of a public network. Tried again by
 *   itself once sync is on.
 * - `wrong-password`: user or password are refused. `sync.set-password`.
 * - `not-allowed`: the user may not read, write or make the database.
 * - `no-space`: the server's disk or quota is full. Tried again by itself.
 * - `server-trouble`: the server answers with errors of its own. Tried again by itself.
 * - `server-empty`: (`sync.join`) there is no network on the server.
 * - `server-holds-network`: (`sync.start-network`) there is one already: join it with its setup code.
 * - `server-holds-other-network`: what is there was not made with this machine's key.
 * - `server-replaced`: the server was wiped or made anew since. `sync.server-replaced`.
 * - `wrong-passphrase`: of a setup code, or of what is kept here.
 * - `damaged-code`: a setup code that is cut or mistyped.
 * - `newer-version`: another machine has a newer Kith; update this one.
 * - `locked`: (running) the passphrase must be typed, because this computer has no safe place for the key.
 *   `sync.unlock`.
 * - `passphrase-needed`: (`start-network`, `join`) this computer has no safe place for the key: send `keepPassphrase`.
 * - `internal`: a defect of Kith; nothing was lost.
 */
export const syncProblemCode = z.enum([
  'invalid-address',
  'http-refused',
  'http-warning',
  'offline',
  'unknown-server',
  'unreachable',
  'certificate',
  'not-couchdb',
  'wrong-password',
  'not-allowed',
  'no-space',
  'server-trouble',
  'server-empty',
  'server-holds-network',
  'server-holds-other-network',
  'server-replaced',
  'wrong-passphrase',
  'damaged-code',
  'newer-version',
  'locked',
  'passphrase-needed',
  'internal',
]);
export type SyncProblemCode = z.output<typeof syncProblemCode>;

/** Where the database is: `https://host[:port]/database`, without user and password. */
const syncServer = z.object({
  address: z.string(),
  user: z.string(),
  /** Host, and port if unusual: what a person knows the server by. */
  name: z.string(),
});
export type SyncServer = z.output<typeof syncServer>;

export const syncStatus = z.object({
  /**
   * - `off`: never asked for, or left. Then nothing else is there.
   * - `up-to-date`: all is on the server, and changes of others arrive at once.
   * - `syncing`: something is on its way.
   * - `waiting`: not connected just now; tried again by itself (`trouble` says why).
   * - `trouble`: stands still until the user does something about `trouble`.
   */
  state: z.enum(['off', 'up-to-date', 'syncing', 'waiting', 'trouble']),
  /** Records changed here that the server doesn't have yet. */
  waiting: z.number().int(),
  /** Of a first sync, up and down: records. It goes on after a restart where it was. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }).optional(),
  trouble: z
    .object({
      code: syncProblemCode,
      /** When it is tried again by itself, ms since 1970. */
      retryAt: z.number().optional(),
    })
    .optional(),
  server: syncServer.optional(),
  /** When all was last known to be the same here and there, ms since 1970. */
  syncedAt: z.number().optional(),
  /** Since when it is in this state, ms since 1970. */
  since: z.number(),
  /** Where the key is kept: the system's keychain, Kith's encrypted data file, or under a passphrase of its own. */
  keeps: z.enum(['keychain', 'profile', 'passphrase']).optional(),
  /** Records on the server that could not be read here and were left out; absent: none. */
  skipped: z.number().int().optional(),
});
export type SyncStatus = z.output<typeof syncStatus>;

const text = z.string().max(2_000);

/** Where and who. `address` may lack scheme (https) and database (`kith`). */
export const syncAccess = {
  address: text,
  user: text,
  password: text,
  /** The user was told what plain http on a private network means. */
  allowHttp: z.boolean().default(false),
};

/** Done, or why not: an expected problem is an answer, not an error. */
export const syncDone = z.object({ problem: syncProblemCode.optional() });
export type SyncDone = z.output<typeof syncDone>;

export const syncChecked = z.object({
  problem: syncProblemCode.optional(),
  /** Absent when nobody answered. */
  server: syncServer.optional(),
  /** What the database holds: nothing, a network of Kith's, or something that is not Kith's. */
  holds: z.enum(['nothing', 'network', 'something-else']).optional(),
});
export type SyncChecked = z.output<typeof syncChecked>;

/** A field that was changed on two machines before they met. Kept for 90 days on all of them. */
export const syncConflict = z.object({
  id: z.string(),
  /** When it was noticed, ms since 1970. */
  at: z.number(),
  collection: z.string(),
  recordId: z.string(),
  /** Name of the field; `*` when one side deleted the record. */
  field: z.string(),
  /** What holds now and what gave way, as in the record; absent: empty (or, with `*`, deleted). */
  kept: z.unknown().optional(),
  lost: z.unknown().optional(),
  /** When each was typed, by its machine's clock, ms since 1970. */
  keptAt: z.number(),
  lostAt: z.number(),
  /** Whether the one that gave way was typed on this machine. */
  lostHere: z.boolean(),
});
export type SyncConflict = z.output<typeof syncConflict>;

/** Where the shell keeps secrets for the store. */
export const keychainAnswer = z.object({
  /** Whether the system's keychain is a real one. */
  real: z.boolean(),
  secret: z.string().optional(),
});
export type KeychainAnswer = z.output<typeof keychainAnswer>;

/** What sync writes into the log, with a count: nothing about people. */
export const syncNote = z.enum(['sync-unknown', 'sync-unreadable', 'sync-switch-failed']);
export type SyncNote = z.output<typeof syncNote>;
