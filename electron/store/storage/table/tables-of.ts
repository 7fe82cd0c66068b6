/** The tables of open collections, for those who ask SQLite themselves. */
import { quote } from '../sql.ts';
import { engineOf, type StoreFile } from '../store-file.ts';
import type { Table } from './table.ts';

/** @throws Error when no such collection is open */
export const tableState = (file: StoreFile, collection: string): Table => {
  const state = engineOf(file).collections.get(collection);
  if (state === undefined) throw new Error(`no collection ${collection} is open`);
  return state.table;
};

/** The collection's table, quoted. */
export const tableOf = (file: StoreFile, collection: string): string =>
  quote(tableState(file, collection).name);

/** The last row there is; 0: none. */
export const lastRow = (file: StoreFile, collection: string): number =>
  (file.all(`SELECT max("$row") AS row FROM ${tableOf(file, collection)}`)[0]?.['row'] as number | null) ?? 0;
