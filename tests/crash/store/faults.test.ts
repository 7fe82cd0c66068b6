/** Killed before and after each step that others rely on: what is there afterwards is the old or the new. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseKeptFile } from '#domain/kept-files.ts';
import { createBackups } from '#store/backup/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import { openStore } from '#store/open.ts';
import { takeSnapshot } from '#store/recovery/snapshots.ts';
import { changeVault } from '#store/vault/change-vault.ts';
import { assertKey, isSealed, openVault } from '#store/vault/vault.ts';

const workFactor = 8;
let folder: string;
let oldKey: string | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kith-faults-'));
  for (const name of ['plain', 'sealed']) {
    const profilePath = join(folder, name);
    const store = await openStore({ profilePath });
    mkdirSync(join(profilePath, 'backups'));
    store.engine.execute('a', 'contacts.create', { fullName: 'Ana Ruiz' });
    await takeSnapshot(store);
    store.engine.execute('b', 'contacts.create', { fullName: 'Omar Said' });
    await store.close();
  }
  oldKey = await changeVault({ profilePath: join(folder, 'sealed'), passphrase: 'old', workFactor });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let runs = 0;
/** A copy of a profile in which the task was killed at that place. */
const killAt = (task: string, fault: string, from: 'plain' | 'sealed' = 'plain', key = ''): string => {
  runs += 1;
  const profilePath = join(folder, `run-${String(runs)}`);
  cpSync(join(folder, from), profilePath, { recursive: true });
  const worker = join(import.meta.dirname, 'fault-worker.ts');
  const ended = spawnSync(process.execPath, [worker, task, profilePath, key], {
    env: { ...process.env, KITH_FAULT: fault },
    encoding: 'utf8',
  });
  expect(ended.signal, `${fault}: ${ended.stderr}`).toBe('SIGKILL');
  return profilePath;
};

const namesWith = async (profilePath: string, key?: string): Promise<readonly unknown[]> => {
  assertKey(profilePath, key);
  const store = await openStore({ profilePath, key });
  try {
    expect(verifyStore(store).problems).toEqual([]);
    return store.file
      .find('contacts', {})
      .map(({ fullName }) => fullName)
      .toSorted();
  } finally {
    await store.close();
  }
};
const both = ['Ana Ruiz', 'Omar Said'];

test.each(['backup:written', 'backup:verified', 'backup:renamed'])(
  'a backup, killed at %s',
  async (fault) => {
    const profilePath = killAt('backup', fault);
    const backups = readdirSync(join(profilePath, 'backups')).filter(
      (name) => parseKeptFile(name) !== undefined,
    );
    expect(backups).toHaveLength(fault === 'backup:renamed' ? 1 : 0);
    expect(await namesWith(profilePath)).toEqual(both);
    for (const name of backups) {
      const store = await openStore({ profilePath });
      const { counts } = await createBackups({ ...store, appVersion: '1' }).inspect(
        join(profilePath, 'backups', name),
        'x',
      );
      expect(counts.contacts).toBe(2);
      await store.close();
    }
  },
);

test.each(['snapshot:written', 'snapshot:synced', 'snapshot:renamed'])(
  'a snapshot, killed at %s',
  async (fault) => {
    const profilePath = killAt('snapshot', fault);
    const kept = readdirSync(join(profilePath, 'snapshots')).filter(
      (name) => parseKeptFile(name) !== undefined,
    );
    expect(kept).toHaveLength(fault === 'snapshot:renamed' ? 2 : 1);
    expect(await namesWith(profilePath)).toEqual(both);
  },
);

test.each(['swap:aside', 'swap:alone', 'swap:renamed'])(
  'going back to a snapshot, killed at %s',
  async (fault) => {
    const profilePath = killAt('repair', fault);
    expect(await namesWith(profilePath)).toEqual(fault === 'swap:renamed' ? ['Ana Ruiz'] : both);
  },
);

const rekeyFaults = [
  'rekey:copied',
  'rekey:vault',
  'swap:alone',
  'swap:renamed',
  'rekey:placed',
  'rekey:done',
];

test.each(rekeyFaults)('encrypting, killed at %s', async (fault) => {
  const profilePath = killAt('encrypt', fault);
  const isNew = isSealed(profilePath);
  expect(isNew).toBe(['swap:renamed', 'rekey:placed', 'rekey:done'].includes(fault));
  expect(await namesWith(profilePath, isNew ? await openVault(profilePath, 'new') : undefined)).toEqual(both);
  if (isNew) {
    // The snapshots of before, which anybody could read, are gone with the next start at the latest.
    expect(readdirSync(join(profilePath, 'snapshots'))).toEqual([]);
    expect(existsSync(join(profilePath, 'kith.db.draft'))).toBe(false);
  }
});

test.each(rekeyFaults)('another passphrase, killed at %s', async (fault) => {
  const profilePath = killAt('change', fault, 'sealed', oldKey);
  const opensWith = async (passphrase: string) => openVault(profilePath, passphrase).catch(() => undefined);
  const [old, newer] = [await opensWith('old'), await opensWith('newer')];
  // One of the two, never both or none.
  expect([old, newer].filter((key) => key !== undefined)).toHaveLength(1);
  expect(newer === undefined).toBe(fault === 'rekey:copied');
  expect(await namesWith(profilePath, old ?? newer)).toEqual(both);
});

test.each(['rekey:copied', 'swap:alone', 'swap:renamed', 'rekey:placed', 'rekey:done'])(
  'ending the encryption, killed at %s',
  async (fault) => {
    const profilePath = killAt('decrypt', fault, 'sealed', oldKey);
    const key = isSealed(profilePath) ? await openVault(profilePath, 'old') : undefined;
    expect(key === undefined).toBe(!['rekey:copied', 'swap:alone'].includes(fault));
    expect(await namesWith(profilePath, key)).toEqual(both);
  },
);
