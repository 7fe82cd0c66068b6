import { KithError } from '#contract/errors.ts';
import { rehomeStrays } from '#data/commands/stages.ts';
import type { CommandEnv, NewRecord, RecordPatch, Tx } from '#data/commands/tx.ts';
import { deriveContact } from '#data/derive/contact.ts';
import { initialDerived } from '#data/derive/fields.ts';
import type { Stored } from '#data/schemas/index.ts';
import { spreadFrom } from '#domain/stages/cadence.ts';
import { derivedContactFields, type CollectionName, type Contact, type Id } from '#domain/records.ts';
import type { Version } from '#domain/sync/merge.ts';
import { isGone, stampsAfter, stampsOfNew } from '#domain/sync/stamps.ts';
import { stageById, stagesFromSetting } from '#domain/stages/stages.ts';
import { putPhoto } from '../../photos/photos.ts';
import type { PreparedRows, StoreFile } from '../../storage/index.ts';
import { readGrave, writeGraves } from '../graves.ts';
import type { Fields, JournalEntry } from '../journal.ts';
import { applyPatch, assertFits, changedFields, pick, presentFields } from '../record.ts';
import { createRecordBuffer } from './record-buffer.ts';
import { affectedContacts, journalOf, keepGraves, touchedKey, type Touched } from './touched.ts';

/**
 * Whether derived fields are brought up to date. `keep-dates`: they are, but keep-in-touch follow-ups stay where the
 * transaction put them. A function is told whose they would be instead, and sees to them itself.
 */
export type Derive = boolean | 'keep-dates' | ((contactIds: ReadonlySet<Id>) => void);

/** What services of the store may do in a transaction beside what commands do. */
export interface StoreTx extends Tx {
  /**
   * A record from a backup, with its own times and, unless it was deleted here since, stamps. The caller has seen that it
   * fits its schema.
   */
  insertAsIs<K extends CollectionName>(collection: K, record: Stored<K>): void;
  /**
   * Many records of a backup, where nothing is that they could meet: no record with these ids, and no trace of one that
   * was deleted. The caller sees to their derived fields.
   */
  insertMany(collection: CollectionName, rows: PreparedRows): void;
  /**
   * The record becomes what two machines made of it, with its times and stamps; a deleted one goes. It is written as it
   * is: the caller has seen that it fits its schema.
   */
  put(collection: CollectionName, version: Version): void;
}

/**
 * A transaction's view of the store: writes wait for the next query of their collection, and every later read
 * sees them. `finish` brings the derived fields up to date and tells what changed.
 *
 * @param stamp hybrid logical clock of this transaction: put on each field it changes.
 */
