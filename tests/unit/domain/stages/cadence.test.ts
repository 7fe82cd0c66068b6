import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextKeepInTouch, skippedKeepInTouch, spreadKeepInTouch } from '#domain/stages/cadence.ts';
import { addDays } from '#domain/dates/dates.ts';
import { calendarDates } from '../arbitraries.ts';

const today = '2026-03-12';
const cadences = fc.integer({ min: 1, max: 365 });

test('a pause only puts off', () => {
  fc.assert(
    fc.property(
      calendarDates,
      cadences,
      fc.option(calendarDates, { nil: undefined }),
      (last, days, until) => {
        const plain = nextKeepInTouch({ lastInteractionAt: last, cadenceDays: days }) ?? '';
        const paused = nextKeepInTouch({
          lastInteractionAt: last,
          cadenceDays: days,
          cadencePausedUntil: until,
        });
        expect(paused).toBe(until !== undefined && until > plain ? until : plain);
      },
    ),
  );
});

test('one left out comes a cadence later, from today if it was late', () => {
  expect(skippedKeepInTouch('2026-03-20', 30, today)).toBe('2026-04-19');
  expect(skippedKeepInTouch('2025-03-20', 30, today)).toBe('2026-04-11');
});

describe('many at once', () => {
  const people = Array.from(
    { length: 200 },
    (_, index) =>
      `0195d3f0-1c2b-7000-8000-${((index * 2_654_435_761) % 2 ** 32).toString(16).padStart(12, '0')}`,
  );
  const most = (dates: readonly string[]) =>
    Math.max(...[...new Set(dates)].map((date) => dates.filter((each) => each === date).length));

  test('200 people of one day do not come due on one day', () => {
    expect(most(people.map((id) => spreadKeepInTouch('2024-01-01', id, 90, today)))).toBeLessThan(12);
    expect(most(people.map((id) => spreadKeepInTouch('2026-06-10', id, 90, today)))).toBeLessThan(25);
    expect(most(people.map((id) => spreadKeepInTouch('2024-01-01', id, 7, today)))).toBeLessThan(35);
  });
  test('never today, never later than a cadence, the same each time', () => {
    fc.assert(
      fc.property(calendarDates, fc.uuid(), cadences, (due, id, days) => {
        const spread = spreadKeepInTouch(due, id, days, today);
        expect(spread).toBe(spreadKeepInTouch(due, id, days, today));
        expect(spread > today).toBe(true);
        expect(spread <= addDays(today, Math.max(days, 14) + 1) || spread <= due).toBe(true);
      }),
    );
  });
});
