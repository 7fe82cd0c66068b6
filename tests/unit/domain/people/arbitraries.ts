import fc from 'fast-check';
import { circles } from '#domain/people/circles.ts';
import {
  parseFilter,
  formatFilter,
  tagModes,
  warmths,
  type PeopleFilter,
} from '#domain/people/filter/people-filter.ts';
import { askKinds } from '#domain/method/readiness.ts';

export const tagWords = ['choir', 'Mill', 'grid', 'écriture', 'a&b'] as const;
export const placeWords = ['Northern Grid Days', 'the Árbol café', 'Harbour walk'] as const;
export const stageIds = ['to-meet', 'acquaintance', 'trust', 'mentor', 'referrer'] as const;

const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const days = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constantFrom(1, 30, 90, 36_500));

/** Filters as an address holds them: no empty list, no default spelled out. */
export const peopleFilters: fc.Arbitrary<PeopleFilter> = fc
  .record(
    {
      text: fc.constantFrom('ana', 'mil', 'Ostara', 'Ó d', 'example', 'zz', 'مى', ' ruiz  '),
      tags: some(tagWords),
      tagMode: fc.constantFrom(...tagModes),
      circles: some(circles),
      stages: some(stageIds),
      warmth: some(warmths),
      companies: some(['acme', 'old', 'other']),
      owed: fc.constant(true as const),
      starred: fc.constant(true as const),
      notContactedDays: days,
      noFollowUp: fc.constant(true as const),
      metAt: fc.constantFrom('grid', 'arbol', 'walk', '  '),
      addedDays: days,
      readyFor: fc.constantFrom(...askKinds),
      archived: fc.constantFrom('only' as const, 'with' as const),
    },
    { requiredKeys: [] },
  )
  .map((filter) => parseFilter(formatFilter(filter)));
