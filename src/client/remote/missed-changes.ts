/** What the page missed while there was no store, as the changes it would have been sent. */
import { getHeightOfRevision, randomToken } from 'rxdb';
import type { ChangeBulk, ChangeEvent, ChangedDocuments, Checkpoint, Doc } from './protocol.ts';

const pageSize = 1_000;

/** Whether `checkpoint` is later than `than`, in the order of `getChangedDocumentsSince`. */
export const isLater = (checkpoint: Checkpoint, than: Checkpoint): boolean =>
  checkpoint.lwt === than.lwt ? checkpoint.id > than.id : checkpoint.lwt > than.lwt;

/** @param primaryPath the field that is the primary key */
const docToEvent = (primaryPath: string, doc: Doc): ChangeEvent => {
  const documentId = doc[primaryPath] as string;
  if (doc._deleted) {
    const previousDocumentData = { ...doc, _deleted: false };
    return { documentId, operation: 'DELETE', documentData: doc, previousDocumentData };
  }
  // Inserted and then changed while nobody watched counts as changed: see `rerunEvents`.
  const operation = getHeightOfRevision(doc._rev) === 1 ? 'INSERT' : 'UPDATE';
  return { documentId, operation, documentData: doc } as ChangeEvent;
};

/** RxDB keeps this many events to bring queries up to date without asking the storage. */
const rxdbEventBuffer = 100;

/**
 * RxDB brings the result of a live query up to date from the documents before and after each change. Nobody has
 * the ones before any more, and without them it would count wrong. More events than it keeps make it run every
 * live query again instead: deletions of documents that never were, which change nothing.
 */
const rerunEvents = (): readonly ChangeEvent[] =>
  Array.from({ length: rxdbEventBuffer + 1 }, (_, at) => {
    const nobody = { _deleted: true, _rev: '1-x', _meta: { lwt: 1 }, _attachments: {} };
    return {
      documentId: `kith:rerun:${at}`,
      operation: 'DELETE',
      documentData: nobody,
      previousDocumentData: nobody,
    } as unknown as ChangeEvent;
  });

const toBulk = (checkpoint: Checkpoint, events: readonly ChangeEvent[]): ChangeBulk => ({
  id: randomToken(10),
  context: 'kith-reconnect',
  checkpoint,
  events: [...events],
});

export interface MissedChanges {
  readonly bulks: readonly ChangeBulk[];
  readonly checkpoint: Checkpoint;
}

/**
 * @param fetchChanged asks the store for the documents changed since a checkpoint, oldest first
 * @returns bulks to emit one after the other, none when nothing was missed
 */
export const fetchMissedChanges = async (
  primaryPath: string,
  since: Checkpoint,
  fetchChanged: (limit: number, checkpoint: Checkpoint) => Promise<ChangedDocuments>,
): Promise<MissedChanges> => {
  const bulks: ChangeBulk[] = [];
  let checkpoint = since;
  for (;;) {
    const changed = await fetchChanged(pageSize, checkpoint);
    checkpoint = changed.checkpoint;
    if (changed.documents.length > 0) {
      bulks.push(
        toBulk(
          checkpoint,
          changed.documents.map((doc) => docToEvent(primaryPath, doc)),
        ),
      );
    }
    if (changed.documents.length < pageSize) break;
  }
  if (bulks.length > 0) bulks.push(toBulk(checkpoint, rerunEvents()));
  return { bulks, checkpoint };
};
