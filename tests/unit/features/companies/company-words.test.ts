import { expect, test } from 'vitest';
import type { Route } from '#domain/companies/paths.ts';
import { touchPointsOf, touchWords } from '#domain/companies/touch-points.ts';
import { numbersWords, wayWords } from '#features/companies/company-words.ts';

const nameOf = (id: string) =>
  ({ ana: 'Ana Ruiz', omar: 'Omar Said', kim: 'Kim Berg', lena: 'Lena Park' })[id] ?? id;
const route = (...people: readonly [string, ...string[]]): Route => ({
  people,
  ties: [],
  known: 3,
  weakest: 2,
});

test('a company in a line', () => {
  expect(numbersWords({ now: 2, before: 1, openings: 1 })).toBe('2 there now, 1 before, 1 opening');
  expect(numbersWords({ now: 0, before: 0, openings: 0 })).toBe('nobody there yet');
  expect(wayWords({ routes: 0 }, nameOf)).toBe('No route yet');
  expect(wayWords({ routes: 1, best: route('omar') }, nameOf)).toBe('You know Omar Said there');
  expect(wayWords({ routes: 3, best: route('ana', 'omar') }, nameOf)).toBe(
    'By Ana Ruiz, then Omar Said, and 2 more ways',
  );
});

test('what one has in common, in a sentence each', () => {
  const points = touchPointsOf({
    contact: { id: 'omar', memberships: ['Harbour Choir', 'Chess Club'] },
    memberships: ['harbour choir'],
    commonIds: ['ana', 'kim', 'lena', 'joe', 'joan'],
    employers: [
      { name: 'Samphire Care', otherIds: ['kim'] },
      { name: 'Nowhere', otherIds: [] },
    ],
    events: ['Pier 9 meet-up', 'Pier 9 meet-up'],
    interactions: [{ summary: 'Talked about the weather' }, { summary: 'Read his article on tide gates' }],
  });
  expect(points.map((point) => touchWords(point, nameOf))).toEqual([
    'Both in Harbour Choir',
    'You both know Ana Ruiz, Kim Berg, Lena Park and 2 more',
    'Was at Samphire Care, as Kim Berg was',
    'You met at Pier 9 meet-up',
    'You noted: Read his article on tide gates',
  ]);
});
