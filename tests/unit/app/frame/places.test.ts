import { expect, test } from 'vitest';
import { places, settingsPlace } from '#app/frame/places.ts';

test('each place has a path and a key of its own', () => {
  const all = [...places, settingsPlace];
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
});
