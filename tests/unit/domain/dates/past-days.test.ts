import { expect, test } from 'vitest';
import { pastDay } from '#domain/dates/past-days.ts';

/** A Thursday. */
const today = '2026-03-12';

test.each([
  ['today', '2026-03-12'],
  [' Yesterday ', '2026-03-11'],
  ['last Fri', '2026-03-06'],
  ['thursday', '2026-03-05'],
  ['3 weeks ago', '2026-02-19'],
  ['the 14th', '2026-02-14'],
  ['12 Mar', '2026-03-12'],
  // The latest one, however long ago.
  ['13 March', '2025-03-13'],
  ['March 12th, 2019', '2019-03-12'],
  ['2026-03-01', '2026-03-01'],
])('“%s” has been on %s', (text, day) => {
  expect(pastDay(text, today)).toBe(day);
});

test.each(['', 'soon', 'tomorrow', '13 March 2026', '2026-03-13', '31 Feb'])(
  '“%s” is no day gone by',
  (text) => {
    expect(pastDay(text, today)).toBeUndefined();
  },
);
