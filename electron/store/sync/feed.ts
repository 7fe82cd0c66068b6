/**
 * Kith's records as one collection that RxDB can replicate. It stores nothing: it reads the store's tables, and what
 * arrives goes through one transaction of the store's, with journal, derived fields, search index and all else.
 */
import {
  randomToken,
  type EventBulk,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import type { BulkWriteRow, RxDocumentData, RxStorageBulkWriteResponse, RxStorageChangeEvent } from 'rxdb';
import { Subject } from 'rxjs';
import { collectionNames, type CollectionName } from '#domain/records.ts';
import { isForgotten, toVersion, versionText } from '#domain/sync/merge.ts';
import { isSame } from '../commands/record.ts';
import { readGrave, writeGraves } from '../commands/graves.ts';
import type { OpenStore } from '../open.ts';
import { engineOf, type StoredDoc } from '../storage/index.ts';
import { isGoneHere, noteBack } from './documents/gone.ts';
import { conflictKey, conflictText, keepConflict, type Conflict } from './documents/conflicts.ts';
import type { Late } from './late.ts';
import { createReceive } from './receive.ts';
import {
  docOf,
  docsOfPhoto,
  docsOfRecord,
  keyOf,
  parseKey,
  readChanges,
  readDocs,
  toStored,
  type SyncDoc,
} from './documents/versions.ts';

interface Checkpoint {
  readonly id: string;
  readonly lwt: number;
}

type Bulk = EventBulk<RxStorageChangeEvent<RxDocumentData<SyncDoc>>, Checkpoint>;
type Row = BulkWriteRow<SyncDoc>;

const ownContext = 'kith';

export interface Feed {
  /** For RxDB's storage. */
  instance(
    params: RxStorageInstanceCreationParams<SyncDoc, object>,
  ): RxStorageInstance<SyncDoc, object, object, Checkpoint>;
  /** What has arrived is known to be the server's from here on. */
  arrived(keys: readonly string[]): void;
  /** Keeps what merging takes from one side, and tells the others. */
  noteConflicts(conflicts: readonly Conflict[]): void;
  /** Of documents that are no records: what became of them here goes to the others. */
  tell(keys: readonly string[]): void;
  /** Keys of documents that were changed here. */
  readonly changed$: Subject<readonly string[]>;
  stop(): void;
}

interface FeedOptions {
  readonly store: Pick<OpenStore, 'file' | 'engine'>;
  /** Records of a kind or shape that this Kith doesn't know were left out. */
  readonly onSkipped: (keys: readonly string[]) => void;
  readonly onConflict: () => void;
  /** Somebody or something was removed for good. */
  readonly onForgotten: () => void;
  readonly late: Late;
}

/** Every change of what is exchanged has its time in `stamps`. */
const isSameVersion = (before: StoredDoc | null | undefined, doc: StoredDoc): boolean =>
  before !== undefined &&
  before !== null &&
  !before._deleted &&
  before['updatedAt'] === doc['updatedAt'] &&
  isSame(before['stamps'], doc['stamps']);

export const createFeed = ({ store, onSkipped, onConflict, onForgotten, late }: FeedOptions): Feed => {
  const { file } = store;
  const storage = engineOf(file);
  const changes$ = new Subject<Bulk>();
  const changed$ = new Subject<readonly string[]>();
  /** Written by the replication a moment ago: not yet known to be the server's, and not to be sent back to it. */
  const arriving = new Map<string, string>();
  let receiving: { readonly context: string; readonly docByKey: ReadonlyMap<string, SyncDoc> } | undefined;
  /** Arrived, but what is here stayed other than the server's: to be sent, once it is noted what the server has. */
  const unlike = new Set<string>();
  const receive = createReceive({
    store,
    late,
    onSkipped,
    onConflicts: (conflicts) => {
      sendPhotosAgain(conflicts);
      onConflict();
    },
    onUnlike: (key) => unlike.add(key),
  });
  /** Written anew as they are, to be sent. */
  let isTouching = false;
  let pending: { readonly docs: readonly SyncDoc[]; readonly checkpoint: Checkpoint }[] = [];

  /** @param checkpoint absent: of what is told again. */
  const emit = (docs: readonly SyncDoc[], checkpoint: Checkpoint | undefined, context: string): void => {
    changes$.next({
      id: randomToken(10),
      context,
      checkpoint,
      events: docs.map((doc) => ({
        operation: 'UPDATE',
        documentId: doc.id,
        documentData: toStored(doc, checkpoint?.lwt ?? 0),
        previousDocumentData: toStored(doc, checkpoint?.lwt ?? 0),
      })),
    } as unknown as Bulk);
  };

  /**
   * A machine may have let go of the photo that gave way before it heard that somebody is to be asked which of the two it
   * is to be. Whoever has its bytes sends them again.
   */
  const sendPhotosAgain = (conflicts: readonly Conflict[]): void => {
    const lost = conflicts.flatMap((each) =>
      each.field === 'photo' && typeof each.lost === 'string' ? [each.lost] : [],
    );
    const docs = lost.flatMap((photo) => docsOfPhoto(file, photo)).filter(({ id }) => isGoneHere(file, id));
    if (docs.length === 0) return;
    noteBack(
      file,
      docs.map(({ id }) => id),
    );
    emit(docs, undefined, ownContext);
  };

  /** All of a transaction at once: a checkpoint between its collections would leave some of it out after a crash. */
  const flush = (): void => {
    if (pending.length === 0) return;
    const docs = pending.flatMap((each) => each.docs);
    const checkpoint = pending
      .map((each) => each.checkpoint)
      .reduce((last, each) => (each.lwt > last.lwt ? each : last));
    pending = [];
    const isEcho = ({ id, v }: SyncDoc) => receiving?.docByKey.get(id)?.v === v;
    const own = docs.filter((doc) => !isEcho(doc));
    if (own.length > 0) {
      emit(own, checkpoint, ownContext);
      changed$.next(own.map(({ id }) => id));
    }
    if (own.length < docs.length && receiving !== undefined) {
      emit(docs.filter(isEcho), checkpoint, receiving.context);
    }
  };

  const docsOfEvent = (
    collection: CollectionName,
    event: RxStorageChangeEvent<StoredDoc>,
  ): readonly SyncDoc[] => {
    const id = event.documentId;
    const doc = event.documentData as StoredDoc;
    if (event.operation === 'DELETE' || doc._deleted) {
      const grave = readGrave(file, collection, id);
      if (grave !== undefined && isForgotten(grave)) onForgotten();
      return grave === undefined ? [] : [docOf(keyOf(collection, id), versionText(grave))];
    }
    const before = event.previousDocumentData;
    // What each machine works out for itself is no news to the others.
    if (!isTouching && isSameVersion(before, doc)) return [];
    const arrived = receiving?.docByKey.get(keyOf(collection, id));
    if (arrived !== undefined && !unlike.has(arrived.id)) return [arrived];
    const isNewPhoto = before?.['photo'] !== doc['photo'];
    if (isNewPhoto) return docsOfRecord(file, collection, doc);
    const own = docOf(keyOf(collection, id), versionText(toVersion(doc)));
    return [own];
  };

  const subscriptions = collectionNames.flatMap((collection) => {
    const state = storage.collections.get(collection);
    if (state === undefined) return [];
    return [
      state.changes.subscribe(({ events, checkpoint }) => {
        if (pending.length === 0 && receiving === undefined) queueMicrotask(flush);
        pending.push({
          docs: events.flatMap((event) => docsOfEvent(collection, event as never)),
          checkpoint: { id: keyOf(collection, checkpoint.id), lwt: checkpoint.lwt },
        });
      }),
    ];
  });

  /**
   * What two machines made of a record must go out, even if it is what was here already: the server has something else.
   * Written again, it is found by whoever looks for what changed.
   */
  const touch = (keys: readonly string[]): void => {
    if (keys.length === 0) return;
    isTouching = true;
    try {
      file.transaction(() => touchAll(keys));
    } finally {
      isTouching = false;
    }
  };

  const touchAll = (keys: readonly string[]): void => {
    for (const key of keys) {
      const parsed = parseKey(key);
      if (parsed?.kind !== 'record') {
        pending.push({ docs: readDocs(file, [key]), checkpoint: { id: key, lwt: storage.nextWriteTime() } });
        continue;
      }
      const { collection, id } = parsed;
      const doc = file.get(collection, id);
      const grave = doc === undefined ? readGrave(file, collection, id) : undefined;
      if (doc !== undefined) file.write(collection, [{ before: doc, after: doc }]);
      if (grave === undefined) continue;
      writeGraves(file, collection, [grave]);
      pending.push({
        docs: [docOf(key, versionText(grave))],
        checkpoint: { id: key, lwt: storage.nextWriteTime() },
      });
    }
  };

  const bulkWrite = async (rows: Row[], context: string): Promise<RxStorageBulkWriteResponse<SyncDoc>> => {
    const docs = rows.map(({ document: { id, v, s } }): SyncDoc => ({ id, v, s }));
    const isDownstream = context.startsWith('replication-downstream-');
    receiving = { context, docByKey: new Map(isDownstream ? docs.map((doc) => [doc.id, doc]) : []) };
    if (isDownstream) for (const { id, v } of docs) arriving.set(id, v);
    try {
      receive(rows);
      const keys = docs.map(({ id }) => id);
      touch(isDownstream ? keys.filter((key) => unlike.has(key)) : keys);
      flush();
    } finally {
      receiving = undefined;
    }
    return { error: [] };
  };

  return {
    changed$,
    arrived: (keys) => {
      for (const key of keys) arriving.delete(key);
      // A late echo of what is no longer on the server either: without this, what is here would count as unsent for
      // good, and whatever arrives later would wait for it.
      const again = keys.filter((key) => unlike.delete(key));
      if (again.length > 0) emit(readDocs(file, again), undefined, ownContext);
    },
    noteConflicts: (conflicts) => {
      if (conflicts.length === 0) return;
      const news = file.transaction(() =>
        conflicts.filter((conflict) => keepConflict(file, conflictText(conflict))),
      );
      if (news.length === 0) return;
      emit(readDocs(file, news.map(conflictKey)), undefined, ownContext);
      sendPhotosAgain(news);
      onConflict();
    },
    tell: (keys) => {
      if (keys.length === 0) return;
      emit(readDocs(file, keys), undefined, ownContext);
      changed$.next(keys);
    },
    stop: () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
      changes$.complete();
    },
    instance: (params) => ({
      databaseName: params.databaseName,
      collectionName: params.collectionName,
      schema: params.schema,
      internals: {},
      options: params.options,
      bulkWrite,
      findDocumentsById: async (keys: string[]) => readDocs(file, keys).map((doc) => toStored(doc, 0)),
      getChangedDocumentsSince: async (limit: number, checkpoint?: Checkpoint) => {
        const changes = readChanges(file, limit, checkpoint);
        const documents = changes.docs
          .filter(({ id, v }) => arriving.get(id) !== v)
          .map((doc) => toStored(doc, changes.checkpoint?.lwt ?? 0));
        const next = changes.checkpoint ?? checkpoint ?? { id: '', lwt: 0 };
        // Nothing but echoes: the caller takes no documents for the end.
        return documents.length === 0 && changes.checkpoint !== undefined
          ? nextPage(limit, changes.checkpoint)
          : { documents, checkpoint: next };
      },
      query: async () => ({ documents: [] }),
      count: async () => ({ count: 0, mode: 'fast' as const }),
      getAttachmentData: () => Promise.reject(new Error('there are no attachments')),
      changeStream: () => changes$.asObservable(),
      cleanup: async () => true,
      close: async () => undefined,
      remove: async () => undefined,
    }),
  };

  function nextPage(
    limit: number,
    since: Checkpoint,
  ): { documents: RxDocumentData<SyncDoc>[]; checkpoint: Checkpoint } {
    let checkpoint = since;
    for (;;) {
      const changes = readChanges(file, limit, checkpoint);
      if (changes.checkpoint === undefined) return { documents: [], checkpoint };
      ({ checkpoint } = changes);
      const documents = changes.docs
        .filter(({ id, v }) => arriving.get(id) !== v)
        .map((doc) => toStored(doc, checkpoint.lwt));
      if (documents.length > 0) return { documents, checkpoint };
    }
  }
};
