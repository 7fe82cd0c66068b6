/** Records of a file as the store keeps them. */
import { initialDerived } from '#data/derive/fields.ts';
import { recordProblem, type Stored } from '#data/schemas/index.ts';
import { encodeStamp, isStamp } from '#domain/sync/hlc.ts';
import type { CollectionName } from '#domain/records.ts';
import { fromPublicRecord, type PublicRecord } from '#formats/json/public-record.ts';
import { recordFields } from '../../commands/record.ts';

/** For files written by hand, which may lack stamps. */
const stampsOf = ({ updatedAt }: PublicRecord) => ({
  '*': encodeStamp({ wall: typeof updatedAt === 'number' ? updatedAt : 0, counter: 0, node: 'file' }),
});

/** Paths to clocks; of the order of a list (`field#`) and of what is gone for good (`~`) other text, see sync/stamps.ts. */
const fits = (path: string, stamp: unknown): boolean =>
  typeof stamp === 'string' &&
  (path.endsWith('#') || isStamp(stamp.startsWith('~') ? stamp.slice(1) : stamp));

/** Anything else would be later than every edit to come, or end sync. */
const hasStamps = ({ stamps }: PublicRecord): boolean => {
  if (typeof stamps !== 'object' || stamps === null) return false;
  for (const path in stamps) {
    if (!fits(path, (stamps as Readonly<Record<string, unknown>>)[path])) return false;
  }
  return true;
};

/** A record from a file as the store keeps it. Files written by hand may lack stamps and derived fields. */
export const toStored = (collection: CollectionName, record: PublicRecord): Stored<CollectionName> => {
  const full = fromPublicRecord(collection, record);
  const stamped = hasStamps(full) ? full : { ...full, stamps: stampsOf(full) };
  if (collection !== 'contacts') return stamped as unknown as Stored<CollectionName>;
  const { fullName } = record;
  const derived = initialDerived(typeof fullName === 'string' ? fullName : '');
  return { ...stamped, ...derived } as unknown as Stored<CollectionName>;
};

/** What is wrong with it, in words; undefined: nothing. */
export const checkRecord = (collection: CollectionName, record: PublicRecord) =>
  recordProblem(collection, recordFields(toStored(collection, record)));
