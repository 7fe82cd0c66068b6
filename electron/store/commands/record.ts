import { KithError } from '#contract/errors.ts';
import { recordProblem, type Stored } from '#data/schemas/index.ts';
import { derivedContactFields, type CollectionName } from '#domain/records.ts';
import type { Fields } from './journal.ts';

/** Imported, Node would look at all that is in there, and load what is rarely needed: at each start. */
const { isDeepStrictEqual } = process.getBuiltinModule('node:util');

const internal = new Set(['_rev', '_meta', '_attachments', '_deleted', 'stamps']);
const derived: ReadonlySet<string> = new Set(derivedContactFields);
/** Fields whose change is no edit of the user's: not journalled, not stamped. */
const silent = new Set([...derived, ...internal, 'updatedAt']);

/** Most values are the very same object: that is worth a look before comparing deeply. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || isDeepStrictEqual(a, b);

/** The record without what RxDB and the store add to it. */
export const recordFields = (doc: object): Fields => {
  const fields: Record<string, unknown> = {};
  for (const key in doc) if (!internal.has(key)) fields[key] = (doc as Fields)[key];
  return fields;
};

/** The record without fields that are `null` or `undefined`. */
export const presentFields = (doc: object): Fields => {
  const fields: Record<string, unknown> = {};
  for (const key in doc) {
    const value = (doc as Fields)[key];
    if (value !== undefined && value !== null) fields[key] = value;
  }
  return fields;
};

/** `doc` with the patch applied; `null` and `undefined` remove. The same object when nothing changes. */
export const applyPatch = <T extends object>(doc: T, patch: Fields): T => {
  const changed = Object.entries(patch).filter(
    ([key, value]) => !isSame((doc as Fields)[key] ?? undefined, value ?? undefined),
  );
  if (changed.length === 0) return doc;
  const next = { ...doc } as Record<string, unknown>;
  for (const [key, value] of changed) {
    if (value === undefined || value === null) delete next[key];
    else next[key] = value;
  }
  return next as T;
};

/** Names of the user's own fields that differ. */
export const changedFields = (before: object, after: object): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !silent.has(key) && !isSame((before as Fields)[key], (after as Fields)[key]),
  );

/** Fields that the document lacks are left out. */
export const pick = (doc: object, fields: readonly string[]): Fields =>
  Object.fromEntries(fields.filter((field) => field in doc).map((field) => [field, (doc as Fields)[field]]));

/** Throws `invalid` with the first rule the record breaks. */
export const assertFits = <K extends CollectionName>(collection: K, doc: Stored<K> | object): void => {
  const problem = recordProblem(collection, recordFields(doc));
  if (problem !== undefined) throw new KithError('invalid', `This can’t be kept: ${problem}.`);
};
