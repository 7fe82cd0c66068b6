/** A short text in the age format with a passphrase, as `age -p` makes it: the key of the data file. */
import { KithError } from '#contract/errors.ts';
import type { EncryptOptions } from './age.ts';

const loadAge = () => import('age-encryption');

const spellingsOf = (passphrase: string): ReadonlySet<string> =>
  new Set([passphrase, passphrase.normalize('NFC'), passphrase.normalize('NFD')]);

/**
 * Blocks its thread for about a second (scrypt).
 *
 * @throws KithError `invalid` for an empty passphrase
 */
export const sealText = async (
  text: string,
  passphrase: string,
  { workFactor }: EncryptOptions = {},
): Promise<Uint8Array> => {
  if (passphrase === '') throw new KithError('invalid', 'A passphrase is needed.');
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(text);
};

/**
 * Blocks its thread for about a second (scrypt).
 *
 * @throws KithError `wrong-passphrase`, `damaged`
 */
export const openText = async (sealed: Uint8Array, passphrase: string): Promise<string> => {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  for (const spelling of spellingsOf(passphrase)) decrypter.addPassphrase(spelling);
  try {
    return await decrypter.decrypt(sealed as Uint8Array<ArrayBuffer>, 'text');
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // The library's words for a stanza that no passphrase opens.
    if (error instanceof Error && error.message.includes('no identity matched')) {
      throw new KithError('wrong-passphrase', 'That passphrase does not fit. Nothing was changed.', {
        cause: error,
      });
    }
    throw new KithError(
      'damaged',
      'The file with the key of your data (key.age) is damaged. Put a copy of it back if you have one: your backups open without it.',
      {
        cause: error,
      },
    );
  }
};
