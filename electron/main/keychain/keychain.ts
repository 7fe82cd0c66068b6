/** Secrets that the system keeps for the user, so that they need not be typed at each start. */
import { safeStorage } from 'electron';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../profile/atomic-file.ts';

/** `backup`: passphrase of automatic backups. `database`: key of the data file. `sync`: password and key of sync. */
type SecretName = 'backup' | 'database' | 'sync';

export interface Keychain {
  /**
   * Whether secrets are safe there. On Linux without a keyring Chromium encrypts with a password that everybody
   * knows (`basic_text`): that is none.
   */
  isReal(): boolean;
  /** Undefined: not kept, or the system won't give it any more. */
  get(name: SecretName): string | undefined;
  /**
   * Undefined forgets it. Keeps nothing where the keychain is not real, or can't: it is typed again at the next start.
   * @throws when what was kept before can't be forgotten
   */
  set(name: SecretName, secret: string | undefined): void;
}

const kept = z.partialRecord(z.enum(['backup', 'database', 'sync']), z.string());

/** The part of Electron's that is used; a test gives its own. */
export type SafeStorage = Pick<
  typeof safeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>;

/** Secrets lie in `DIR/keychain.json`, encrypted by the system for this user. */
export const createKeychain = (
  profilePath: string,
  storage: SafeStorage = safeStorage,
  platform: NodeJS.Platform = process.platform,
): Keychain => {
  const file = join(profilePath, 'keychain.json');
  const read = (): z.output<typeof kept> => {
    try {
      return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return {};
    }
  };
  const write = (next: z.output<typeof kept>): void => {
    if (Object.keys(next).length === 0) rmSync(file, { force: true });
    else writeFileAtomically(file, `${JSON.stringify(next)}\n`);
  };
  const isReal = (): boolean => {
    if (!storage.isEncryptionAvailable()) return false;
    return platform !== 'linux' || !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend());
  };

  return {
    isReal,
    get: (name) => {
      const sealed = read()[name];
      if (sealed === undefined || !isReal()) return undefined;
      try {
        return storage.decryptString(Buffer.from(sealed, 'base64'));
      } catch {
        // Another user's, or the keyring was made anew.
        return undefined;
      }
    },
    set: (name, secret) => {
      const { [name]: old, ...rest } = read();
      if (secret !== undefined && isReal()) {
        try {
          write({ ...rest, [name]: storage.encryptString(secret).toString('base64') });
          return;
        } catch {
          // The user refused, or the disk is full. What is there is of before.
        }
      }
      if (old !== undefined) write(rest);
    },
  };
};
