/**
 * The envelope of a backup: gzip, then age with a passphrase (scrypt, work factor 18), as a stream both ways.
 * `age -d FILE | gunzip` opens it anywhere (https://age-encryption.org/v1).
 *
 * The passphrase is used as it was typed, in UTF-8, because the `age` command does so too. Systems type
 * accents differently (é is one character or two), so opening tries the other ways to write it as well.
 */
import type { Decrypter, Identity, Recipient } from 'age-encryption';
import { isKithError, KithError } from '#contract/errors.ts';
import type { Bytes } from '../imported.ts';
import { joined } from '../text/byte-lines.ts';
import { latin1 } from '../text/decode-line.ts';

/** Much code, which the store does not need to start with. */
const loadAge = () => import('age-encryption');

export interface EncryptOptions {
  /** Base-2 logarithm of scrypt's cost. Less than the default 18 is for tests. */
  readonly workFactor?: number;
}

type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>;

/** So much is packed while the key is not there yet. */
const aheadBytes = 16 << 20;
const bytesOf = ({ length }: Uint8Array): number => length;

/**
 * @param to the passphrase, for which scrypt blocks the thread for about a second when the first chunk is asked for; or
 *   a recipient that knows it
 * @throws KithError `invalid` for an empty passphrase; whatever `plain` throws
 */
export async function* encryptBackup(
  plain: Bytes,
  to: string | Recipient,
  { workFactor }: EncryptOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  if (to === '') throw new KithError('invalid', 'A backup needs a passphrase.');
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  if (typeof to === 'string') encrypter.setPassphrase(to);
  else encrypter.addRecipient(to);
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
  const zipped = toStream(plain)
    .pipeThrough(new CompressionStream('gzip'))
    .pipeThrough(new TransformStream({}, undefined, { highWaterMark: aheadBytes, size: bytesOf }));
  yield* await encrypter.encrypt(zipped);
}

/** What opens the contents of one file alone: kept while that file is read back, and nowhere else. */
export interface FileKey {
  readonly fileKey: Uint8Array;
  /** The contents, decrypted and still packed, of a file that was read whole and is not large. */
  readonly zipped?: readonly Uint8Array[];
}

/** So much of a file that is read whole is kept: to decrypt it again takes as long as to unpack it. */
const keptBytes = 64 << 20;

/** Opens files with a passphrase, as the library does, in another way. */
export type IdentityOf = (passphrase: string) => Identity;

