/** The RxStorage that sync's replication works on: the feed, and what the replication notes for itself in the data file. */
import type { RxStorage, RxStorageInstance, RxStorageInstanceCreationParams } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { canonicalJson, type Json } from '#domain/sync/canonical.ts';
import { engineOf, type StoreFile } from '../storage/index.ts';
import type { Feed } from './feed.ts';
import { createNotes, noteEnd, type Note, type Notes } from './notes.ts';

export const feedCollection = 'records';
const databaseName = 'kith-sync';

interface MetaRow {
  readonly previous?: object;
  readonly document: Note;
}

/** Of what the server holds only times are needed: which fields were changed since. */
const trimmed = ({ previous, document }: MetaRow): MetaRow => {
  const { docData } = document;
  if (docData === undefined) return previous === undefined ? { document } : { previous, document };
  const { stamps = {} } = JSON.parse(docData.s) as { readonly stamps?: Json };
  const next = { ...document, docData: { ...docData, s: canonicalJson({ stamps }) } };
  return previous === undefined ? { document: next } : { previous, document: next };
};

export interface SyncStorage {
  readonly storage: RxStorage<unknown, object>;
  /** Whether nothing is known of the server having it: it was neither sent nor did it arrive. */
  isUnmet(key: string): boolean;
  /** Once the replication has begun. */
  readonly notes: Promise<Notes>;
  /** What the replication noted goes; call it when the database is closed. */
  forget(): Promise<void>;
}

export const createSyncStorage = (file: StoreFile, feed: Feed): SyncStorage => {
  const memory = getRxStorageMemory();
  const unmet = new Set<string>();
  const metas: RxStorageInstanceCreationParams<unknown, object>[] = [];
  const begun = Promise.withResolvers<Notes>();
  const createStorageInstance = async (
    params: RxStorageInstanceCreationParams<unknown, object>,
  ): Promise<unknown> => {
    if (params.collectionName === feedCollection) return feed.instance(params as never);
    // Which collections there are: the same at each start.
    if (!params.collectionName.startsWith('rx-replication-meta-')) {
      return memory.createStorageInstance(params);
    }
    const own = { ...params, databaseName };
    metas.push(own);
    const meta = await file.storage.createStorageInstance(own);
    const instance = meta as unknown as RxStorageInstance<unknown, unknown, object>;
    begun.resolve(createNotes(file, params.collectionName, instance));
    return {
      ...instance,
      findDocumentsById: async (ids: string[], withDeleted: boolean) => {
        const found = await instance.findDocumentsById(ids, withDeleted);
        const met = new Set(found.map((note) => (note as unknown as MetaRow['document']).itemId));
        for (const id of ids) {
          const key = id.slice(0, -noteEnd.length);
          if (id.endsWith(noteEnd) && !met.has(key)) unmet.add(key);
        }
        return found;
      },
      bulkWrite: async (rows: MetaRow[], context: string) => {
        // What a power cut takes of it is found out again.
        const written = await engineOf(file).relaxed(() =>
          instance.bulkWrite(rows.map(trimmed) as never, context),
        );
        for (const { document } of rows) unmet.delete(document.itemId ?? '');
        if (context === 'replication-down-write-meta') {
          feed.arrived(rows.flatMap(({ document: { itemId } }) => itemId ?? []));
        }
        return written;
      },
    };
  };
  const storage = { name: 'kith-sync', rxdbVersion: memory.rxdbVersion, createStorageInstance };
  return {
    storage: storage as unknown as RxStorage<unknown, object>,
    isUnmet: (key) => unmet.has(key),
    notes: begun.promise,
    forget: async () => {
      for (const params of metas) await (await file.storage.createStorageInstance(params)).remove();
    },
  };
};
