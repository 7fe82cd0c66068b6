/** Takes transactions back, many records in several transactions: between two of them the store answers others. */
import { rehomeStrays } from '#data/commands/stages.ts';
import type { Tx } from '#data/commands/tx.ts';
import type { Id } from '#domain/records.ts';
import { faultPoint } from '../health/fault-point.ts';
import type { StoreFile } from '../storage/index.ts';
import { deriveMany } from './derive-many.ts';
import type { Derive } from './tx/tx.ts';
import type { Journal } from './journal.ts';
import { createReferenceCheck } from './references.ts';
import { inOrder, revertEntries, type Reverted } from './revert.ts';

/** Records taken back in one transaction: short enough that nobody waits long. */
export const revertedAtOnce = 500;
/** People whose derived fields are brought up to date in one transaction. */
const derivedAtOnce = 500;

/** How far it is, in records. */
export interface RevertProgress {
  readonly done: number;
  readonly total: number;
}

export interface RevertDone {
  readonly reverted: Reverted;
  /** The transactions it took: what takes *that* back. */
  readonly ids: readonly string[];
}

export interface RevertDeps {
  readonly file: StoreFile;
  readonly journal: Journal;
  /** Whether the transaction with this stamp took something back. */
  readonly isRevert: (stamp: string) => boolean;
  readonly stampOf: (commandId: string) => string | undefined;
  /** The stamp given last. */
  readonly lastStamp: () => string | undefined;
  readonly isKnown: (commandId: string) => boolean;
  readonly run: (step: {
    readonly id: string;
    readonly name: string;
    readonly derive: Derive;
    readonly plan: (tx: Tx) => { readonly result: Reverted };
  }) => { readonly result: Reverted };
}

export interface RevertOrder {
  /** Of the transaction that takes all back, or what theirs begin with: the same again goes on where it stood. */
  readonly id: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly derive: Derive;
  /** Records in one transaction; Infinity: all or nothing. */
  readonly atOnce: number;
}

const sum = (a: Reverted, b: Reverted): Reverted => ({
  removed: a.removed + b.removed,
  restored: a.restored + b.restored,
  kept: a.kept + b.kept,
});

/**
 * Yields between two transactions. Of several, where dates are kept, derived fields follow at the end: by then most
 * people of a large import are gone, and each of the others had records in many of the transactions.
 */
export function* revertInSteps(
  { file, journal, isRevert, stampOf, lastStamp, isKnown, run }: RevertDeps,
  { id: base, name, groups, derive, atOnce }: RevertOrder,
): Generator<RevertProgress, RevertDone, undefined> {
  const listed = inOrder(journal.backwards(groups));
  const stamps = new Map(groups.map((group) => [group, stampOf(group)]));
  const check = createReferenceCheck(
    new Set(listed.flatMap(({ docId, isInsert }) => (isInsert ? [docId] : []))),
  );
  const peopleOnly = listed.some(({ collection }) => collection === 'contacts');
  const ids: string[] = [];
  let reverted: Reverted = { removed: 0, restored: 0, kept: 0 };
  let seen: string | undefined;
  const isOne = listed.length <= atOnce;
  const affected = new Set<Id>();
  const isLate = !isOne && derive === 'keep-dates';
  const deriveNow: Derive = isLate ? (people) => people.forEach((id) => affected.add(id)) : derive;
  let isResumed = false;
  // Few transactions touched many records, and each look goes through the whole log.
  const revertByStamp = new Map<string, boolean>();
  const wasRevert = (stamp: string): boolean => {
    const known = revertByStamp.get(stamp) ?? isRevert(stamp);
    revertByStamp.set(stamp, known);
    return known;
  };
  for (let start = 0; start === 0 || start < listed.length; start += atOnce) {
    const some = isOne ? listed : listed.slice(start, start + atOnce);
    const id = isOne ? base : `${base}/${String(some[0]?.seq)}-${String(some.at(-1)?.seq)}`;
    if (isKnown(id)) isResumed = true;
    else if (start > 0) yield { done: start, total: listed.length };
    const plan = (tx: Tx) => {
      const own = lastStamp();
      const original = journal.originals(some.map(({ docId }) => docId));
      const entries = journal.read(some).flatMap(({ commandId, ...entry }) => {
        const stamp = stamps.get(commandId);
        return stamp === undefined ? [] : [{ ...entry, stamp }];
      });
      return {
        result: revertEntries(
          tx,
          entries,
          { isRevert: (stamp) => stamp === own || wasRevert(stamp), original },
          check,
          (collection) => !peopleOnly || collection === 'contacts',
        ),
      };
    };
    if (lastStamp() !== seen) check.readAgain();
    reverted = sum(reverted, run({ id, name, derive: deriveNow, plan }).result);
    seen = lastStamp();
    ids.push(id);
    faultPoint('revert:step');
  }
  if (!isLate) return { reverted, ids };
  const stages = `${base}/stages`;
  const plan = (tx: Tx) => {
    rehomeStrays(tx);
    return { result: reverted };
  };
  run({ id: stages, name, derive, plan });
  // Whom the transactions before a crash affected is not known any more.
  const isAffected = (id: Id): boolean => isResumed || affected.has(id);
  const people =
    isResumed || affected.size > 0
      ? file
          .find('contacts', { selector: {} })
          .map(({ id }) => id as Id)
          .filter(isAffected)
      : [];
  for (let start = 0; start < people.length; start += derivedAtOnce) {
    if (start > 0) yield { done: listed.length, total: listed.length };
    const some = people.slice(start, start + derivedAtOnce);
    file.transaction(() => deriveMany(file, some));
    faultPoint('revert:derived');
  }
  return { reverted, ids: [...ids, stages] };
}

/** All of it, at once. */
export const drain = <T>(steps: Generator<unknown, T, undefined>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};
