import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthWords, heatWords, helpWords, weeksWords } from '#features/insights/words.ts';
import { nest, type Nested } from '#features/insights/cards/nest.ts';

const month = (counts: readonly number[], met = 0) => ({ end: '2026-03-12', counts, met });

describe('what charts say', () => {
  test('people and stages', () => {
    expect(growthWords([month([0, 0])])).toBe('Nobody is here yet. People you add are counted from now on.');
    const year = [month([4, 2]), ...Array.from({ length: 11 }, () => month([5, 5]))];
    expect(growthWords([...year, month([10, 5], 3)])).toBe(
      '15 people, 9 more than a year ago. 3 people newly met this month.',
    );
    expect(growthWords([...year, month([1, 0])])).toBe(
      '1 person, 5 fewer than a year ago. Nobody was newly met this month.',
    );
    expect(growthWords([month([1, 1]), month([2, 0], 1)])).toBe(
      '2 people, as many as 1 month ago. 1 person newly met this month.',
    );
  });
  test('weeks count from the first in which there was anything', () => {
    const goal = { meet: 1, help: 1 };
    const none = { start: '2026-03-02', met: 0, helped: 0 };
    const some = { start: '2026-03-02', met: 1, helped: 0 };
    const all = { start: '2026-03-02', met: 2, helped: 1 };
    expect(weeksWords([none, all, none, some], { meet: 0, help: 0 })).toMatch(/^You have no weekly goal/u);
    expect(weeksWords([none, none], goal)).toMatch(/^No week has anything in it yet/u);
    expect(weeksWords([none, some], goal)).toBe('This is your first week.');
    expect(weeksWords([none, all], goal)).toBe('You reached the goal in your first week.');
    expect(weeksWords([none, all, none, some], goal)).toBe('You reached the goal in 1 of the last 3 weeks.');
  });
  test('how often one was in touch', () => {
    // A Monday.
    const start = '2026-03-02';
    expect(heatWords({ start, counts: [0, 0] })).toMatch(/^Nothing in a year yet/u);
    expect(heatWords({ start, counts: [0, 1] })).toBe('In touch once in a year, most often on Tuesdays.');
    expect(heatWords({ start, counts: [2, 2] })).toBe('In touch 4 times in a year.');
  });
});

interface Row {
  readonly name: string;
  readonly depth: number;
}

/** Each row is below the one before it, beside it, or higher. */
const rows: fc.Arbitrary<readonly Row[]> = fc
  .array(fc.record({ name: fc.string({ maxLength: 3 }), up: fc.nat({ max: 4 }) }), { maxLength: 30 })
  .map((all) =>
    all.reduce<readonly Row[]>((done, { name, up }) => {
      const last = done.at(-1);
      return [...done, { name, depth: last === undefined ? 0 : Math.max(0, last.depth + 1 - up) }];
    }, []),
  );

const flat = ({ row, led }: Nested<Row>, depth = 0): readonly Row[] => [
  { ...row, depth },
  ...led.flatMap((each) => flat(each, depth + 1)),
];

test('a list that goes down from each root becomes trees that say the same', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const trees = nest(all);
      expect(trees.flatMap((each) => flat(each))).toEqual(all);
      expect(trees).toHaveLength(all.filter(({ depth }) => depth === 0).length);
    }),
  );
});

test('help, of everybody together', () => {
  expect(helpWords(0, 0)).toBe('No help noted yet. What you give and get shows here.');
  expect(helpWords(2, 1)).toBe('You helped twice, others helped once.');
});
