/** What pages and shell say about backups, snapshots and the passphrase: pieces of page-shell and shell-store. */
import { z } from 'zod';
import { counts } from './counts.ts';

/** A backup or snapshot, by what its name says. */
const keptFile = z.object({ name: z.string(), at: z.string(), people: z.number() });
export type KeptFileInfo = z.output<typeof keptFile>;

/** Of the store. */
export const automaticState = z.object({
  /** It has a folder and a passphrase. */
  running: z.boolean(),
  /** Why the last one was not made. */
  failure: z.string().optional(),
  /** The folder is there, and may be looked into. */
  reached: z.boolean(),
  /** The newest first. */
  kept: z.array(keptFile),
});
export type AutomaticState = z.output<typeof automaticState>;

/** For Settings. */
export const backupsState = z.object({
  /**
   * `off`; `on`; `waiting`: on, but its passphrase must be typed, because this computer has no safe place for it.
   */
  state: z.enum(['off', 'on', 'waiting']),
  folder: z.string().optional(),
  /** Whether the system's keychain is a real one. */
  keychain: z.boolean(),
  failure: z.string().optional(),
  /** The folder is there, and may be looked into. */
  reached: z.boolean(),
  kept: z.array(keptFile),
});
export type BackupsState = z.output<typeof backupsState>;

/** What there is to go back to when the data file can't be used. The newest first. */
export const recoveryState = z.object({ snapshots: z.array(keptFile), backups: z.array(keptFile) });
export type RecoveryState = z.output<typeof recoveryState>;

/** When Kith locks itself, once it is encrypted. */
export const lockOptions = z.object({
  /** The system's keychain opens it at start; without, the passphrase is asked for. */
  unlockBySystem: z.boolean(),
  /** Without a key or the pointer moved in any program; null: never. */
  afterMinutes: z.number().int().min(1).max(600).nullable(),
  onSuspend: z.boolean(),
});
export type LockOptions = z.output<typeof lockOptions>;
export const defaultLock: LockOptions = { unlockBySystem: false, afterMinutes: 15, onSuspend: true };

export const vaultState = z.object({
  encrypted: z.boolean(),
  /** Whether the system's keychain is a real one. */
  keychain: z.boolean(),
  lock: lockOptions,
});
export type VaultState = z.output<typeof vaultState>;

/** What restoring did, or would do: numbers of records; `counts` are those of the backup. */
export const restoreReport = z.object({
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  counts,
});
export type RestoreReport = z.output<typeof restoreReport>;

/** A backup that was opened, before it is restored. `createdAt` is in epoch milliseconds. */
export const backupSummary = z.object({
  createdAt: z.number(),
  appVersion: z.string(),
  counts,
  /** What restoring would do to what is here now, in either mode. */
  merge: restoreReport,
  replace: restoreReport,
});
export type BackupSummary = z.output<typeof backupSummary>;
