import { expect, test } from 'vitest';
import { createPhotoCache } from '#ui/photos/photo-cache.ts';

const blobOf = (text: string) => new Blob([text]);

/** A cache whose clock and store are the test's. */
const setUp = (there: ReadonlySet<string>, onAsked: () => void = () => undefined) => {
  const asked: string[][] = [];
  const dropped: string[] = [];
  const timers: (() => void)[] = [];
  let urls = 0;
  const cache = createPhotoCache({
    load: (ids) => {
      asked.push([...ids]);
      onAsked();
      return Promise.resolve(new Map(ids.filter((id) => there.has(id)).map((id) => [id, blobOf(id)])));
    },
    shrink: (photo) => Promise.resolve(photo),
    toUrl: () => `blob:${String((urls += 1))}`,
    dropUrl: (url) => dropped.push(url),
    schedule: (callback) => timers.push(callback),
  });
  /** Lets the time pass until nothing more is asked for. */
  const settle = async () => {
    for (;;) {
      const due = timers.splice(0);
      due.forEach((callback) => callback());
      for (let turn = 0; turn < 400; turn += 1) await Promise.resolve();
      if (timers.length === 0) return;
    }
  };
  return { cache, asked, dropped, settle };
};

test('those in view are asked for together, and each is told when its photo is there', async () => {
  const { cache, asked, settle } = setUp(new Set(['a', 'b']));
  const told: string[] = [];
  for (const id of ['a', 'b', 'a']) cache.want(id, 'small', () => told.push(id));
  expect(cache.peek('a', 'small')).toBeUndefined();
  await settle();
  expect(asked).toEqual([['b', 'a']]);
  expect(told).toEqual(['b', 'a', 'a']);
  expect(cache.peek('b', 'small')).toBe('blob:1');
  // Seen again: nothing is asked.
  cache.want('a', 'small', () => undefined);
  await settle();
  expect(asked).toHaveLength(1);
});

test('what was scrolled past is never asked for', async () => {
  const { cache, asked, settle } = setUp(new Set(['a']));
  const giveUps = Array.from({ length: 1_000 }, (_, n) =>
    cache.want(`p${String(n)}`, 'small', () => undefined),
  );
  giveUps.forEach((giveUp) => giveUp());
  cache.want('a', 'small', () => undefined);
  await settle();
  expect(asked).toEqual([['a']]);
});

test('a photo that is not there leaves the initials, and the others come', async () => {
  const { cache, asked, settle } = setUp(new Set(['b']));
  cache.want('a', 'full', () => undefined);
  cache.want('b', 'full', () => undefined);
  await settle();
  expect(cache.peek('a', 'full')).toBeUndefined();
  expect(cache.peek('b', 'full')).toBe('blob:1');
  expect(asked.length).toBeLessThan(12);
});

test('a photo that comes later than its person is shown when it is there', async () => {
  const there = new Set<string>();
  const { cache, asked, settle } = setUp(there, () => {
    if (asked.length === 3) there.add('a');
  });
  let told = 0;
  cache.want('a', 'small', () => (told += 1));
  await settle();
  expect([cache.peek('a', 'small'), told, asked.length]).toEqual(['blob:1', 1, 3]);
});

test('addresses of photos long out of view are given back, the oldest first; those in view stay', async () => {
  const ids = Array.from({ length: 400 }, (_, n) => `p${String(n)}`);
  const { cache, dropped, settle } = setUp(new Set([...ids, 'in view']));
  cache.want('in view', 'small', () => undefined);
  await settle();
  for (const id of ids) {
    const giveUp = cache.want(id, 'small', () => undefined);
    await settle();
    giveUp();
  }
  expect(dropped.length).toBeGreaterThan(90);
  expect(dropped).not.toContain('blob:1');
  expect(cache.peek('in view', 'small')).toBe('blob:1');
  expect(cache.peek('p399', 'small')).toBeDefined();
  expect(cache.peek('p0', 'small')).toBeUndefined();
});
