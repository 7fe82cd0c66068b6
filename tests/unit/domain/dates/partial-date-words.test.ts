import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partialDateWords } from '#domain/dates/date-words.ts';
import { partialDateFromWords } from '#domain/dates/partial-date-words.ts';
import { formatPartialDate } from '#domain/dates/partial-dates.ts';

test.each([
  ['2019', '2019'],
  ['May 2019', '2019-05'],
  ['sept. 2019', '2019-09'],
  ['5/2019', '2019-05'],
  ['12 May', '--05-12'],
  ['May 12', '--05-12'],
  ['12th May 2019', '2019-05-12'],
  ['May 12, 2019', '2019-05-12'],
  [' 2019-05-12 ', '2019-05-12'],
])('%s', (text, partial) => {
  expect(partialDateFromWords(text)).toBe(partial);
});

test.each(['', 'soon', '31 June 2019', '13/2019', 'May', '12', '40 May'])('%s is none', (text) => {
  expect(partialDateFromWords(text)).toBeUndefined();
});

test('every date is understood as it is written', () => {
  const parts = fc.record(
    {
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(parts, (some) => {
      const partial = formatPartialDate(some);
      fc.pre(partial !== undefined);
      expect(partialDateFromWords(partialDateWords(partial))).toBe(partial);
    }),
  );
});
