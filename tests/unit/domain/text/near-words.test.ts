import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nameWordDistance, nearWords } from '#domain/text/near-words.ts';

/** Damerau's distance (optimal alignment) as the textbook has it. */
const textbook = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_each, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (table[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  return at(a.length, b.length);
};

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

describe('editDistance', () => {
  test('is the textbook’s, up to what is asked', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const distance = textbook(a, b);
        expect(editDistance(a, b, most)).toBe(distance <= most ? distance : Infinity);
      }),
    );
  });

  test('to a beginning: the least of the distances to all beginnings', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, most) => {
        const least = Math.min(
          ...Array.from({ length: b.length + 1 }, (_, length) => textbook(a, b.slice(0, length))),
        );
        expect(editDistance(a, b, most, true)).toBe(least <= most ? least : Infinity);
      }),
    );
  });
});

describe('nameWordDistance', () => {
  test.each([
    ['sofai', 'sofia', 1],
    ['lindqvst', 'lindqvist', 1],
    ['krzystof', 'krzysztof', 1],
    ['catherin', 'katherine', 1],
    ['mohammad', 'muhammed', 2],
    ['ana', 'hamanaka', 0.5],
    ['ana', 'ana', 0],
    // Still being typed.
    ['jonhs', 'johnson', 1],
  ])('%s may be meant as %s', (typed, name, distance) => {
    expect(nameWordDistance(typed, name)).toBe(distance);
  });

  test.each([
    ['al', 'el'],
    ['ana', 'bao'],
    ['omar', 'oscar'],
  ])('%s is not %s', (typed, name) => {
    expect(nameWordDistance(typed, name)).toBe(Infinity);
  });
});

test('the nearest words come first, those that begin so not at all', () => {
  expect(nearWords('marek', ['marek', 'mareks', 'mark', 'merekov', 'omarek', 'zed'], 3)).toEqual([
    { word: 'omarek', distance: 0.5 },
    { word: 'mark', distance: 1 },
    { word: 'merekov', distance: 1 },
  ]);
});
