import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '#domain/dates/dates.ts';
import { radarOf, radarWords, spreadDays, type RadarPerson } from '#domain/insights/radar.ts';

/** A Thursday. */
const today = '2026-03-12';
const person = (contactId: string, fields: Partial<RadarPerson> = {}): RadarPerson => ({
  contactId,
  companyId: 'norrvik',
  warmth: 'cold',
  lastInteractionAt: '2025-06-01',
  isPlanned: false,
  ...fields,
});

test('says how warm it is, and spreads whom to see over the days until the move', () => {
  const radar = radarOf(
    [
      person('ana', { warmth: 'warm' }),
      person('omar', { warmth: 'cooling', lastInteractionAt: '2026-01-01' }),
      person('lena', { companyId: 'kestrel' }),
      person('mina', { lastInteractionAt: '' }),
      person('henrik', { isPlanned: true }),
    ],
    today,
    '2026-03-20',
  );
  expect(radarWords(radar)).toBe('5 people in target companies: 1 warm, 1 cooling, 3 cold.');
  expect(radar.companies).toEqual([
    { companyId: 'norrvik', warm: 1, cooling: 1, cold: 2 },
    { companyId: 'kestrel', warm: 0, cooling: 0, cold: 1 },
  ]);
  // Six working days: never met first, then the longest silent.
  expect(radar.plan.map(({ contactId, due }) => [contactId, due])).toEqual([
    ['mina', '2026-03-16'],
    ['lena', '2026-03-18'],
    ['omar', '2026-03-20'],
  ]);
  expect(radar.planned).toBe(1);
  expect(radarOf([person('ana')], today, undefined).plan).toEqual([]);
  expect(radarOf([person('ana')], today, today).plan).toEqual([]);
});

test('a weekend is better than no day', () => {
  expect(spreadDays(2, '2026-03-13', '2026-03-15')).toEqual(['2026-03-14', '2026-03-15']);
});

const people = fc
  .array(
    fc.record({
      companyId: fc.constantFrom('norrvik', 'kestrel'),
      warmth: fc.constantFrom('warm' as const, 'cooling' as const, 'cold' as const),
      lastInteractionAt: fc.constantFrom('' as const, '2025-01-01', '2025-09-09', '2026-03-01'),
      isPlanned: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((fields, index) => person(`p${String(index)}`, fields)));

describe('whoever is there', () => {
  test('everybody is counted once, in all and by company', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { warm, cooling, cold, companies } = radarOf(all, today, '2026-06-01');
        expect(warm + cooling + cold).toBe(all.length);
        const sum = companies.reduce((total, each) => total + each.warm + each.cooling + each.cold, 0);
        expect(sum).toBe(all.length);
      }),
    );
  });
  test('who is not warm gets one day, after today, up to the move, on working days, evenly', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 3, max: 400 }), (all, until) => {
        const moveOn = addDays(today, until);
        const { plan } = radarOf(all, today, moveOn);
        const wanted = all.filter(({ warmth, isPlanned }) => warmth !== 'warm' && !isPlanned);
        expect(plan.map(({ contactId }) => contactId).toSorted()).toEqual(
          wanted.map(({ contactId }) => contactId).toSorted(),
        );
        const perDay = new Map<string, number>();
        for (const { due } of plan) {
          expect(due > today && due <= moveOn).toBe(true);
          if (until >= 4) expect([0, 6]).not.toContain(weekday(due));
          perDay.set(due, (perDay.get(due) ?? 0) + 1);
        }
        const dues = plan.map(({ due }) => due);
        expect(dues).toEqual(dues.toSorted());
        const loads = [...perDay.values()];
        if (loads.length > 0) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
