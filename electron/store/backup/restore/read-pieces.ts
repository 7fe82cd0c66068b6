/** A backup's records, read and checked: in a thread, so that neither scrypt nor parsing holds up the store. */
import { recordProblem, type Stored } from '#data/schemas/index.ts';
import type { Photo } from '#domain/people/photos.ts';
import type { CollectionName } from '#domain/records.ts';
import type { FileKey } from '#formats/backup/age.ts';
import type { ExportHeader } from '#formats/json/export-json.ts';
import { parseExportParts, type RecordReader } from '#formats/json/parse-export-json.ts';
import { recordFields } from '../../commands/record.ts';
import { importedPhoto } from '../../photos/photos.ts';
import type { TableSpec } from '../../storage/index.ts';
import { createContactDeriver, derivedFrom } from './derived-contacts.ts';
import {
  asJsons,
  asRows,
  type Gathering,
  type ReadRecord,
  type RecordsPiece,
  type RowsPiece,
} from './gathering.ts';
import { plainBytes } from './read-backup.ts';
import { toStored } from './stored-record.ts';

export type BackupPiece =
  | { readonly type: 'header'; readonly header: ExportHeader }
  | { readonly type: 'photo'; readonly photo: Photo }
  | RecordsPiece
  | RowsPiece;

/** For a fresh store: new records come ready, so that it has nothing to do but to write them. */
export interface PrepareOrder {
  /** The tables of the collections that are empty. */
  readonly specs: Readonly<Partial<Record<CollectionName, TableSpec>>>;
  /** Milliseconds since 1970: stamps that are far ahead of it don't count. */
  readonly now: number;
}

const nothing: PrepareOrder = { specs: {}, now: 0 };

/** The first of a collection are few, so that writing begins soon; then twice as many each time. */
const recordsInFirst = 500;
/**
 * What is written in one transaction, more or less: each writes most pages of the indexes that are in no order, so that
 * few large ones take half the time of many.
 */
const recordsAtOnce = 8_000;
/** People are larger than all else, and have more indexes. */
const peopleAtOnce = 2_000;

const read: RecordReader<ReadRecord> = (collection, record, json) => {
  const stored = toStored(collection, record);
  const problem = recordProblem(collection, recordFields(stored));
  return problem ?? { record: stored, json: Object.is(stored, record) ? json : undefined };
};

/**
 * Where rows are made ready, people come when all is known that their derived fields follow from: in Kith's own files
 * they stand after it, in others they wait for the end.
 *
 * @throws KithError as `plainBytes` and `parseExportParts` do; 'invalid' when an indexed field of a row does not have its
 *   schema's type
 */
export async function* readPieces(
  path: string,
  key: FileKey,
  { specs, now }: PrepareOrder = nothing,
): AsyncGenerator<BackupPiece, void, undefined> {
  const deriver = createContactDeriver();
  const begun = new Set<CollectionName>();
  const early: ReadRecord[] = [];
  let gathering: Gathering | undefined;
  let atOnce = recordsInFirst;

  const begin = (collection: CollectionName): void => {
    const spec = specs[collection];
    gathering = spec === undefined ? asJsons(collection) : asRows(collection, spec, now);
    atOnce = recordsInFirst;
  };
  const rest = function* () {
    if (gathering !== undefined && gathering.size > 0) yield gathering.take();
  };
  const add = function* (collection: CollectionName, records: readonly ReadRecord[]) {
    gathering?.add(records);
    if (gathering === undefined || gathering.size < atOnce) return;
    yield gathering.take();
    atOnce = Math.min(collection === 'contacts' ? peopleAtOnce : recordsAtOnce, atOnce * 2);
  };
  const derived = ({ record }: ReadRecord): ReadRecord => ({
    record: deriver.derive(record as Stored<'contacts'>),
    json: undefined,
  });

  for await (const part of parseExportParts(plainBytes(path, key), read)) {
    if (part.type === 'header') yield part;
    else if (part.type === 'photo') yield { type: 'photo', photo: importedPhoto(part.photo) };
    else if (part.type === 'collection') {
      yield* rest();
      begin(part.collection);
      begun.add(part.collection);
    } else {
      const { collection, records } = part;
      const isPrepared = specs[collection] !== undefined;
      if (isPrepared) for (const { record } of records) deriver.see(collection, record);
      if (!isPrepared || collection !== 'contacts') yield* add(collection, records);
      else if (derivedFrom.every((name) => begun.has(name))) yield* add(collection, records.map(derived));
      else early.push(...records.map(({ record }) => ({ record, json: undefined })));
    }
  }
  yield* rest();
  if (early.length === 0) return;
  begin('contacts');
  for (const contact of early) yield* add('contacts', [derived(contact)]);
  yield* rest();
}
