import { describe, expect, test } from 'vitest';
import { isKithError } from '#contract/errors.ts';
import { unlockBackup } from '#formats/backup/age.ts';
import { decryptBackup, encryptBackup } from '#formats/index.ts';
import { createPassphraseRecipient, passphraseIdentity } from '#store/backup/passphrase-recipient.ts';
import { collectBytes, inChunks, utf8 } from '../../formats/helpers.ts';

/** scrypt in a millisecond. */
const workFactor = 4;
const passphrase = 'four quiet boats leave';
const plain = utf8(`{"names":"${'Ana 🚣 '.repeat(50)}"}`);

const seal = async () => {
  const recipient = createPassphraseRecipient(passphrase, workFactor);
  const sealed = await collectBytes(encryptBackup(inChunks(plain), recipient));
  return { sealed, fileKey: recipient.fileKey() };
};
const codeOf = (opening: Promise<unknown>): Promise<unknown> =>
  opening.then(
    () => 'opened',
    (error: unknown) => (isKithError(error) ? error.code : error),
  );

describe('a file sealed for a passphrase', () => {
  test('opens with the passphrase, by the library’s own means', async () => {
    const { sealed } = await seal();
    expect(await collectBytes(decryptBackup(inChunks(sealed), passphrase))).toEqual(plain);
    expect(await codeOf(collectBytes(decryptBackup(inChunks(sealed), 'wrong')))).toBe('wrong-passphrase');
  });

  test('opens with its own key, and with no other file’s', async () => {
    const { sealed, fileKey } = await seal();
    const other = await seal();
    expect(await collectBytes(decryptBackup(inChunks(sealed), { fileKey }))).toEqual(plain);
    expect(await codeOf(collectBytes(decryptBackup(inChunks(other.sealed), { fileKey })))).toBe('damaged');
    const altered = sealed.with(sealed.length - 20, (sealed.at(-20) ?? 0) ^ 1);
    expect(await codeOf(collectBytes(decryptBackup(inChunks(altered), { fileKey })))).toBe('damaged');
  });

  test('is kept decrypted when it is read whole, and asked for no second time', async () => {
    const { sealed } = await seal();
    const unlock = (bytes: Uint8Array, toTheEnd: boolean) =>
      unlockBackup(inChunks(bytes), passphrase, passphraseIdentity, toTheEnd);
    const gone = inChunks(new Uint8Array());
    expect(await collectBytes(decryptBackup(gone, await unlock(sealed, true)))).toEqual(plain);
    expect(await unlock(sealed, false)).not.toHaveProperty('zipped');
    const altered = sealed.with(sealed.length - 20, (sealed.at(-20) ?? 0) ^ 1);
    expect(await codeOf(unlock(altered, true))).toBe('damaged');
  });

  test('that holds no gzip is damaged, kept or not', async () => {
    const { Encrypter } = await import('age-encryption');
    const encrypter = new Encrypter();
    encrypter.addRecipient(createPassphraseRecipient(passphrase, workFactor));
    const sealed = await encrypter.encrypt(plain);
    for (const toTheEnd of [true, false]) {
      const key = await unlockBackup(inChunks(sealed), passphrase, passphraseIdentity, toTheEnd);
      expect(await codeOf(collectBytes(decryptBackup(inChunks(sealed), key)))).toBe('damaged');
    }
  });

  test('costs as little as asked for', async () => {
    const recipient = createPassphraseRecipient(passphrase, 1);
    const sealed = await collectBytes(encryptBackup(inChunks(plain), recipient));
    expect(await collectBytes(decryptBackup(inChunks(sealed), passphrase))).toEqual(plain);
  });

  test('needs a passphrase, and gives its key only once there is a file', () => {
    expect(() => createPassphraseRecipient('', workFactor)).toThrow('passphrase');
    expect(() => createPassphraseRecipient(passphrase, workFactor).fileKey()).toThrow();
  });
});
