import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighboursIn } from '#ui/person/person-list.ts';

describe('neighbours in a list', () => {
  test('the first has nobody before, the last nobody after, a stranger neither', () => {
    expect(neighboursIn(['ana', 'omar'], 'ana')).toEqual({ previous: undefined, next: 'omar' });
    expect(neighboursIn(['ana', 'omar'], 'omar')).toEqual({ previous: 'ana', next: undefined });
    expect(neighboursIn(['ana', 'omar'], 'kemi')).toEqual({});
    expect(neighboursIn(['ana'], 'ana')).toEqual({ previous: undefined, next: undefined });
  });

  test('going on and on passes everybody once, whoever is listed twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }), (ids) => {
        const passed: string[] = [];
        for (let at: string | undefined = ids[0]; at !== undefined; at = neighboursIn(ids, at).next)
          passed.push(at);
        expect(passed).toEqual([...new Set(ids)]);
        const back: string[] = [];
        for (
          let at: string | undefined = passed.at(-1);
          at !== undefined;
          at = neighboursIn(ids, at).previous
        )
          back.push(at);
        expect(back).toEqual(passed.toReversed());
      }),
    );
  });
});
