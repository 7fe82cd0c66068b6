import { KithError } from '#contract/errors.ts';
import { rehomeStrays } from '#data/commands/stages.ts';
import type { CommandEnv, NewRecord, RecordPatch, Tx } from '#data/commands/tx.ts';
import { areDerivedInputsChanged, deriveContact } from '#data/derive/contact.ts';
import { initialDerived } from '#data/derive/fields.ts';
import type { Stored } from '#data/schemas/index.ts';
import { spreadFrom } from '#domain/stages/cadence.ts';
import { derivedContactFields, type CollectionName, type Contact, type Id } from '#domain/records.ts';
import { forgotten, toVersion, type Version } from '#domain/sync/merge.ts';
import { goneKey, isGone, laterThan, lastStamp, stampsAfter, stampsOfNew } from '#domain/sync/stamps.ts';
import { stageById, stagesFromSetting } from '#domain/stages/stages.ts';
import { putPhoto } from '../photos/photos.ts';
import type { PreparedRows, RecordWrite, StoreFile } from '../storage/index.ts';
import { readGrave, removeGraves, writeGraves } from './graves.ts';
import type { Change, Fields, JournalEntry } from './journal.ts';
import { applyPatch, assertFits, changedFields, pick, presentFields, recordFields } from './record.ts';

interface Touched {
  readonly collection: CollectionName;
  readonly id: Id;
  /** As it was before the transaction; undefined: it was not there. */
  readonly before: Stored<CollectionName> | undefined;
  /** As the transaction left it; undefined: it is gone. */
  after: Stored<CollectionName> | undefined;
}

/** A record to be written: from what was read (absent: a new one) to what it is now (absent: it goes). */
interface Waiting {
  readonly before?: Stored<CollectionName>;
  readonly after?: Stored<CollectionName>;
}

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

const toChange = (before: object | undefined, after: object | undefined): Change | undefined => {
  if (before === undefined) return after === undefined ? undefined : { op: 'insert' };
  if (after === undefined) return { op: 'remove', before: recordFields(before) };
  const fields = changedFields(before, after);
  return fields.length === 0
    ? undefined
    : { op: 'update', fields, before: pick(before, fields), after: pick(after, fields) };
};

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
    const key = `${collection} ${id}`;
    const earlier = touched.get(key);
    if (collection === 'settings') stages = undefined;
    if (earlier === undefined) touched.set(key, { collection, id, before, after });
    else earlier.after = after;
  };

  // Records wait for the first query that could find them: imports and bulk commands write them by the hundred.
  const waiting = new Map<CollectionName, Map<Id, Waiting>>();
  // As they were read last, and not written since: a planner looks at what it then patches.
  const known = new Map<string, Stored<CollectionName>>();
  /** Expected, and not there. */
  const missing = new Set<string>();

  const flush = (collection: CollectionName): void => {
    const records = waiting.get(collection);
    if (records === undefined) return;
    waiting.delete(collection);
    for (const id of records.keys()) {
      known.delete(`${collection} ${id}`);
      missing.delete(`${collection} ${id}`);
    }
    store.write(collection, [...records.values()] as unknown as readonly RecordWrite[]);
  };

  const wait = (collection: CollectionName, id: Id, write: Waiting): void => {
    const records = waiting.get(collection) ?? new Map<Id, Waiting>();
    waiting.set(collection, records.set(id, write));
  };

  const add = (collection: CollectionName, record: Stored<CollectionName>): void => {
    assertFits(collection, record);
    addFitting(collection, record);
  };

  const addFitting = (collection: CollectionName, record: Stored<CollectionName>): void => {
    touch(collection, record.id, undefined, record);
    if (waiting.get(collection)?.has(record.id) === true) flush(collection);
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
    for (const docId of rows.ids) insertedMany.push({ collection, docId, change: { op: 'insert' } });
  };

  const get = <K extends CollectionName>(collection: K, id: Id): Stored<K> | undefined => {
    const key = `${collection} ${id}`;
    const write = waiting.get(collection)?.get(id);
    if (write !== undefined) return write.after as Stored<K> | undefined;
    const found = known.get(key);
    if (found !== undefined) return found as unknown as Stored<K>;
    if (missing.has(key)) return undefined;
    const read = store.get(collection, id) as Stored<K> | undefined;
    if (read !== undefined) known.set(key, read);
    return read;
  };

  const expect = (collection: CollectionName, ids: readonly Id[]): void => {
    if (ids.length < 2) return;
    for (const id of ids) {
      if (waiting.get(collection)?.has(id) !== true) missing.add(`${collection} ${id}`);
    }
    for (const doc of store.getMany(collection, ids)) {
      const key = `${collection} ${doc['id'] as Id}`;
      missing.delete(key);
      known.set(key, doc as unknown as Stored<CollectionName>);
    }
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
    const earlier = waiting.get(collection)?.get(id);
    wait(collection, id, earlier === undefined ? { before, after: doc } : { ...earlier, after: doc });
    return doc;
  };

  const remove = (collection: CollectionName, id: Id): void => {
    // One that waits is written first: what is deleted must be as the table has it.
    if (waiting.get(collection)?.has(id) === true) flush(collection);
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
        buried.set(`${collection} ${version.id}`, version);
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
    const earlier = waiting.get(collection)?.get(doc.id);
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

  const affectedContacts = (withNew: boolean): ReadonlySet<Id> => {
    const affected = new Set<Id>();
    for (const { collection, before, after } of touched.values()) {
      // A contact made in this transaction comes with its derived fields (emptiness); others decide the rest.
      if (collection === 'contacts' && before === undefined && !withNew) continue;
      // One that was changed in what nothing is derived from stays as it is.
      if (collection === 'contacts' && !areDerivedInputsChanged(before, after)) continue;
      contactsOf(collection, before).forEach((contactId) => affected.add(contactId));
      contactsOf(collection, after).forEach((contactId) => affected.add(contactId));
    }
    return affected;
  };

  const bringDerivedUpToDate = (keepDates: boolean): void => {
    const affected = affectedContacts(false);
    for (const contactId of affected) {
      const change = touched.get(`contacts ${contactId}`);
      const before = change === undefined ? get('contacts', contactId) : change.before;
      deriveContact(tx, contactId, before as Contact | undefined, {
        keepDates,
        isOneOfMany: affected.size >= spreadFrom,
      });
    }
  };

  /** Undo can bring people back to a stage that was removed since, or take the stage of others away. */
  const couldStray = (): boolean =>
    touched.has('settings stages') ||
    [...touched.values()].some(
      ({ collection, after }) =>
        collection === 'contacts' &&
        after !== undefined &&
        stageById(tx.stages, (after as Stored<'contacts'>).stage) === undefined,
    );

  const keepGraves = (forget: boolean): void => {
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

  const finish = (derive: Derive, forget = false): readonly JournalEntry[] => {
    if (typeof derive === 'function') derive(affectedContacts(true));
    else if (derive !== false) {
      if (couldStray()) rehomeStrays(tx);
      bringDerivedUpToDate(derive === 'keep-dates');
    }
    for (const collection of waiting.keys()) flush(collection);
    keepGraves(forget);
    const changes = [...touched.values()].flatMap(({ collection, id, before, after }) => {
      const change = toChange(before, after);
      return change === undefined ? [] : [{ collection, docId: id, change }];
    });
    return [...insertedMany, ...changes];
  };

  return { tx, finish };
};
