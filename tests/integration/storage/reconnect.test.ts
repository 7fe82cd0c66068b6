import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  makeFolder,
  openTestPage,
  openTestStore,
  person,
  write,
  type TestPage,
  type TestStore,
} from './support.ts';

let folder: ReturnType<typeof makeFolder>;
let store: TestStore;
let page: TestPage;

beforeEach(async () => {
  folder = makeFolder();
  store = await openTestStore(folder.path);
  write(store.file, {
    put: [person('a', { rank: 1 }), person('b', { rank: 2 }), person('c', { rank: 3, stage: 'mentor' })],
  });
  page = await openTestPage(store.connect());
});

afterEach(async () => {
  await page.database.close();
  await store.close();
  folder.remove();
});

/** Everything a page may have open: lists, counts, one document. */
const watch = () => {
  const lists: string[][] = [];
  const counts: number[] = [];
  const names: (string | undefined)[] = [];
  const { contacts } = page.database;
  contacts
    .find({ selector: { stage: 'trust' }, sort: [{ rank: 'asc' }], limit: 5 })
    .$.subscribe((docs) => lists.push(docs.map(({ id }) => id)));
  contacts.count({ selector: { stage: 'trust' } }).$.subscribe((count) => counts.push(count));
  contacts.findOne('a').$.subscribe((doc) => names.push(doc?.name));
  return { lists, counts, names };
};

describe('a page whose store dies', () => {
  it('goes on by itself with inserts, changes and deletions it missed', async () => {
    const { lists, counts, names } = watch();
    await vi.waitFor(() => {
      expect([lists.at(-1), counts.at(-1), names.at(-1)]).toEqual([['a', 'b'], 2, 'Name of a']);
    });
    await store.close();

    // Asked while nobody is there.
    const waiting = page.database.contacts.find({ selector: { stage: 'mentor' } }).exec();

    store = await openTestStore(folder.path);
    write(store.file, { put: [person('a', { name: 'Changed', rank: 9 }), person('d', { rank: 5 })] });
    write(store.file, { put: [person('c', { rank: 1 }), person('e', { stage: 'mentor' })], remove: ['b'] });
    write(store.file, { put: [person('d', { rank: 6 })] });
    page.pageStorage.attach(store.connect());

    expect((await waiting).map(({ id }) => id)).toEqual(['e']);
    await vi.waitFor(() => {
      expect([lists.at(-1), counts.at(-1), names.at(-1)]).toEqual([['c', 'd', 'a'], 3, 'Changed']);
    });
    // And it hears what comes next.
    write(store.file, { remove: ['a'], put: [person('f')] });
    await vi.waitFor(() => {
      expect([lists.at(-1), counts.at(-1), names.at(-1)]).toEqual([['f', 'c', 'd'], 3, undefined]);
    });
  });

  it('catches up on more changes than one answer holds', async () => {
    const counts: number[] = [];
    page.database.contacts.count().$.subscribe((count) => counts.push(count));
    await vi.waitFor(() => {
      expect(counts).toEqual([3]);
    });
    await store.close();
    store = await openTestStore(folder.path);
    write(store.file, { put: Array.from({ length: 2_500 }, (_, at) => person(`n${at}`, { rank: at })) });
    page.pageStorage.attach(store.connect());
    write(store.file, { put: [person('while catching up')] });
    await vi.waitFor(() => {
      expect(counts.at(-1)).toBe(2_504);
    });
    const docs = await page.database.contacts.find({ sort: [{ rank: 'desc' }], limit: 2 }).exec();
    expect(docs.map(({ rank }) => rank)).toEqual([2_499, 2_498]);
  });

  it('survives deaths in the middle of its questions, one after the other', async () => {
    const { contacts } = page.database;
    for (let round = 0; round < 8; round += 1) {
      const asked = Array.from({ length: 10 }, (_, at) =>
        contacts.find({ selector: { rank: { $gte: at + round * 10 } } }).exec(),
      );
      await store.close();
      store = await openTestStore(folder.path);
      write(store.file, { put: [person('r', { rank: 1_000 + round })] });
      const port = store.connect();
      page.pageStorage.attach(port);
      const answers = await Promise.all(asked);
      for (const docs of answers) expect(docs.some(({ rank }) => rank === 1_000 + round)).toBe(true);
    }
  });

  it('takes a port that dies before it says a word', async () => {
    await store.close();
    const dead = new MessageChannel();
    page.pageStorage.attach(dead.port2);
    const waiting = page.database.contacts.count().exec();
    dead.port1.close();
    store = await openTestStore(folder.path);
    page.pageStorage.attach(store.connect());
    expect(await waiting).toBe(3);
  });

  it('closes without a store', async () => {
    await store.close();
    const other = new MessageChannel();
    page.pageStorage.attach(other.port2);
    await page.database.close();
    expect(page.database.closed).toBe(true);
    other.port1.close();
    store = await openTestStore(folder.path);
  });

  it('does not miss a change that was made when the clock had gone back', async () => {
    const { lists } = watch();
    await vi.waitFor(() => {
      expect(lists).toHaveLength(1);
    });
    await store.close();
    const past = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 86_400_000);
    store = await openTestStore(folder.path);
    write(store.file, { put: [person('late', { rank: 0 })] });
    past.mockRestore();
    page.pageStorage.attach(store.connect());
    await vi.waitFor(() => {
      expect(lists.at(-1)).toEqual(['late', 'a', 'b']);
    });
  });
});
