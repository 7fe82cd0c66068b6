import { describe, expect, test } from 'vitest';
import { backOf, entriesWords, foundWords, idsOf, mergePath } from '#features/merge/merge-view.ts';

describe('the address of a comparison', () => {
  test('carries the people and the page to go back to', () => {
    const search = new URLSearchParams(mergePath(['a', 'b'], '/duplicates').split('?')[1]);
    expect(idsOf(search)).toEqual(['a', 'b']);
    expect(backOf(search)).toBe('/duplicates');
  });

  test('names each person once, and never a page that is not ours', () => {
    expect(idsOf(new URLSearchParams('ids=a,,b,a'))).toEqual(['a', 'b']);
    expect(backOf(new URLSearchParams('from=//elsewhere.example'))).toBeUndefined();
    expect(backOf(new URLSearchParams('from=https://elsewhere.example'))).toBeUndefined();
    expect(backOf(new URLSearchParams())).toBeUndefined();
  });
});

test('what was found, in words', () => {
  expect(foundWords(0, 0)).toBe('');
  expect(foundWords(1, 0)).toBe('1 certain');
  expect(foundWords(1200, 3)).toBe('1,200 certain, 3 likely');
  expect(entriesWords(0)).toBe('Nothing logged');
  expect(entriesWords(1)).toBe('1 entry');
});
