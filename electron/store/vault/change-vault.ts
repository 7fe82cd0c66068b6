/** Turns encryption on and off, or gives it another passphrase: all of it, or nothing. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KithError } from '#contract/errors.ts';
import { sealText } from '#formats/backup/age-text.ts';
import { toDiskError, writeFileAtomically } from '../files/atomic-write.ts';
import { assertSound, copyFileInto, syncFile } from '../files/copy-database.ts';
import { faultPoint } from '../health/fault-point.ts';
import { snapshotFolder, storePath, vaultFile } from '../paths.ts';
import { placeFile } from '../recovery/swap-file.ts';
import { lockProfile } from '../storage/lock.ts';
import { openDatabase, quoteText, sqlErrorToKithError } from '../storage/sql.ts';
import { newKey, plainWord } from './vault.ts';

export interface VaultChange {
  readonly profilePath: string;
  /** Of the file as it is; absent: it is not encrypted. */
  readonly key?: string | undefined;
  /** The new one; absent: encryption ends. */
  readonly passphrase?: string | undefined;
  /** log2 of scrypt's work; less only in tests. */
  readonly workFactor?: number | undefined;
}

/** A whole copy under another key, checked and on disk. */
const copyUnder = async (
  from: string,
  draft: string,
  key: string | undefined,
  next: string | undefined,
): Promise<void> => {
  copyFileInto({ path: from, key, timeoutMs: 5_000 }, draft);
  faultPoint('rekey:vacuumed');
  const copy = openDatabase({ path: draft, key });
  try {
    // Killed, the draft is worth nothing anyway; and a rollback journal would hold what is to be encrypted.
    copy.exec('PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY');
    copy.exec(`PRAGMA rekey = ${quoteText(next ?? '')}`);
  } finally {
    copy.close();
  }
  faultPoint('rekey:rekeyed');
  assertSound(draft, next);
  await syncFile(draft);
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What has the old key, or none: of the same data, so one new snapshot is as good. */
const removeOldCopies = (profilePath: string, wasPlain: boolean): void => {
  const gone = [
    ...(existsSync(snapshotFolder(profilePath))
      ? readdirSync(snapshotFolder(profilePath)).map((name) => join(snapshotFolder(profilePath), name))
      : []),
    // Files that were set aside could be read by anybody.
    ...(wasPlain ? [join(profilePath, 'set-aside'), join(profilePath, 'recovering')] : []),
  ];
  for (const path of gone) rmSync(path, { recursive: true, force: true });
};

/**
 * No other process may have the profile open. Killed at any moment, the profile opens as it did before, or with the
 * new passphrase (or without any).
 *
 * @returns the new key; undefined: not encrypted any more.
 * @throws KithError `disk`, `damaged`, `locked`; then nothing was changed
 */
export const changeVault = async ({
  profilePath,
  key,
  passphrase,
  workFactor,
}: VaultChange): Promise<string | undefined> => {
  const path = storePath(profilePath);
  const draft = `${path}.draft`;
  const vault = vaultFile(profilePath);
  const lock = lockProfile(join(profilePath, 'profile.lock'));
  try {
    const next = passphrase === undefined ? undefined : newKey();
    await copyUnder(path, draft, key, next);
    faultPoint('rekey:copied');
    if (passphrase !== undefined && next !== undefined) {
      const options = workFactor === undefined ? {} : { workFactor };
      const both = await sealText(`${next}\n${key ?? plainWord}\n`, passphrase, options);
      const final = await sealText(`${next}\n`, passphrase, options);
      await writeFileAtomically(vault, once(both));
      faultPoint('rekey:vault');
      await placeFile(draft, path);
      faultPoint('rekey:placed');
      await writeFileAtomically(vault, once(final));
    } else {
      await placeFile(draft, path);
      faultPoint('rekey:placed');
      rmSync(vault, { force: true });
    }
    faultPoint('rekey:done');
    removeOldCopies(profilePath, key === undefined);
    return next;
  } catch (error) {
    const known = sqlErrorToKithError(error);
    throw known instanceof KithError ? known : toDiskError(error, 'Your data are as they were.');
  } finally {
    rmSync(draft, { force: true });
    lock.release();
  }
};
