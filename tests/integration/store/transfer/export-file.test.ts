import { once } from 'node:events';
import { statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackups } from '#store/backup/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { exportFile } from '#store/transfer/export.ts';
import { execute } from '../profile.ts';
import { startImporting } from './importing.ts';

test.skipIf(process.platform === 'win32')(
  'an export takes the place of a file, never of a device or a pipe',
  async () => {
    const { store, folder } = await startImporting();
    const path = join(folder, 'pipe');
    const server = createServer().listen(path);
    await once(server, 'listening');
    await expect(exportFile(store, path, 'json', '0.0.0-test')).rejects.toThrow(/device or a pipe/);
    expect(statSync(path).isSocket()).toBe(true);
    server.close();
  },
);

test('an export never takes the place of the data file, by whichever way its folder is named', async () => {
  const { store, folder } = await startImporting();
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const link = join(folder, 'link');
  symlinkSync(store.profilePath, link);
  const backups = createBackups({ ...store, appVersion: '0.0.0-test', workFactor: 10 });
  for (const at of [store.profilePath, link]) {
    for (const name of ['kith.db', 'KITH.DB-wal', 'key.age']) {
      const path = join(at, name);
      const words = /files in which Kith keeps your data\. Nothing was written/;
      await expect(exportFile(store, path, 'json', '0.0.0-test')).rejects.toThrow(words);
      await expect(backups.create(path, 'long enough', unwatched)).rejects.toThrow(words);
    }
  }
  await exportFile(store, join(store.profilePath, 'people.json'), 'json', '0.0.0-test');
  expect(verifyStore(store).problems).toEqual([]);
});
