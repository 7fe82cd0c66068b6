/**
 * Where password and key are kept: in the data file when it is encrypted, else in the system's keychain when it is a
 * real one, else locked with a passphrase that is typed once a start.
 */
import { z } from 'zod';
import type { KeychainAnswer, SyncStatus } from '#contract/values/sync.ts';
import { isKithError } from '#contract/errors.ts';
import { readMeta, removeMeta, writeMeta } from '../../commands/tables.ts';
import type { OpenStore } from '../../open.ts';
import { inThread } from '../../worker/run.ts';
import { SyncProblem } from '../server/problem.ts';

const secret = z.object({ password: z.string(), key: z.string() });
export type Secret = z.output<typeof secret>;
export type Keeps = NonNullable<SyncStatus['keeps']>;

/** The shell's part; without a shell (command line, tests) there is no keychain. */
export interface ShellKeychain {
  ask(): Promise<KeychainAnswer>;
  keep(text: string | undefined): void;
}

const plainKey = 'sync-secret';
const sealedKey = 'sync-sealed';

export const createSecrets = ({ file, key }: Pick<OpenStore, 'file' | 'key'>, keychain: ShellKeychain) => {
  const forget = (name: string): void => {
    removeMeta(file, name);
  };
  /** In the place of whatever was kept here, and of nothing when it can't be written. */
  const keepHere = (name: string, text: string): void => {
    file.transaction(() => {
      forget(plainKey);
      forget(sealedKey);
      writeMeta(file, name, text);
    });
    keychain.keep(undefined);
  };
  return {
    /** @throws SyncProblem `passphrase-needed` */
    keep: async (value: Secret, passphrase: string | undefined): Promise<Keeps> => {
      const text = JSON.stringify(value);
      if (key !== undefined) {
        keepHere(plainKey, text);
        return 'profile';
      }
      if ((await keychain.ask()).real) {
        keychain.keep(text);
        // One that can't write, or whose user refused, says nothing.
        if ((await keychain.ask()).secret === text) {
          forget(plainKey);
          forget(sealedKey);
          return 'keychain';
        }
      }
      if (passphrase === undefined) throw new SyncProblem('passphrase-needed');
      const sealed = await inThread('seal-text', { text, passphrase });
      keepHere(sealedKey, Buffer.from(sealed).toString('base64'));
      return 'passphrase';
    },
    /** Whether it could be kept without a passphrase. */
    needsPassphrase: async (): Promise<boolean> => key === undefined && !(await keychain.ask()).real,
    /** Undefined: a passphrase must be typed. */
    read: async (keeps: Keeps): Promise<Secret | undefined> => {
      const text =
        keeps === 'profile'
          ? readMeta(file, plainKey)
          : keeps === 'keychain'
            ? (await keychain.ask()).secret
            : undefined;
      return text === undefined ? undefined : secret.parse(JSON.parse(text));
    },
    /** @throws SyncProblem `wrong-passphrase` */
    unlock: async (passphrase: string): Promise<Secret> => {
      const sealed = readMeta(file, sealedKey);
      if (sealed === undefined) throw new SyncProblem('locked');
      try {
        const bytes = new Uint8Array(Buffer.from(sealed, 'base64'));
        return secret.parse(JSON.parse(await inThread('open-text', { sealed: bytes, passphrase })));
      } catch (error) {
        if (isKithError(error) && error.code === 'wrong-passphrase') {
          throw new SyncProblem('wrong-passphrase', { cause: error });
        }
        throw error;
      }
    },
    clear: (): void => {
      forget(plainKey);
      forget(sealedKey);
      keychain.keep(undefined);
    },
  };
};
