/** The way back when the data file can't be used: which snapshots and backups there are, and putting one in its place. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KithError } from '#contract/errors.ts';
import type { KeptFileInfo, RecoveryState } from '#contract/values/backups.ts';
import type { FileGrant } from '#contract/values/files.ts';
import { newestFirst, parseKeptFile } from '#domain/kept-files.ts';
import type { FileGrants } from '../dialogs/file-grants.ts';
import type { OpenProfile } from '../profile/open-profile.ts';
import type { ShellStateFile } from '../profile/shell-state.ts';

const listKept = (folder: string | undefined, extension: string): KeptFileInfo[] => {
  if (folder === undefined) return [];
  try {
    return newestFirst(readdirSync(folder).flatMap((name) => parseKeptFile(name) ?? []))
      .filter(({ name }) => name.endsWith(extension))
      .map(({ name, at, people }) => ({ name, at, people }));
  } catch {
    // Gone, or not to be read: there are none then.
    return [];
  }
};

export interface Recovery {
  list(): RecoveryState;
  useSnapshot(name: string): Promise<{ aside?: string | undefined }>;
  /** @param from an automatic backup's name, or a file the user chose */
  useBackup(
    from: { name: string } | { file: FileGrant },
    passphrase: string,
  ): Promise<{ aside?: string | undefined }>;
  beginAnew(): Promise<{ aside?: string | undefined }>;
}

interface RecoveryOptions {
  readonly profilePath: string;
  readonly profile: Pick<OpenProfile, 'current' | 'apart'>;
  readonly state: Pick<ShellStateFile, 'get'>;
  readonly grants: Pick<FileGrants, 'pathOf'>;
  readonly appVersion: string;
}

export const createRecovery = ({
  profilePath,
  profile,
  state,
  grants,
  appVersion,
}: RecoveryOptions): Recovery => {
  const needOwn = (): void => {
    if (profile.current().kind !== 'own') {
      throw new KithError('unavailable', 'This is the sample network. Leave it first.');
    }
  };
  return {
    list: () => ({
      snapshots: listKept(join(profilePath, 'snapshots'), '.db'),
      backups: listKept(state.get().backupFolder, '.kith.age'),
    }),
    useSnapshot: async (name) => {
      needOwn();
      return profile.apart('repair.snapshot', { name });
    },
    useBackup: async (from, passphrase) => {
      needOwn();
      const path =
        'file' in from
          ? grants.pathOf(from.file, 'read')
          : parseKeptFile(from.name) && join(state.get().backupFolder ?? '', from.name);
      if (path === undefined) throw new KithError('not-found', 'That backup is not there any more.');
      return profile.apart('repair.backup', { path, passphrase, appVersion });
    },
    beginAnew: async () => {
      needOwn();
      return profile.apart('repair.empty', {});
    },
  };
};
