/** `node fault-worker.ts TASK PROFILE [KEY]`: does one thing to a profile; dies where KITH_FAULT says. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAutomatic } from '#store/backup/automatic.ts';
import { createBackups } from '#store/backup/index.ts';
import { openStore } from '#store/open.ts';
import { cardsOf, laterSchemas, laterStrategies } from './later.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { useBackup, useSnapshot } from '#store/recovery/repair.ts';
import { takeSnapshot } from '#store/recovery/snapshots.ts';
import { createTransfer } from '#store/transfer/index.ts';
import { recoverImports } from '#store/transfer/write/take-back.ts';
import { changeVault } from '#store/vault/change-vault.ts';

const [task = '', profilePath = '', key] = process.argv.slice(2);
const workFactor = 8;

const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
  backup: async () => {
    const store = await openStore({ profilePath });
    const backups = createBackups({ ...store, appVersion: '1', workFactor });
    const automatic = createAutomatic({ store, backups, appVersion: '1', onDone: () => undefined });
    await automatic.configure({ folder: join(profilePath, 'backups'), passphrase: 'x' });
    await automatic.now();
    automatic.stop();
    await store.close();
  },
  snapshot: async () => {
    const store = await openStore({ profilePath });
    await takeSnapshot(store);
    await store.close();
  },
  repair: () => useSnapshot({ profilePath }, readdirSync(join(profilePath, 'snapshots'))[0] ?? ''),
  import: async () => {
    const store = await openStore({ profilePath });
    const source = { text: cardsOf(600), name: 'cards.vcf' };
    await createTransfer(store).run([source], { tags: [] });
    await store.close();
  },
  'undo-import': async () => {
    const store = await openStore({ profilePath });
    const [done] = createTransfer(store).past();
    await createTransfer(store).undo(done?.id ?? '');
    await store.close();
  },
  undo: async () => {
    const store = await openStore({ profilePath });
    store.engine.undo();
    await store.close();
  },
  'import-json': async () => {
    const store = await openStore({ profilePath });
    const path = join(profilePath, 'all.json');
    await createTransfer(store).run([{ path, name: 'all.json' }], { tags: [] });
    await store.close();
  },
  'take-back': async () => {
    const store = await openStore({ profilePath });
    recoverImports(store);
    await store.close();
  },
  redo: async () => {
    const store = await openStore({ profilePath });
    store.engine.undo();
    store.engine.redo();
    await store.close();
  },
  restore: async () => {
    const store = await openStore({ profilePath, ...(key === '' ? {} : { key }) });
    const backup = join(profilePath, 'old.kith.age');
    await createBackups({ ...store, appVersion: '1' }).restore(backup, 'x', 'replace', unwatched);
    await store.close();
  },
  rebuild: () => useBackup({ profilePath }, join(profilePath, 'old.kith.age'), 'x', '1'),
  migrate: async () => {
    const store = await openStore({ profilePath, schemas: laterSchemas, strategies: laterStrategies });
    await store.close();
  },
  encrypt: () => changeVault({ profilePath, passphrase: 'new', workFactor }),
  change: () => changeVault({ profilePath, key, passphrase: 'newer', workFactor }),
  decrypt: () => changeVault({ profilePath, key, workFactor }),
};

await tasks[task]?.();
process.stdout.write('done');
