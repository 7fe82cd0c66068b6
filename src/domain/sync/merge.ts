/**
 * Two versions of a record become one, the same whoever merges and in whatever order: each field, and each element of a
 * list, is that of its later change. So it is commutative, associative and idempotent, and machines that have seen the
 * same changes hold the same bytes. Pure: nothing is known of clocks or of what was before.
 */
import { derivedContactFields, type CollectionName } from '../collections.ts';
import { canonicalJson, type Json } from './canonical.ts';
import { elementsOf, hasElements, idOfKey, isMap, neverEmpty } from './elements.ts';
import {
  backKey,
  elementKey,
  forgottenAt,
  goneForGood,
  goneKey,
  isGone,
  lastEdit,
  madeKey,
  orderKey,
  stampOf,
  type Stamps,
} from './stamps.ts';

/** A record as machines exchange it: without derived fields. A deleted one keeps its fields, for an edit that is later. */
export interface Version extends Json {
  readonly id: string;
  readonly stamps: Stamps;
}

/** What somebody typed and another machine's later change of the same thing replaced. */
export interface Overwritten {
  /** `*`: the record was deleted on one side and edited on the other. */
  readonly field: string;
  readonly kept: unknown;
  readonly lost: unknown;
  readonly keptStamp: string;
  readonly lostStamp: string;
  /** Which of the two gave way. */
  readonly lostSide: 'mine' | 'theirs';
}

/** Fields of every record that no one edits. */
const bookkeeping: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'stamps']);
const derived: ReadonlySet<string> = new Set(derivedContactFields);
const isInternal = (field: string): boolean => field.startsWith('_');

/** A stored record without what each machine works out for itself. */
export const toVersion = (record: object): Version => {
  const version: Record<string, unknown> = {};
  for (const field in record) {
    if (!derived.has(field) && !isInternal(field)) version[field] = (record as Json)[field];
  }
  return version as unknown as Version;
};

/** What is left of a record that was removed for good: it absorbs every version that was not brought back later. */
export const forgotten = (id: string, at: string): Version => ({ id, stamps: goneForGood(at) });

/** Whether it was removed for good: nothing but that is left of it. */
export const isForgotten = ({ stamps }: Version): boolean => forgottenAt(stamps) !== undefined;

/**
 * A record that was removed for good and brought back begins anew: nothing of before is merged into it. Of two versions
 * of different beginnings the later one is all that is left, a removal being one as well.
 */
const beginningOf = ({ stamps }: Version): string => {
  const gone = forgottenAt(stamps);
  return gone === undefined ? (stamps[backKey] ?? '') : `${gone}~`;
};

