/** age's passphrases (https://c2sp.org/age#scrypt-recipient-stanza) on Node's scrypt, which holds no thread. */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Identity, Recipient } from 'age-encryption';
import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { KithError } from '#contract/errors.ts';

const label = 'age-encryption.org/v1/scrypt';
/** log2 of scrypt's work, as the `age` command has it: about a second. */
const usualWorkFactor = 18;
const blockSize = 8;
/** The library refuses more: a file could ask for hours. */
const largestWorkFactor = 20;
const saltBytes = 16;
const sealedKeyBytes = 32;
/** Used for one message alone. */
const noNonce = new Uint8Array(12);
/** What OpenSSL counts beside the table itself. */
const spareBlocks = 8;

export interface PassphraseRecipient extends Recipient {
  /** Opens this one file without its passphrase: kept while it is read back, and nowhere else. */
  fileKey(): Uint8Array;
}

const keyOf = (passphrase: string, salt: Uint8Array, workFactor: number): Promise<Buffer> => {
  const N = 2 ** workFactor;
  return promisify<string, Uint8Array, number, object, Buffer>(scrypt)(
    passphrase,
    Buffer.concat([Buffer.from(label), salt]),
    32,
    { N, r: blockSize, p: 1, maxmem: 256 * (N + spareBlocks) * blockSize },
  );
};

/**
 * The library's own does the same, but holds its thread for the second that scrypt takes, and lets go of the file key:
 * to read the file back, scrypt would run again. This one begins at once, beside whatever else is to be done.
 *
 * @param workFactor log2 of scrypt's work; less than 18 is for tests
 * @throws KithError `invalid` for an empty passphrase
 */
export const createPassphraseRecipient = (
  passphrase: string,
  workFactor = usualWorkFactor,
): PassphraseRecipient => {
  if (passphrase === '') throw new KithError('invalid', 'A backup needs a passphrase.');
  const salt = randomBytes(saltBytes);
  const key = keyOf(passphrase, salt, workFactor);
  // Heard of when the file is sealed: what fails before that is told first.
  key.catch(() => undefined);
  let kept: Uint8Array | undefined;
  return {
    wrapFileKey: async (fileKey) => {
      const { Stanza } = await import('age-encryption');
      kept = fileKey.slice();
      const sealed = chacha20poly1305(await key, noNonce).encrypt(fileKey);
      const encodedSalt = salt.toString('base64').replace(/=+$/u, '');
      return [new Stanza(['scrypt', encodedSalt, String(workFactor)], sealed)];
    },
    fileKey: () => {
      if (kept === undefined) throw new Error('the file has no header yet');
      return kept;
    },
  };
};

/** Opens what a passphrase was put on, by Kith or by others: as the library's own, in a third of the time. */
export const passphraseIdentity = (passphrase: string): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const stanza = stanzas.find(({ args }) => args[0] === 'scrypt');
    if (stanza === undefined) return null;
    const [, encodedSalt = '', work = ''] = stanza.args;
    const salt = Buffer.from(encodedSalt, 'base64');
    const workFactor = /^[1-9]\d?$/u.test(work) ? Number(work) : Infinity;
    const isSound =
      stanzas.length === 1 &&
      stanza.args.length === 3 &&
      salt.length === saltBytes &&
      salt.toString('base64').replace(/=+$/u, '') === encodedSalt &&
      workFactor <= largestWorkFactor &&
      stanza.body.length === sealedKeyBytes;
    if (!isSound) throw new Error('invalid scrypt stanza');
    const key = await keyOf(passphrase, salt, workFactor);
    try {
      return chacha20poly1305(key, noNonce).decrypt(stanza.body);
    } catch {
      return null;
    }
  },
});
