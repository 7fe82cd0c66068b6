/** SIGKILL in the middle of writes: what was acknowledged is there, and nothing is half done. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../integration/storage/random.ts';
import { makeFolder, openTestStore } from '../../integration/storage/support.ts';

const kills = 26;
const worker = join(import.meta.dirname, 'worker.ts');

/** Person → how often they were patched. */
type Model = Map<string, number>;

const apply = (model: Model, operation: string): Model => {
  const [kind, ...ids] = operation.split(' ');
  const next = new Map(model);
  for (const id of ids) {
    if (kind === 'insert') next.set(id, 0);
    else if (kind === 'patch') next.set(id, (next.get(id) ?? NaN) + 1);
    else next.delete(id);
  }
  return next;
};

/** Lets a worker write for a while, kills it, and returns what it said. */
const killWorker = async (path: string, key: string, seed: number, after: number): Promise<string[]> => {
  const child = spawn(process.execPath, [worker, path, key, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const closed = once(child, 'close');
  while (!said.includes('ready\n') && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), closed]);
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  await closed;
  expect(child.signalCode, complaint).toBe('SIGKILL');
  return said.split('\n').slice(0, -1);
};

describe('a store that is killed while it writes', () => {
  it(`loses nothing in ${kills} deaths`, async () => {
    const folder = makeFolder();
    const key = 'crash';
    const random = createRandom(Date.now());
    let model: Model = new Map();
    let acknowledged = 0;
    let unfinished = 0;
    for (let death = 1; death <= kills; death += 1) {
      const lines = await killWorker(folder.path, key, death, random.below(400));
      let pending: string | undefined;
      for (const line of lines) {
        if (line.startsWith('try ')) pending = line.slice(4);
        else if (line === 'ok' && pending !== undefined) {
          model = apply(model, pending);
          pending = undefined;
          acknowledged += 1;
        }
      }
      const { file, close } = await openTestStore(folder.path, key);
      const found = new Map(file.find('contacts', {}).map(({ id, rank }) => [id as string, rank as number]));
      // The last one may have been safe before it could be said; then all of it is.
      const sorted = (people: Model) => [...people].sort();
      if (pending !== undefined && JSON.stringify(sorted(found)) !== JSON.stringify(sorted(model))) {
        model = apply(model, pending);
        unfinished += 1;
      }
      expect(sorted(found), `death ${death}`).toEqual(sorted(model));
      expect(file.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      await close();
    }
    process.stdout.write(
      `${kills} kills, ${acknowledged} acknowledged writes, ${unfinished} safe but not yet told\n`,
    );
    expect(acknowledged).toBeGreaterThan(kills);
    folder.remove();
  }, 300_000);
});
