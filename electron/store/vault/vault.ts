/**
 * `key.age`: the random key of the data file, locked with the user's passphrase. Its first line is the key. While a
 * change of keys runs there is a second line, the key before it, or `plain`: whichever opens the file is right, so
 * that killed at any moment the profile opens with the passphrase that `key.age` has then.
 */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isKithError, KithError } from '#contract/errors.ts';
import { openText } from '#formats/backup/age-text.ts';
import { snapshotFolder, storePath, vaultFile } from '../paths.ts';
import { openDatabase } from '../storage/sql.ts';

export const newKey = (): string => randomBytes(32).toString('hex');

export const plainWord = 'plain';
const sqliteHeader = 'SQLite format 3\0';

/** Whether the file is a database that anybody can read. */
export const isPlain = (path: string): boolean => {
  const bytes = Buffer.alloc(sqliteHeader.length);
  const handle = openSync(path, 'r');
  try {
    return readSync(handle, bytes) === bytes.length && bytes.toString('latin1') === sqliteHeader;
  } finally {
    closeSync(handle);
  }
};

/** Whether a passphrase is asked for. A vault beside a plain file is what a change that was cut short left. */
export const isSealed = (profilePath: string): boolean => {
  const path = storePath(profilePath);
  return existsSync(vaultFile(profilePath)) && !(existsSync(path) && isPlain(path));
};

const fits = (path: string, key: string): boolean => {
  const db = openDatabase({ path, key });
  try {
    db.prepare('SELECT count(*) FROM sqlite_master').all([]);
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
};

const keyFile = 'the file with the key of your data (key.age)';
const folderInPlace = new KithError(
  'disk',
  `A folder named key.age is where ${keyFile} belongs. Move the folder away.`,
);

const unreadable: Readonly<Record<string, KithError>> = {
  ENOENT: new KithError('disk', `Kith can’t find ${keyFile}. Put it back from a copy.`),
  EISDIR: folderInPlace,
  EACCES: new KithError('disk', `Kith may not read ${keyFile}.`),
  EPERM: new KithError('disk', `Kith may not read ${keyFile}.`),
};

const readVault = (profilePath: string): Uint8Array => {
  try {
    return readFileSync(vaultFile(profilePath));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw unreadable[code] ?? new KithError('disk', `Kith can’t read ${keyFile}.`, { cause: error });
  }
};

/**
 * The key of the data file.
 *
 * @throws KithError `wrong-passphrase`, `damaged`, `disk`
 */
export const openVault = async (profilePath: string, passphrase: string): Promise<string> => {
  const text = await openText(readVault(profilePath), passphrase);
  const keys = text.split('\n').filter((line) => line !== '' && line !== plainWord);
  const path = storePath(profilePath);
  const [first] = keys;
  // With the file gone or damaged there is still the recovery page, which needs the key as well.
  const key = (existsSync(path) ? keys.find((each) => fits(path, each)) : undefined) ?? first;
  if (key === undefined) throw new KithError('damaged', 'The file with the key of your data is damaged.');
  return key;
};

/** Copies that anybody can read: a kill just after everything was encrypted may have left them. */
const removePlainCopies = (profilePath: string): void => {
  const folder = snapshotFolder(profilePath);
  const copies = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  for (const path of [...copies, `${storePath(profilePath)}.draft`]) {
    if (existsSync(path) && isPlain(path)) rmSync(path, { force: true });
  }
};

/** @throws KithError `sealed` when the profile needs a key and this is none, or another's; `disk` */
export const assertKey = (profilePath: string, key: string | undefined): void => {
  if (!isSealed(profilePath)) {
    if (statSync(vaultFile(profilePath), { throwIfNoEntry: false })?.isDirectory() === true) {
      throw folderInPlace;
    }
    rmSync(vaultFile(profilePath), { force: true });
    return;
  }
  const path = storePath(profilePath);
  if (key === undefined) throw new KithError('sealed', 'Kith is locked.');
  const isOurs = !existsSync(path) || fits(path, key);
  // A key that a keychain kept may be of before the last change; a damaged file fits none, and is told as that.
  if (!isOurs) throw new KithError('sealed', 'Kith is locked.');
  removePlainCopies(profilePath);
};

/** What to say of a data file that could not be opened without a key: an encrypted one looks like a damaged one. */
export const unkeyedFault = (profilePath: string, fault: unknown): unknown => {
  if (!isKithError(fault) || fault.code !== 'damaged' || existsSync(vaultFile(profilePath))) return fault;
  const path = storePath(profilePath);
  if (!existsSync(path) || statSync(path).size === 0 || isPlain(path)) return fault;
  return new KithError(
    'damaged',
    'Kith can’t read its data file: it is damaged, or it is encrypted and the file with its key is gone. If you had set a passphrase, put key.age back beside it and try again.',
    { cause: fault },
  );
};
