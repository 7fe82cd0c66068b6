/** A small seeded generator (mulberry32): the same seed gives the same network on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** 0 ≤ i < n. */
  index(n: number): number;
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
  bytes(n: number): Uint8Array;
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const index = (n: number) => Math.floor(next() * n);
  return {
    next,
    index,
    pick: (items) => {
      const item = items[index(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    chance: (probability) => next() < probability,
    bytes: (n) => Uint8Array.from({ length: n }, () => index(256)),
  };
};
