/** What arrives: merged with what is here, and kept in one transaction of the store's. */
import type { BulkWriteRow } from 'rxdb';
import { recordProblem } from '#data/schemas/index.ts';
import { initialDerived } from '#data/derive/fields.ts';
import { newId } from '#domain/ids.ts';
import type { CollectionName, Id } from '#domain/records.ts';
import { stageById } from '#domain/stages/stages.ts';
import { isForgotten, mergeVersions, toVersion, versionText, type Version } from '#domain/sync/merge.ts';
import { isGone, latestStamp } from '#domain/sync/stamps.ts';
import { readGraves } from '../commands/graves.ts';
import { recordFields } from '../commands/record.ts';
import type { StoreTx } from '../commands/tx/tx.ts';
import type { OpenStore } from '../open.ts';
import { engineOf } from '../storage/index.ts';
import { keepConflict, type Conflict } from './documents/conflicts.ts';
import { goneText, keepGone, noteBack } from './documents/gone.ts';
import type { Late } from './late.ts';
import { keepPart } from './documents/photo-parts.ts';
import { keyOf, parseKey, type SyncDoc } from './documents/versions.ts';

const transactionName = 'sync';

/** Of more records at once than that, people's derived fields are brought up to date a little later. */
const fewRecords = 25;

interface ReceiveOptions {
  readonly store: Pick<OpenStore, 'file' | 'engine'>;
  readonly late: Late;
  /** Records of a kind or shape that this Kith doesn't know were left out. */
  readonly onSkipped: (keys: readonly string[]) => void;
  /** What gave way elsewhere. */
  readonly onConflicts: (conflicts: readonly Conflict[]) => void;
  /** What is here now is other than what the server has. */
  readonly onUnlike: (key: string) => void;
}

interface Arrived {
  readonly collection: CollectionName;
  readonly theirs: Version;
  /** As it was sent. */
  readonly text: string;
}

/** Whether this Kith can keep it: one of another version may know other fields. */
const fits = (collection: CollectionName, version: Version): boolean => {
  if (isGone(version.stamps)) return true;
  const derived =
    collection === 'contacts'
      ? initialDerived(typeof version['fullName'] === 'string' ? version['fullName'] : '')
      : {};
  return recordProblem(collection, recordFields({ ...derived, ...version })) === undefined;
};

const couldStray = (tx: StoreTx, { collection, theirs }: Arrived): boolean =>
  collection === 'settings'
    ? theirs.id === 'stages'
    : collection === 'contacts' && stageById(tx.stages, theirs['stage'] as Id) === undefined;

export const createReceive = ({
  store: { file, engine },
  late,
  onSkipped,
  onConflicts,
  onUnlike,
}: ReceiveOptions): ((rows: readonly BulkWriteRow<SyncDoc>[]) => void) => {
  /** @returns keys of those that could not be kept */
  const putAll = (tx: StoreTx, records: readonly Arrived[]): readonly string[] => {
    const skipped: string[] = [];
    const graves = new Map<CollectionName, ReadonlyMap<Id, Version>>();
    for (const [collection, own] of Map.groupBy(records, (record) => record.collection)) {
      const ids = own.map(({ theirs }) => theirs.id);
      tx.expect(collection, ids);
      graves.set(collection, readGraves(file, collection, ids));
    }
    for (const { collection, theirs, text } of records) {
      const doc = tx.get(collection, theirs.id);
      const mine = doc === undefined ? graves.get(collection)?.get(theirs.id) : toVersion(doc);
      if (mine === undefined) {
        tx.put(collection, theirs);
        continue;
      }
      const merged = mergeVersions(collection, mine, theirs);
      const mergedText = versionText(merged);
      if (mergedText !== text) onUnlike(keyOf(collection, theirs.id));
      if (versionText(mine) === mergedText) continue;
      if (fits(collection, merged)) tx.put(collection, merged);
      else skipped.push(keyOf(collection, theirs.id));
    }
    // Their stages may come later than they do.
    if (records.some((record) => couldStray(tx, record))) late.addStrays();
    return skipped;
  };

  /** @param forget what is removed for good elsewhere leaves no trace here either. */
  const keepRecords = (records: readonly Arrived[], forget: boolean): readonly string[] => {
    if (records.length === 0) return [];
    const now = engine.clock.now();
    const heard = latestStamp(
      records.map(({ theirs }) => theirs.stamps),
      now,
    );
    let skipped: readonly string[] = [];
    let affected: ReadonlySet<Id> = new Set();
    engine.run({
      id: `${transactionName}/${newId(now)}`,
      name: transactionName,
      // The machine that logged it has moved the keep-in-touch day: it comes as a record.
      derive: (contactIds) => {
        affected = contactIds;
        late.add(contactIds);
      },
      ...(heard === undefined ? {} : { heard }),
      plan: (tx) => {
        skipped = putAll(tx, records);
        return forget ? { result: undefined, forget } : { result: undefined };
      },
    });
    if (records.length <= fewRecords) late.now(affected);
    return skipped;
  };

  return (rows) => {
    const records: Arrived[] = [];
    const skipped: string[] = [];
    const noticed: Conflict[] = [];
    // What a power cut takes is fetched again: where the replication goes on is noted after it.
    engineOf(file).relaxed(() => {
      file.transaction(() => {
        for (const { document } of rows) {
          const key = parseKey(document.id);
          if (key !== undefined && document.s === goneText) {
            if (!keepGone(file, document.id)) onUnlike(document.id);
            continue;
          }
          if (key?.kind === 'photo' || key?.kind === 'conflict') noteBack(file, [document.id]);
          if (key?.kind === 'photo') keepPart(file, key.id, key.n, document.s);
          else if (key?.kind === 'conflict') {
            if (keepConflict(file, document.s, key.id)) noticed.push(JSON.parse(document.s) as Conflict);
          } else if (key?.kind === 'record') {
            const theirs = JSON.parse(document.s) as Version;
            if (fits(key.collection, theirs)) {
              records.push({ collection: key.collection, theirs, text: document.s });
            } else skipped.push(document.id);
          } else skipped.push(document.id);
        }
        skipped.push(
          ...keepRecords(
            records.filter(({ theirs }) => !isForgotten(theirs)),
            false,
          ),
          ...keepRecords(
            records.filter(({ theirs }) => isForgotten(theirs)),
            true,
          ),
        );
      });
    });
    if (records.length > 0) late.soon();
    if (skipped.length > 0) onSkipped(skipped);
    if (noticed.length > 0) onConflicts(noticed);
  };
};
