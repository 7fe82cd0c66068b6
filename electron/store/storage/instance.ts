/** RxDB's storage interface on a table. */
import {
  ensureRxStorageInstanceParamsAreCorrect,
  now,
  RXDB_VERSION,
  type PreparedQuery,
  type RxStorage,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import { createChanges, type CollectionState, type Engine } from './engine.ts';
import { stringToKey } from './table/string-key.ts';
import { countQuery, runQuery } from './query/query.ts';
import { attachmentTable, schemaToTableSpec } from './table/table-spec.ts';
import {
  docId,
  ensureTable,
  parseDoc,
  purgeDeleted,
  readChangedJson,
  readJson,
  removeTable,
} from './table/table.ts';
import { readStored, writeRows, type BlobBytes } from './write.ts';
import type { Checkpoint, StoredDoc, WriteRow } from './types.ts';

type Instance = RxStorageInstance<Record<string, unknown>, CollectionState, object, Checkpoint>;
type CreationParams = RxStorageInstanceCreationParams<Record<string, unknown>, object>;

/** RxDB keeps its own notes (which collections exist, with which schema) in a collection of this name. */
const internalCollection = '_rxdb_internal';

/** Deleted documents forgotten in one go: longer would hold up the store. */
const purgeChunk = 2_000;

const readBlobs = async (rows: readonly WriteRow[]): Promise<BlobBytes> => {
  const bytes = new Map<Blob, Uint8Array>();
  for (const { document } of rows) {
    for (const attachment of Object.values(document._attachments)) {
      if ('data' in attachment) bytes.set(attachment.data, await attachment.data.bytes());
    }
  }
  return bytes;
};

const createInstance = (engine: Engine, state: CollectionState, params: CreationParams): Instance => {
  const { table, schema } = state;
  const { sql } = engine;
  let closed: Promise<void> | undefined;
  const ensureOpen = () => {
    if (closed || engine.states.get(table.name) !== state) {
      throw new Error(`the storage of ${state.collectionName} is closed`);
    }
  };
  const parseAll = (found: readonly { readonly json: string; readonly doc?: StoredDoc }[]) =>
    found.map(({ json, doc }) => doc ?? parseDoc(json));

  return {
    databaseName: state.databaseName,
    collectionName: state.collectionName,
    schema: schema as Instance['schema'],
    internals: state,
    options: params.options,

    bulkWrite: async (rows: WriteRow[], context: string) => {
      ensureOpen();
      const blobs = table.spec.attachments ? await readBlobs(rows) : new Map<Blob, Uint8Array>();
      const error = engine.transaction(() => {
        const ids = rows.map(({ document }) => docId(table.spec, document as StoredDoc));
        return writeRows(engine, state, rows, readStored(engine, state, ids), context, blobs);
      });
      return { error: [...error] };
    },

    findDocumentsById: async (ids: string[], withDeleted: boolean) => {
      ensureOpen();
      return readJson(sql, table, ids, withDeleted).map(parseDoc);
    },

    query: async ({ query }: PreparedQuery<Record<string, unknown>>) => {
      ensureOpen();
      return { documents: parseAll(runQuery(sql, table, schema, query)) };
    },

    count: async ({ query }: PreparedQuery<Record<string, unknown>>) => {
      ensureOpen();
      return { count: countQuery(sql, table, schema, query), mode: 'fast' as const };
    },

    getChangedDocumentsSince: async (limit: number, checkpoint?: Checkpoint) => {
      ensureOpen();
      const documents = readChangedJson(sql, table, limit, checkpoint).map(parseDoc);
      const last = documents.at(-1);
      return {
        documents,
        checkpoint: last
          ? { id: docId(table.spec, last), lwt: last._meta.lwt }
          : (checkpoint ?? { id: '', lwt: 0 }),
      };
    },

    getAttachmentData: async (documentId: string, attachmentId: string, digest: string) => {
      ensureOpen();
      const [row] = sql.all(
        `SELECT digest, type, data FROM ${attachmentTable(table.name)} WHERE doc = ? AND name = ?`,
        [stringToKey(documentId), stringToKey(attachmentId)],
      );
      if (!row || !digest || row['digest'] !== digest) {
        throw new Error(`attachment does not exist: ${documentId}||${attachmentId}`);
      }
      return new Blob([row['data'] as Uint8Array<ArrayBuffer>], { type: row['type'] as string });
    },

    changeStream: () => state.changes.asObservable(),

    cleanup: async (minimumDeletedTime: number) => {
      ensureOpen();
      const until = now() - minimumDeletedTime;
      return engine.transaction(() => purgeDeleted(sql, table, until, purgeChunk)) < purgeChunk;
    },

    close: async () => {
      closed ??= Promise.resolve();
      return closed;
    },

    remove: async () => {
      ensureOpen();
      engine.transaction(() => removeTable(sql, table));
      engine.states.delete(table.name);
      if (engine.collections.get(state.collectionName) === state) {
        engine.collections.delete(state.collectionName);
      }
      closed = Promise.resolve();
    },
  } satisfies Instance;
};

const openState = (engine: Engine, params: CreationParams): CollectionState => {
  const { databaseName, collectionName } = params;
  const schema = params.schema as unknown as CollectionState['schema'];
  const name = `${databaseName}/${collectionName}/${schema.version}`;
  const spec = schemaToTableSpec(schema, engine.multiIndexes[collectionName]);
  let state = engine.states.get(name);
  if (!state) {
    const table = engine.transaction(() => ensureTable(engine.sql, name, schema.version, spec));
    state = { databaseName, collectionName, schema, table, changes: createChanges() };
    engine.states.set(name, state);
    const newest = engine.collections.get(collectionName);
    // A migration opens the old version beside the new one.
    if (collectionName !== internalCollection && (newest?.schema.version ?? -1) <= schema.version) {
      engine.collections.set(collectionName, state);
    }
  } else if (JSON.stringify(state.table.spec) !== JSON.stringify(spec)) {
    throw new Error(`${collectionName} is already open with another schema`);
  }
  return state;
};

export const createStorage = (engine: Engine): RxStorage<CollectionState, object> => ({
  name: 'libsql',
  rxdbVersion: RXDB_VERSION,
  createStorageInstance: async <RxDocType>(params: RxStorageInstanceCreationParams<RxDocType, object>) => {
    ensureRxStorageInstanceParamsAreCorrect(params);
    const own = params as unknown as CreationParams;
    const instance = createInstance(engine, openState(engine, own), own);
    return instance as unknown as RxStorageInstance<RxDocType, CollectionState, object, Checkpoint>;
  },
});
