/** What was committed, for services of the store that keep something of their own current. */
import { engineOf, type StoreFile } from './store-file.ts';
import type { StoredDoc } from './types.ts';

export interface Changed {
  readonly id: string;
  /** Undefined: it was not there, or it was deleted. */
  readonly before: StoredDoc | undefined;
  readonly after: StoredDoc | undefined;
}

const alive = (doc: StoredDoc | undefined | null): StoredDoc | undefined =>
  doc === undefined || doc === null || doc._deleted ? undefined : doc;

/** Calls `listener` right after each commit that changed the collection. Answers how to stop. */
export const watchChanges = (
  file: StoreFile,
  collection: string,
  listener: (changes: readonly Changed[]) => void,
): (() => void) => {
  const state = engineOf(file).collections.get(collection);
  if (state === undefined) throw new Error(`no collection ${collection} is open`);
  const subscription = state.changes.subscribe(({ events }) => {
    listener(
      events.map((event) => ({
        id: event.documentId,
        before: alive(event.previousDocumentData),
        // Not read before it is asked for: see insert-prepared.ts.
        get after() {
          return event.operation === 'DELETE' ? undefined : alive(event.documentData as StoredDoc);
        },
      })),
    );
  });
  return () => {
    subscription.unsubscribe();
  };
};