/** Unpacks gzip, as the platform's stream does, in another way. */
export type Unpack = (zipped: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/**
 * The plain bytes. They can be trusted only once the last one has come: a file that was cut is noticed at
 * its end.
 * @param secret the passphrase, or the key that it has opened already
 * @param identityOf what asks scrypt; absent: the library does, which holds the thread meanwhile
 * @param unpack absent: the platform's stream, of which each small piece is waited for
 * @throws KithError `wrong-passphrase`; `damaged` when the file is cut, altered or no backup;
 * `newer-version`; whatever `sealed` throws
 */
export async function* decryptBackup(
  sealed: Bytes,
  secret: string | FileKey,
  identityOf?: IdentityOf,
  unpack: Unpack = unpacked,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (typeof secret === 'string' || secret.zipped === undefined) {
    yield* opened(sealed, decrypterOf(secret, identityOf), unpack);
    return;
  }
  try {
    yield* unpack(piecewise(secret.zipped));
  } catch (error) {
    throw toOpenError(error);
  }
}

const unpacked: Unpack = (zipped) => toStream(zipped).pipeThrough(new DecompressionStream('gzip'));

async function* piecewise(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/**
 * Asks scrypt once.
 *
 * @param toTheEnd whether the file is read whole, though not unpacked, which takes a fraction of the time: each byte is
 *   then known to be as it was written
 * @throws as {@link decryptBackup} does
 */
export async function unlockBackup(
  sealed: Bytes,
  passphrase: string,
  identityOf: IdentityOf,
  toTheEnd: boolean,
): Promise<FileKey> {
  let fileKey = new Uint8Array();
  const keeping: IdentityOf = (spelling) => {
    const identity = identityOf(spelling);
    return {
      unwrapFileKey: async (stanzas) => {
        const found = await identity.unwrapFileKey(stanzas);
        if (found !== null) fileKey = found.slice();
        return found;
      },
    };
  };
  const zipped = opened(sealed, decrypterOf(passphrase, keeping), (bytes) => bytes);
  const kept: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  while (!isDone) {
    const { done, value } = await zipped.next();
    isDone = done === true || !toTheEnd;
    size += value?.length ?? 0;
    if (value !== undefined && size <= keptBytes) kept.push(value);
  }
  await zipped.return(undefined);
  return toTheEnd && size <= keptBytes ? { fileKey, zipped: kept } : { fileKey };
}

async function* opened(
  sealed: Bytes,
  decrypter: Promise<Decrypter>,
  unpack: Unpack,
): AsyncGenerator<Uint8Array, void, undefined> {
  const failed: { reason?: unknown } = {};
  const source = told(sealed, failed);
  try {
    const [versionLine, whole] = await withFirstLine(source);
    checkVersionLine(versionLine);
    yield* unpack((await (await decrypter).decrypt(toStream(whole))) as ByteStream);
  } catch (error) {
    throw 'reason' in failed ? failed.reason : toOpenError(error);
  } finally {
    // The library leaves its source open when it fails.
    await source.return(undefined);
  }
}

const decrypterOf = async (secret: string | FileKey, identityOf?: IdentityOf): Promise<Decrypter> => {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  if (typeof secret !== 'string') {
    decrypter.addIdentity({ unwrapFileKey: () => secret.fileKey });
    return decrypter;
  }
  for (const spelling of spellingsOf(secret)) {
    if (identityOf === undefined) decrypter.addPassphrase(spelling);
    else decrypter.addIdentity(identityOf(spelling));
  }
  decrypter.addIdentity(lastResort);
  return decrypter;
};

const toOpenError = (error: unknown): unknown =>
  // A RangeError is the machine's (no memory for scrypt), not the file's.
  isKithError(error) || error instanceof RangeError
    ? error
    : new KithError('damaged', 'The file is cut or altered, or it is no backup. Nothing was changed.', {
        cause: error,
      });

/** Asked after the passphrase did not fit. */
const lastResort: Identity = {
  unwrapFileKey: ([stanza]) => {
    throw stanza?.args[0] === 'scrypt'
      ? new KithError(
          'wrong-passphrase',
          'The passphrase does not open this file (or the file’s first lines were altered). Nothing was changed.',
        )
      : new KithError(
          'damaged',
          'This file is locked with a key, not with a passphrase. Nothing was changed.',
        );
  },
};

const magic = 'age-encryption.org/';

function checkVersionLine(line: string): void {
  const version = line.startsWith(magic) ? /^v(\d+)$/.exec(line.slice(magic.length))?.[1] : undefined;
  if (version === undefined) {
    throw new KithError(
      'damaged',
      'This is not a backup: it is not encrypted with age. Nothing was changed.',
    );
  }
  if (version !== '1') {
    throw new KithError(
      'newer-version',
      'This file was made by a newer version of age than Kith knows: update Kith to open it. Nothing was changed.',
    );
  }
}

/** The first line, of at most 64 bytes, and all the bytes with it. */
async function withFirstLine(
  source: AsyncGenerator<Uint8Array>,
): Promise<[string, AsyncGenerator<Uint8Array>]> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 64 && !head.includes(0x0a)) {
    const next = await source.next();
    if (next.done === true) break;
    head = joined([head, next.value]);
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield head;
    yield* source;
  }
  return [latin1(head.subarray(0, 64)).split('\n')[0] ?? '', whole()];
}

/** Remembers what the source itself threw, which says nothing about the file. */
async function* told(bytes: Bytes, failed: { reason?: unknown }): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    failed.reason = error;
    throw error;
  }
}

const spellingsOf = (passphrase: string): ReadonlySet<string> =>
  new Set([passphrase, passphrase.normalize('NFC'), passphrase.normalize('NFD')]);

/** As the web's `ReadableStream.from`. */
function toStream(bytes: Bytes): ByteStream {
  const iterator = bytes[Symbol.asyncIterator]();
  const pull = async (
    controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>,
  ): Promise<void> => {
    const next = await iterator.next();
    if (next.done === true) controller.close();
    else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
  };
  const cancel = async (): Promise<void> => {
    await iterator.return?.();
  };
  return new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
}
