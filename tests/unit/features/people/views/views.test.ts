import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleSortKeys } from '#domain/people/filter/people-sort.ts';
import { viewAddress } from '#domain/people/filter/saved-views.ts';
import { builtInViews, queryInAddress, viewQuery, withQuery } from '#features/people/views/views.ts';
import { peopleFilters } from '../../../domain/people/arbitraries.ts';

const sorts = fc.record({ key: fc.constantFrom(...peopleSortKeys), descending: fc.boolean() });

test('a view asks again what was asked when it was saved, and the open person stays', () => {
  fc.assert(
    fc.property(peopleFilters, sorts, peopleFilters, (filter, sort, other) => {
      const query = viewQuery(filter, sort);
      const before = new URLSearchParams(`${viewQuery(other, sort)}&person=ana`);
      const after = withQuery(before, query, 'v');
      expect(queryInAddress(after)).toBe(query);
      expect(after.get('person')).toBe('ana');
      const { search } = new URL(viewAddress({ id: 'v', query }), 'app://kith');
      expect(queryInAddress(new URLSearchParams(search))).toBe(query);
    }),
  );
});

test('each built-in view is another question, and survives the address', () => {
  const queries = builtInViews.map(({ query }) => query);
  expect(new Set(queries).size).toBe(queries.length);
  for (const query of queries) expect(queryInAddress(new URLSearchParams(query))).toBe(query);
});
