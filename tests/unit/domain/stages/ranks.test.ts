import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  initialRanks,
  isLongRank,
  isRank,
  longRankLength,
  rankBetween,
  ranksBetween,
} from '#domain/stages/ranks.ts';

const isAscending = (ranks: readonly string[]) =>
  ranks.every((rank, at) => at === 0 || (ranks[at - 1] ?? '') < rank);

test('first, above, below, between', () => {
  const first = rankBetween();
  const above = rankBetween(undefined, first);
  const below = rankBetween(first, undefined);
  expect(isAscending([above, first, rankBetween(first, below), below])).toBe(true);
});

test('a column keeps its order through any moves', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 200 }), (moves) => {
      let model = Array.from({ length: 6 }, (_, index) => `card ${index}`);
      const rankByCard = new Map(model.map((card, at) => [card, initialRanks(6)[at] ?? '']));
      for (const [from, to] of moves) {
        const card = model[from % model.length] ?? '';
        model = model.filter((other) => other !== card);
        const at = to % (model.length + 1);
        const [above, below] = [model[at - 1], model[at]];
        rankByCard.set(
          card,
          rankBetween(
            above === undefined ? undefined : rankByCard.get(above),
            below === undefined ? undefined : rankByCard.get(below),
          ),
        );
        model = model.toSpliced(at, 0, card);
      }
      const sorted = [...rankByCard].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([card]) => card);
      expect(sorted).toEqual(model);
    }),
  );
});

test('many ranks between neighbours lie between them, in order', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), fc.nat({ max: 60 }), (a, gap, n) => {
      const column = initialRanks(90);
      const [low, high] = [column[a], column[a + gap + 1]];
      const ranks = ranksBetween(low, high, n);
      expect(ranks).toHaveLength(n);
      expect(isAscending([low ?? '', ...ranks, high ?? ''])).toBe(true);
      expect(isAscending([...ranksBetween(undefined, low, n), low ?? ''])).toBe(true);
      expect(isAscending([high ?? '', ...ranksBetween(high, undefined, n)])).toBe(true);
    }),
  );
});

test('a column of 10,000 starts with short ranks', () => {
  const ranks = initialRanks(10_000);
  expect(isAscending(ranks)).toBe(true);
  expect(Math.max(...ranks.map((rank) => rank.length))).toBeLessThanOrEqual(4);
  expect(initialRanks(0)).toEqual([]);
});

test('equal neighbours are mended: the rank sorts right after both', () => {
  fc.assert(
    fc.property(fc.nat({ max: 98 }), fc.nat({ max: 50 }), (at, n) => {
      const column = initialRanks(100);
      const [same, next] = [column[at] ?? '', column[at + 1] ?? ''];
      expect(isAscending([same, rankBetween(same, same), next])).toBe(true);
      expect(isAscending([same, ...ranksBetween(same, same, n), next])).toBe(true);
    }),
  );
});

test('inverted neighbours are mended: the rank lies between them', () => {
  const [low, , high] = initialRanks(3);
  expect(isAscending([low ?? '', rankBetween(high, low), high ?? ''])).toBe(true);
});

test('whatever the neighbours are, the answer is a rank', () => {
  const anyNeighbour = fc.option(
    fc.oneof(
      fc.constantFrom(...initialRanks(200), 'A00000000000000000000000000', 'a00', '', 'zzz', '!'),
      fc.string(),
      fc.stringMatching(/^[A-Za-z][0-9A-Za-z]{0,40}$/),
    ),
    { nil: undefined },
  );
  fc.assert(
    fc.property(anyNeighbour, anyNeighbour, fc.integer({ min: 1, max: 5 }), (before, after, n) => {
      expect(isRank(rankBetween(before, after))).toBe(true);
      const ranks = ranksBetween(before, after, n);
      expect(ranks.every(isRank) && isAscending(ranks)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('dropping at one spot for years is noticed long before the index is full', () => {
  const [first, second] = initialRanks(2);
  let below = second;
  let drops = 0;
  while (!isLongRank(below ?? '')) {
    below = rankBetween(first, below);
    drops += 1;
  }
  expect(drops).toBeGreaterThan(200);
  expect(below?.length).toBe(longRankLength + 1);
});