export const createTx = (
  store: StoreFile,
  env: CommandEnv,
  stamp: string,
): { readonly tx: StoreTx; finish(derive: Derive, forget?: boolean): readonly JournalEntry[] } => {
  const touched = new Map<string, Touched>();

  let stages: Tx['stages'] | undefined;

  const touch = (
    collection: CollectionName,
    id: Id,
    before: Stored<CollectionName> | undefined,
    after: Stored<CollectionName> | undefined,
  ) => {
    const key = touchedKey(collection, id);
    const earlier = touched.get(key);
    if (collection === 'settings') stages = undefined;
    if (earlier === undefined) touched.set(key, { collection, id, before, after });
    else earlier.after = after;
  };

  const buffer = createRecordBuffer(store);
  const { get, expect, waitingFor, wait, flush } = buffer;

  const add = (collection: CollectionName, record: Stored<CollectionName>): void => {
    assertFits(collection, record);
    addFitting(collection, record);
  };

  const addFitting = (collection: CollectionName, record: Stored<CollectionName>): void => {
    touch(collection, record.id, undefined, record);
    if (waitingFor(collection, record.id) !== undefined) flush(collection);
    wait(collection, record.id, { after: record });
  };

  let hasGraves: boolean | undefined;

  /** What a record was deleted with, if it was here before. Most stores that very much is added to never had any deleted. */
  const goneStamps = (collection: CollectionName, id: Id): Version['stamps'] | undefined => {
    hasGraves ??= store.all('SELECT 1 FROM grave LIMIT 1').length > 0;
    return hasGraves ? readGrave(store, collection, id)?.stamps : undefined;
  };

  /** One that was deleted since is new, as if typed now: else the deletion, being later, would take it again elsewhere. */
  const insertAsIs: StoreTx['insertAsIs'] = (collection, record) => {
    const gone = goneStamps(collection, record.id);
    addFitting(collection, gone === undefined ? record : { ...record, stamps: stampsOfNew(gone, stamp) });
  };

  const insertedMany: JournalEntry[] = [];

  const insertMany: StoreTx['insertMany'] = (collection, rows) => {
    store.insertMany(collection, rows);
    const change = { op: 'insert' } as const;
    for (const docId of rows.ids) insertedMany.push({ collection, docId, change });
  };

  const need = <K extends CollectionName>(collection: K, id: Id): Stored<K> => {
    const found = get(collection, id);
    if (found === undefined)
      throw new KithError('not-found', 'That is not there any more. Nothing was changed.');
    return found;
  };

  const insert = <K extends CollectionName>(collection: K, fields: NewRecord<K>): Stored<K> => {
    const { id = env.newId(), createdAt = env.now } = fields as { id?: Id; createdAt?: number };
    // Only an id that is not new can have been deleted before.
    const gone = 'id' in fields ? goneStamps(collection, id) : undefined;
    const stamps = stampsOfNew(gone, stamp);
    const whole = { ...(fields as Fields), id, createdAt, updatedAt: env.now, stamps };
    const doc = presentFields(whole) as unknown as Stored<K>;
    add(collection, doc);
    return doc;
  };

  const patch = <K extends CollectionName>(collection: K, id: Id, change: RecordPatch<K>): Stored<K> => {
    const before = need(collection, id);
    const after = applyPatch(before, change);
    if (after === before) return before;
    const fields = changedFields(before, after);
    const doc = {
      ...after,
      ...(fields.length === 0 ? {} : { updatedAt: env.now }),
      stamps: stampsAfter(
        collection,
        before as unknown as Version,
        after as unknown as Fields,
        fields,
        stamp,
      ),
    };
    assertFits(collection, doc);
    touch(collection, id, before, doc);
    const earlier = waitingFor(collection, id);
    wait(collection, id, earlier === undefined ? { before, after: doc } : { ...earlier, after: doc });
    return doc;
  };

  const remove = (collection: CollectionName, id: Id): void => {
    // One that waits is written first: what is deleted must be as the table has it.
    if (waitingFor(collection, id) !== undefined) flush(collection);
    const before = need(collection, id);
    touch(collection, id, before, undefined);
    wait(collection, id, { before });
  };

  /** Versions that records were deleted as elsewhere: that is what is kept of them, not our last. */
  const buried = new Map<string, Version>();

  const put = (collection: CollectionName, version: Version): void => {
    const before = get(collection, version.id);
    if (isGone(version.stamps)) {
      if (before === undefined) writeGraves(store, collection, [version]);
      else {
        buried.set(touchedKey(collection, version.id), version);
        remove(collection, version.id);
      }
      return;
    }
    const derived =
      collection !== 'contacts'
        ? {}
        : (pick(before ?? initialDerived(version['fullName'] as string), derivedContactFields) as object);
    const doc = { ...derived, ...version } as unknown as Stored<CollectionName>;
    if (before === undefined) return addFitting(collection, doc);
    touch(collection, doc.id, before, doc);
    const earlier = waitingFor(collection, doc.id);
    wait(collection, doc.id, { before, ...earlier, after: doc });
  };

  const tx: StoreTx = {
    env,
    get stages() {
      stages ??= stagesFromSetting(get('settings', 'stages')?.value);
      return stages;
    },
    get,
    need,
    expect,
    find: (collection, query) => {
      flush(collection);
      return store.find(collection, query) as never;
    },
    findText: (collection, text) => {
      flush(collection);
      return store.findText(collection, text) as never;
    },
    insert,
    patch,
    remove,
    addPhoto: (photo) => putPhoto(store, photo),
    insertAsIs,
    insertMany,
    put,
  };

  const bringDerivedUpToDate = (keepDates: boolean): void => {
    const affected = affectedContacts(touched, false);
    for (const contactId of affected) {
      const change = touched.get(touchedKey('contacts', contactId));
      const before = change === undefined ? get('contacts', contactId) : change.before;
      deriveContact(tx, contactId, before as Contact | undefined, {
        keepDates,
        isOneOfMany: affected.size >= spreadFrom,
      });
    }
  };

  /** Undo can bring people back to a stage that was removed since, or take the stage of others away. */
  const couldStray = (): boolean =>
    touched.has(touchedKey('settings', 'stages')) ||
    [...touched.values()].some(
      ({ collection, after }) =>
        collection === 'contacts' &&
        after !== undefined &&
        stageById(tx.stages, (after as Stored<'contacts'>).stage) === undefined,
    );

  const finish = (derive: Derive, forget = false): readonly JournalEntry[] => {
    if (typeof derive === 'function') derive(affectedContacts(touched, true));
    else if (derive !== false) {
      if (couldStray()) rehomeStrays(tx);
      bringDerivedUpToDate(derive === 'keep-dates');
    }
    buffer.flushAll();
    keepGraves(store, touched, { buried, stamp, forget });
    return [...insertedMany, ...journalOf(touched)];
  };

  return { tx, finish };
};
