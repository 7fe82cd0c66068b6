import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDue,
  dateFrom,
  dateOf,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  isDateOrDateTime,
  isoWeek,
  isTime,
  monthGrid,
  monthsBetween,
  partsOf,
  startOfWeek,
  timeOf,
  weekday,
  withTime,
} from '#domain/dates/dates.ts';
import { calendarDates, datesOrDateTimes, times } from '../arbitraries.ts';

/** The platform's own calendar, in UTC, as the judge. */
const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const utcText = (date: Date): string => date.toISOString().slice(0, 10);

describe('what is a date', () => {
  test.each(['2026-03-12', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is', (text) => {
    expect(isCalendarDate(text)).toBe(true);
    expect(isDateOrDateTime(text)).toBe(true);
  });
  test.each([
    '',
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '2026-03-12 ',
    '2026-03-12T10:30',
    '-2026-03-12',
    '٢٠٢٦-٠٣-١٢',
  ])('%j is not', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
  test('with a time', () => {
    expect(isDateOrDateTime('2026-03-12T00:00')).toBe(true);
    expect(isDateOrDateTime('2026-03-12T23:59')).toBe(true);
    for (const text of [
      '2026-03-12T24:00',
      '2026-03-12T10:60',
      '2026-03-12T10:30:00',
      '2026-02-30T10:30',
      '2026-03-12T',
      '2026-03-12T1:30',
    ]) {
      expect(isDateOrDateTime(text)).toBe(false);
    }
    expect(isTime('9:30')).toBe(false);
    expect(isTime('09:30')).toBe(true);
  });
  test('agrees with the platform for every day-like text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat({ max: 13 }), fc.nat({ max: 32 }), (y, m, d) => {
        const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const parsed = utc(text);
        const real = !Number.isNaN(parsed.getTime()) && utcText(parsed) === text;
        expect(isCalendarDate(text)).toBe(real);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('arithmetic', () => {
  test('days, against the platform', () => {
    fc.assert(
      fc.property(calendarDates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const expected = utc(date);
        expected.setUTCDate(expected.getUTCDate() + days);
        expect(addDays(date, days)).toBe(utcText(expected));
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
      { numRuns: 2000 },
    );
  });
  test('stops at the ends of the calendar instead of writing a fifth digit', () => {
    expect(addDays('9999-12-30', 5)).toBe('9999-12-31');
    expect(addDays('0000-01-02', -5)).toBe('0000-01-01');
    expect(addMonths('9999-11-30', 5)).toBe('9999-12-31');
    expect(addMonths('0000-01-31', -1)).toBe('0000-01-01');
  });
  test('months keep the day, or take the last one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 3)).toBe('2027-02-15');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    fc.assert(
      fc.property(calendarDates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const from = partsOf(date);
        const to = partsOf(addMonths(date, months));
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });
  test('months between never claims a month that is not over', () => {
    fc.assert(
      fc.property(calendarDates, fc.nat({ max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
        expect(monthsBetween(to, from)).toBe(0);
      }),
    );
  });
  test('what is no date throws', () => {
    for (const text of ['', '2026-02-30', 'tomorrow']) {
      expect(() => addDays(text, 1)).toThrow(RangeError);
      expect(() => addMonths(text, 1)).toThrow(RangeError);
      expect(() => daysBetween(text, '2026-01-01')).toThrow(RangeError);
    }
    expect(() => dateFrom(2026, 2, 30)).toThrow(RangeError);
  });
});

describe('due', () => {
  test('whole days come before times of the same day', () => {
    const due = ['2026-03-12T10:30', '2026-03-13', '2026-03-12', '2026-03-12T00:00'];
    expect(due.toSorted(compareDue)).toEqual([
      '2026-03-12',
      '2026-03-12T00:00',
      '2026-03-12T10:30',
      '2026-03-13',
    ]);
  });
  test('the order agrees with the days, and is total', () => {
    fc.assert(
      fc.property(datesOrDateTimes, datesOrDateTimes, (a, b) => {
        expect(compareDue(a, b)).toBe(compareDue(b, a) === 0 ? 0 : -compareDue(b, a));
        const days = daysBetween(dateOf(a), dateOf(b));
        const wholeDayFirst = Number(timeOf(a) !== undefined) - Number(timeOf(b) !== undefined);
        const expected = days !== 0 ? -Math.sign(days) : wholeDayFirst;
        expect(expected === 0 || compareDue(a, b) === expected).toBe(true);
      }),
    );
  });
  test('date and time come apart and together', () => {
    expect(timeOf('2026-03-12')).toBeUndefined();
    fc.assert(
      fc.property(calendarDates, fc.option(times, { nil: undefined }), (date, time) => {
        const due = withTime(date, time);
        expect(isDateOrDateTime(due)).toBe(true);
        expect([dateOf(due), timeOf(due)]).toEqual([date, time]);
      }),
    );
  });
});

describe('weeks and months', () => {
  test('weekdays, against the platform', () => {
    expect(weekday('2026-03-12')).toBe(4);
    fc.assert(
      fc.property(calendarDates, (date) => {
        expect(weekday(date)).toBe(utc(date).getUTCDay());
      }),
    );
  });
  test('a week starts on its first day, at most six days ago', () => {
    expect(startOfWeek('2026-03-12', 1)).toBe('2026-03-09');
    expect(startOfWeek('2026-03-15', 1)).toBe('2026-03-09');
    expect(startOfWeek('2026-03-15', 7)).toBe('2026-03-15');
    fc.assert(
      fc.property(calendarDates, fc.nat({ max: 7 }), (date, firstDay) => {
        const start = startOfWeek(date, firstDay);
        expect(weekday(start)).toBe(firstDay % 7);
        const ago = daysBetween(start, date);
        expect(ago >= 0 && ago < 7).toBe(true);
      }),
    );
  });
  test('March 2026 from Monday shows 23 February to 5 April', () => {
    const weeks = monthGrid(2026, 3, 1);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-02-23');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-04-05');
    expect(monthGrid(2026, 2, 0)).toHaveLength(4);
  });
  test('a month is shown once, whole, in whole weeks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9998 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat({ max: 6 }),
        (year, month, firstDay) => {
          const weeks = monthGrid(year, month, firstDay);
          const days = weeks.flat();
          expect(weeks.every((week) => week.length === 7 && weekday(week[0] ?? '') === firstDay)).toBe(true);
          expect(days.every((day, at) => at === 0 || daysBetween(days[at - 1] ?? '', day) === 1)).toBe(true);
          const inMonth = days.filter((day) => partsOf(day).month === month);
          expect(inMonth).toHaveLength(daysInMonth(year, month));
          expect(weeks[0]?.includes(dateFrom(year, month, 1))).toBe(true);
          expect(weeks.at(-1)?.includes(dateFrom(year, month, daysInMonth(year, month)))).toBe(true);
        },
      ),
    );
  });
  test('the last month of the calendar ends', () => {
    expect(monthGrid(9999, 12, 1).flat()).toContain('9999-12-31');
  });
  test.each([
    ['2026-03-12', 11],
    ['2026-01-01', 1],
    ['2027-01-01', 53],
    ['2024-12-30', 1],
    ['2021-01-03', 53],
  ])('%s is in week %i', (date, week) => {
    expect(isoWeek(date)).toBe(week);
  });
});
