/**
 * Ways to a company or a person: who is there that one knows, and who knows somebody who is. People to keep away
 * from, archived ones and those in the bin are in no graph, so no way can run through them.
 */
import type { Contact, Id, Introduction, Relation } from '../records.ts';
import type { RelationKind } from '../people/relations.ts';
import type { Warmth } from '../stages/warmth.ts';

/** A chain is: the user, at most so many people between, the one at its end. */
export const maxHops = 2;

export interface PathPerson extends Pick<Contact, 'id' | 'discouraging' | 'archivedAt' | 'binnedAt'> {
  /** Undefined: the user has not met them, so that no chain can begin there. */
  readonly warmth: Warmth | undefined;
}

/** How two people know each other: a relation, or what follows from how one met them. */
export type TieKind = RelationKind | 'brought-together' | 'introduced';

export interface Tie extends Pick<Relation, 'aId' | 'bId' | 'strength'> {
  readonly kind: TieKind;
}

export type Strength = Relation['strength'];

/** People as numbers, and their ties in rows, one after another (compressed sparse rows): a search touches nothing else. */
export interface PathGraph {
  readonly ids: readonly Id[];
  readonly indexById: ReadonlyMap<Id, number>;
  /** How well the user knows each: 0 not, 1 cold, 2 cooling, 3 warm. */
  readonly known: Uint8Array;
  /** Ties of person `i` are at `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** Whom each tie leads to, times four, plus its strength: what is read together lies together. */
  readonly links: Int32Array;
  /** Which of `ties` each is: the same one from both of its ends. */
  readonly tieIndex: Int32Array;
  readonly ties: readonly Tie[];
}

const known: Readonly<Record<Warmth, Strength>> = { warm: 3, cooling: 2, cold: 1 };

/** Whether a way may lead by this person. */
export const isPassable = ({
  discouraging,
  archivedAt,
  binnedAt,
}: Pick<Contact, 'discouraging' | 'archivedAt' | 'binnedAt'>): boolean =>
  !discouraging && archivedAt === 0 && binnedAt === 0;

/** Ties with somebody who is not there, or with oneself, are left out; of several between two the strongest stays. */
export function buildPathGraph(people: readonly PathPerson[], ties: readonly Tie[]): PathGraph {
  const passable = people.filter(isPassable);
  const ids = passable.map(({ id }) => id);
  const indexById = new Map(ids.map((id, index) => [id, index]));
  const best = new Map<number, Tie>();
  for (const tie of ties) {
    const a = indexById.get(tie.aId);
    const b = indexById.get(tie.bId);
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * ids.length + Math.max(a, b);
    const other = best.get(key);
    if (other === undefined || tie.strength > other.strength) best.set(key, tie);
  }
  const kept = [...best.values()];
  const starts = new Int32Array(ids.length + 1);
  const links = new Int32Array(kept.length * 2);
  const tieIndex = new Int32Array(kept.length * 2);
  const pairs = kept.map(({ aId, bId }) => [indexById.get(aId) ?? 0, indexById.get(bId) ?? 0] as const);
  for (const pair of pairs) for (const end of pair) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let index = 0; index < ids.length; index += 1)
    starts[index + 1] = (starts[index + 1] ?? 0) + (starts[index] ?? 0);
  const next = starts.slice();
  for (const [tie, [a, b]] of pairs.entries())
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = next[from] ?? 0;
      next[from] = at + 1;
      links[at] = to * 4 + (kept[tie]?.strength ?? 1);
      tieIndex[at] = tie;
    }
  return {
    ids,
    indexById,
    known: Uint8Array.from(passable, ({ warmth }) => (warmth === undefined ? 0 : known[warmth])),
    starts,
    links,
    tieIndex,
    ties: kept,
  };
}

export interface Route {
  /** Whom to ask first … whom it leads to. One: the user knows them. */
  readonly people: readonly [Id, ...Id[]];
  /** Between each and the next. */
  readonly ties: readonly Tie[];
  /** How well the user knows the first one: 3 warm, 2 cooling, 1 cold. */
  readonly known: Strength;
  /** The least of all of these: a chain holds as much. */
  readonly weakest: Strength;
}

export interface Routes {
  readonly total: number;
  /** The best first. */
  take(limit: number): readonly Route[];
}

/**
 * All ways to any of these people: for each person one knows who stands on such a way, the shortest, and of the
 * shortest the one that holds best. Whoever is there and known comes first, then chains by their length; among as
 * long ones by their weakest link, then by how well the user knows the first.
 */
