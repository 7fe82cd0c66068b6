/** Shell ↔ store, over the utility process's parent port. */
import { z } from 'zod';
import { automaticState } from './values/backups.ts';
import { keychainAnswer, syncNote } from './values/sync.ts';
import { request, type RequestMap } from './message.ts';
import { dueItem } from './values/due.ts';

const repairArgs = z.object({ profilePath: z.string(), key: z.string().optional() });
/** Folder that has the data file as it was. */
const repaired = z.object({ aside: z.string().optional() });

export const shellStoreRequests = {
  /** First message: opens the profile. Fails with `sealed`, `locked`, `damaged`, `newer-version` or `disk`. */
  open: request(
    z.object({
      profilePath: z.string(),
      /** Database key; absent: not encrypted. */
      key: z.string().optional(),
      /** Fill an empty profile with the sample network from resources/. */
      sample: z.string().optional(),
      appVersion: z.string(),
    }),
    z.object({ empty: z.boolean() }),
  ),
  /** A file the user chose; pages name it by its token. */
  grant: request(
    z.object({ token: z.string(), path: z.string(), mode: z.enum(['read', 'write']) }),
    z.void(),
  ),
  'command.execute': request(
    z.object({ id: z.string(), name: z.string(), args: z.unknown() }),
    z.object({ result: z.unknown(), label: z.string().optional() }),
  ),
  due: request(z.void(), z.array(dueItem)),
  /** `HH:MM` of the user's reminder hour, when a pause or a snooze "until tomorrow" ends. */
  'reminder.time': request(z.void(), z.string()),
  /** Look at the clock now: after resume, unlock, a clock or zone change. */
  tick: request(z.void(), z.void()),
  /** What a `reminder` event named was shown by the system, or could not be. */
  'reminder.shown': request(z.object({ ids: z.array(z.string()) }), z.void()),
  /** Where automatic backups go and with which passphrase; absent: they are off, or wait. */
  'backups.configure': request(
    z.object({
      target: z.object({ folder: z.string(), passphrase: z.string().min(1) }).optional(),
      /** The passphrase was typed: it must open the newest of them, or it is refused. */
      check: z.boolean().default(false),
    }),
    z.void(),
  ),
  'backups.state': request(z.void(), automaticState),
  /** One now, asked for by the user (`asked`) or because Kith is about to end, if anything has changed (`quit`). */
  'backups.make': request(z.object({ reason: z.enum(['asked', 'quit']) }), z.void()),
  /** Before a profile is open. Puts a snapshot in the place of the data file, which is kept aside. */
  'repair.snapshot': request(repairArgs.extend({ name: z.string() }), repaired),
  /** The same with a backup. */
  'repair.backup': request(
    repairArgs.extend({ path: z.string(), passphrase: z.string(), appVersion: z.string() }),
    repaired,
  ),
  /** The same with nothing. */
  'repair.empty': request(repairArgs, repaired),
  /** Before a profile is open: the key of its file. Fails with `wrong-passphrase` or `damaged`. */
  'vault.open': request(
    z.object({ profilePath: z.string(), passphrase: z.string() }),
    z.object({ key: z.string() }),
  ),
  /** Before a profile is open: encrypts its file with a new key, or (without a passphrase) not any more. */
  'vault.change': request(
    repairArgs.extend({ passphrase: z.string().min(1).optional() }),
    z.object({ key: z.string().optional() }),
  ),
  /** Fails with `wrong-passphrase` when this is not the profile's. */
  'vault.check': request(z.object({ passphrase: z.string() }), z.void()),
  /** What a `sync.ask-secret` event asked for. */
  'sync.secret': request(keychainAnswer, z.void()),
  close: request(z.void(), z.void()),
} as const satisfies RequestMap;

export const shellStoreEvents = {
  /** The list of what is due changed: the tray's menu and count. */
  'due.changed': z.array(dueItem),
  /** Reminders to show now: one, or several that were missed and come as one summary. */
  reminder: z.object({
    /** Deliveries (follow-up and occurrence), recorded before this is sent. */
    ids: z.array(z.string()),
    items: z.array(dueItem).min(1),
    missed: z.boolean(),
    /** Without a sound, as the user set it. */
    silent: z.boolean(),
  }),
  /** An automatic backup that nobody waited for could not be made: why, in a sentence. */
  'backups.failed': z.object({ message: z.string() }),
  /** Whether an import, a restore, a backup or the like runs. Not sent before the first one does. */
  'jobs.running': z.object({ running: z.boolean() }),
  /** A snapshot could not be taken, because parts of the data file can't be read. */
  'store.damaged': z.object({}),
  /** The last session ended in the middle of an import or a restore: all of it was taken back. */
  'import.taken-back': z.object({}),
  /** Sync is on, and its password and key are where the system keeps secrets. Answered by `sync.secret`. */
  'sync.ask-secret': z.object({}),
  /** What the system shall keep for sync; absent: nothing any more. */
  'sync.keep-secret': z.object({ secret: z.string().optional() }),
  /** For the log. */
  'sync.noted': z.object({ what: syncNote, count: z.number().int() }),
} as const;

/**
 * Messages that carry ports can't be requests: `{ type: connectMessage, page }` with two ports, requests and
 * RxDB. The capture window has the first only.
 */
export const connectMessage = 'connect';

/** Which of Kith's windows a page is in: each may ask for what it is there for. */
export type PageKind = 'main' | 'capture';
