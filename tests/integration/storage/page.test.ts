import { RXDB_VERSION } from 'rxdb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineOf } from '#store/storage/store-file.ts';
import {
  makeFolder,
  openTestPage,
  openTestStore,
  person,
  write,
  type TestPage,
  type TestStore,
} from './support.ts';

const key = 'integration';
let folder: ReturnType<typeof makeFolder>;
let store: TestStore;
const pages: TestPage[] = [];

const openPage = async (): Promise<TestPage> => {
  const page = await openTestPage(store.connect());
  pages.push(page);
  return page;
};

beforeEach(async () => {
  folder = makeFolder();
  store = await openTestStore(folder.path, key);
});

afterEach(async () => {
  for (const { database } of pages.splice(0)) await database.close();
  await store.close();
  folder.remove();
});

const observers = (): number =>
  [...engineOf(store.file).states.values()].reduce((sum, { changes }) => sum + changes.observers.length, 0);

describe('a page', () => {
  it('reads and watches what commands write', async () => {
    write(store.file, { put: [person('a', { rank: 2 }), person('b', { rank: 1 })] });
    const { database } = await openPage();
    const query = database.contacts.find({ selector: { stage: 'trust' }, sort: [{ rank: 'asc' }] });
    const seen: string[][] = [];
    const counts: number[] = [];
    query.$.subscribe((docs) => seen.push(docs.map(({ id }) => id)));
    database.contacts.count({ selector: { stage: 'trust' } }).$.subscribe((count) => counts.push(count));
    await vi.waitFor(() => {
      expect(seen).toEqual([['b', 'a']]);
      expect(counts).toEqual([2]);
    });
    write(store.file, { put: [person('c', { rank: 0 }), person('a', { stage: 'mentor' })], remove: ['b'] });
    await vi.waitFor(() => {
      expect(seen.at(-1)).toEqual(['c']);
      expect(counts.at(-1)).toBe(1);
    });
    expect((await database.contacts.findOne('a').exec())?.stage).toBe('mentor');
  });

  it('hears one bulk for one transaction, and none for one that failed', async () => {
    const { database } = await openPage();
    const bulks: string[][] = [];
    database.contacts.eventBulks$.subscribe(({ events }) =>
      bulks.push(events.map(({ documentId, operation }) => `${operation} ${documentId}`)),
    );
    store.file.transaction(() => {
      write(store.file, { put: [person('a'), person('b')] });
      write(store.file, { put: [person('a', { rank: 5 })], remove: ['b'] });
      try {
        store.file.transaction(() => {
          write(store.file, { put: [person('never')] });
          throw new Error('changed its mind');
        });
      } catch {
        // Only the inner part is taken back.
      }
      write(store.file, { put: [person('c')] });
    });
    expect(() => {
      store.file.transaction(() => {
        write(store.file, { put: [person('d')] });
        throw new Error('no');
      });
    }).toThrow('no');
    write(store.file, { remove: ['c'] });
    await vi.waitFor(() => {
      expect(bulks).toEqual([['INSERT a', 'INSERT c'], ['DELETE c']]);
    });
    expect(store.file.count('contacts', {})).toBe(1);
  });

  it('can not write, not even by RxDB’s own means', async () => {
    const { database } = await openPage();
    await expect(database.contacts.insert(person('x'))).rejects.toThrow(/bulkWrite/);
    await expect(database.contacts.storageInstance.cleanup(0)).rejects.toThrow(/cleanup/);
    expect(store.file.count('contacts', {})).toBe(0);
  });

  it('gets nothing but the methods, collections and schemas it may have', async () => {
    const port = store.connect();
    const answers: { answerTo: string; error?: { message: string } }[] = [];
    port.onmessage = ({ data }) => {
      if (typeof data === 'object') answers.push(data as (typeof answers)[0]);
    };
    const { schema } = store.database.contacts.storageInstance;
    const params = { databaseName: 'kith', collectionName: 'contacts', schema, options: {} };
    const ask = (requestId: string, method: string, more: unknown) => {
      port.postMessage({ connectionId: requestId, requestId, version: RXDB_VERSION, method, params: more });
    };
    ask('internal', 'create', { ...params, collectionName: '_rxdb_internal' });
    ask('database', 'create', { ...params, databaseName: 'other' });
    ask('schema', 'create', { ...params, schema: { ...schema, indexes: [] } });
    ask('constructor', 'constructor', []);
    ask('proto', '__proto__', []);
    ask('data', 'getAttachmentData', []);
    ask('custom', 'custom', {});
    ask('write', 'bulkWrite', [[], 'x']);
    ask('remove', 'remove', []);
    port.postMessage(null);
    port.postMessage({ method: 'create' });
    // The same name again after a failure: RxDB alone would never answer.
    await vi.waitFor(() => expect(answers).toHaveLength(9));
    ask('again', 'create', { ...params, databaseName: 'other' });
    ask('right', 'create', params);
    await vi.waitFor(() => expect(answers).toHaveLength(11));
    const refused = answers.filter(({ error }) => error).map(({ answerTo }) => answerTo);
    expect(refused.sort()).toEqual([
      'again',
      'constructor',
      'custom',
      'data',
      'database',
      'internal',
      'proto',
      'remove',
      'schema',
      'write',
    ]);
    port.close();
  });

  it('leaves nothing behind after ten reloads', async () => {
    const before = observers();
    for (let reload = 0; reload < 10; reload += 1) {
      const port = store.connect();
      const page = await openTestPage(port);
      await page.database.contacts.find().exec();
      expect(observers()).toBe(before + 2);
      // A reload ends a page without a word.
      port.close();
      await vi.waitFor(() => {
        expect(observers()).toBe(before);
      });
      await page.database.close();
    }
    expect(engineOf(store.file).states.size).toBe(3);
  });
});
