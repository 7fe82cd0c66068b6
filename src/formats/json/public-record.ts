/** A record as the JSON export holds it and as `kith list` prints it. */
import { type CollectionName, derivedContactFields } from '#domain/records.ts';
import { compare } from '#domain/text/compare.ts';

export type PublicRecord = Readonly<Record<string, unknown>>;

const derivedFields: ReadonlySet<string> = new Set(derivedContactFields);
/** A contact's dates that are 0 when it is not there. */
const zeroFields = ['archivedAt', 'binnedAt'] as const;

/**
 * Without what the store computes (`derivedContactFields`) or keeps for itself (fields that start with `_`),
 * without `archivedAt` and `binnedAt` where they are 0; with `stamps`, which merging needs after a restore.
 * Keys are sorted at every level, so that equal records are equal text.
 */
export function publicRecord(collection: CollectionName, doc: object): PublicRecord {
  const isContact = collection === 'contacts';
  const fields = Object.entries(doc).filter(
    ([key, value]) =>
      value !== undefined &&
      !key.startsWith('_') &&
      !(isContact && (derivedFields.has(key) || (isZeroField(key) && value === 0))),
  );
  return sortedObject(fields);
}

/** What {@link publicRecord} left out because it was 0. The derived fields are the data layer's to fill. */
export function fromPublicRecord(collection: CollectionName, record: PublicRecord): PublicRecord {
  return collection === 'contacts' ? { archivedAt: 0, binnedAt: 0, ...record } : record;
}

const isZeroField = (key: string): boolean => (zeroFields as readonly string[]).includes(key);

function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(canonical) : sortedObject(Object.entries(value));
}

function sortedObject(entries: readonly (readonly [string, unknown])[]): PublicRecord {
  const sorted = entries.toSorted(([a], [b]) => compare(a, b));
  return Object.fromEntries(sorted.map(([key, value]) => [key, canonical(value)]));
}
