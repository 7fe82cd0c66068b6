import type {
  BulkWriteRow,
  EventBulk,
  FilledMangoQuery,
  RxDocumentData,
  RxJsonSchema,
  RxStorageChangeEvent,
  RxStorageDefaultCheckpoint,
} from 'rxdb';

/** A document as RxDB stores it: the record with `_rev`, `_meta`, `_deleted` and `_attachments`. */
export type StoredDoc = RxDocumentData<Record<string, unknown>>;
export type StoredSchema = Readonly<RxJsonSchema<StoredDoc>>;
export type StoredQuery = FilledMangoQuery<Record<string, unknown>>;
export type WriteRow = BulkWriteRow<Record<string, unknown>>;
export type Checkpoint = RxStorageDefaultCheckpoint;
export type ChangeEvent = RxStorageChangeEvent<StoredDoc>;
export type ChangeBulk = EventBulk<ChangeEvent, Checkpoint>;

/** What a query may ask for, in RxDB's Mango terms. */
export interface FindQuery {
  readonly selector?: Readonly<Record<string, unknown>>;
  readonly sort?: readonly Readonly<Record<string, 'asc' | 'desc'>>[];
  readonly limit?: number;
  readonly skip?: number;
}

/** Collection name → array fields of strings that get an index of their own. */
export type MultiIndexes = Readonly<Record<string, readonly string[]>>;