export function findRoutes(graph: PathGraph, targets: Iterable<Id>, hops: number = maxHops): Routes {
  const { ids, indexById, known: knows, starts, links } = graph;
  const count = ids.length;
  /** 0: not reached; else the steps to a target times four, plus what the best way there holds. */
  const reached = new Uint8Array(count);
  /** The tie that leads on toward the target, as its place in `links`. */
  const via = new Int32Array(count);
  const queue = new Int32Array(count);
  let tail = 0;
  for (const id of targets) {
    const index = indexById.get(id);
    if (index === undefined || reached[index] !== 0) continue;
    reached[index] = 3;
    queue[tail] = index;
    tail += 1;
  }
  let head = 0;
  for (let depth = 1; depth <= hops; depth += 1) {
    const stop = tail;
    const level = depth * 4;
    for (; head < stop; head += 1) {
      const from = queue[head] as number;
      const wide = (reached[from] as number) & 3;
      const end = starts[from + 1] as number;
      for (let at = starts[from] as number; at < end; at += 1) {
        const link = links[at] as number;
        const to = link >> 2;
        const before = reached[to] as number;
        if (before === 0) {
          queue[tail] = to;
          tail += 1;
        } else if (before < level) continue;
        const strength = link & 3;
        const now = level + (strength < wide ? strength : wide);
        if (now <= before) continue;
        reached[to] = now;
        via[to] = at;
      }
    }
  }

  // Lengths, weakest links and acquaintance are few: they are counted into place, which no comparison can beat.
  const places = new Int32Array((hops + 1) * 16 + 1);
  const ranks = new Uint8Array(tail);
  let total = 0;
  for (let at = 0; at < tail; at += 1) {
    const index = queue[at] as number;
    const first = knows[index] as number;
    if (first === 0) continue;
    const way = reached[index] as number;
    const wide = way & 3;
    const rank = (way >> 2) * 16 + (3 - (first < wide ? first : wide)) * 4 + (3 - first) + 1;
    ranks[at] = rank;
    places[rank] = (places[rank] as number) + 1;
    total += 1;
  }
  for (let place = 1; place < places.length; place += 1)
    places[place] = (places[place] as number) + (places[place - 1] as number);
  const order = new Int32Array(total);
  for (let at = 0; at < tail; at += 1) {
    const rank = ranks[at] as number;
    if (rank === 0) continue;
    const place = places[rank - 1] as number;
    places[rank - 1] = place + 1;
    order[place] = queue[at] as number;
  }

  const routeFrom = (first: number): Route => {
    const people: [Id, ...Id[]] = [ids[first] as Id];
    const chain: Tie[] = [];
    for (let at = first; (reached[at] as number) >= 4;) {
      const link = via[at] as number;
      at = rowOf(starts, link);
      chain.push(graph.ties[graph.tieIndex[link] as number] as Tie);
      people.push(ids[at] as Id);
    }
    const knownAs = knows[first] as Strength;
    return {
      people,
      ties: chain,
      known: knownAs,
      weakest: Math.min(knownAs, (reached[first] as number) & 3) as Strength,
    };
  };
  return { total, take: (limit) => Array.from(order.subarray(0, Math.max(0, limit)), routeFrom) };
}

/** Whose row a place in the links is in. */
function rowOf(starts: Int32Array, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** People who have a tie with this one. */
export const neighboursOf = ({ ids, indexById, starts, links }: PathGraph, id: Id): readonly Id[] => {
  const index = indexById.get(id);
  if (index === undefined) return [];
  return Array.from(links.subarray(starts[index], starts[index + 1]), (link) => ids[link >> 2] as Id);
};

/** Ties that follow from how the user met people: by whom, and in which introductions. */
export function tiesOfMeeting(
  people: Iterable<Pick<Contact, 'id' | 'met'>>,
  introductions: Iterable<Pick<Introduction, 'connectorId' | 'betweenIds' | 'madeAt' | 'metAt'>>,
): readonly Tie[] {
  const ties: Tie[] = [];
  for (const { id, met } of people)
    if (met?.throughId !== undefined)
      ties.push({ aId: met.throughId, bId: id, kind: 'brought-together', strength: 2 });
  for (const { connectorId, betweenIds, madeAt, metAt } of introductions) {
    // Before it is made nobody has shown that the one knows the other.
    if (madeAt === undefined && metAt === undefined) continue;
    const others = betweenIds.filter((id) => id !== 'me');
    const [first, second] = others;
    if (connectorId !== 'me')
      for (const id of others) ties.push({ aId: connectorId, bId: id, kind: 'introduced', strength: 2 });
    if (first !== undefined && second !== undefined)
      ties.push({ aId: first, bId: second, kind: 'knows', strength: metAt === undefined ? 1 : 2 });
  }
  return ties;
}
