import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildPathGraph,
  findRoutes,
  isPassable,
  maxHops,
  tiesOfMeeting,
  type PathPerson,
  type Route,
  type Strength,
  type Tie,
} from '#domain/companies/paths.ts';

const strengths = fc.constantFrom<Strength>(1, 2, 3);
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

const person = (id: string, fields: Partial<PathPerson> = {}): PathPerson => ({
  id,
  discouraging: false,
  archivedAt: 0,
  binnedAt: 0,
  warmth: 'warm',
  ...fields,
});
const tie = (aId: string, bId: string, strength: Strength = 2): Tie => ({
  aId,
  bId,
  strength,
  kind: 'knows',
});

const networks = fc.record({
  people: fc.tuple(
    ...names.map((id) =>
      fc.record({
        id: fc.constant(id),
        discouraging: fc.boolean(),
        archivedAt: fc.constantFrom(0, 0, 0, 5),
        binnedAt: fc.constantFrom(0, 0, 0, 5),
        warmth: fc.constantFrom(undefined, 'warm' as const, 'cooling' as const, 'cold' as const),
      }),
    ),
  ),
  ties: fc.array(
    fc.record({
      aId: fc.constantFrom(...names),
      bId: fc.constantFrom(...names, 'nobody'),
      strength: strengths,
      kind: fc.constant('knows' as const),
    }),
    { maxLength: 16 },
  ),
  targets: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
});
type Network = typeof networks extends fc.Arbitrary<infer N> ? N : never;

const all = ({ people, ties, targets }: Network): readonly Route[] => {
  const routes = findRoutes(buildPathGraph(people, ties), targets);
  return routes.take(routes.total);
};
const warmthRank = { warm: 3, cooling: 2, cold: 1 } as const;

/** Every chain there is, one by one. */
const byHand = ({ people, ties, targets }: Network): ReadonlyMap<string, readonly [number, number]> => {
  const able = new Map(people.filter(isPassable).map((each) => [each.id, each]));
  const between = (a: string, b: string): number =>
    Math.max(
      0,
      ...ties
        .filter(({ aId, bId }) => (aId === a && bId === b) || (aId === b && bId === a))
        .map(({ strength }) => strength),
    );
  const best = new Map<string, readonly [number, number]>();
  const walk = (first: string, last: string, length: number, weakest: number): void => {
    if (targets.some((target) => target === last)) {
      const known = best.get(first);
      if (known === undefined || length < known[0] || (length === known[0] && weakest > known[1]))
        best.set(first, [length, weakest]);
    }
    if (length === maxHops) return;
    for (const next of able.keys()) {
      const holds = between(last, next);
      if (next !== last && holds > 0) walk(first, next, length + 1, Math.min(weakest, holds));
    }
  };
  for (const { id, warmth } of able.values()) if (warmth !== undefined) walk(id, id, 0, warmthRank[warmth]);
  return best;
};

describe('findRoutes', () => {
  it('names who is there first, then shorter chains, then those that hold better', () => {
    const graph = buildPathGraph(
      [
        person('omar', { warmth: undefined }),
        person('lena', { warmth: 'cooling' }),
        person('ana'),
        person('kim'),
        person('joe', { warmth: 'cold' }),
      ],
      [tie('ana', 'omar', 1), tie('omar', 'kim', 3), tie('joe', 'ana', 3)],
    );
    const routes = findRoutes(graph, ['omar', 'lena']);
    expect(routes.take(9).map(({ people, weakest }) => [people.join(' '), weakest])).toEqual([
      ['lena', 2],
      ['kim omar', 3],
      ['ana omar', 1],
      ['joe ana omar', 1],
    ]);
    expect(routes.total).toBe(4);
    expect(routes.take(1)).toHaveLength(1);
  });

  it('never runs through, begins with or ends at somebody to keep away from, archived or in the bin', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const able = new Set<string>(network.people.filter(isPassable).map(({ id }) => id));
        for (const { people } of all(network)) for (const id of people) expect(able.has(id)).toBe(true);
      }),
    );
  });

  it('is a chain of ties from somebody known to a target, as long and as weak as it says', () => {
    fc.assert(
      fc.property(networks, (network) => {
        for (const { people, ties, known, weakest } of all(network)) {
          expect(people.length).toBeLessThanOrEqual(maxHops + 1);
          expect(network.targets).toContain(people.at(-1));
          expect(new Set(people).size).toBe(people.length);
          const first = network.people.find(({ id }) => id === people[0]);
          expect(known).toBe(warmthRank[first?.warmth ?? 'cold']);
          expect(first?.warmth).toBeDefined();
          for (const [at, { aId, bId }] of ties.entries())
            expect(new Set([aId, bId])).toEqual(new Set([people[at], people[at + 1]]));
          expect(weakest).toBe(Math.min(known, ...ties.map(({ strength }) => strength)));
        }
      }),
    );
  });

  it('finds for everybody known the shortest way, and of the shortest one that holds best; no other', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const found = new Map(
          all(network).map(({ people, weakest }) => [people[0], [people.length - 1, weakest] as const]),
        );
        expect(found).toEqual(byHand(network));
      }),
      { numRuns: 400 },
    );
  });

  it('is in order, and a beginning of it is a beginning of all', () => {
    fc.assert(
      fc.property(networks, fc.nat({ max: 6 }), (network, limit) => {
        const routes = all(network);
        const ranks = routes.map(({ people, weakest, known }) => people.length * 100 - weakest * 10 - known);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        const graph = buildPathGraph(network.people, network.ties);
        expect(findRoutes(graph, network.targets).take(limit)).toEqual(routes.slice(0, limit));
      }),
    );
  });

  it('a new tie never makes a way longer or weaker', () => {
    fc.assert(
      fc.property(
        networks,
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        strengths,
        (network, a, b, strength) => {
          const more = new Map(
            all({ ...network, ties: [...network.ties, { aId: a, bId: b, strength, kind: 'knows' }] }).map(
              (route) => [route.people[0], route],
            ),
          );
          for (const { people, weakest } of all(network)) {
            const now = more.get(people[0]);
            expect(now).toBeDefined();
            if (now?.people.length === people.length) expect(now.weakest).toBeGreaterThanOrEqual(weakest);
            else expect(now?.people.length).toBeLessThan(people.length);
          }
        },
      ),
    );
  });
});

describe('tiesOfMeeting', () => {
  it('who brought somebody together with the user knows them; what was only asked for is no tie', () => {
    const made = { madeAt: '2026-03-01' };
    expect(
      tiesOfMeeting(
        [{ id: 'omar', met: { throughId: 'ana' } }, { id: 'lena' }],
        [
          { connectorId: 'ana', betweenIds: ['me', 'kim'], ...made },
          { connectorId: 'me', betweenIds: ['lena', 'omar'], ...made, metAt: '2026-03-02' },
          { connectorId: 'joe', betweenIds: ['me', 'lena'] },
        ],
      ).map(({ aId, bId, kind, strength }) => `${aId} ${kind} ${bId} ${strength}`),
    ).toEqual(['ana brought-together omar 2', 'ana introduced kim 2', 'lena knows omar 2']);
  });
});
