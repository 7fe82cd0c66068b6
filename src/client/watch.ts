import { merge } from 'rxjs';
import type { CollectionName } from '#domain/records.ts';
import type { PageDatabase } from './link/database.ts';

/** A record as it is now and as it was; either may be missing. */
export interface RecordChange {
  readonly documentData?: unknown;
  readonly previousDocumentData?: unknown;
}

/** Tells of each change to the records of several collections, until the answer is called. */
export const watchCollections = (
  database: PageDatabase,
  names: readonly CollectionName[],
  listener: (change: RecordChange) => void,
): (() => void) => {
  const changes = merge(...names.map((name) => database[name].$)).subscribe(listener);
  return () => {
    changes.unsubscribe();
  };
};
