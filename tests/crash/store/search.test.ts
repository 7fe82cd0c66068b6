import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openStore } from '#store/open.ts';
import { indexDifferences } from '#store/search/check.ts';

const kills = 4;

/** Lets the worker write some rounds, and kills it a moment later, in the midst of the next. */
const killWorker = async (profile: string, rounds: number): Promise<void> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'search-worker.ts'), profile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let lines = 0;
  child.stdout.on('data', (said: Buffer) => {
    lines += said.toString().split('\n').length - 1;
  });
  while (lines < rounds && child.exitCode === null) await Promise.race([once(child.stdout, 'data'), closed]);
  await wait(rounds);
  child.kill('SIGKILL');
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
};

test('after a kill in the midst of writing, the index says what the records say', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'kith-crash-'));
  try {
    let people = 0;
    for (let death = 1; death <= kills; death += 1) {
      await killWorker(profile, 3 * death);
      const store = await openStore({ profilePath: profile });
      expect(store.search.isReady()).toBe(true);
      expect(indexDifferences(store.file, 'instance')).toEqual([]);
      const now = store.file.count('contacts', {});
      expect(now).toBeGreaterThan(people);
      people = now;
      await store.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}, 120_000);
