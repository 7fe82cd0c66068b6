/**
 * What a record's `stamps` say (see docs/DECISIONS.md): `*` when it was made, `field` when a field last changed,
 * `field/key` when an element of a list came, changed or went, `!` when the record was deleted, `field#` the order of a
 * list's elements as its last editor saw them, where the list itself doesn't tell (`?`: it was taken away whole; `!`
 * before it: what the list holds is there for want of others), `^` when it was brought back after it had been removed for
 * good.
 */
import type { CollectionName } from '../collections.ts';
import { encodeStamp, maxDriftMs, parseStamp } from './hlc.ts';
import { canonicalJson, type Json } from './canonical.ts';
import { elementsOf, hasElements } from './elements.ts';

export type Stamps = Readonly<Record<string, string>>;

export const madeKey = '*';
export const goneKey = '!';
export const backKey = '^';
/** Before the time of a deletion, which makes it later than every clock: a record that was removed for good. */
const forever = '~';

/** The key of the time at which a list's order was changed. */
export const orderKey = (field: string): string => `${field}#`;
/** The key of the time at which an element came to a list, or went. */
export const elementKey = (field: string, key: string): string => `${field}/${key}`;
const isOrder = (key: string): boolean => key.endsWith('#');

/** Of a record that was removed for good at that time. */
export const goneForGood = (at: string): Stamps => ({ [goneKey]: forever + at });

/** When it was removed for good. */
export const forgottenAt = (stamps: Stamps): string | undefined => {
  const gone = stamps[goneKey];
  return gone?.startsWith(forever) === true ? gone.slice(forever.length) : undefined;
};

/** Of a record that is made where a deleted one was: later than all that is known of that, which it replaces. */
export const stampsOfNew = (grave: Stamps | undefined, stamp: string): Stamps => {
  if (grave === undefined) return { [madeKey]: stamp };
  const forgotten = forgottenAt(grave);
  const made = laterThan(forgotten ?? lastStamp(grave), stamp);
  const back = forgotten === undefined ? grave[backKey] : made;
  return { [madeKey]: made, ...(back === undefined ? {} : { [backKey]: back }) };
};

/** When a path last changed. */
export const stampOf = (stamps: Stamps, path: string): string => stamps[path] ?? stamps[madeKey] ?? '';

/** The last change of anything but its deletion. */
export const lastEdit = (stamps: Stamps): string => {
  let last = '';
  for (const key in stamps) {
    if (key !== goneKey && key !== backKey && !isOrder(key) && (stamps[key] ?? '') > last)
      last = stamps[key] ?? '';
  }
  return last;
};

/**
 * The last change of several records, for a clock to hear of it (see `receiveStamp`). One from too far ahead is left out.
 *
 * @param now epoch milliseconds
 */
export const latestStamp = (records: Iterable<Stamps>, now: number): string | undefined => {
  const limit = encodeStamp({ wall: now + maxDriftMs, counter: 0, node: '' });
  let latest = '';
  for (const stamps of records) {
    for (const key in stamps) {
      const stamp = stamps[key] ?? '';
      if (!isOrder(key) && stamp > latest && stamp < limit) latest = stamp;
    }
  }
  return latest === '' ? undefined : latest;
};

/** The last change of all. */
export const lastStamp = (stamps: Stamps): string => {
  const [edit, gone] = [lastEdit(stamps), stamps[goneKey] ?? ''];
  return gone > edit ? gone : edit;
};

/** Deleted, and not edited since. */
export const isGone = (stamps: Stamps): boolean => {
  const gone = stamps[goneKey];
  return gone !== undefined && gone >= lastEdit(stamps);
};

/**
 * A stamp for a change of what was last changed at `seen`: `stamp`, unless a machine whose clock is far ahead wrote
 * last; then just after that, so that whoever changes something later wins, whatever the clocks say.
 */
export const laterThan = (seen: string, stamp: string): string => {
  if (stamp > seen) return stamp;
  const last = parseStamp(seen);
  const node = parseStamp(stamp)?.node ?? '';
  if (last === undefined) return stamp;
  return last.counter < 0xffff
    ? encodeStamp({ wall: last.wall, counter: last.counter + 1, node })
    : encodeStamp({ wall: last.wall + 1, counter: 0, node });
};

/** A record's stamps after a change of these fields. */
export const stampsAfter = (
  collection: CollectionName,
  before: Json & { readonly stamps: Stamps },
  after: Json,
  fields: readonly string[],
  stamp: string,
): Stamps => {
  const next: Record<string, string> = { ...before.stamps };
  for (const field of fields) {
    next[field] = laterThan(stampOf(before.stamps, field), stamp);
    if (!hasElements(collection, field)) continue;
    delete next[orderKey(field)];
    const old = elementsOf(collection, field, before[field]);
    const now = elementsOf(collection, field, after[field]);
    for (const key of new Set([...old.keys(), ...now.keys()])) {
      const [was, is] = [old.get(key), now.get(key)];
      if (was === is || canonicalJson(was) === canonicalJson(is)) continue;
      const path = elementKey(field, key);
      next[path] = laterThan(stampOf(before.stamps, path), stamp);
    }
  }
  return next;
};
