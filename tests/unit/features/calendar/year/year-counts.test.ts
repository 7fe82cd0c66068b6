import { describe, expect, it } from 'vitest';
import { rangeOf, titleOf, turned, weeksOf } from '#features/calendar/range.ts';
import { countsByDay, thingsWords, yearWords } from '#features/calendar/year/year-counts.ts';

const from = '2028-01-01';
const counts = (on: Readonly<Record<number, number>>) =>
  Array.from({ length: 366 }, (_, day) => on[day] ?? 0);

describe('a year', () => {
  it('is all its days, and turns to the same day of the next', () => {
    expect(rangeOf(weeksOf('year', '2028-05-12', 1))).toEqual({ from, to: '2028-12-31' });
    expect(weeksOf('year', '2028-05-12', 1).flat()).toHaveLength(366);
    expect(titleOf('year', '2028-05-12', 1)).toBe('2028');
    expect(turned('year', '2028-02-29', 1)).toBe('2029-02-28');
  });

  it('says how much there is, and where most', () => {
    expect(yearWords(from, counts({}), from)).toBe('Nothing in this year');
    expect(yearWords(from, counts({ 59: 3 }), from)).toBe('3 things on 1 day.');
    expect(yearWords(from, counts({ 59: 3, 60: 1 }), from)).toBe(
      '4 things on 2 days. The fullest is Tuesday 29 February, with 3.',
    );
    expect(countsByDay(from, counts({ 59: 3 })).get('2028-02-29')).toBe(3);
    expect([0, 1, 12].map(thingsWords)).toEqual(['nothing', '1 on it', '12 on it']);
  });
});
