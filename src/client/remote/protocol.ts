/** What the link reads of RxDB's remote-storage messages. */
import type { EventBulk, RxDocumentData, RxStorageChangeEvent, RxStorageDefaultCheckpoint } from 'rxdb';

export type Doc = RxDocumentData<Record<string, unknown>>;
export type ChangeEvent = RxStorageChangeEvent<Doc>;
export type Checkpoint = RxStorageDefaultCheckpoint;
export type ChangeBulk = EventBulk<ChangeEvent, Checkpoint>;

export interface ChangedDocuments {
  readonly documents: readonly Doc[];
  readonly checkpoint: Checkpoint;
}

/** Answers to this are changes that nobody asked for. */
export const changeStreamAnswer = 'changestream';

/** Results may come as JSON, which is cheaper to send than objects. */
export const parseResult = (result: unknown): unknown =>
  typeof result === 'string' ? (JSON.parse(result) as unknown) : result;
