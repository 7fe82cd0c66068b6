import { describe, expect, it } from 'vitest';
import {
  dayTitle,
  isIn,
  monthMark,
  rangeOf,
  titleOf,
  turned,
  weekNumberOf,
  weeksOf,
} from '#features/calendar/range.ts';

describe('weeksOf', () => {
  it('shows the whole weeks of a month', () => {
    const weeks = weeksOf('month', '2026-03-12', 1);
    expect(weeks).toHaveLength(6);
    expect(rangeOf(weeks)).toEqual({ from: '2026-02-23', to: '2026-04-05' });
  });

  it('shows one week that begins where the locale says', () => {
    expect(rangeOf(weeksOf('week', '2026-03-12', 1))).toEqual({ from: '2026-03-09', to: '2026-03-15' });
    expect(rangeOf(weeksOf('week', '2026-03-12', 0))).toEqual({ from: '2026-03-08', to: '2026-03-14' });
    expect(rangeOf(weeksOf('week', '2026-03-12', 6))).toEqual({ from: '2026-03-07', to: '2026-03-13' });
  });

  it('has each day once where clocks change', () => {
    for (const date of ['2026-03-15', '2026-10-15', '2026-09-06', '2026-04-10']) {
      const days = weeksOf('month', date, 1).flat();
      expect(new Set(days).size).toBe(days.length);
      expect(days.length % 7).toBe(0);
    }
  });
});

describe('turned', () => {
  it('keeps the day, or takes the last one of a shorter month', () => {
    expect(turned('month', '2026-01-31', 1)).toBe('2026-02-28');
    expect(turned('month', '2026-03-12', -3)).toBe('2025-12-12');
    expect(turned('week', '2026-12-30', 1)).toBe('2027-01-06');
  });
});

describe('weekNumberOf', () => {
  it('is the ISO number of the week that holds its Thursday', () => {
    expect(weekNumberOf(weeksOf('week', '2026-03-12', 1)[0] ?? [])).toBe(11);
    expect(weekNumberOf(weeksOf('week', '2026-03-12', 0)[0] ?? [])).toBe(11);
    expect(weekNumberOf(weeksOf('week', '2027-01-01', 1)[0] ?? [])).toBe(53);
  });
});

describe('titles', () => {
  it('say what is on the screen', () => {
    expect(titleOf('month', '2026-03-31', 1)).toBe('March 2026');
    expect(titleOf('week', '2026-03-12', 1)).toBe('9 – 15 Mar 2026');
    expect(titleOf('week', '2026-03-31', 1)).toBe('30 Mar – 5 Apr 2026');
    expect(titleOf('week', '2027-01-01', 1)).toBe('28 Dec – 3 Jan 2027');
    expect(dayTitle('2026-03-12', '2026-03-01')).toBe('Thursday 12 March');
    expect(dayTitle('2025-03-12', '2026-03-01')).toBe('Wednesday 12 March 2025');
    expect(monthMark('2026-04-01')).toBe('Apr');
  });
});

describe('isIn', () => {
  it('takes both ends', () => {
    const range = { from: '2026-02-23', to: '2026-04-05' };
    expect(isIn(range, '2026-02-23')).toBe(true);
    expect(isIn(range, '2026-04-05')).toBe(true);
    expect(isIn(range, '2026-04-06')).toBe(false);
  });
});
