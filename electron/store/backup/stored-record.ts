/** Records of a file as the store keeps them. */
import { initialDerived } from '#data/derive/fields.ts';
import { recordProblem, type Stored } from '#data/schemas/index.ts';
import { encodeStamp } from '#domain/hlc.ts';
import type { CollectionName } from '#domain/records.ts';
import { fromPublicRecord, type PublicRecord } from '#formats/json/public-record.ts';
import { recordFields } from '../commands/record.ts';

/** For files written by hand, which may lack stamps. */
const stampsOf = ({ updatedAt }: PublicRecord) => ({
  '*': encodeStamp({ wall: typeof updatedAt === 'number' ? updatedAt : 0, counter: 0, node: 'file' }),
});

/** A record from a file as the store keeps it. Files written by hand may lack stamps and derived fields. */
export const toStored = (collection: CollectionName, record: PublicRecord): Stored<CollectionName> => {
  const full = fromPublicRecord(collection, record);
  const stamped = full['stamps'] === undefined ? { stamps: stampsOf(full), ...full } : full;
  const stored =
    collection === 'contacts'
      ? { ...stamped, ...initialDerived(typeof record['fullName'] === 'string' ? record['fullName'] : '') }
      : stamped;
  return stored as unknown as Stored<CollectionName>;
};

export const checkRecord = (collection: CollectionName, record: PublicRecord) =>
  recordProblem(collection, recordFields(toStored(collection, record)));
