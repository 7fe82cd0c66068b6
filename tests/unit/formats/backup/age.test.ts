import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { isKithError, KithError } from '#contract/errors.ts';
import { decryptBackup, encryptBackup, openBackup, writeBackup } from '#formats/index.ts';
import { collect, collectBytes, inChunks, utf8 } from '../helpers.ts';

/** scrypt in a millisecond. */
const quick = { workFactor: 4 };
const passphrase = 'correct horse';
const plain = utf8(`{"names":"${'Ana 🚣 '.repeat(50)}"}`);

const seal = (bytes: Uint8Array, phrase = passphrase): Promise<Uint8Array> =>
  collectBytes(encryptBackup(inChunks(bytes), phrase, quick));
const open = (bytes: Uint8Array, phrase = passphrase, sizes?: readonly number[]): Promise<Uint8Array> =>
  collectBytes(decryptBackup(inChunks(bytes, sizes), phrase));
const codeOf = async (opening: Promise<unknown>): Promise<string> => {
  const error: unknown = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isKithError(error) ? error.code : `not refused in words: ${String(error)}`;
};

let sealed: Uint8Array;
beforeAll(async () => {
  sealed = await seal(plain);
});

describe('a sealed file', { timeout: 60_000 }, () => {
  test.each([0, 1, 65_536, 200_000])('of %i random bytes opens, in chunks of any size', async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 7919) % 251);
    expect(await open(await seal(bytes), passphrase, [7, 4_000])).toEqual(bytes);
  });

  test('has age’s cost for scrypt unless told otherwise', async () => {
    const whole = await collectBytes(encryptBackup(inChunks(plain), passphrase));
    expect(new TextDecoder().decode(whole.subarray(0, 60))).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/,
    );
  });

  test('is another one each time', async () => {
    expect(await seal(plain)).not.toEqual(sealed);
  });

  test('needs a passphrase', async () => {
    expect(await codeOf(seal(plain, ''))).toBe('invalid');
    expect(await codeOf(open(sealed, 'wrong'))).toBe('wrong-passphrase');
    expect(await codeOf(open(sealed, ''))).toBe('wrong-passphrase');
    expect(await codeOf(open(sealed, `${passphrase} `))).toBe('wrong-passphrase');
  });

  test('opens however the system types accents', async () => {
    const typed = 'café ﬁ 한국';
    expect(await open(await seal(plain, typed.normalize('NFC')), typed.normalize('NFD'))).toEqual(plain);
    expect(await open(await seal(plain, typed.normalize('NFD')), typed.normalize('NFC'))).toEqual(plain);
  });
});

describe('a file that is no whole backup', { timeout: 60_000 }, () => {
  test('cut anywhere: damaged', async () => {
    for (let length = 0; length < sealed.length; length += 1) {
      expect([length, await codeOf(open(sealed.subarray(0, length)))]).toEqual([length, 'damaged']);
    }
  });

  test('cut at the border of two chunks, where age’s own framing must tell', async () => {
    // Random bytes, because gzip would make one chunk of others.
    const noise = crypto.getRandomValues(new Uint8Array(65_536));
    const large = await seal(new Uint8Array([...noise, ...noise.toReversed()]));
    const payload = large.length % (65_536 + 16);
    for (const cut of [1, 16, 17, payload, 65_536 + 16]) {
      expect(await codeOf(open(large.subarray(0, large.length - cut)))).toBe('damaged');
    }
  });

  test('with any one bit changed: refused', async () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      // Of the key's own lines nobody can tell whether they or the passphrase are wrong.
      expect(['damaged', 'wrong-passphrase', 'newer-version']).toContain(await codeOf(open(changed)));
    }
  });

  test('with something after it, or zeroes inside: damaged', async () => {
    expect(await codeOf(open(new Uint8Array([...sealed, 0])))).toBe('damaged');
    expect(await codeOf(open(Uint8Array.from(sealed).fill(0, sealed.length - 40, sealed.length - 8)))).toBe(
      'damaged',
    );
    expect(await codeOf(open(new Uint8Array(5_000)))).toBe('damaged');
  });

  test.each([
    ['empty', ''],
    ['text', 'hello\n'],
    ['JSON', '{"format":"kith"}'],
    ['almost age', 'age-encryption.org/vX\n'],
  ])('%s: damaged', async (_, text) => {
    expect(await codeOf(open(utf8(text)))).toBe('damaged');
  });

  test('of a later age: newer', async () => {
    const later = new TextDecoder('latin1').decode(sealed).replace('org/v1', 'org/v2');
    expect(await codeOf(open(Buffer.from(later, 'latin1')))).toBe('newer-version');
  });

  test('for a key instead of a passphrase: damaged', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    expect(await codeOf(open(await encrypter.encrypt(plain)))).toBe('damaged');
  });

  test('that holds something else: damaged', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(4);
    expect(await codeOf(open(await encrypter.encrypt('no gzip')))).toBe('damaged');
    const zipped = gzipSync(plain);
    expect(await codeOf(open(await encrypter.encrypt(zipped.subarray(0, -4))))).toBe('damaged');
  });
});

describe('the source', () => {
  test('fails with its own error', async () => {
    const disk = new KithError('disk', 'The disk is gone.');
    async function* failing(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
      yield* inChunks(bytes);
      throw disk;
    }
    await expect(collect(decryptBackup(failing(sealed.subarray(0, 50)), passphrase))).rejects.toBe(disk);
    await expect(collect(decryptBackup(failing(sealed), passphrase))).rejects.toBe(disk);
    await expect(collect(encryptBackup(failing(plain), passphrase, quick))).rejects.toBe(disk);
  });

  test('is closed when opening fails or is given up', async () => {
    let closed = 0;
    async function* watched(): AsyncGenerator<Uint8Array> {
      try {
        yield* inChunks(sealed, [10]);
      } finally {
        closed += 1;
      }
    }
    expect(await codeOf(collect(decryptBackup(watched(), 'wrong')))).toBe('wrong-passphrase');
    expect(closed).toBe(1);
    for await (const _ of decryptBackup(watched(), passphrase)) break;
    expect(closed).toBe(2);
  });
});

test('a backup is the export inside the envelope', async () => {
  const header = { createdAt: 1, appVersion: '0.1.0' };
  const contact = { id: 'a', fullName: 'Ana' };
  const backup = await collectBytes(
    writeBackup(header, (collection) => (collection === 'contacts' ? [contact] : []), passphrase, quick),
  );
  const entries = await collect(openBackup(inChunks(backup), passphrase, () => undefined));
  expect(entries).toEqual([
    { type: 'header', header },
    { type: 'record', collection: 'contacts', record: contact },
  ]);
  const newer = await seal(utf8('{"format":"kith","version":2,"data":{}}'));
  expect(await codeOf(collect(openBackup(inChunks(newer), passphrase, () => undefined)))).toBe(
    'newer-version',
  );
});
