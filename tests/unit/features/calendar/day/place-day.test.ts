import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chip } from '#features/calendar/chips/chips.ts';
import { timeAt } from '#features/calendar/hours/hour-range.ts';
import { placeDay } from '#features/calendar/day/place-day.ts';
import { drawnLength } from '#features/calendar/week/week-events.ts';

const chips: fc.Arbitrary<readonly Chip[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 300 })), { maxLength: 60 })
  .map((all) =>
    all.map(([at, minutes], index) => ({
      key: String(index),
      kind: 'event',
      id: String(index),
      from: '2026-03-12',
      to: '2026-03-12',
      time: timeAt(at),
      minutes,
      what: '',
      tone: 'timed',
      movable: true,
    })),
  );

describe('the times of a day', () => {
  it('lie side by side, never over each other, and what has no room is told', () => {
    fc.assert(
      fc.property(chips, (all) => {
        const { placed, rest } = placeDay(all);
        expect([...placed.map(({ chip }) => chip), ...rest].map(({ key }) => key).toSorted()).toEqual(
          all.map(({ key }) => key).toSorted(),
        );
        for (const one of placed) {
          expect(one.column).toBeLessThan(one.columns);
          expect(one.columns).toBeLessThanOrEqual(6);
          for (const other of placed) {
            const overlap =
              other !== one && other.at <= one.at && one.at < other.at + drawnLength(other.chip);
            if (overlap) expect(other.column).not.toBe(one.column);
          }
        }
      }),
    );
  });

  it('one for itself has all the room', () => {
    const [chip] =
      fc.sample(
        chips.filter(({ length }) => length === 1),
        1,
      )[0] ?? [];
    if (chip === undefined) throw new Error('A chip was asked for.');
    expect(placeDay([chip])).toMatchObject({ placed: [{ column: 0, columns: 1 }], rest: [] });
  });
});
