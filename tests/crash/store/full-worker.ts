/** `node full-worker.ts FOLDER PROFILE`: FOLDER is a disk of 4 MB. Fills it, and tells how that was taken. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorToData } from '#contract/errors.ts';
import { createAutomatic } from '#store/backup/automatic.ts';
import { createBackups } from '#store/backup/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import { openStore } from '#store/open.ts';
import { takeSnapshot } from '#store/recovery/snapshots.ts';

const [disk = '', profilePath = ''] = process.argv.slice(2);

/** Until nothing more fits. */
const fillUp = (name: string): void => {
  try {
    for (let at = 0; ; at += 1) writeFileSync(join(disk, `${name}-${String(at)}`), Buffer.alloc(4_096, at));
  } catch {}
};
const failureOf = async (task: () => unknown): Promise<unknown> => {
  try {
    await task();
    return undefined;
  } catch (error) {
    return errorToData(error);
  }
};

const store = await openStore({ profilePath });
for (let at = 0; at < 200; at += 1) {
  store.engine.execute(`p${String(at)}`, 'contacts.create', {
    fullName: `Ana ${String(at)}`,
    notes: crypto.randomUUID().repeat(20),
  });
}
const folder = join(disk, 'backups');
mkdirSync(folder);
const backups = createBackups({ ...store, appVersion: '1', workFactor: 8 });
const automatic = createAutomatic({ store, backups, appVersion: '1', onDone: () => undefined });
await automatic.configure({ folder, passphrase: 'x' });
await automatic.now();
const [old = ''] = readdirSync(folder);
const before = readFileSync(join(folder, old));
fillUp('filler');
store.engine.execute('later', 'contacts.create', { fullName: 'Omar Said' });
const backup = await failureOf(() => automatic.now());
const backupFolder = readdirSync(folder);
const isSame = readFileSync(join(folder, old)).equals(before);
automatic.stop();
await store.close();

// A profile on the same disk.
for (const name of readdirSync(disk)) if (name.startsWith('filler')) rmSync(join(disk, name));
const own = await openStore({ profilePath: join(disk, 'profile') });
own.engine.execute('first', 'contacts.create', { fullName: 'Ana Ruiz' });
fillUp('more');
const snapshot = await failureOf(() => takeSnapshot(own));
const written: string[] = [];
let command: unknown;
for (let at = 0; command === undefined && at < 2_000; at += 1) {
  command = await failureOf(() => {
    own.engine.execute(`c${String(at)}`, 'contacts.create', {
      fullName: `Mina ${String(at)}`,
      notes: 'n'.repeat(5_000),
    });
    written.push(`Mina ${String(at)}`);
  });
}
await own.close();
for (const name of readdirSync(disk)) if (name.startsWith('more')) rmSync(join(disk, name));
const again = await openStore({ profilePath: join(disk, 'profile') });
const names = again.file.find('contacts', {}).map(({ fullName }) => fullName);
const { problems } = verifyStore(again);
await again.close();
process.stdout.write(
  JSON.stringify({
    backup,
    backupFolder: backupFolder.length,
    isSame,
    snapshot,
    command,
    lost: written.filter((name) => !names.includes(name)).length,
    extra: names.length - written.length,
    problems,
  }),
);
