/** Very much restored into an empty profile, which is written while the file is read: killed, all of it is there or nothing. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBackups } from '#store/backup/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import { openStore } from '#store/open.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { fillWithSample } from '#store/sample/fill.ts';
import { recoverImports } from '#store/transfer/write/take-back.ts';
import { bundle, dieAt, type Bundled } from './bundled.ts';

const people = 60;
const interactions = 5_500;
const databaseKey = 'a'.repeat(64);
let folder: string;
let programs: Bundled;

beforeAll(async () => {
  programs = await bundle(['fault-worker']);
  folder = mkdtempSync(join(tmpdir(), 'kith-fresh-'));
  const full = await openStore({ profilePath: join(folder, 'full') });
  await fillWithSample(full, { people, interactions, seed: 5 });
  const backups = createBackups({ ...full, appVersion: '1', workFactor: 8 });
  await backups.create(join(folder, 'old.kith.age'), 'x', unwatched);
  await full.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  programs.remove();
});

const expectAllOrNothing = async (profilePath: string, key: string, isDone: boolean): Promise<void> => {
  const store = await openStore({ profilePath, ...(key === '' ? {} : { key }) });
  try {
    // As the store does when it starts.
    recoverImports(store);
    store.search.finish();
    expect(verifyStore(store).problems).toEqual([]);
    expect(store.file.count('contacts', {})).toBe(isDone ? people : 0);
    expect(store.file.count('interactions', {})).toBe(isDone ? interactions : 0);
    expect(store.file.count('follow-ups', {}) > 0).toBe(isDone);
    expect(store.engine.historyState().undo?.label).toBe(isDone ? 'Backup restored' : undefined);
  } finally {
    await store.close();
  }
};

test.each([
  { fault: 'restore:begun', key: '' },
  { fault: 'restore:in-group#2', key: '' },
  { fault: 'restore:group#3', key: databaseKey },
  { fault: 'restore:written', key: '' },
  { fault: 'restore:finished', key: databaseKey },
])('killed at $fault', async ({ fault, key }) => {
  const profilePath = join(folder, fault.replace(':', '-'));
  mkdirSync(profilePath);
  cpSync(join(folder, 'old.kith.age'), join(profilePath, 'old.kith.age'));
  dieAt(programs, 'restore', fault, profilePath, key);
  await expectAllOrNothing(profilePath, key, fault === 'restore:finished');
});
