import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, withTime } from '#domain/dates/dates.ts';
import { dueHint, duePreview, dueToText, parseDue } from '#ui/follow-up/due-text.ts';

const today = '2026-03-12';

describe('dueToText', () => {
  it('is short for what is near and says the year of what is not', () => {
    expect(dueToText('2026-03-12T10:30', today)).toBe('today 10:30');
    expect(dueToText('2026-03-13', today)).toBe('tomorrow');
    expect(dueToText('2026-03-17T09:00', today)).toBe('Tue 9:00');
    expect(dueToText('2026-04-02', today)).toBe('2 Apr');
    expect(dueToText('2026-03-10', today)).toBe('10 Mar 2026');
    expect(dueToText('2027-03-11', today)).toBe('11 Mar 2027');
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
          expect(parseDue(dueToText(due, now), now)).toBe(due);
        },
      ),
    );
  });
});

describe('what stands below the field', () => {
  it('says how it was understood, or how to say it', () => {
    expect(duePreview('2026-03-17T10:30')).toBe('Tuesday 17 March 2026, 10:30');
    expect(dueHint('')).toBe('A day, and a time if there is one');
    expect(dueHint('whenever')).toMatch(/^Try/);
  });
});
