import {
  buildPathGraph,
  findRoutes,
  maxHops,
  type PathGraph,
  type PathPerson,
  type Strength,
  type Tie,
} from '#domain/companies/paths.ts';
import type { Samples } from '../statistics.ts';

const people = 10_000;
const relations = 50_000;
const insiders = 25;
const runs = 200;
/** Not counted: until V8 has compiled both. */
const warmUp = 100;

/** Mulberry32: the same network each time. */
const createRandom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
};

const makeGraph = (random: (below: number) => number): PathGraph => {
  const id = (index: number) => `person-${String(index).padStart(5, '0')}`;
  const warmths = ['warm', 'cooling', 'cold', undefined] as const;
  return buildPathGraph(
    Array.from({ length: people }, (_, index): PathPerson => ({
      id: id(index),
      discouraging: false,
      archivedAt: 0,
      binnedAt: 0,
      warmth: warmths[random(warmths.length)],
    })),
    Array.from({ length: relations }, (): Tie => ({
      aId: id(random(people)),
      bId: id(random(people)),
      kind: 'knows',
      strength: (random(3) + 1) as Strength,
    })),
  );
};

/** Who can be reached within as many steps, and nothing else: no way back, no order, no strength. */
const bareSearch = ({ ids, indexById, starts, links }: PathGraph, targets: readonly string[]): number => {
  const level = new Int8Array(ids.length).fill(-1);
  const queue = new Int32Array(ids.length);
  let tail = 0;
  for (const target of targets) {
    const index = indexById.get(target);
    if (index === undefined) continue;
    level[index] = 0;
    queue[tail] = index;
    tail += 1;
  }
  for (let head = 0; head < tail; head += 1) {
    const from = queue[head] as number;
    const depth = level[from] as number;
    if (depth === maxHops) break;
    const end = starts[from + 1] as number;
    for (let at = starts[from] as number; at < end; at += 1) {
      const to = (links[at] as number) >> 2;
      if (level[to] !== -1) continue;
      level[to] = depth + 1;
      queue[tail] = to;
      tail += 1;
    }
  }
  return tail;
};

/** All ways of up to two people between to a company of 25, found and ranked, over a bare search of the same depth. */
export const measurePaths = async (): Promise<Samples> => {
  const random = createRandom(1);
  const graph = makeGraph(random);
  const measured: number[] = [];
  const control: number[] = [];
  let reached = 0;
  for (let run = -warmUp; run < runs; run += 1) {
    const targets = Array.from({ length: insiders }, () => graph.ids[random(people)] ?? '');
    const startedAt = performance.now();
    const routes = findRoutes(graph, targets);
    const best = routes.take(20).length;
    const foundAt = performance.now();
    reached += bareSearch(graph, targets);
    const searchedAt = performance.now();
    if (best === 0) throw new Error('There are no ways to measure.');
    if (run < 0) continue;
    measured.push(foundAt - startedAt);
    control.push(searchedAt - foundAt);
  }
  if (reached === 0) throw new Error('The control found nobody.');
  return Promise.resolve({ unit: 'ms', measured, control });
};
