import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circles } from '#domain/people/circles.ts';
import { weekday } from '#domain/dates/dates.ts';
import { inventoryState, pickDays, steps } from '#features/inventory/inventory-view.ts';

test('every circle has its screen, the closest first; others have none', () => {
  expect(steps.map(({ circle }) => circle)).toEqual(circles.filter((circle) => circle !== 'other'));
});

test('what was kept is where it goes on; anything else is the beginning', () => {
  expect(inventoryState({ step: 4, finished: false })).toEqual({ step: 4, finished: false });
  expect(inventoryState({ step: 10, finished: true })).toEqual({ step: 10, finished: true });
  for (const value of [undefined, null, {}, { step: 11 }, { step: -1 }, { step: 1.5 }, { step: '2' }])
    expect(inventoryState(value)).toEqual({ step: 0, finished: false });
});

test('the first ones are on days of work, one a day, from tomorrow', () => {
  expect(pickDays(3, '2026-03-12')).toEqual(['2026-03-13', '2026-03-16', '2026-03-17']);
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 5 }), (today, count) => {
      const days = pickDays(count, today);
      expect(days).toHaveLength(count);
      expect([...new Set(days)].toSorted()).toEqual(days);
      for (const each of days) {
        expect(each > today).toBe(true);
        expect([1, 2, 3, 4, 5]).toContain(weekday(each));
      }
    }),
  );
});
