/** What a transaction changed: from it follow the journal, the derived fields to bring up to date, and the graves. */
import { areDerivedInputsChanged } from '#data/derive/contact.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { CollectionName, Id } from '#domain/records.ts';
import { forgotten, toVersion, type Version } from '#domain/sync/merge.ts';
import { goneKey, laterThan, lastStamp } from '#domain/sync/stamps.ts';
import type { StoreFile } from '../../storage/index.ts';
import { removeGraves, writeGraves } from '../graves.ts';
import type { Change, Fields, JournalEntry } from '../journal.ts';
import { changedFields, pick, recordFields } from '../record.ts';

export interface Touched {
  readonly collection: CollectionName;
  readonly id: Id;
  /** As it was before the transaction; undefined: it was not there. */
  readonly before: Stored<CollectionName> | undefined;
  /** As the transaction left it; undefined: it is gone. */
  after: Stored<CollectionName> | undefined;
}

/** By {@link touchedKey}. */
export type TouchedRecords = ReadonlyMap<string, Touched>;

export const touchedKey = (collection: CollectionName, id: Id): string => `${collection} ${id}`;

/** Contacts whose derived fields hang on a record, before or after its change. */
const contactsOf = (collection: CollectionName, doc: object | undefined): readonly Id[] => {
  if (doc === undefined) return [];
  const record = doc as Fields;
  switch (collection) {
    case 'contacts':
      return [record['id'] as Id];
    case 'interactions':
    case 'follow-ups':
      return [...(record['contactIds'] as readonly Id[])];
    case 'favours':
      return [record['contactId'] as Id];
    case 'leads':
      return [record['givenById'] as Id];
    default:
      return [];
  }
};

/** @param withNew with contacts that the transaction made, which come with derived fields of their own (emptiness) */
export const affectedContacts = (touched: TouchedRecords, withNew: boolean): ReadonlySet<Id> => {
  const affected = new Set<Id>();
  for (const { collection, before, after } of touched.values()) {
    // Others decide the rest of a new one's.
    if (collection === 'contacts' && before === undefined && !withNew) continue;
    // One that was changed in what nothing is derived from stays as it is.
    if (collection === 'contacts' && !areDerivedInputsChanged(before, after)) continue;
    contactsOf(collection, before).forEach((contactId) => affected.add(contactId));
    contactsOf(collection, after).forEach((contactId) => affected.add(contactId));
  }
  return affected;
};

const toChange = (before: object | undefined, after: object | undefined): Change | undefined => {
  if (before === undefined) return after === undefined ? undefined : { op: 'insert' };
  if (after === undefined) return { op: 'remove', before: recordFields(before) };
  const fields = changedFields(before, after);
  return fields.length === 0
    ? undefined
    : { op: 'update', fields, before: pick(before, fields), after: pick(after, fields) };
};

export const journalOf = (touched: TouchedRecords): readonly JournalEntry[] =>
  [...touched.values()].flatMap(({ collection, id, before, after }) => {
    const change = toChange(before, after);
    return change === undefined ? [] : [{ collection, docId: id, change }];
  });

interface GravesInput {
  /** Versions that records were deleted as elsewhere: that is what is kept of them, not our last. By {@link touchedKey}. */
  readonly buried: ReadonlyMap<string, Version>;
  /** Hybrid logical clock of the transaction. */
  readonly stamp: string;
  /** Of what was deleted nothing is kept but that it is gone. */
  readonly forget: boolean;
}

/** Keeps what is left of the records that went, and takes it from those that are back. */
export const keepGraves = (
  store: StoreFile,
  touched: TouchedRecords,
  { buried, stamp, forget }: GravesInput,
): void => {
  const made = new Map<CollectionName, Id[]>();
  const dead = new Map<CollectionName, Version[]>();
  for (const [key, { collection, id, before, after }] of touched) {
    if (after !== undefined) {
      const ids = made.get(collection);
      if (before === undefined && ids === undefined) made.set(collection, [id]);
      else if (before === undefined) ids?.push(id);
      continue;
    }
    if (before === undefined) continue;
    const last = toVersion(before);
    const goneAt = laterThan(lastStamp(last.stamps), stamp);
    const own = forget ? forgotten(id, goneAt) : { ...last, stamps: { ...last.stamps, [goneKey]: goneAt } };
    const grave = buried.get(key) ?? own;
    const graves = dead.get(collection);
    if (graves === undefined) dead.set(collection, [grave]);
    else graves.push(grave);
  }
  for (const [collection, graves] of dead) writeGraves(store, collection, graves);
  for (const [collection, ids] of made) removeGraves(store, collection, ids);
};
