import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '#domain/dates/dates.ts';
import { chancesOf, chanceWords } from '#domain/insights/chances.ts';
import { busiestWeekday, heatLevel, heatMonths, heatOf } from '#domain/insights/heat.ts';
import { helpOf } from '#domain/insights/help.ts';
import { openingStatuses } from '#domain/method/openings.ts';
import { favours } from '../method/arbitraries.ts';

const today = '2026-03-12';
const days = fc.array(
  fc.integer({ min: -5, max: 500 }).map((back) => addDays(today, -back)),
  { maxLength: 60 },
);
const ranges = fc.record({
  today: fc.constant(today),
  firstDay: fc.integer({ min: 0, max: 6 }),
  weeks: fc.integer({ min: 1, max: 53 }),
});

describe('heat', () => {
  test('counts each day of whole weeks up to today, and what is to come on none', () => {
    fc.assert(
      fc.property(days, ranges, (all, range) => {
        const heat = heatOf(all, range);
        expect(weekday(heat.start)).toBe(range.firstDay);
        expect(addDays(heat.start, heat.counts.length - 1)).toBe(today);
        const inRange = all.filter((day) => day >= heat.start && day <= today).length;
        expect(heat.counts.reduce((sum, count) => sum + count, 0)).toBe(inRange);
        expect(heatMonths(heat).reduce((sum, { times }) => sum + times, 0)).toBe(inRange);
      }),
    );
  });
  test('more is never paler, and nothing is none', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), fc.nat({ max: 50 }), (a, b) => {
        const most = Math.max(a, b);
        expect(heatLevel(Math.min(a, b), most)).toBeLessThanOrEqual(heatLevel(most, most));
        expect(heatLevel(a, most) === 0).toBe(a === 0);
      }),
    );
  });
  test('knows the busiest day of the week, when there is one', () => {
    const range = { today, firstDay: 1, weeks: 4 };
    expect(busiestWeekday(heatOf(['2026-03-03', '2026-03-10', '2026-03-11'], range))).toBe(2);
    expect(busiestWeekday(heatOf(['2026-03-10', '2026-03-11'], range))).toBeUndefined();
    expect(busiestWeekday(heatOf([], range))).toBeUndefined();
  });
});

describe('chances', () => {
  const opening = fc.record(
    {
      heardFromId: fc.constantFrom('ana', 'away'),
      heardAt: fc.constant('2026-02-01'),
      postedAt: fc.constantFrom('2026-01-01', '2026-03-01'),
      status: fc.constantFrom(...openingStatuses),
    },
    { requiredKeys: ['status'] },
  );
  test('each has one source and one state; what was heard from whom one keeps away from has none', () => {
    fc.assert(
      fc.property(fc.array(opening, { maxLength: 20 }), (all) => {
        const rows = chancesOf(all, (id) => id === 'away');
        const counted = all.filter(({ heardFromId }) => heardFromId !== 'away').length;
        expect(rows.reduce((sum, row) => sum + row.all, 0)).toBe(counted);
        for (const row of rows) expect(row.open + row.talks + row.accepted + row.closed).toBe(row.all);
      }),
    );
  });
  test('in words', () => {
    const said = (...all: readonly object[]) =>
      chanceWords(
        chancesOf(
          all.map((each) => ({ status: 'heard' as const, ...each })),
          () => false,
        ),
      );
    expect(said()).toMatch(/^No openings noted yet/u);
    expect(said({ heardFromId: 'ana' })).toBe('Your one opening came from a person.');
    expect(said({ heardFromId: 'ana' }, { postedAt: '2026-01-01' }, {})).toBe(
      '1 of 3 openings came from people, 1 from postings.',
    );
  });
});

test('help is counted once by kind and once by person, and only who helped more is ahead', () => {
  fc.assert(
    fc.property(fc.array(favours, { maxLength: 30 }), (all) => {
      const { kinds, ahead } = helpOf(all, 2);
      const sum = (direction: 'given' | 'received') =>
        kinds.reduce((total, kind) => total + kind[direction], 0);
      expect(sum('given')).toBe(all.filter(({ direction }) => direction === 'given').length);
      expect(sum('received')).toBe(all.filter(({ direction }) => direction === 'received').length);
      expect(ahead.length).toBeLessThanOrEqual(2);
      for (const { given, received } of ahead) expect(received).toBeGreaterThan(given);
    }),
  );
});
