/** Killed before and after each step that others rely on: what is there afterwards is the old or the new. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseKeptFile } from '#domain/kept-files.ts';
import { createBackups } from '#store/backup/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import { openStore } from '#store/open.ts';
import { takeSnapshot } from '#store/recovery/snapshots.ts';
import { exportFile } from '#store/transfer/export.ts';
import { recoverImports } from '#store/transfer/write/take-back.ts';
import { changeVault } from '#store/vault/change-vault.ts';
import { assertKey, isSealed, openVault } from '#store/vault/vault.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { bundle, dieAt, type Bundled } from './bundled.ts';
import { laterSchemas, laterStrategies } from './later.ts';

const workFactor = 8;
let folder: string;
let oldKey: string | undefined;
let programs: Bundled;

beforeAll(async () => {
  programs = await bundle(['fault-worker']);
  folder = mkdtempSync(join(tmpdir(), 'kith-faults-'));
  for (const name of ['plain', 'sealed']) {
    const profilePath = join(folder, name);
    const store = await openStore({ profilePath });
    mkdirSync(join(profilePath, 'backups'));
    store.engine.execute('a', 'contacts.create', { fullName: 'Ana Ruiz' });
    await takeSnapshot(store);
    store.engine.execute('b', 'contacts.create', { fullName: 'Omar Said' });
    store.engine.endSession();
    await store.close();
  }
  await writeFilesOf(join(folder, 'plain'), 700);
  oldKey = await changeVault({ profilePath: join(folder, 'sealed'), passphrase: 'old', workFactor });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  programs.remove();
});

/** A backup and an export of more records than one transaction takes; the profile stays as it is. */
const writeFilesOf = async (profilePath: string, people: number): Promise<void> => {
  const other = await openStore({ profilePath: join(folder, 'other') });
  for (let at = 0; at < people; at += 1) {
    other.engine.execute(`p${String(at)}`, 'contacts.create', { fullName: `Kept ${String(at)}` });
  }
  const backups = createBackups({ ...other, appVersion: '1', workFactor });
  await backups.create(join(profilePath, 'old.kith.age'), 'x', unwatched);
  await exportFile(other, join(profilePath, 'all.json'), 'json', '1');
  await other.close();
};

let runs = 0;
const copyOf = (from: string): string => {
  runs += 1;
  const profilePath = join(folder, `run-${String(runs)}`);
  cpSync(from, profilePath, { recursive: true });
  return profilePath;
};

/** A copy of a profile in which the task was killed at that place. */
const killAt = (task: string, fault: string, from: 'plain' | 'sealed' = 'plain', key = ''): string => {
  const profilePath = copyOf(join(folder, from));
  dieAt(programs, task, fault, profilePath, key);
  return profilePath;
};

