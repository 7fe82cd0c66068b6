import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterKey,
  headingOf,
  timelineFilters,
  timelineRows,
} from '#features/person/timeline/timeline-view.ts';
import { sortTimeline, timelineSources, type TimelineItem } from '#domain/log/timeline.ts';
import { datesOrDateTimes } from '../../../domain/arbitraries.ts';

const item = (id: string, fields: Partial<TimelineItem> = {}): TimelineItem => ({
  source: 'interaction',
  id,
  at: '2026-03-06',
  kind: 'coffee',
  made: 0,
  ...fields,
});

describe('timelineRows', () => {
  it('heads each day once, and joins what happened on it', () => {
    const rows = timelineRows(
      sortTimeline([
        item('a', { at: '2026-02-24' }),
        item('b', { at: '2026-03-12T09:00' }),
        item('c', { at: '2026-03-12T17:30' }),
        item('d', { at: '2026-03-11' }),
        item('e', { at: '2026-03-06' }),
        item('f', { at: '2024', source: 'met' }),
        item('g', { at: '', source: 'met' }),
      ]),
    );
    const wordsOf = (day: string | undefined) =>
      day === undefined ? undefined : headingOf(day, '2026-03-12').words;
    expect(rows.map((row) => [row.item.id, wordsOf(row.day), row.joined])).toEqual([
      ['c', 'Today', true],
      ['b', undefined, false],
      ['d', 'Yesterday', false],
      ['e', 'Fri 6 Mar', false],
      ['a', '24 Feb', false],
      ['f', '2024', false],
      ['g', 'Some day', false],
    ]);
    expect(headingOf('2026-03-06', '2026-03-12').full).toBe('Friday 6 March 2026');
  });

  const items = fc.array(
    fc.record({
      source: fc.constantFrom(...timelineSources),
      id: fc.uuid(),
      at: fc.oneof(datesOrDateTimes, fc.constant('')),
      kind: fc.constantFrom('coffee', 'call'),
      made: fc.nat(),
    }),
  );

  it('keeps every entry, the latest first, with a heading for each day', () => {
    fc.assert(
      fc.property(items, (list) => {
        const rows = timelineRows(sortTimeline(list));
        expect(rows.map((row) => row.item.id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        const days = rows.map((row) => row.item.at.slice(0, 10));
        expect(days).toEqual(days.toSorted().toReversed());
        expect(rows.filter(({ day }) => day !== undefined)).toHaveLength(new Set(days).size);
      }),
    );
  });

  it('is filtered by what is there, and each entry by exactly one filter', () => {
    fc.assert(
      fc.property(items, (list) => {
        const filters = timelineFilters(list);
        expect(filters.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        for (const { key, count } of filters)
          expect(list.filter((one) => filterKey(one) === key)).toHaveLength(count);
      }),
    );
  });
});
