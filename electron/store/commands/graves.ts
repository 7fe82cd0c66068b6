/**
 * What is left of deleted records: the version they were deleted as, with the time of it. Without, another machine's
 * copy would come back as if it were new. Kept whether sync is on or not, since it may be tomorrow.
 */
import type { CollectionName, Id } from '#domain/records.ts';
import { versionText, type Version } from '#domain/sync/merge.ts';
import { engineOf, type StoreFile } from '../storage/index.ts';

const put = `INSERT OR REPLACE INTO grave (collection, id, lwt, version)
  SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`;
const remove = 'DELETE FROM grave WHERE collection = ? AND id IN (SELECT value FROM json_each(?))';
const one = 'SELECT version FROM grave WHERE collection = ? AND id = ?';
const several = `SELECT id, version FROM grave WHERE collection = ? AND id IN (SELECT value FROM json_each(?))`;
const after = `SELECT collection, id, lwt, version FROM grave WHERE (lwt, collection || '/' || id) > (?, ?)
  ORDER BY lwt, collection || '/' || id LIMIT ?`;

export interface Grave {
  readonly collection: CollectionName;
  readonly id: Id;
  /** As documents have it: later than every write before. */
  readonly lwt: number;
  readonly version: Version;
}

const parse = (text: unknown): Version => JSON.parse(text as string) as Version;

/** The last version of a record that was deleted; undefined where there is none. */
export const readGrave = (
  file: Pick<StoreFile, 'all'>,
  collection: CollectionName,
  id: Id,
): Version | undefined => {
  const [row] = file.all(one, [collection, id]);
  return row === undefined ? undefined : parse(row['version']);
};

/** Those of the records that have one, by id. */
export const readGraves = (
  file: Pick<StoreFile, 'all'>,
  collection: CollectionName,
  ids: readonly Id[],
): ReadonlyMap<Id, Version> =>
  new Map(
    file
      .all(several, [collection, JSON.stringify(ids)])
      .map((row) => [row['id'] as Id, parse(row['version'])]),
  );

/** @param key `collection/id` of the last one seen at that time */
export const readGravesAfter = (
  file: Pick<StoreFile, 'all'>,
  lwt: number,
  key: string,
  limit: number,
): readonly Grave[] =>
  file.all(after, [lwt, key, limit]).map((row) => ({
    collection: row['collection'] as CollectionName,
    id: row['id'] as Id,
    lwt: row['lwt'] as number,
    version: parse(row['version']),
  }));

/** Many in one statement: each call to SQLite has its price. */
export const writeGraves = (
  file: StoreFile,
  collection: CollectionName,
  versions: readonly Version[],
): void => {
  const { nextWriteTime } = engineOf(file);
  const rows = versions.map((version) => [version.id, nextWriteTime(), versionText(version)]);
  file.run(put, [collection, JSON.stringify(rows)]);
};

/** The records are back. */
export const removeGraves = (
  file: Pick<StoreFile, 'run'>,
  collection: CollectionName,
  ids: readonly Id[],
): void => {
  file.run(remove, [collection, JSON.stringify(ids)]);
};
