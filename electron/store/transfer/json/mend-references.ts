/** What records of a file say of others that are neither in the file nor here: left out, so that nothing names nobody. */
import { recordProblem, type Stored } from '#data/schemas/index.ts';
import type { CollectionName, Id } from '#domain/records.ts';
import { recordFields } from '../../commands/record.ts';
import { idsAt, references } from '../../health/references.ts';
import type { StoreFile } from '../../storage/index.ts';

export interface NumberedRecord {
  /** Among those of its kind in the file, from 1. */
  readonly number: number;
  readonly record: Stored<CollectionName>;
}

export type NumberedRecords = ReadonlyMap<CollectionName, readonly NumberedRecord[]>;

export interface Mended {
  readonly records: NumberedRecords;
  /** Those that mean nothing without what they name. */
  readonly dropped: readonly { readonly collection: CollectionName; readonly number: number }[];
}

/** The value without the ids that are gone, at a dotted path and through arrays; undefined when it is one itself. */
const withoutGone = (value: unknown, path: readonly string[], isGone: (id: Id) => boolean): unknown => {
  const [head, ...rest] = path;
  if (Array.isArray(value)) {
    return value.map((item) => withoutGone(item, path, isGone)).filter((item) => item !== undefined);
  }
  if (head === undefined) return typeof value === 'string' && isGone(value) ? undefined : value;
  if (typeof value !== 'object' || value === null) return value;
  const { [head]: inner, ...others } = value as Record<string, unknown>;
  const left = withoutGone(inner, rest, isGone);
  return left === undefined ? others : { ...others, [head]: left };
};

/** Somebody must be left of those whom a record is about. */
const isAboutNobody = (record: Readonly<Record<string, unknown>>, paths: readonly string[]): boolean =>
  paths.some((path) => path.endsWith('Ids') && Array.isArray(record[path]) && record[path].length === 0);

export const mendReferences = (file: Pick<StoreFile, 'get'>, records: NumberedRecords): Mended => {
  const ids = new Map<CollectionName, Set<Id>>(
    [...records].map(([collection, list]) => [collection, new Set(list.map(({ record }) => record.id))]),
  );
  const isGone = (target: CollectionName, id: Id): boolean =>
    id !== 'me' && ids.get(target)?.has(id) !== true && file.get(target, id) === undefined;

  const mendOne = (collection: CollectionName, record: Stored<CollectionName>) => {
    const broken = Object.entries(references[collection] ?? {}).filter(([path, target]) =>
      idsAt(record, path.split('.')).some((id) => isGone(target, id)),
    );
    if (broken.length === 0) return record;
    const mended = broken.reduce<unknown>(
      (value, [path, target]) => withoutGone(value, path.split('.'), (id) => isGone(target, id)),
      record,
    ) as Stored<CollectionName>;
    const paths = collection === 'follow-ups' ? [] : broken.map(([path]) => path);
    const isLeft = recordProblem(collection, recordFields(mended)) === undefined;
    return isLeft && !isAboutNobody(mended as never, paths) ? mended : undefined;
  };

  const dropped: { collection: CollectionName; number: number }[] = [];
  let left = records;
  // What is left out may itself be named by others.
  for (let before = -1; before !== dropped.length;) {
    before = dropped.length;
    left = new Map(
      [...left].map(([collection, list]) => [
        collection,
        list.flatMap(({ number, record }) => {
          const mended = mendOne(collection, record);
          if (mended !== undefined) return [{ number, record: mended }];
          dropped.push({ collection, number });
          ids.get(collection)?.delete(record.id);
          return [];
        }),
      ]),
    );
  }
  return { records: left, dropped };
};
