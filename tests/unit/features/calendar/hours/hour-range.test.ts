import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeBetween, rangeWords, spanOf, steppedRange } from '#features/calendar/hours/hour-range.ts';

const day = '2026-03-12';

describe('marked hours', () => {
  it('hold what was dragged over, in steps, whichever way and however far', () => {
    const at = fc.double({ min: -500, max: 2000, noNaN: true });
    fc.assert(
      fc.property(at, at, (begun, now) => {
        const { from, to } = rangeBetween(day, begun, now);
        expect(rangeBetween(day, now, begun)).toEqual({ day, from, to });
        expect((from % 15) + (to % 15)).toBe(0);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1440);
        expect(to).toBeGreaterThan(from);
        for (const edge of [begun, now])
          if (edge > 0 && edge < 1440) {
            expect(from).toBeLessThanOrEqual(edge);
            expect(to).toBeGreaterThanOrEqual(edge);
          }
      }),
    );
  });

  it('grow and shrink by keys', () => {
    const hour = { day, from: 540, to: 600 };
    expect(rangeWords(steppedRange(hour, 30))).toBe('9:00 to 10:30');
    expect(rangeWords(steppedRange(hour, -300))).toBe('9:00 to 9:15');
  });

  it('end at midnight as the next day begins', () => {
    expect(spanOf({ day, from: 1380, to: 1440 })).toEqual({
      due: '2026-03-12T23:00',
      until: '2026-03-13T00:00',
    });
  });
});
