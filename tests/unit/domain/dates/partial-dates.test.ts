import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  formatPartialDate,
  isLeapYear,
  isPartialDate,
  nextAnniversary,
  parsePartialDate,
  partsOf,
  yearsOn,
} from '#domain/dates/dates.ts';
import { calendarDates } from '../arbitraries.ts';

test.each([
  ['2024', { year: 2024 }],
  ['2024-05', { year: 2024, month: 5 }],
  ['2024-05-12', { year: 2024, month: 5, day: 12 }],
  ['--05-12', { month: 5, day: 12 }],
  ['--02-29', { month: 2, day: 29 }],
])('%s', (text, parts) => {
  expect(parsePartialDate(text)).toEqual(parts);
  expect(formatPartialDate(parts)).toBe(text);
});

test.each([
  '',
  '24',
  '2024-13',
  '2024-00',
  '2023-02-29',
  '--02-30',
  '--13-01',
  '--05',
  '---12',
  '2024-5-1',
  '2024-05-12T10:30',
])('%j is no partial date', (text) => {
  expect(isPartialDate(text)).toBe(false);
});

test('parts that name no day have no form', () => {
  expect(formatPartialDate({ day: 3 })).toBeUndefined();
  expect(formatPartialDate({ year: 2024, day: 3 })).toBeUndefined();
  expect(formatPartialDate({ month: 3 })).toBeUndefined();
  expect(formatPartialDate({ year: 2023, month: 2, day: 29 })).toBeUndefined();
  expect(formatPartialDate({})).toBeUndefined();
});

test('parsing and formatting are inverse', () => {
  const texts = fc.oneof(
    calendarDates,
    calendarDates.map((date) => date.slice(0, 4)),
    calendarDates.map((date) => date.slice(0, 7)),
    calendarDates.map((date) => `-${date.slice(4)}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const parts = parsePartialDate(text);
      expect(parts && formatPartialDate(parts)).toBe(text);
    }),
  );
});

test('the next anniversary', () => {
  expect(nextAnniversary('1990-03-14', '2026-03-12')).toBe('2026-03-14');
  expect(nextAnniversary('--03-12', '2026-03-12')).toBe('2026-03-12');
  expect(nextAnniversary('1990-03-11', '2026-03-12')).toBe('2027-03-11');
  expect(nextAnniversary('1990', '2026-03-12')).toBeUndefined();
  expect(nextAnniversary('1990-05', '2026-03-12')).toBeUndefined();
});

test('29 February is kept on the 28th in common years', () => {
  expect(nextAnniversary('2000-02-29', '2026-02-01')).toBe('2026-02-28');
  expect(nextAnniversary('2000-02-29', '2028-02-01')).toBe('2028-02-29');
  expect(nextAnniversary('--02-29', '2027-03-01')).toBe('2028-02-29');
  expect(nextAnniversary('--02-29', '2027-02-28')).toBe('2027-02-28');
});

test('comes once a year, on its day', () => {
  fc.assert(
    fc.property(calendarDates, calendarDates, (born, today) => {
      const next = nextAnniversary(born, today) ?? '';
      expect(next >= today).toBe(true);
      expect(daysBetween(today, next)).toBeLessThanOrEqual(366);
      const [{ month, day }, kept] = [partsOf(born), partsOf(next)];
      expect(kept.month).toBe(month);
      expect(kept.day).toBe(month === 2 && day === 29 && !isLeapYear(kept.year) ? 28 : day);
      expect(partsOf(nextAnniversary(born, addDays(next, 1)) ?? '').year).toBe(kept.year + 1);
    }),
  );
});

test('how many years', () => {
  expect(yearsOn('1990-03-14', '2026-03-14')).toBe(36);
  expect(yearsOn('--03-14', '2026-03-14')).toBeUndefined();
  expect(yearsOn('2030', '2026-03-14')).toBeUndefined();
});
