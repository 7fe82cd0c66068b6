import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesOf, matchWords, stemOf, topicsOf, type Matchable } from '#domain/method/matches.ts';

const open = (text: string) => ({ text, state: 'open' as const, at: '2026-03-01' });
const person = (id: string, fields: Partial<Matchable> = {}): Matchable => ({
  id,
  fullName: id,
  needs: [],
  offers: [],
  skills: [],
  discouraging: false,
  archivedAt: 0,
  binnedAt: 0,
  ...fields,
});
const words = fc.constantFrom(
  'a grant writer',
  'grant reviews',
  'grant writing',
  'a designer',
  'design',
  'tides',
  'two reviewers who know tides',
  'legal advice',
  'a plumber',
  'plumbing',
  '',
  'the',
  'open data',
  'оценка',
  'データ',
);
const peopleOf = fc
  .array(
    fc.record({
      needs: fc.array(words.map(open), { maxLength: 3 }),
      offers: fc.array(words.map(open), { maxLength: 3 }),
      skills: fc.array(words, { maxLength: 3 }),
      discouraging: fc.boolean(),
      archivedAt: fc.constantFrom(0, 5),
      binnedAt: fc.constantFrom(0, 5),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((fields, index) => person(`p${String(index)}`, fields)));

describe('needs and offers', () => {
  test('the sentence of the articles', () => {
    const lena = person('lena', { needs: [open('a designer')] });
    const omar = person('omar', { skills: ['Design'] });
    const [match, ...more] = matchesOf([lena, omar]);
    expect(more).toEqual([]);
    expect(match && matchWords(match, 'Lena', 'Omar')).toBe('Lena needs a designer. Omar knows Design.');
  });
  test('words are one by their stems, whole, never inside others', () => {
    expect(new Set(['writer', 'writing', 'writers', 'writes'].map(stemOf)).size).toBe(1);
    expect(stemOf('planner')).toBe(stemOf('planning'));
    expect(topicsOf('somebody who knows the art of the deal')).toEqual(['art', 'deal']);
    const needs = person('a', { needs: [open('art')] });
    expect(matchesOf([needs, person('b', { skills: ['charts', 'parts', 'article'] })])).toEqual([]);
  });
  test('sharing one word of many is no match', () => {
    const needs = person('a', { needs: [open('a grant writer for tidal energy')] });
    expect(matchesOf([needs, person('b', { skills: ['energy drinks'] })])).toEqual([]);
  });
  test('what is met or dropped is no need any more', () => {
    const needs = person('a', { needs: [{ ...open('design'), state: 'met' }] });
    expect(matchesOf([needs, person('b', { skills: ['design'] })])).toEqual([]);
  });
  test('nobody kept away from, archived or in the bin; nobody with themselves; each two once; the best first', () => {
    fc.assert(
      fc.property(peopleOf, (people) => {
        const byId = new Map(people.map((one) => [one.id, one]));
        const matches = matchesOf(people);
        for (const { needId, helperId } of matches) {
          expect(needId).not.toBe(helperId);
          for (const id of [needId, helperId]) {
            const one = byId.get(id);
            expect([one?.discouraging, one?.archivedAt, one?.binnedAt]).toEqual([false, 0, 0]);
          }
        }
        expect(new Set(matches.map(({ needId, helperId }) => needId + helperId)).size).toBe(matches.length);
        const shared = matches.map((match) => match.shared);
        expect(shared).toEqual(shared.toSorted((a, b) => b - a));
      }),
    );
  });
  test('does not hang on the order of people; one person’s are those that name them', () => {
    fc.assert(
      fc.property(peopleOf, (people) => {
        const all = matchesOf(people);
        expect(matchesOf(people.toReversed())).toEqual(all);
        const [first] = people;
        if (first === undefined) return;
        expect(matchesOf(people, first.id)).toEqual(
          all.filter(({ needId, helperId }) => needId === first.id || helperId === first.id),
        );
      }),
    );
  });
});
