import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Route } from '#domain/companies/paths.ts';
import { askOrder, askWords, routeWords, type AskHint } from '#domain/companies/route-words.ts';

const nameOf = (id: string) => ({ ana: 'Ana Ruiz', omar: 'Omar Said', kim: 'Kim Berg' })[id] ?? id;
const route = (fields: Partial<Route>): Route => ({
  people: ['ana'],
  ties: [],
  known: 3,
  weakest: 3,
  ...fields,
});

describe('routeWords', () => {
  it('says each link and the weakest one', () => {
    expect(routeWords(route({}), nameOf)).toBe('You are in touch with Ana Ruiz.');
    const chain = route({
      people: ['kim', 'ana', 'omar'],
      ties: [
        { aId: 'ana', bId: 'kim', kind: 'reports-to', strength: 2 },
        { aId: 'ana', bId: 'omar', kind: 'works-with', strength: 1 },
      ],
      weakest: 1,
    });
    expect(routeWords(chain, nameOf)).toBe(
      'You are in touch with Kim Berg. Kim Berg manages Ana Ruiz. Ana Ruiz works with Omar Said. The weakest link: Ana Ruiz and Omar Said know each other only slightly.',
    );
    expect(
      routeWords(
        route({
          people: ['ana', 'omar'],
          ties: [{ aId: 'ana', bId: 'omar', kind: 'brought-together', strength: 2 }],
          known: 1,
          weakest: 1,
        }),
        nameOf,
      ),
    ).toBe(
      'It has been quiet with Ana Ruiz. Ana Ruiz brought you together with Omar Said. The weakest link is your own, to Ana Ruiz.',
    );
  });
});

const hint = (fields: Partial<AskHint> & { readonly contactId: string }): AskHint => ({
  known: 2,
  wasThere: false,
  sameIndustry: undefined,
  introduced: 0,
  ties: 0,
  ...fields,
});

describe('askOrder', () => {
  it('begins with who was there, and says why', () => {
    const hints = [
      hint({ contactId: 'warm', known: 3 }),
      hint({ contactId: 'connector', introduced: 2, ties: 1 }),
      hint({ contactId: 'field', sameIndustry: 'Samphire Energy' }),
      hint({ contactId: 'former', wasThere: true, known: 1 }),
    ];
    expect(askOrder(hints).map(({ contactId }) => contactId)).toEqual([
      'former',
      'field',
      'connector',
      'warm',
    ]);
    expect(askOrder(hints).map(askWords)).toEqual([
      'was there before',
      'works in the same field, at Samphire Energy',
      'brought you together with 2 people; knows 1 person you know of',
      'you are in touch',
    ]);
  });

  it('is the same whatever the order before', () => {
    const hints = fc.uniqueArray(
      fc.record({
        contactId: fc.uuid(),
        known: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
        wasThere: fc.boolean(),
        sameIndustry: fc.constantFrom(undefined, 'X'),
        introduced: fc.nat({ max: 7 }),
        ties: fc.nat({ max: 30 }),
      }),
      { selector: ({ contactId }) => contactId },
    );
    fc.assert(
      fc.property(hints, (list) => {
        expect(askOrder(list.toReversed())).toEqual(askOrder(list));
      }),
    );
  });
});
