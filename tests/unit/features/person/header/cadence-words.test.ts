import { expect, test } from 'vitest';
import { cadenceWords } from '#features/person/header/cadence-words.ts';

test('a rhythm is said in words', () => {
  expect([undefined, 0, 7, 14, 45, 365].map(cadenceWords)).toEqual([
    'no cadence',
    'no cadence',
    'every week',
    'every 2 weeks',
    'every 45 days',
    'every year',
  ]);
});
