import { expect, test } from 'vitest';
import { lazily } from '#store/lazily.ts';

test('is loaded once, however many ask, and again only after a failure', async () => {
  let loads = 0;
  const get = lazily(async () => {
    loads += 1;
    if (loads === 1) throw new Error('the disk is full');
    return loads;
  });
  await expect(get()).rejects.toThrow('full');
  expect(await Promise.all([get(), get()])).toEqual([2, 2]);
  expect(await get()).toBe(2);
});
