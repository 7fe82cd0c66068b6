/** The store's process is killed again and again under a page: the page must end up with what is on disk. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeFolder, openDatabase, type Person } from '../../integration/storage/support.ts';
import { createPageStorage } from '../../../src/client/remote/index.ts';

const deaths = 8;
const worker = join(import.meta.dirname, 'served-worker.ts');

type Row = readonly [string, number, string];
const toRow = ({ id, rank, stage }: Person): Row => [id, rank, stage];
const byId = (rows: readonly Row[]) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));

const startStore = (path: string, seed: number) => {
  const child = fork(worker, [path, 'served', String(seed)], { serialization: 'advanced' });
  const { port1, port2 } = new MessageChannel();
  let final: readonly Row[] | undefined;
  child.on('message', (message) => {
    if (typeof message === 'object' && 'final' in message) final = message['final'] as readonly Row[];
    else port1.postMessage(message);
  });
  port1.onmessage = ({ data }) => {
    // It may be killed in this very moment: what is not answered is asked again.
    if (child.connected) child.send(data as object, () => undefined);
  };
  return {
    child,
    port: port2,
    stop: () => child.send('stop'),
    final: () => final,
    closePort: () => port1.close(),
  };
};

const kill = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL');
  await once(child, 'close');
};

describe('a page under a store that is killed', () => {
  it('ends up with everything, without being told to look again', async () => {
    const folder = makeFolder();
    const pageStorage = createPageStorage();
    const database = openDatabase(pageStorage.storage);
    let list: readonly Row[] = [];
    let trusted: readonly Row[] = [];
    let count = -1;
    void database.then(({ contacts }) => {
      contacts.find().$.subscribe((docs) => (list = docs.map(toRow)));
      contacts
        .find({ selector: { stage: 'trust' }, sort: [{ rank: 'desc' }], limit: 10 })
        .$.subscribe((docs) => {
          trusted = docs.map(toRow);
        });
      contacts.count({ selector: { stage: 'mentor' } }).$.subscribe((found) => (count = found));
    });
    let answered = 0;
    let store = startStore(folder.path, 0);
    pageStorage.attach(store.port);
    const { contacts } = await database;
    for (let death = 1; death <= deaths; death += 1) {
      const before = list;
      await vi.waitFor(() => expect(list).not.toEqual(before), 20_000);
      // Some are asked before the death, some while nobody is there.
      const asked = Array.from({ length: 5 }, (_, at) =>
        contacts.find({ selector: { rank: { $gt: at } } }).exec(),
      );
      await kill(store.child);
      asked.push(contacts.find({ selector: { stage: `nobody ${death}` } }).exec());
      store.closePort();
      store = startStore(folder.path, death);
      pageStorage.attach(store.port);
      answered += (await Promise.all(asked)).length;
    }
    expect(answered).toBe(deaths * 6);
    store.stop();
    await vi.waitFor(() => {
      const final = store.final();
      expect(final).toBeDefined();
      expect(byId(list)).toEqual(byId(final ?? []));
    }, 20_000);
    const final = store.final() ?? [];
    const best = final.filter(([, , stage]) => stage === 'trust').sort((a, b) => b[1] - a[1]);
    expect(trusted.map(([, rank]) => rank)).toEqual(best.slice(0, 10).map(([, rank]) => rank));
    expect(count).toBe(final.filter(([, , stage]) => stage === 'mentor').length);
    await (await database).close();
    await kill(store.child);
    store.closePort();
    folder.remove();
  });
});
