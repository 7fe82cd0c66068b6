/** Lends the collections to a page over a port: to read and to watch, never to write. */
import {
  deepEqual,
  RXDB_VERSION,
  type RxStorage,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import {
  exposeRxStorageRemote,
  type MessageFromRemote,
  type MessageToRemote,
} from 'rxdb/plugins/storage-remote';
import { map, ReplaySubject, Subject, takeUntil, type Observable } from 'rxjs';
import { KithError } from '#contract/errors.ts';
import { exposedMessage } from '#contract/ipc-channels.ts';
import type { CollectionState, Engine } from './engine.ts';
import { countQuery, runQuery } from './query/query.ts';
import { engineOf, type StoreFile } from './store-file.ts';
import { latestCheckpoint, parseDoc, readChangedJson, readJson } from './table/table.ts';
import type { ChangeBulk, Checkpoint, StoredDoc, StoredQuery } from './types.ts';

/** What is needed of a port: Node's, a browser's and Electron's all differ. Listeners get the bare message. */
export interface StorePort {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}

/** All that a page may ask. RxDB's remote storage would call any method that a message names. */
const allowedMethods: ReadonlySet<unknown> = new Set([
  'create',
  'query',
  'count',
  'findDocumentsById',
  'getChangedDocumentsSince',
  'close',
]);

type CreationParams = RxStorageInstanceCreationParams<Record<string, unknown>, object>;
type PageInstance = RxStorageInstance<Record<string, unknown>, object, object, Checkpoint>;

/**
 * Documents go over the port as one JSON string, which RxDB's remote storage parses: structured clone of the
 * documents takes twice the time, and the file holds them as JSON anyway.
 */
const toDocumentsJson = (docs: readonly string[], rest = ''): string =>
  `{"documents":[${docs.join(',')}]${rest}}`;

/** Every page is sent the same change. */
const jsonByBulk = new WeakMap<ChangeBulk, string>();
const bulkToJson = (bulk: ChangeBulk): string => {
  const known = jsonByBulk.get(bulk);
  if (known !== undefined) return known;
  const json = JSON.stringify(bulk);
  jsonByBulk.set(bulk, json);
  return json;
};

const refuse = (): never => {
  throw new KithError('bad-request', 'A page can only read records. Changes are commands.');
};

const createPageInstance = (
  { sql }: Engine,
  state: CollectionState,
  params: CreationParams,
  closed: Observable<unknown>,
): PageInstance => {
  const { table, schema } = state;
  const instance = {
    databaseName: state.databaseName,
    collectionName: state.collectionName,
    schema: params.schema,
    internals: {},
    options: params.options,
    query: async ({ query }: { query: StoredQuery }) =>
      toDocumentsJson(runQuery(sql, table, schema, query).map(({ json }) => json)),
    count: async ({ query }: { query: StoredQuery }) => ({
      count: countQuery(sql, table, schema, query),
      mode: 'fast',
    }),
    findDocumentsById: async (ids: readonly string[], withDeleted: boolean) =>
      `[${readJson(sql, table, ids, withDeleted).join(',')}]`,
    getChangedDocumentsSince: async (limit: number, checkpoint?: Checkpoint) => {
      const docs = readChangedJson(sql, table, limit, checkpoint);
      const last: StoredDoc | undefined = docs.length > 0 ? parseDoc(docs.at(-1)) : undefined;
      const next = last
        ? { id: last[table.spec.primaryPath], lwt: last._meta.lwt }
        : (checkpoint ?? { id: '', lwt: 0 });
      return toDocumentsJson(docs, `,"checkpoint":${JSON.stringify(next)}`);
    },
    changeStream: () => state.changes.pipe(takeUntil(closed), map(bulkToJson)),
    close: async () => undefined,
    bulkWrite: refuse,
    cleanup: refuse,
    remove: refuse,
    getAttachmentData: refuse,
  };
  return instance as unknown as PageInstance;
};

const isMessage = (value: unknown): value is MessageToRemote => {
  if (typeof value !== 'object' || value === null) return false;
  const { connectionId, requestId, method } = value as Partial<Record<keyof MessageToRemote, unknown>>;
  return typeof connectionId === 'string' && typeof requestId === 'string' && typeof method === 'string';
};

const errorAnswer = ({ connectionId, requestId, method }: MessageToRemote): MessageFromRemote => ({
  connectionId,
  answerTo: requestId,
  method,
  error: { name: 'KithError', message: `a page may not call ${method}` },
});

/** The collection a page asks for, if there is just that one with just that schema. */
const findState = (engine: Engine, params: CreationParams): CollectionState => {
  const state = engine.collections.get(params.collectionName);
  if (!state || state.databaseName !== params.databaseName) {
    throw new KithError('not-found', 'There is no such collection.');
  }
  if (!deepEqual(state.schema, params.schema)) {
    throw new KithError('bad-request', 'The page and the store do not have the same schema.');
  }
  return state;
};

/**
 * Serves a page's RxDatabase (see src/client/remote) until the port closes. The file's own RxDatabase must have
 * its collections by then; pages get these and no others, and RxDB's internal collection is theirs to keep.
 */
export const exposeStorage = (file: StoreFile, port: StorePort): void => {
  const engine = engineOf(file);
  /** Replays, so that a stream that starts late ends at once. */
  const closed = new ReplaySubject<void>(1);
  let isClosed = false;
  const messages = new Subject<MessageToRemote>();
  const stateByConnection = new Map<string, CollectionState>();

  const send = (message: MessageFromRemote): void => {
    if (isClosed) return;
    const { method, error, connectionId } = message;
    const state = stateByConnection.get(connectionId);
    // The page goes on from here when it has to reconnect; its change stream began just before.
    const isCreated = method === 'create' && !error && state;
    port.postMessage(
      isCreated ? { ...message, return: JSON.stringify(latestCheckpoint(engine.sql, state.table)) } : message,
    );
  };

  const storage: RxStorage<object, object> = {
    name: 'kith-page',
    rxdbVersion: RXDB_VERSION,
    createStorageInstance: async <RxDocType>(params: RxStorageInstanceCreationParams<RxDocType, object>) => {
      const own = params as unknown as CreationParams;
      const { databaseName, collectionName, schema } = own;
      try {
        const instance = createPageInstance(engine, findState(engine, own), own, closed);
        return instance as unknown as RxStorageInstance<RxDocType, object, object>;
      } catch (error) {
        // RxDB keeps the failure under this name and would never answer the next attempt.
        queueMicrotask(() => {
          exposed.instanceByFullName.delete([databaseName, collectionName, schema.version].join('|'));
        });
        throw error;
      }
    },
  };
  const exposed = exposeRxStorageRemote({ storage, messages$: messages, send });

  port.onMessage((message) => {
    if (isClosed || !isMessage(message)) return;
    if (!allowedMethods.has(message.method)) {
      port.postMessage(errorAnswer(message));
      return;
    }
    if (message.method === 'create' && !Array.isArray(message.params)) {
      const { collectionName } = message.params as { readonly collectionName?: unknown };
      const state = engine.collections.get(String(collectionName));
      if (state) stateByConnection.set(message.connectionId, state);
    }
    // Closing the file takes its collections away. A page that is about to go as well is not told of errors.
    if (engine.collections.size === 0 && message.method !== 'close') return;
    messages.next(message);
  });
  port.onClose(() => {
    isClosed = true;
    closed.next();
    messages.complete();
    stateByConnection.clear();
  });
  port.postMessage(exposedMessage);
};
