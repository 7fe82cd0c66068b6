/**
 * What the server gets to see. Each document is sealed with AES-256-GCM under a random IV; its id there is a keyed hash
 * of collection and id, which is bound in, so that nothing can be put in another's place.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  randomBytes,
  randomFillSync,
  type KeyObject,
} from 'node:crypto';

const format = 1;
const ivBytes = 12;
const tagBytes = 16;

export const newSyncKey = (): string => randomBytes(32).toString('base64url');

/** 132 bits of SHA-256: tells two texts apart. */
export const textHash = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);

/** Random bytes are asked of the system for many documents at once: each call has its price. */
const ivPool = Buffer.alloc(ivBytes * 512);
let ivAt = ivPool.length;

const nextIv = (): Buffer => {
  if (ivAt === ivPool.length) {
    randomFillSync(ivPool);
    ivAt = 0;
  }
  ivAt += ivBytes;
  return Buffer.from(ivPool.subarray(ivAt - ivBytes, ivAt));
};

export interface Crypt {
  /** The id a document has on the server. */
  idOf(key: string): string;
  /** @param id as on the server */
  seal(id: string, key: string, text: string): string;
  /** Undefined: not sealed with this key, for another id, or altered. */
  open(id: string, sealed: unknown): { readonly key: string; readonly text: string } | undefined;
}

/** @param secret 32 bytes in base64url. From it come one key for ids and one for contents. */
export const createCrypt = (secret: string): Crypt => {
  // As key objects: of bytes, each cipher would make one anew.
  const derive = (use: string): KeyObject =>
    createSecretKey(
      Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `kith-sync-1 ${use}`, 32)),
    );
  const [idKey, contentKey] = [derive('ids'), derive('contents')];
  const idOf = (key: string): string =>
    createHmac('sha256', idKey).update(key).digest('base64url').slice(0, 32).replace(/^[-_]/u, 'k');
  return {
    idOf,
    seal: (id, key, text) => {
      const iv = nextIv();
      const cipher = createCipheriv('aes-256-gcm', contentKey, iv);
      cipher.setAAD(Buffer.from(id));
      const body = Buffer.concat([cipher.update(`${key}\n${text}`, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(format), iv, cipher.getAuthTag(), body]).toString('base64');
    },
    open: (id, sealed) => {
      if (typeof sealed !== 'string') return undefined;
      const bytes = Buffer.from(sealed, 'base64');
      const start = 1 + ivBytes + tagBytes;
      if (bytes.length < start || bytes[0] !== format) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', contentKey, bytes.subarray(1, 1 + ivBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(id));
      decipher.setAuthTag(bytes.subarray(1 + ivBytes, start));
      try {
        const plain = Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]).toString(
          'utf8',
        );
        const end = plain.indexOf('\n');
        const key = plain.slice(0, end);
        return idOf(key) === id ? { key, text: plain.slice(end + 1) } : undefined;
      } catch {
        return undefined;
      }
    },
  };
};
