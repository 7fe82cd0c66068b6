import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import {
  periodAt,
  periodTitle,
  readReviewAddress,
  reviewPath,
  turnedPeriod,
} from '#features/review/review-period.ts';
import { reviewSentence } from '#features/review/review-view.ts';
import { calendarDates } from '../../domain/arbitraries.ts';

const today = '2026-03-12';

test('periods follow each other without a gap', () => {
  fc.assert(
    fc.property(calendarDates, fc.constantFrom('week' as const, 'month' as const), (date, unit) => {
      const period = periodAt(unit, date, 1);
      expect(period.from <= date && date <= period.to).toBe(true);
      const next = periodAt(unit, turnedPeriod(period, 1), 1);
      expect(next.from).toBe(addDays(period.to, 1));
      expect(periodAt(unit, turnedPeriod(next, -1), 1)).toEqual(period);
    }),
  );
});

test('the address says which, and is read again', () => {
  expect(reviewPath({ unit: 'week', date: today }, today)).toBe('/review');
  const path = reviewPath({ unit: 'month', date: '2026-01-05' }, today);
  expect(readReviewAddress(new URL(path, 'app://kith').searchParams, today)).toEqual({
    unit: 'month',
    date: '2026-01-05',
  });
  expect(readReviewAddress(new URLSearchParams('of=year&date=nonsense'), today)).toEqual({
    unit: 'week',
    date: today,
  });
  expect(periodTitle(periodAt('month', today, 1), today)).toBe('March 2026');
  expect(periodTitle(periodAt('week', today, 1), today)).toBe('9 Mar to 15 Mar');
});

test('in a sentence', () => {
  const entry = (...contactIds: string[]) => ({ kind: 'call' as const, contactIds });
  expect(reviewSentence({ done: 9, slipped: 3, quiet: 2, interactions: [entry('a'), entry('a', 'b')] })).toBe(
    'You were in touch with 2 people, 2 times in all, and did 9 follow-ups. 3 slipped, 2 people went quiet.',
  );
  expect(reviewSentence({ done: 0, slipped: 0, quiet: 0, interactions: [] })).toBe(
    'You logged nothing and did no follow-up. Nothing slipped and nobody went quiet.',
  );
});
