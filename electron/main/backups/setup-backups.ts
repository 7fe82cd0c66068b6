/** Automatic backups: the shell knows where to and keeps the passphrase; the store makes them. */
import type { WebContents } from 'electron';
import { join } from 'node:path';
import { KithError } from '#contract/errors.ts';
import type { BackupsState } from '#contract/values/backups.ts';
import type { FileGrant } from '#contract/values/files.ts';
import { parseKeptFile } from '#domain/kept-files.ts';
import type { FileDialogs } from '../dialogs/file-dialogs.ts';
import type { FileGrants } from '../dialogs/file-grants.ts';
import type { Pages } from '../ipc/pages.ts';
import type { Keychain } from '../keychain/keychain.ts';
import { type Log, errorToFields } from '../log/log.ts';
import type { OpenProfile } from '../profile/open-profile.ts';
import type { ShellStateFile } from '../profile/shell-state.ts';
import type { StoreHost } from '../store-host/store-host.ts';

export interface AutomaticBackups {
  state(): Promise<BackupsState>;
  chooseFolder(page: WebContents): Promise<{ folder: string } | undefined>;
  turnOn(folder: string, passphrase: string): Promise<void>;
  turnOff(): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  now(): Promise<void>;
  open(name: string): Promise<FileGrant>;
  /** At the end, while the store is still open: one more, if anything has changed. */
  beforeQuit(): Promise<void>;
  /** Whether quitting may take a while. */
  isRunning(): boolean;
}

interface BackupsOptions {
  readonly store: Pick<StoreHost, 'onStatus' | 'onEvent' | 'request' | 'status'>;
  readonly profile: Pick<OpenProfile, 'current'>;
  readonly state: ShellStateFile;
  readonly keychain: Keychain;
  readonly dialogs: Pick<FileDialogs, 'backupFolder'>;
  readonly grants: Pick<FileGrants, 'grant'>;
  readonly pages: Pick<Pages, 'send'>;
  readonly log: Log;
}

/** After the store is ready: asking a keychain takes a while, and nobody waits for it. */
const configureAfterMs = 2_500;

export const setupBackups = ({
  store,
  profile,
  state,
  keychain,
  dialogs,
  grants,
  pages,
  log,
}: BackupsOptions): AutomaticBackups => {
  /** As long as Kith runs, where no keychain keeps it. */
  let passphrase: string | undefined;
  let chosen: string | undefined;
  let asked = false;
  const isOwn = () => profile.current().kind === 'own';

  const needOwn = (): void => {
    if (!isOwn()) throw new KithError('unavailable', 'The sample network is not backed up. Leave it first.');
  };

  const configure = async (): Promise<void> => {
    const folder = state.get().backupFolder;
    if (folder === undefined || !isOwn()) return;
    passphrase ??= keychain.get('backup');
    if (passphrase !== undefined) {
      await store.request('backups.configure', { target: { folder, passphrase } });
    } else if (!asked) {
      asked = true;
      pages.send('notice', {
        message: 'Automatic backups wait for their passphrase.',
        action: 'Type it',
        to: '/settings?backups=passphrase',
      });
    }
  };

  store.onStatus(({ status }) => {
    if (status !== 'ready') return;
    setTimeout(() => {
      configure().catch((error: unknown) => log('backups-configure-failed', errorToFields(error)));
    }, configureAfterMs).unref();
  });
  store.onEvent('backups.failed', ({ message }) => {
    log('backup-failed');
    pages.send('notice', { message, action: 'Settings', to: '/settings?at=backup' });
  });

  return {
    state: async () => {
      const folder = state.get().backupFolder;
      if (folder === undefined || !isOwn()) {
        return { state: 'off', keychain: keychain.isReal(), reached: true, kept: [] };
      }
      const { running, failure, reached, kept } = await store.request('backups.state', undefined);
      return {
        state: running || passphrase !== undefined ? 'on' : 'waiting',
        folder,
        keychain: keychain.isReal(),
        failure,
        reached,
        kept,
      };
    },
    chooseFolder: async (page) => {
      chosen = await dialogs.backupFolder(page);
      return chosen === undefined ? undefined : { folder: chosen };
    },
    turnOn: async (folder, typed) => {
      needOwn();
      // A page may name only what the user chose, and what the dialog of an earlier try chose counts no more.
      if (folder !== chosen && folder !== state.get().backupFolder) {
        throw new KithError('invalid', 'Choose a folder for the backups first.');
      }
      await store.request('backups.configure', { target: { folder, passphrase: typed } });
      try {
        await store.request('backups.make', { reason: 'asked' });
      } catch (error) {
        await store.request('backups.configure', {});
        await configure();
        throw error;
      }
      passphrase = typed;
      chosen = undefined;
      state.set({ backupFolder: folder });
      state.flush();
      keychain.set('backup', typed);
    },
    turnOff: async () => {
      passphrase = undefined;
      state.set({ backupFolder: undefined });
      state.flush();
      keychain.set('backup', undefined);
      await store.request('backups.configure', {});
    },
    unlock: async (typed) => {
      needOwn();
      const folder = state.get().backupFolder;
      if (folder === undefined) throw new KithError('unavailable', 'Automatic backups are off.');
      await store.request('backups.configure', { target: { folder, passphrase: typed }, check: true });
      passphrase = typed;
      keychain.set('backup', typed);
    },
    now: () => store.request('backups.make', { reason: 'asked' }),
    open: async (name) => {
      const folder = state.get().backupFolder;
      if (folder === undefined || parseKeptFile(name) === undefined) {
        throw new KithError('not-found', 'That backup is not there any more.');
      }
      return grants.grant(join(folder, name), 'read');
    },
    beforeQuit: async () => {
      if (passphrase === undefined || !isOwn() || store.status().status !== 'ready') return;
      await store.request('backups.make', { reason: 'quit' });
    },
    isRunning: () => passphrase !== undefined,
  };
};
