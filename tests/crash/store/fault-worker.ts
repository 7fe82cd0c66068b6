/** `node fault-worker.ts TASK PROFILE [KEY]`: does one thing to a profile; dies where KITH_FAULT says. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAutomatic } from '#store/backup/automatic.ts';
import { createBackups } from '#store/backup/index.ts';
import { openStore } from '#store/open.ts';
import { useSnapshot } from '#store/recovery/repair.ts';
import { takeSnapshot } from '#store/recovery/snapshots.ts';
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
  encrypt: () => changeVault({ profilePath, passphrase: 'new', workFactor }),
  change: () => changeVault({ profilePath, key, passphrase: 'newer', workFactor }),
  decrypt: () => changeVault({ profilePath, key, workFactor }),
};

await tasks[task]?.();
process.stdout.write('done');
