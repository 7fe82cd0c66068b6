/** Kith's storage: an RxDB storage on one encrypted SQLite file, with synchronous access for the store itself. */
export { engineOf, openStoreFile, usualCacheSize, usualCheckpoint, type StoreFile } from './store-file.ts';
export type { CollectionChanges, DocumentChange } from './engine.ts';
export type { PreparedRows } from './table/prepared-rows.ts';
export type { TableSpec } from './table/table-spec.ts';
export type { RecordWrite } from './write.ts';
export type { StoredDoc } from './types.ts';
export type { SqlRow } from './sql.ts';
export { readFields } from './table/read-fields.ts';
export { lastRow, tableOf, tableState } from './table/tables-of.ts';
export { watchChanges, type Changed } from './watch.ts';
export { exposeStorage, type StorePort } from './expose.ts';
