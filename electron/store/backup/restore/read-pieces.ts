/** A backup's records, read and checked: in a thread, so that neither scrypt nor parsing holds up the store. */
import type { Photo } from '#domain/people/photos.ts';
import type { CollectionName } from '#domain/records.ts';
import type { FileKey } from '#formats/backup/age.ts';
import type { ExportHeader } from '#formats/json/export-json.ts';
import { parseExportJson } from '#formats/json/parse-export-json.ts';
import { importedPhoto } from '../../photos/photos.ts';
import type { PublicRecord } from '#formats/json/public-record.ts';
import { plainBytes } from './read-backup.ts';
import { checkRecord, hasStamps, toStored } from './stored-record.ts';

/** Records of one collection, each as JSON that fits its schema: text goes from thread to thread sooner than objects do. */
export interface RecordsPiece {
  readonly type: 'records';
  readonly collection: CollectionName;
  readonly jsons: readonly string[];
}

export type BackupPiece =
  | RecordsPiece
  | { readonly type: 'header'; readonly header: ExportHeader }
  | { readonly type: 'photo'; readonly photo: Photo };

/**
 * What is written in one transaction, at most: each writes most pages of the indexes that are in no order, so that few
 * large ones take half the time of many.
 */
const recordsAtOnce = 8_000;

/** As the store keeps it. */
const storedJson = (collection: CollectionName, record: PublicRecord, json: string | undefined): string =>
  // Nothing is added to most of them, which need not be put together again.
  json !== undefined && collection !== 'contacts' && hasStamps(record)
    ? json
    : JSON.stringify(toStored(collection, record));

/** @throws KithError as `plainBytes` and `parseExportJson` do */
export async function* readPieces(path: string, key: FileKey): AsyncGenerator<BackupPiece, void, undefined> {
  let waiting: { readonly collection: CollectionName; readonly jsons: string[] } | undefined;
  for await (const entry of parseExportJson(plainBytes(path, key), checkRecord)) {
    const belongs = entry.type === 'record' && entry.collection === waiting?.collection;
    if (waiting !== undefined && (!belongs || waiting.jsons.length >= recordsAtOnce)) {
      yield { type: 'records', ...waiting };
      waiting = undefined;
    }
    if (entry.type === 'header') yield entry;
    else if (entry.type === 'photo') yield { type: 'photo', photo: importedPhoto(entry.photo) };
    else {
      waiting ??= { collection: entry.collection, jsons: [] };
      waiting.jsons.push(storedJson(entry.collection, entry.record, entry.json));
    }
  }
  if (waiting !== undefined) yield { type: 'records', ...waiting };
}
