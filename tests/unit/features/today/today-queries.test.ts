import { describe, expect, it } from 'vitest';
import { comingUpQuery, dueTodayQuery, goingColdQuery, overdueQuery } from '#features/today/today-queries.ts';

const today = '2026-03-28';
const dues = [
  '2026-03-27',
  '2026-03-27T23:59',
  '2026-03-28',
  '2026-03-28T00:00',
  '2026-03-28T23:59',
  '2026-03-29',
  '2026-04-04T09:00',
  '2026-04-05',
];

/** Plain string comparison, as the store's index does it. */
const matching = ({ selector }: { readonly selector: { readonly due: { $gte?: string; $lt?: string } } }) =>
  dues.filter((due) => due >= (selector.due.$gte ?? '') && due < (selector.due.$lt ?? '~'));

describe('the sections', () => {
  it('share out all days, times of a day with it', () => {
    expect(matching(overdueQuery(today, 9))).toEqual(['2026-03-27', '2026-03-27T23:59']);
    expect(matching(goingColdQuery(today, 9))).toEqual(['2026-03-27', '2026-03-27T23:59']);
    expect(matching(dueTodayQuery(today, 9))).toEqual(['2026-03-28', '2026-03-28T00:00', '2026-03-28T23:59']);
    expect(matching(comingUpQuery(today, 7, 9))).toEqual(['2026-03-29', '2026-04-04T09:00']);
    expect(matching(comingUpQuery(today, undefined, 9))).toEqual([
      '2026-03-29',
      '2026-04-04T09:00',
      '2026-04-05',
    ]);
  });
});
