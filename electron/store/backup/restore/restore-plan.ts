import { isDeepStrictEqual } from 'node:util';
import type { RestoreReport } from '#contract/values/backups.ts';
import type { Counts } from '#contract/values/counts.ts';
import type { Stored } from '#data/schemas/index.ts';
import { collectionNames, derivedContactFields, type CollectionName, type Id } from '#domain/records.ts';
import { recordFields } from '../../commands/record.ts';
import type { StoreFile } from '../../storage/index.ts';

export type RestoreMode = 'merge' | 'replace';

/** The records of a backup, complete with the derived fields' empty values. */
export type RecordsByCollection = ReadonlyMap<CollectionName, readonly Stored<CollectionName>[]>;

export type RestoreStep =
  | { readonly op: 'insert'; readonly collection: CollectionName; readonly record: Stored<CollectionName> }
  | {
      readonly op: 'update';
      readonly collection: CollectionName;
      readonly id: Id;
      readonly patch: Readonly<Record<string, unknown>>;
    }
  | { readonly op: 'remove'; readonly collection: CollectionName; readonly id: Id };

export interface RestorePlan {
  readonly steps: readonly RestoreStep[];
  readonly report: RestoreReport;
}

/** Fields that say nothing about the user's data: two records that differ in these only are the same. */
const incidental = new Set<string>([...derivedContactFields, 'updatedAt']);

const comparable = (doc: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(recordFields(doc)).filter(([key]) => !incidental.has(key)));

/** The patch that makes `mine` say what `theirs` says; undefined when it does. */
const patchTo = (mine: object, theirs: object): Record<string, unknown> | undefined => {
  const from = comparable(mine);
  const to = comparable(theirs);
  const patch: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (!isDeepStrictEqual(from[key], to[key])) patch[key] = to[key] ?? null;
  }
  return Object.keys(patch).length === 0 ? undefined : patch;
};

/**
 * What restoring would do. `merge`: adds what is missing and takes the newer of two versions; nothing goes.
 * `replace`: afterwards the store holds what the backup holds.
 */
export const planRestore = (
  file: StoreFile,
  records: RecordsByCollection,
  mode: RestoreMode,
  collections: readonly CollectionName[] = collectionNames,
): RestorePlan => {
  const steps: RestoreStep[] = [];
  const counts: Counts = {};
  for (const collection of collections) {
    const theirs = records.get(collection) ?? [];
    counts[collection] = theirs.length;
    const mine = new Map(file.find(collection, { selector: {} }).map((doc) => [doc.id as Id, doc]));
    for (const record of theirs) {
      const known = mine.get(record.id) as Stored<CollectionName> | undefined;
      mine.delete(record.id);
      if (known === undefined) {
        steps.push({ op: 'insert', collection, record });
        continue;
      }
      if (mode === 'merge' && record.updatedAt <= known.updatedAt) continue;
      const patch = patchTo(known, record);
      if (patch !== undefined) steps.push({ op: 'update', collection, id: record.id, patch });
    }
    if (mode === 'replace') for (const id of mine.keys()) steps.push({ op: 'remove', collection, id });
  }
  const count = (op: RestoreStep['op']) => steps.filter((step) => step.op === op).length;
  return {
    steps,
    report: { added: count('insert'), changed: count('update'), removed: count('remove'), counts },
  };
};
