import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '#store/open.ts';
import { fillWithSample } from '#store/sample/fill.ts';
import { startCouchServer } from '../../support/couch-server.ts';
import { runScript } from '../run-script.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const size = { people: 10_000, interactions: 20_000, seed: 1 } as const;
const runs = 1;

interface Answer {
  readonly ms: number;
  readonly people: number;
  readonly network?: string;
}

/** One machine; the server is in this process, as it is another computer's work. */
const machine = async (args: readonly string[]): Promise<Answer> =>
  JSON.parse(await runScript(join(import.meta.dirname, 'sync-run.ts'), args)) as Answer;

const fill = async (profilePath: string): Promise<void> => {
  mkdirSync(profilePath);
  const store = await openStore({ profilePath });
  await fillWithSample(store, size);
  store.search.finish();
  await store.close();
};

/**
 * 10,000 people and 20,000 interactions up from one machine and down to another, over the same documents by RxDB's CouchDB
 * plugin as it comes: no encryption, no journal, no search index, no derived fields.
 */
export const measureSyncFirst = async ({ folder, say }: Setting): Promise<Samples> => {
  const samples = { unit: 'ms' as const, measured: [] as number[], control: [] as number[] };
  const full = join(folder, 'sync-full');
  await fill(full);
  for (let run = 0; run < runs; run += 1) {
    const go = async (up: string, down: string): Promise<number> => {
      const server = await startCouchServer();
      try {
        const [from, to] = [join(folder, `${up}-${String(run)}`), join(folder, `${down}-${String(run)}`)];
        cpSync(full, from, { recursive: true });
        mkdirSync(to);
        const access = [`${server.url}/kith`, server.user, server.password];
        const first = await machine([up, from, ...access]);
        const second = await machine([down, to, ...access, first.network ?? '']);
        if (second.people !== first.people) throw new Error('The second machine does not have everybody.');
        say(`  ${up} ${first.ms.toFixed(0)} ms, ${down} ${second.ms.toFixed(0)} ms`);
        return first.ms + second.ms;
      } finally {
        await server.close();
      }
    };
    samples.measured.push(await go('first', 'join'));
    samples.control.push(await go('plain-up', 'plain-down'));
  }
  return samples;
};
