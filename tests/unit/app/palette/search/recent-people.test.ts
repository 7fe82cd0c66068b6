import { expect, test } from 'vitest';
import { personAt } from '#app/palette/search/recent-people.ts';

test.each([
  ['/people/019ce1ea-fe00', '019ce1ea-fe00'],
  ['/people/a%20b', 'a b'],
  ['/people/bin', undefined],
  ['/people', undefined],
  ['/people/1/history', undefined],
  ['/board', undefined],
])('%s is the page of %s', (path, id) => {
  expect(personAt(path)).toBe(id);
});
