import { expect, test } from 'vitest';
import { daysLeftInBin } from '#domain/people/bin.ts';

const minute = 60_000;
const day = 86_400_000;
const binnedAt = Date.UTC(2026, 2, 12, 9);

test.each([
  ['a page whose minute is from before the deletion', -minute, 30],
  ['at once', 0, 30],
  ['within the first day', day - minute, 30],
  ['a day later', day, 29],
  ['in the last minute', 30 * day - minute, 1],
  ['when the store has not looked yet', 31 * day, 1],
])('days left in the bin, %s', (_, later, days) => {
  expect(daysLeftInBin(binnedAt, binnedAt + later)).toBe(days);
});
