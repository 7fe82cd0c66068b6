/** A backup's records, read and checked: in a thread, so that neither scrypt nor parsing holds up the store. */
import { recordProblem, type Stored } from '#data/schemas/index.ts';
import type { Photo } from '#domain/people/photos.ts';
import type { CollectionName } from '#domain/records.ts';
import type { FileKey } from '#formats/backup/age.ts';
import type { ExportHeader } from '#formats/json/export-json.ts';
import { parseExportJson } from '#formats/json/parse-export-json.ts';
import { recordFields } from '../../commands/record.ts';
import { importedPhoto } from '../../photos/photos.ts';
import { plainBytes } from './read-backup.ts';
import { toStored } from './stored-record.ts';

/** Records of one collection, each as JSON that fits its schema: text goes from thread to thread sooner than objects do. */
export interface RecordsPiece {
  readonly type: 'records';
  readonly collection: CollectionName;
  readonly jsons: readonly string[];
}

/** A record as the store keeps it. */
export interface ReadRecord {
  readonly record: Stored<CollectionName>;
  /** What it was read from, where nothing was added: most need not be put together again. */
  readonly json: string | undefined;
}

export const jsonOf = ({ record, json }: ReadRecord): string => json ?? JSON.stringify(record);

type Beside =
  | { readonly type: 'header'; readonly header: ExportHeader }
  | { readonly type: 'photo'; readonly photo: Photo };

export type BackupPiece = RecordsPiece | Beside;

/** Some records of one collection. */
export type StoredPiece =
  | {
      readonly type: 'stored';
      readonly collection: CollectionName;
      readonly records: readonly ReadRecord[];
    }
  | Beside;

/** The first of a collection are few, so that writing begins soon; then twice as many each time. */
const recordsInFirst = 500;
/**
 * What is written in one transaction, at most: each writes most pages of the indexes that are in no order, so that few
 * large ones take half the time of many.
 */
const recordsAtOnce = 8_000;

/** @throws KithError as `plainBytes` and `parseExportJson` do */
export async function* readStored(path: string, key: FileKey): AsyncGenerator<StoredPiece, void, undefined> {
  /** Of the record that was checked last. */
  let stored: Stored<CollectionName> | undefined;
  const check = (collection: CollectionName, record: Parameters<typeof toStored>[1]): string | undefined => {
    stored = toStored(collection, record);
    return recordProblem(collection, recordFields(stored));
  };
  let waiting: { readonly collection: CollectionName; readonly records: ReadRecord[] } | undefined;
  let atOnce = recordsInFirst;
  for await (const entry of parseExportJson(plainBytes(path, key), check)) {
    const belongs = entry.type === 'record' && entry.collection === waiting?.collection;
    if (waiting !== undefined && (!belongs || waiting.records.length >= atOnce)) {
      yield { type: 'stored', ...waiting };
      waiting = undefined;
      atOnce = belongs ? Math.min(recordsAtOnce, atOnce * 2) : recordsInFirst;
    }
    if (entry.type === 'header') yield entry;
    else if (entry.type === 'photo') yield { type: 'photo', photo: importedPhoto(entry.photo) };
    else {
      const record = stored ?? toStored(entry.collection, entry.record);
      const json = Object.is(record, entry.record) ? entry.json : undefined;
      waiting ??= { collection: entry.collection, records: [] };
      waiting.records.push({ record, json });
    }
  }
  if (waiting !== undefined) yield { type: 'stored', ...waiting };
}

/** @throws KithError as {@link readStored} does */
export async function* readPieces(path: string, key: FileKey): AsyncGenerator<BackupPiece, void, undefined> {
  for await (const piece of readStored(path, key)) {
    if (piece.type !== 'stored') yield piece;
    else {
      const { collection, records } = piece;
      yield { type: 'records', collection, jsons: records.map(jsonOf) };
    }
  }
}