const namesWith = async (profilePath: string, key?: string): Promise<readonly unknown[]> => {
  assertKey(profilePath, key);
  const store = await openStore({ profilePath, key });
  try {
    // As the store does when it starts.
    recoverImports(store);
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
const hasSwapped = (fault: string): boolean => fault === 'swap:placed' || fault === 'swap:renamed';

test.each([
  'file:opened',
  'file:written',
  'file:synced',
  'backup:verified',
  'file:renamed',
  'backup:renamed',
])('a backup, killed at %s', async (fault) => {
  const profilePath = killAt('backup', fault);
  const backups = readdirSync(join(profilePath, 'backups')).filter(
    (name) => parseKeptFile(name) !== undefined,
  );
  expect(backups).toHaveLength(fault.endsWith(':renamed') ? 1 : 0);
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
});

test.each(['snapshot:begun', 'snapshot:written', 'snapshot:synced', 'snapshot:placed', 'snapshot:renamed'])(
  'a snapshot, killed at %s',
  async (fault) => {
    const profilePath = killAt('snapshot', fault);
    const kept = readdirSync(join(profilePath, 'snapshots')).filter(
      (name) => parseKeptFile(name) !== undefined,
    );
    expect(kept).toHaveLength(['snapshot:placed', 'snapshot:renamed'].includes(fault) ? 2 : 1);
    expect(await namesWith(profilePath)).toEqual(both);
  },
);

test.each(['swap:aside', 'swap:alone', 'swap:placed', 'swap:renamed'])(
  'going back to a snapshot, killed at %s',
  async (fault) => {
    const profilePath = killAt('repair', fault);
    expect(await namesWith(profilePath)).toEqual(hasSwapped(fault) ? ['Ana Ruiz'] : both);
  },
);

const rekeyFaults = [
  'rekey:vacuumed',
  'rekey:rekeyed',
  'rekey:copied',
  'file:written',
  'file:renamed',
  'rekey:vault',
  'swap:alone',
  'swap:renamed',
  'rekey:placed',
  'file:written#2',
  'rekey:done',
];
const isBeforeKeys = (fault: string): boolean =>
  ['rekey:vacuumed', 'rekey:rekeyed', 'rekey:copied', 'file:written'].includes(fault);

test.each(rekeyFaults)('encrypting, killed at %s', async (fault) => {
  const profilePath = killAt('encrypt', fault);
  const isNew = isSealed(profilePath);
  expect(isNew).toBe(['swap:renamed', 'rekey:placed', 'file:written#2', 'rekey:done'].includes(fault));
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
  expect(newer === undefined).toBe(isBeforeKeys(fault));
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

/** Either all of these people or none of them, and who was there before in both cases. */
const expectAllOrNone = async (
  profilePath: string,
  before: readonly string[],
  added: number,
  all: boolean,
) => {
  const names = await namesWith(profilePath);
  expect(names).toHaveLength(before.length + (all ? added : 0));
  expect(names).toEqual(expect.arrayContaining([...before]));
};

const importFaults = [
  'import:read',
  'import:begun',
  'import:in-group#2',
  'commit:before#4',
  'import:group#2',
  'import:written',
  'import:finished',
];

test.each(importFaults)('an import, killed at %s', async (fault) => {
  const profilePath = killAt('import', fault);
  await expectAllOrNone(profilePath, both, 600, fault === 'import:finished');
});

const restoreFaults = [
  'restore:read',
  'restore:begun',
  'restore:in-group#2',
  'restore:group#2',
  'commit:after#4',
  'restore:written',
  'restore:finished',
];

test.each(restoreFaults)('a restore that replaces, killed at %s', async (fault) => {
  const profilePath = killAt('restore', fault);
  const isDone = fault === 'restore:finished';
  await expectAllOrNone(profilePath, isDone ? [] : both, 700, isDone);
  const store = await openStore({ profilePath });
  // What is there in whole is taken back in whole.
  store.engine.undo();
  await store.close();
  await expectAllOrNone(profilePath, both, 700, false);
});

test.each(['restore:group', 'restore:written', 'commit:before#6', 'restore:finished'])(
  'an import of Kith’s own export, killed at %s',
  async (fault) => {
    const profilePath = killAt('import-json', fault);
    await expectAllOrNone(profilePath, both, 700, fault === 'restore:finished');
  },
);

test.each(['take-back:reverted', 'take-back:done'])(
  'taking back what was cut short, killed at %s',
  async (fault) => {
    const profilePath = killAt('import', 'import:written');
    dieAt(programs, 'take-back', fault, profilePath);
    await expectAllOrNone(profilePath, both, 600, false);
  },
);

test.each(['revert:step', 'take-back:reverted', 'take-back:done'])(
  'undo of a whole import, killed at %s',
  async (fault) => {
    const profilePath = killAt('import', 'import:finished');
    dieAt(programs, 'undo-import', fault, profilePath);
    await expectAllOrNone(profilePath, both, 600, false);
  },
);

test.each(['revert:step', 'undo:reverted'])('a step back of much, killed at %s', async (fault) => {
  const profilePath = killAt('import', 'import:finished');
  dieAt(programs, 'undo', fault, profilePath);
  await expectAllOrNone(profilePath, both, 600, false);
  // It is done again as one.
  const store = await openStore({ profilePath });
  store.engine.redo();
  await store.close();
  await expectAllOrNone(profilePath, both, 600, true);
});

test('what much is done again with, killed when all of it is there and nothing is derived from it', async () => {
  const profilePath = killAt('import', 'import:finished');
  dieAt(programs, 'redo', 'revert:derived', profilePath);
  await expectAllOrNone(profilePath, both, 600, true);
});

test.each([
  'restore:group',
  'repair:filled',
  'repair:copied',
  'swap:aside',
  'swap:alone',
  'swap:placed',
  'swap:renamed',
])('a backup in the place of the file, killed at %s', async (fault) => {
  const profilePath = killAt('rebuild', fault);
  const isDone = hasSwapped(fault);
  await expectAllOrNone(profilePath, isDone ? [] : both, 700, isDone);
});

const migrationFaults = [
  'migration:written',
  'migration:synced',
  'migration:copied',
  'commit:before#4',
  'commit:after#6',
  'migration:done',
  'migration:kept',
];

test.each(migrationFaults)(
  'a migration, killed at %s, then by the older and the newer Kith',
  async (fault) => {
    const profilePath = killAt('migrate', fault);
    const older = copyOf(profilePath);
    if (fault === 'migration:kept') {
      await expect(openStore({ profilePath: older })).rejects.toMatchObject({ code: 'newer-version' });
    } else {
      expect(await namesWith(older)).toEqual(both);
    }
    const store = await openStore({ profilePath, schemas: laterSchemas, strategies: laterStrategies });
    const names = store.file.find('contacts', {}).map(({ fullName }) => fullName);
    expect(names.toSorted()).toEqual(both.map((name) => `${name} II`));
    await store.close();
  },
);

test.each(['migration:alone', 'migration:back'])('taking back a migration, killed at %s', async (fault) => {
  const profilePath = killAt('migrate', 'migration:done');
  dieAt(programs, 'snapshot', fault, profilePath);
  expect(await namesWith(profilePath)).toEqual(both);
});
