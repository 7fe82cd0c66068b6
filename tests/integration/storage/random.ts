/** Random documents and queries that look for trouble. The same seed gives the same. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** mulberry32: small, and good enough to hit corners. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
  };
};

/** Letters at the borders of what UTF-8 and UTF-16 order differently, and lone surrogates. */
const letters = [
  ...'aAbzé0~ß',
  '\u00ff',
  '\u07ff',
  '\u0800',
  '\ud7ff',
  '\ue000',
  '\uf8ff',
  '\uffee',
  '😀',
  '👩‍👩‍👧',
  '\u{10000}',
  '\u{10ffff}',
  '\ud800',
  '\udfff',
  '中',
  'e\u0301',
];
/**
 * What an index of RxDB's memory storage can't judge: it pads strings with spaces, which these sort before, and
 * U+FFFF is its word for "no upper bound".
 */
const oddLetters = ['\uffff', '\u0000', '\u0001', '\u0002', '\t', '\n', ' ', '"', '%', "'", '!'];

export interface Words {
  text(random: Random): string;
  /** Whether to use what an index of RxDB's memory storage can't judge; fields may be missing then, too. */
  readonly odd: boolean;
}

export const createWords = (withOdd: boolean): Words => {
  const alphabet = withOdd ? [...letters, ...oddLetters] : letters;
  return {
    odd: withOdd,
    text: (random) => {
      let text = '';
      const length = random.pick([0, 1, 1, 1, 2, 2, 3]);
      for (let at = 0; at < length; at += 1) text += random.pick(alphabet);
      return text;
    },
  };
};

const stages = ['to-meet', 'acquaintance', 'trust'];
const numbers = [-1000, -1, 0, 1, 2, 3, 4, 999, 1000];
const times = [0, 0.01, 1, 1.5, 1_700_000_000_000, 1_700_000_000_000.25, 10_000_000_000_000];

export type RandomRecord = Record<string, unknown>;

export const randomRecord = (random: Random, words: Words, id: string): RandomRecord => {
  const record: RandomRecord = {
    id,
    name: words.text(random),
    city: words.text(random),
    stage: random.pick(stages),
    rank: random.pick(numbers),
    seen: random.pick(times),
    done: random.chance(0.5),
    deep: { place: { code: words.text(random) }, other: random.below(3) },
    tags: Array.from({ length: random.pick([0, 0, 1, 2, 3]) }, () => words.text(random)),
    people: Array.from({ length: random.below(3) }, () => `p${random.below(5)}`),
    notes: words.text(random).repeat(random.pick([1, 50])),
    list: Array.from({ length: random.below(3) }, () => ({ kind: random.pick(stages), n: random.below(4) })),
  };
  if (words.odd) {
    for (const name of ['city', 'rank', 'done', 'notes', 'tags', 'list']) {
      if (random.chance(0.15)) delete record[name];
    }
  }
  return record;
};

const valueOf = (random: Random, words: Words, field: string): unknown => {
  switch (field) {
    case 'rank':
      // An index of the memory storage rounds a bound between two values down, and loses what lies between. One
      // out of the schema's range it takes for the range's end, and gives what is there.
      return random.pick([...numbers, words.odd ? 1.5 : 1]);
    case 'seen':
      return random.pick(times);
    case 'done':
      return random.chance(0.5);
    case 'stage':
      return random.pick(stages);
    case 'id':
      return `doc${random.below(80)}`;
    default:
      return words.text(random);
  }
};

const scalarFields = ['id', 'name', 'city', 'stage', 'rank', 'seen', 'done', 'deep.place.code', 'notes'];
const sortFields = [...scalarFields, 'deep.other'];

const randomMatcher = (random: Random, words: Words, field: string): Record<string, unknown> => {
  const value = () => valueOf(random, words, field);
  const values = () => Array.from({ length: random.below(4) }, value);
  switch (random.below(16)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return { $eq: value() };
    case 4:
      return { $gt: value() };
    case 5:
      return { $gte: value() };
    case 6:
      return { $lt: value() };
    case 7:
      return { $lte: value() };
    case 8:
      return { $gte: value(), $lt: value() };
    case 9:
    case 10:
      return { $in: values() };
    case 11:
      return { $nin: values() };
    case 12:
      return { $ne: value() };
    case 13:
      return { $exists: random.chance(0.7) };
    case 14:
      return { $not: { $eq: value() } };
    default:
      return random.chance(0.5) ? { $gt: value(), $ne: value() } : { $eq: value(), $gte: value() };
  }
};

const randomTerm = (random: Random, words: Words): Record<string, unknown> => {
  const word = () => words.text(random);
  switch (random.below(14)) {
    case 0:
      return { tags: { $elemMatch: { $eq: word() } } };
    case 1:
      return { tags: { $elemMatch: { $in: [word(), word()] } } };
    case 2:
      return { people: { $elemMatch: { $eq: `p${random.below(6)}` } } };
    case 3:
      return { people: `p${random.below(6)}` };
    case 4:
      return { people: { $in: [`p${random.below(6)}`, `p${random.below(6)}`] } };
    case 5:
      return random.chance(0.5) ? { tags: { $size: random.below(3) } } : { people: { $ne: 'p1' } };
    case 6:
      return { list: { $elemMatch: { kind: random.pick(stages), n: { $gte: random.below(4) } } } };
    case 7:
      return { name: { $regex: random.pick(['^a', 'A', '😀', 'z$']) } };
    default: {
      const field = random.pick(scalarFields);
      return { [field]: randomMatcher(random, words, field) };
    }
  }
};

const randomSelector = (random: Random, words: Words, depth = 0): Record<string, unknown> => {
  const selector: Record<string, unknown> = {};
  const terms = random.pick([0, 1, 1, 2, 2, 3]);
  for (let at = 0; at < terms; at += 1) Object.assign(selector, randomTerm(random, words));
  if (depth < 2 && random.chance(0.2)) {
    const part = () => randomSelector(random, words, depth + 1);
    const operator = random.pick(['$or', '$and', '$nor', '$or']);
    selector[operator] = [part(), part()];
  }
  return selector;
};

export interface RandomQuery {
  selector: Record<string, unknown>;
  sort?: Record<string, 'asc' | 'desc'>[];
  limit?: number;
  skip?: number;
}

export const randomQuery = (random: Random, words: Words): RandomQuery => {
  const query: RandomQuery = { selector: randomSelector(random, words) };
  if (random.chance(0.7)) {
    const fields = new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(sortFields)));
    query.sort = [...fields].map((field) => ({ [field]: random.chance(0.5) ? 'asc' : 'desc' }));
  }
  if (random.chance(0.5)) query.limit = random.pick([0, 1, 2, 3, 5, 10, 100]);
  if (random.chance(0.3)) query.skip = random.pick([0, 1, 2, 5, 50]);
  return query;
};
