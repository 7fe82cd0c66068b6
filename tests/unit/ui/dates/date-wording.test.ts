import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, withTime } from '#domain/dates/dates.ts';
import { comingWording, dueWording, pastWording } from '#ui/dates/date-wording.ts';

const today = '2026-03-12';

describe('what is due', () => {
  it('is short for what is near and says the year of what is not', () => {
    expect(dueWording.show('2026-03-12T10:30', today)).toBe('today 10:30');
    expect(dueWording.show('2026-03-13', today)).toBe('tomorrow');
    expect(dueWording.show('2026-03-17T09:00', today)).toBe('Tue 9:00');
    expect(dueWording.show('2026-04-02', today)).toBe('2 Apr');
    expect(dueWording.show('2026-03-10', today)).toBe('10 Mar 2026');
    expect(dueWording.show('2027-03-11', today)).toBe('11 Mar 2027');
  });

  it('is understood as what it says', () => {
    const times = fc.option(
      fc
        .tuple(fc.nat(23), fc.nat(59))
        .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: -900, max: 900 }),
        times,
        (from, by, time) => {
          const now = addDays(today, from);
          const due = withTime(addDays(now, by), time);
          expect(dueWording.read(dueWording.show(due, now), now)).toBe(due);
        },
      ),
    );
  });
});

describe('a day', () => {
  it('that is to come is understood as what it says, and has no time', () => {
    expect(comingWording.read('in 3 months', today)).toBe('2026-06-12');
    expect(comingWording.read('Fri 10:30', today)).toBe('2026-03-13');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (by) => {
        const day = addDays(today, by);
        expect(comingWording.read(comingWording.show(day, today), today)).toBe(day);
      }),
    );
  });

  it('that has gone by is understood as what it says', () => {
    expect(pastWording.show('2026-03-06', today)).toBe('Fri');
    expect(pastWording.read('12 Dec', today)).toBe('2025-12-12');
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: 0, max: 4000 }),
        (from, back) => {
          const now = addDays(today, from);
          const day = addDays(now, -back);
          expect(pastWording.read(pastWording.show(day, now), now)).toBe(day);
        },
      ),
    );
  });
});
