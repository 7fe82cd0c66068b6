import fc from 'fast-check';
import { expect, test } from 'vitest';
import { birthdaysWithin } from '#domain/people/birthdays.ts';
import { addDays, daysBetween } from '#domain/dates/dates.ts';
import { calendarDates } from '../arbitraries.ts';

const born = (id: string, birthday?: string, fields: object = {}) => ({
  id,
  ...(birthday === undefined ? {} : { birthday }),
  discouraging: false,
  archivedAt: 0 as const,
  binnedAt: 0 as const,
  ...fields,
});
const said = (people: readonly ReturnType<typeof born>[], today: string, days = 7) =>
  birthdaysWithin(people, today, days).map(({ contactId, on, years }) => [contactId, on, years]);

test('those whose day is known, the soonest first, over the turn of the year', () => {
  const people = [
    born('new-year', '1990-01-02'),
    born('eve', '--12-31'),
    born('today', '1980-12-28'),
    born('year-only', '1980'),
    born('month-only', '1980-12'),
    born('unknown'),
    born('later', '--01-05'),
  ];
  expect(said(people, '2026-12-28')).toEqual([
    ['today', '2026-12-28', 46],
    ['eve', '2026-12-31', undefined],
    ['new-year', '2027-01-02', 37],
  ]);
});

test('29 February is kept a day earlier in common years', () => {
  expect(said([born('leap', '2000-02-29')], '2026-02-25')).toEqual([['leap', '2026-02-28', 26]]);
  expect(said([born('leap', '--02-29')], '2028-02-25')).toEqual([['leap', '2028-02-29', undefined]]);
  expect(said([born('leap', '--02-29')], '2026-03-01')).toEqual([]);
});

test('never anybody to keep away from, archived or in the bin', () => {
  const day = '--03-12';
  expect(
    said(
      [
        born('away', day, { discouraging: true }),
        born('archived', day, { archivedAt: 5 }),
        born('binned', day, { binnedAt: 5 }),
        born('ana', day),
      ],
      '2026-03-12',
    ),
  ).toEqual([['ana', '2026-03-12', undefined]]);
});

test('whoever was born on a day has a birthday on some day of each year, and once', () => {
  fc.assert(
    fc.property(calendarDates, calendarDates, (day, today) => {
      fc.pre(day <= today);
      const found = birthdaysWithin([born('ana', day)], today, 365);
      // In 366 days a year's day may come twice: the first one is told of.
      expect(found).toHaveLength(1);
      const on = found[0]?.on ?? '';
      expect(daysBetween(today, on)).toBeGreaterThanOrEqual(0);
      expect(on.slice(5)).toBe(on.slice(5) === '02-28' && day.slice(5) === '02-29' ? '02-28' : day.slice(5));
      expect(birthdaysWithin([born('ana', day)], addDays(on, 1), 0)).toEqual([]);
    }),
  );
});
