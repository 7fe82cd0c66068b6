/** Writing documents: RxDB's conflict rules, the rows, the attachments and the change events. */
import { categorizeBulkWriteRows, createRevision, type RxStorageInstance } from 'rxdb';
import type { RxStorageWriteError } from 'rxdb';
import { KithError } from '#contract/errors.ts';
import type { CollectionState, Engine } from './engine.ts';
import { stringToKey } from './table/string-key.ts';
import type { SqlValue } from './sql.ts';
import { docToColumns } from './table/columns.ts';
import { attachmentTable } from './table/table-spec.ts';
import {
  docId,
  insertRows,
  parseDoc,
  putWaitingKeys,
  readJson,
  updateRow,
  type TableRow,
  type WaitingKeys,
} from './table/table.ts';
import type { StoredDoc, WriteRow } from './types.ts';

export type WriteError = RxStorageWriteError<Record<string, unknown>>;
/** What attachments hold: read before the transaction, because a Blob can only be read asynchronously. */
export type BlobBytes = ReadonlyMap<Blob, Uint8Array>;

const noBlobs: BlobBytes = new Map();

/** Deleted ones too, by id: RxDB resolves conflicts against them. */
export const readStored = (
  engine: Engine,
  { table }: CollectionState,
  ids: readonly string[],
): Map<string, StoredDoc> => {
  const docs = readJson(engine.sql, table, ids, true).map(parseDoc);
  return new Map(docs.map((doc) => [docId(table.spec, doc), doc]));
};

type Categorized = ReturnType<typeof categorizeBulkWriteRows<Record<string, unknown>>>;

const storeAttachments = (
  engine: Engine,
  { table }: CollectionState,
  { attachmentsAdd, attachmentsUpdate, attachmentsRemove }: Categorized,
  blobs: BlobBytes,
): void => {
  const name = attachmentTable(table.name);
  for (const { documentId, attachmentId, attachmentData, digest } of [
    ...attachmentsAdd,
    ...attachmentsUpdate,
  ]) {
    const { data, type } = attachmentData;
    engine.sql.run(`INSERT OR REPLACE INTO ${name} (doc, name, digest, type, data) VALUES (?, ?, ?, ?, ?)`, [
      stringToKey(documentId),
      stringToKey(attachmentId),
      digest,
      data.type || type,
      blobs.get(data) ?? new Uint8Array(),
    ]);
  }
  for (const { documentId, attachmentId } of attachmentsRemove) {
    engine.sql.run(`DELETE FROM ${name} WHERE doc = ? AND name = ?`, [
      stringToKey(documentId),
      stringToKey(attachmentId),
    ]);
  }
};

/**
 * Stores what has no conflict, in the running transaction, and announces it. Rows whose indexed fields break the
 * schema come back as 422, as RxDB's validating storages report them.
 */
export const writeRows = (
  engine: Engine,
  state: CollectionState,
  rows: readonly WriteRow[],
  stored: ReadonlyMap<string, StoredDoc>,
  context: string,
  blobs: BlobBytes = noBlobs,
): readonly WriteError[] => {
  const { table, schema } = state;
  const { spec } = table;
  const good: WriteRow[] = [];
  const columnsOf = new Map<StoredDoc, readonly SqlValue[]>();
  const errors: WriteError[] = [];
  for (const row of rows) {
    const document = row.document as StoredDoc;
    const columns = docToColumns(spec, document);
    if (columns) {
      good.push(row);
      columnsOf.set(document, columns);
    } else {
      errors.push({
        isError: true,
        status: 422,
        documentId: docId(spec, document),
        writeRow: row,
        context,
        validationErrors: [],
      } as unknown as WriteError);
    }
  }
  const categorized: Categorized = categorizeBulkWriteRows(
    // Only the schema is looked at.
    { schema } as unknown as RxStorageInstance<Record<string, unknown>, unknown, unknown>,
    spec.primaryPath as never,
    stored as Map<string, StoredDoc>,
    good,
    context,
  );
  const toTableRow = ({ document: doc }: WriteRow): TableRow => {
    engine.sawWriteTime(doc._meta.lwt);
    // RxDB hands on a copy when it took attachments out.
    const columns = columnsOf.get(doc) ?? docToColumns(spec, doc) ?? [];
    return { doc, columns, json: JSON.stringify(doc) };
  };
  const waiting: WaitingKeys = new Map();
  insertRows(engine.sql, table, categorized.bulkInsertDocs.map(toTableRow), waiting);
  for (const row of categorized.bulkUpdateDocs.map(toTableRow)) {
    const before = stored.get(docId(spec, row.doc));
    if (before) updateRow(engine.sql, table, before, row);
  }
  putWaitingKeys(engine.sql, table, waiting);
  if (spec.attachments) storeAttachments(engine, state, categorized, blobs);
  const newest = categorized.newestRow?.document;
  if (newest) {
    const checkpoint = { id: docId(spec, newest), lwt: newest._meta.lwt };
    // RxDB makes events for rows whose attachments it refused, too.
    const refused = new Set(categorized.errors.map(({ documentId }) => documentId));
    const events = categorized.eventBulk.events.filter(({ documentId }) => !refused.has(documentId));
    engine.announce(state, { ...categorized.eventBulk, events, checkpoint });
  }
  return [...errors, ...categorized.errors];
};

export interface RecordWrite {
  /** The document as it was read; absent for a new one. */
  readonly before?: StoredDoc | undefined;
  /** The record to store; absent to delete. `_rev`, `_meta`, `_deleted` and `_attachments` are set here. */
  readonly after?: Readonly<Record<string, unknown>> | undefined;
}

export const writeContext = 'kith-command';

export const conflict = (): KithError =>
  new KithError('conflict', 'This was changed in the meantime. Look at it again and repeat your change.');

const misfit = (): KithError =>
  new KithError('invalid', 'A value does not fit its field. Nothing was changed.');

const recordWriteToRow = (
  revisionToken: string,
  writeTime: number,
  current: StoredDoc | undefined,
  { before, after }: RecordWrite,
): WriteRow => {
  const alive = current && !current._deleted;
  if (before ? !alive || current._rev !== before._rev : alive) throw conflict();
  const base = after ?? current;
  if (!base) throw new TypeError('a write needs a document before or after');
  const document = {
    ...base,
    _deleted: !after,
    _attachments: after ? (current?._attachments ?? {}) : {},
    _meta: { ...current?._meta, lwt: writeTime },
    _rev: createRevision(revisionToken, current),
  };
  return current ? { previous: current, document } : { document };
};

/** See `StoreFile.write`. */
export const writeRecords = (
  engine: Engine,
  state: CollectionState,
  revisionToken: string,
  writes: readonly RecordWrite[],
): void => {
  if (!engine.sql.db.inTransaction) throw new Error('write() belongs inside transaction()');
  if (writes.length === 0) return;
  const primary = state.table.spec.primaryPath;
  const ids = writes.map(({ before, after }) => (after ?? before)?.[primary] as string);
  if (new Set(ids).size < ids.length) throw new Error('a record is written twice at once');
  const stored = readStored(engine, state, ids);
  const writeTime = engine.nextWriteTime();
  const rows = writes.map((write, at) =>
    recordWriteToRow(revisionToken, writeTime, stored.get(ids[at] ?? ''), write),
  );
  const [error] = writeRows(engine, state, rows, stored, writeContext);
  if (error?.status === 422) throw misfit();
  if (error) throw conflict();
};
