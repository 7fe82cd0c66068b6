/**
 * `key.age`: the random key of the data file, locked with the user's passphrase. Its first line is the key. While a
 * change of keys runs there is a second line, the key before it, or `plain`: whichever opens the file is right, so
 * that killed at any moment the profile opens with the passphrase that `key.age` has then.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { KithError } from '#contract/errors.ts';
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

/**
 * The key of the data file.
 *
 * @throws KithError `wrong-passphrase`, `damaged`
 */
export const openVault = async (profilePath: string, passphrase: string): Promise<string> => {
  const text = await openText(readFileSync(vaultFile(profilePath)), passphrase);
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

/** @throws KithError `sealed` when the profile needs a key and this is none, or another's */
export const assertKey = (profilePath: string, key: string | undefined): void => {
  if (!isSealed(profilePath)) {
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
