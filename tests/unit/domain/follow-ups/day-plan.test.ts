import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dateFrom, isLeapYear } from '#domain/dates/dates.ts';
import { anniversariesIn, turnsIn } from '#domain/follow-ups/day-plan.ts';
import type { FollowUp } from '#domain/records.ts';

const person = (id: string, birthday: string) => ({ id, birthday });
const span = (from: string, days: number) => ({ from, to: addDays(from, days) });

test('birthdays with and without a year, and 29 February in every year', () => {
  const people = [
    person('ana', '1990-03-20'),
    person('bo', '--03-14'),
    person('cleo', '1990-05'),
    person('dee', '2000-02-29'),
  ];
  expect(anniversariesIn(people, span('2026-03-12', 30))).toEqual([
    { contactId: 'bo', kind: 'birthday', on: '2026-03-14' },
    { contactId: 'ana', kind: 'birthday', on: '2026-03-20', years: 36 },
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 2001, max: 2100 }), (year) => {
      const on = isLeapYear(year) ? `${String(year)}-02-29` : `${String(year)}-02-28`;
      const found = anniversariesIn(people, { from: dateFrom(year, 2, 1), to: dateFrom(year, 3, 1) });
      expect(found).toEqual([{ contactId: 'dee', kind: 'birthday', on, years: year - 2000 }]);
    }),
  );
});

test('over the turn of the year', () => {
  const found = anniversariesIn([person('ana', '--01-03'), person('bo', '--12-30')], span('2026-12-28', 10));
  expect(found.map(({ on }) => on)).toEqual(['2026-12-30', '2027-01-03']);
});

const series = (fields: Partial<FollowUp>) => ({
  id: 'f',
  status: 'open' as const,
  due: '2026-03-12T10:30',
  recurrence: 'FREQ=WEEKLY;BYDAY=TH',
  ...fields,
});

test('later ones of a series, not the one that is open, at its time', () => {
  const range = span('2026-03-01', 40);
  expect(turnsIn([series({})], range).map(({ due }) => due)).toEqual([
    '2026-03-19T10:30',
    '2026-03-26T10:30',
    '2026-04-02T10:30',
    '2026-04-09T10:30',
  ]);
  // Moved to another day of the series, it is not there twice.
  const moved = series({ due: '2026-03-19', recurrenceId: '2026-03-12T10:30' });
  expect(turnsIn([moved], range).map(({ due }) => due)[0]).toBe('2026-03-26T10:30');
  expect(turnsIn([series({ recurrenceFrom: 'completion' }), series({ status: 'done' })], range)).toEqual([]);
});
