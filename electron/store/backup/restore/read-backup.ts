/** What is in a backup, as bytes: scrypt and decryption, without knowing records. */
import { createReadStream } from 'node:fs';
import { KithError } from '#contract/errors.ts';
import { decryptBackup, unlockBackup, type FileKey } from '#formats/backup/age.ts';
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
 * @throws KithError as {@link plainBytes} does
 */
export const fileKeyOf = (path: string, passphrase: string, toTheEnd: boolean): Promise<FileKey> =>
  unlockBackup(fileBytes(path), passphrase, passphraseIdentity, toTheEnd);

/** So much goes from one thread to the other at once, at least. */
const pieceBytes = 1 << 20;

/** @throws KithError as {@link decryptBackup} does, and `disk` */
export async function* plainBytes(path: string, key: FileKey): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of decryptBackup(fileBytes(path), key)) {
    waiting.push(bytes);
    size += bytes.length;
    if (size < pieceBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
