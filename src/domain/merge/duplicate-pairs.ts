/** Everybody who is there twice: cards that certainly are one person in groups, those that likely are in pairs. */
import {
  addToDuplicateIndex,
  buildDuplicateIndex,
  findDuplicates,
  type Duplicate,
  type DuplicateCandidate,
} from './duplicates.ts';
import type { Id } from '../records.ts';

export interface DuplicateGroup {
  /** Two or more. */
  readonly ids: readonly Id[];
  readonly certainty: Duplicate['certainty'];
  /** "Same e-mail: ana@example.org"; at least one. */
  readonly reasons: readonly string[];
}

/** Two ids as one key, whichever comes first. */
export const pairKey = (a: Id, b: Id): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

interface Pair {
  readonly a: Id;
  readonly b: Id;
  readonly reasons: string[];
}

/**
 * Takes people one by one, so that a caller can give way between them; each is compared with those before by keys,
 * never with everybody.
 *
 * @param distinct keys of pairs ({@link pairKey}) that the user said are two people.
 */
export const createDuplicateFinder = (distinct: ReadonlySet<string>) => {
  const index = buildDuplicateIndex([]);
  const parents = new Map<Id, Id>();
  /** By root: the group's people, in the order they came. */
  const members = new Map<Id, readonly Id[]>();
  const reasonsByRoot = new Map<Id, string[]>();
  const likely = new Map<string, Pair>();

  const rootOf = (id: Id): Id => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  const groupOf = (root: Id): readonly Id[] => members.get(root) ?? [root];

  const addLikely = (a: Id, b: Id, reason: string): void => {
    const key = pairKey(a, b);
    const pair = likely.get(key);
    if (pair === undefined) likely.set(key, { a, b, reasons: [reason] });
    else if (!pair.reasons.includes(reason)) pair.reasons.push(reason);
  };

  const areDistinct = (rootA: Id, rootB: Id): boolean =>
    groupOf(rootA).some((one) => groupOf(rootB).some((other) => distinct.has(pairKey(one, other))));

  /** Joins two groups, unless somebody of one is known to be another than somebody of the other. */
  const join = (a: Id, b: Id, reason: string): void => {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    const reasons = reasonsByRoot.get(rootA) ?? [];
    if (rootA !== rootB) {
      if (areDistinct(rootA, rootB)) return;
      const [groupA, groupB] = [groupOf(rootA), groupOf(rootB)];
      parents.set(rootB, rootA);
      members.set(rootA, [...groupA, ...groupB]);
      reasons.push(...(reasonsByRoot.get(rootB) ?? []));
      members.delete(rootB);
      reasonsByRoot.delete(rootB);
    }
    if (!reasons.includes(reason)) reasons.push(reason);
    reasonsByRoot.set(rootA, reasons);
  };

  return {
    add: (person: DuplicateCandidate & { readonly id: Id }): void => {
      const { id } = person;
      const isOther = (other: Id) => other === id || distinct.has(pairKey(other, id));
      for (const { contactId, certainty, reason } of findDuplicates(index, person, isOther)) {
        if (certainty === 'certain') join(contactId, id, reason);
        else addLikely(contactId, id, reason);
      }
      addToDuplicateIndex(index, person);
    },
    /** The certain ones first. */
    groups: (): readonly DuplicateGroup[] => [
      ...[...members].map(([root, ids]) => ({
        ids,
        certainty: 'certain' as const,
        reasons: reasonsByRoot.get(root) ?? [],
      })),
      ...[...likely.values()]
        .filter(({ a, b }) => rootOf(a) !== rootOf(b) && !areDistinct(rootOf(a), rootOf(b)))
        .map(({ a, b, reasons }) => ({ ids: [a, b], certainty: 'likely' as const, reasons })),
    ],
  };
};
