/** What is in a backup, as bytes: scrypt and decryption, without knowing records. */
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip, type ZlibOptions } from 'node:zlib';
import { KithError } from '#contract/errors.ts';
import { decryptBackup, unlockBackup, type FileKey, type IdentityOf } from '#formats/backup/age.ts';
import { toDiskError } from '../../files/atomic-write.ts';
import { passphraseIdentity } from '../passphrase-recipient.ts';

async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new KithError('disk', 'That file is not there. Nothing was changed.', { cause: error });
    }
    throw toDiskError(error, 'Nothing was changed.');
  }
}

/**
 * @param toTheEnd whether the file is known to be whole and unaltered then
 * @param atWork called when scrypt has begun, which takes a second and leaves this thread to others
 * @throws KithError as {@link plainBytes} does
 */
export const fileKeyOf = (
  path: string,
  passphrase: string,
  toTheEnd: boolean,
  atWork: () => void,
): Promise<FileKey> => {
  const identityOf: IdentityOf = (spelling) => {
    const identity = passphraseIdentity(spelling);
    return {
      unwrapFileKey: (stanzas) => {
        const fileKey = identity.unwrapFileKey(stanzas);
        atWork();
        return fileKey;
      },
    };
  };
  return unlockBackup(fileBytes(path), passphrase, identityOf, toTheEnd);
};

/** So much is unpacked at once. */
const pieceBytes = 1 << 20;

/** What follows the packed bytes is refused, as the platform's stream does. */
const strict: ZlibOptions & { readonly rejectGarbageAfterEnd: true } = {
  chunkSize: pieceBytes,
  rejectGarbageAfterEnd: true,
};

/** Large pieces at once: of small ones, each waits for its turn among threads, which takes longer than to unpack it. */
const gunzip = (zipped: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  // Whoever reads is told of what fails.
  pipeline(Readable.from(zipped, { objectMode: false }), createGunzip(strict), () => undefined);

/** @throws KithError as {@link decryptBackup} does, and `disk` */
export const plainBytes = (path: string, key: FileKey): AsyncGenerator<Uint8Array> =>
  decryptBackup(fileBytes(path), key, undefined, gunzip);