const fieldsOf = (...versions: readonly Version[]): ReadonlySet<string> => {
  const fields = new Set<string>();
  for (const version of versions) {
    for (const field in version) if (!bookkeeping.has(field)) fields.add(field);
    for (const key in version.stamps) {
      const [field = ''] = key.split(/[/#]/u, 1);
      if (field !== madeKey && field !== goneKey && field !== backKey) fields.add(field);
    }
  }
  return fields;
};

interface Cell {
  readonly stamp: string;
  readonly value: unknown;
}

/** The later one; of two of the same time, which only a broken clock makes, the one that is spelled later. */
const later = (a: Cell, b: Cell): Cell => {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  if (a.value === b.value) return a;
  const [left, right] = [
    a.value === undefined ? '' : canonicalJson(a.value),
    b.value === undefined ? '' : canonicalJson(b.value),
  ];
  return left >= right ? a : b;
};

const cellOf = (version: Version, field: string): Cell => ({
  stamp: stampOf(version.stamps, field),
  value: version[field],
});

/** Before the order of a list whose elements had all been taken off: what it holds is there for want of others. */
const ghosts = '!';

/** Instead of an order: whoever changed the list last took it away whole, and knew nothing of what is in it now. */
const absent = '?';

const isOfGhosts = ({ stamps }: Version, field: string): boolean =>
  stamps[orderKey(field)]?.startsWith(ghosts) === true;

const presentOf = (
  collection: CollectionName,
  version: Version,
  field: string,
): ReadonlyMap<string, unknown> =>
  isOfGhosts(version, field) ? new Map() : elementsOf(collection, field, version[field]);

const orderOf = (collection: CollectionName, version: Version, field: string): Cell => {
  const stamp = stampOf(version.stamps, field);
  const kept = version.stamps[orderKey(field)]?.split(' ');
  if (kept === undefined ? version[field] === undefined : kept.includes(absent))
    return { stamp, value: undefined };
  const keys = kept ?? [...elementsOf(collection, field, version[field]).keys()];
  return { stamp, value: keys.filter((key) => key !== '' && key !== ghosts) };
};

const keysStamped = (stamps: Stamps, field: string): readonly string[] => {
  const start = `${field}/`;
  return Object.keys(stamps).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
};

interface Merged {
  readonly value: unknown;
  readonly stamps: Stamps;
}

const withStamp = (stamps: Record<string, string>, base: string, path: string, stamp: string): void => {
  if (stamp !== base) stamps[path] = stamp;
};

/** A list that must have one: whoever was taken off last stays, by the same rule everywhere. */
const lastOnes = (cells: ReadonlyMap<string, Cell>): readonly string[] => {
  const last = [...cells.values()].reduce((max, { stamp }) => (stamp > max ? stamp : max), '');
  return [...cells].flatMap(([key, { stamp }]) => (stamp === last ? [key] : [])).sort();
};

const mergeList = (
  collection: CollectionName,
  field: string,
  a: Version,
  b: Version,
  base: string,
): Merged => {
  const stamps: Record<string, string> = {};
  const mine = presentOf(collection, a, field);
  const theirs = presentOf(collection, b, field);
  const cells = new Map<string, Cell>();
  const keys = [
    ...mine.keys(),
    ...theirs.keys(),
    ...keysStamped(a.stamps, field),
    ...keysStamped(b.stamps, field),
  ];
  for (const key of new Set(keys)) {
    const path = elementKey(field, key);
    const cell = later(
      { stamp: stampOf(a.stamps, path), value: mine.get(key) },
      { stamp: stampOf(b.stamps, path), value: theirs.get(key) },
    );
    cells.set(key, cell);
    withStamp(stamps, base, path, cell.stamp);
  }
  const present = [...cells].flatMap(([key, { value }]) => (value === undefined ? [] : [key])).sort();
  if (isMap(collection, field)) {
    const pairs = present.map((key) => cells.get(key)?.value as [string, unknown]);
    const { stamp } = later(cellOf(a, field), cellOf(b, field));
    withStamp(stamps, base, field, stamp);
    return { value: Object.fromEntries(pairs), stamps };
  }
  const order = later(orderOf(collection, a, field), orderOf(collection, b, field));
  withStamp(stamps, base, field, order.stamp);
  const wanted = order.value as readonly string[] | undefined;
  if (present.length === 0 && cells.size > 0 && neverEmpty(collection, field)) {
    stamps[orderKey(field)] = [ghosts, ...(wanted ?? [absent])].join(' ');
    return { value: lastOnes(cells).map(idOfKey), stamps };
  }
  const inOrder = [
    ...(wanted ?? []).filter((key) => cells.get(key)?.value !== undefined),
    ...present.filter((key) => !(wanted ?? []).includes(key)),
  ];
  if (wanted === undefined && inOrder.length === 0) return { value: undefined, stamps };
  const list = inOrder.map((key) => cells.get(key)?.value);
  // Copies of an element may have got other keys by standing elsewhere.
  const told = [...elementsOf(collection, field, list).keys()];
  if (wanted === undefined || told.join(' ') !== wanted.join(' ')) {
    stamps[orderKey(field)] = (wanted ?? [absent]).join(' ');
  }
  return { value: list, stamps };
};

const maxOf = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined ? b : b === undefined || a > b ? a : b;

/** Both are of the record with this id in this collection. */
export const mergeVersions = (collection: CollectionName, a: Version, b: Version): Version => {
  const [mine, theirs] = [beginningOf(a), beginningOf(b)];
  if (mine !== theirs) return mine > theirs ? a : b;
  if (isForgotten(a)) return a;
  const base = maxOf(a.stamps[madeKey], b.stamps[madeKey]) ?? '';
  const gone = maxOf(a.stamps[goneKey], b.stamps[goneKey]);
  const stamps: Record<string, string> = { [madeKey]: base };
  if (gone !== undefined) stamps[goneKey] = gone;
  if (mine !== '') stamps[backKey] = mine;
  const merged: Record<string, unknown> = { id: a.id };
  for (const field of fieldsOf(a, b)) {
    if (hasElements(collection, field)) {
      const list = mergeList(collection, field, a, b, base);
      Object.assign(stamps, list.stamps);
      if (list.value !== undefined) merged[field] = list.value;
      continue;
    }
    const { stamp, value } = later(cellOf(a, field), cellOf(b, field));
    withStamp(stamps, base, field, stamp);
    if (value !== undefined) merged[field] = value;
  }
  return {
    ...merged,
    id: a.id,
    createdAt: Math.min(Number(a['createdAt']), Number(b['createdAt'])),
    updatedAt: Math.max(Number(a['updatedAt']), Number(b['updatedAt'])),
    stamps,
  };
};

/** As machines compare and send it. */
export const versionText = (version: Version): string => canonicalJson(version);

/** Whether a path was changed after the version that both sides know. */
const changedSince = (known: Stamps | undefined, stamps: Stamps, path: string): boolean =>
  known === undefined ? stamps[path] !== undefined : stampOf(stamps, path) > stampOf(known, path);

const editedSince = (known: Stamps | undefined, stamps: Stamps): boolean =>
  known !== undefined && lastEdit(stamps) > lastEdit(known);

/**
 * What merging takes from one of the sides: fields that both changed since they last agreed, and a deletion against an
 * edit. Of lists nothing is lost but the older of two changes of one element, told as a change of the list.
 *
 * @param known stamps of the version that both have seen; undefined when there is none.
 */
export const overwrittenBy = (
  collection: CollectionName,
  known: Stamps | undefined,
  mine: Version,
  theirs: Version,
): readonly Overwritten[] => {
  const [begun, alsoBegun] = [beginningOf(mine), beginningOf(theirs)];
  if (begun !== alsoBegun) {
    const [holds, lost, lostSide] =
      begun > alsoBegun ? ([mine, theirs, 'theirs'] as const) : ([theirs, mine, 'mine'] as const);
    if (isGone(lost.stamps) || !editedSince(known, lost.stamps)) return [];
    const goneAt = forgottenAt(holds.stamps);
    return [
      {
        field: '*',
        kept: goneAt === undefined ? holds : undefined,
        lost,
        keptStamp: goneAt ?? lastEdit(holds.stamps),
        lostStamp: lastEdit(lost.stamps),
        lostSide,
      },
    ];
  }
  const [mineGone, theirsGone] = [isGone(mine.stamps), isGone(theirs.stamps)];
  if (mineGone !== theirsGone) {
    const [gone, alive] = mineGone ? [mine, theirs] : [theirs, mine];
    const goneAt = gone.stamps[goneKey] ?? '';
    const isNew = known === undefined || goneAt > (known[goneKey] ?? '');
    if (!isNew || !editedSince(known, alive.stamps)) return [];
    const editedAt = lastEdit(alive.stamps);
    const editWins = editedAt > goneAt;
    return [
      {
        field: '*',
        kept: editWins ? alive : undefined,
        lost: editWins ? undefined : alive,
        keptStamp: editWins ? editedAt : goneAt,
        lostStamp: editWins ? goneAt : editedAt,
        lostSide: (editWins ? gone : alive) === mine ? 'mine' : 'theirs',
      },
    ];
  }
  if (mineGone) return [];
  return [...fieldsOf(mine, theirs)].flatMap((field): readonly Overwritten[] => {
    const paths = hasElements(collection, field)
      ? [...new Set([...keysStamped(mine.stamps, field), ...keysStamped(theirs.stamps, field)])].map((key) =>
          elementKey(field, key),
        )
      : [field];
    const elements = {
      mine: hasElements(collection, field) ? elementsOf(collection, field, mine[field]) : undefined,
      theirs: hasElements(collection, field) ? elementsOf(collection, field, theirs[field]) : undefined,
    };
    return paths.flatMap((path): readonly Overwritten[] => {
      const key = path.slice(field.length + 1);
      const ours = elements.mine === undefined ? mine[field] : elements.mine.get(key);
      const others = elements.theirs === undefined ? theirs[field] : elements.theirs.get(key);
      const [a, b] = [stampOf(mine.stamps, path), stampOf(theirs.stamps, path)];
      if (a === b || !changedSince(known, mine.stamps, path) || !changedSince(known, theirs.stamps, path)) {
        return [];
      }
      if (canonicalJson(ours) === canonicalJson(others)) return [];
      return a > b
        ? [{ field, kept: ours, lost: others, keptStamp: a, lostStamp: b, lostSide: 'theirs' }]
        : [{ field, kept: others, lost: ours, keptStamp: b, lostStamp: a, lostSide: 'mine' }];
    });
  });
};
