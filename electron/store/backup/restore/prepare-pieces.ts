/** A backup made ready for a fresh store: in a thread, so that the store has nothing to do but to write it. */
import { KithError } from '#contract/errors.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { CollectionName } from '#domain/records.ts';
import { latestStamp } from '#domain/sync/stamps.ts';
import type { FileKey } from '#formats/backup/age.ts';
import type { Fields } from '../../commands/journal.ts';
import type { PreparedRows, TableSpec } from '../../storage/index.ts';
import { prepareRows } from '../../storage/table/prepared-rows.ts';
import { derivedContacts, derivedFrom, derivedInputsOf } from './derived-contacts.ts';
import { jsonOf, readStored, type BackupPiece, type ReadRecord } from './read-pieces.ts';

export interface PrepareOrder {
  /** The tables of the collections that are empty; records of the others come as {@link RecordsPiece}. */
  readonly specs: Readonly<Partial<Record<CollectionName, TableSpec>>>;
  /** Milliseconds since 1970: stamps that are far ahead of it don't count. */
  readonly now: number;
}

/** New rows of one collection. */
export interface RowsPiece {
  readonly type: 'rows';
  readonly collection: CollectionName;
  readonly rows: PreparedRows;
  /** The latest stamp in them, if any. */
  readonly heard: string | undefined;
}

/** People are larger than all else, and have more indexes. */
const peopleAtOnce = 2_000;

const rowsOf = (
  collection: CollectionName,
  spec: TableSpec,
  records: readonly ReadRecord[],
  now: number,
): RowsPiece => {
  const rows = prepareRows(
    spec,
    records.map((each) => ({ record: each.record as unknown as Fields, json: jsonOf(each) })),
  );
  if (rows === undefined) {
    throw new KithError('invalid', 'A value does not fit its field. Nothing was changed.');
  }
  const heard = latestStamp(
    records.map(({ record }) => record.stamps),
    now,
  );
  return { type: 'rows', collection, rows, heard };
};

/**
 * As `readPieces`, but that people come last, when all is known that their derived fields follow from.
 *
 * @throws KithError as `readPieces` does; 'invalid' when an indexed field does not have its schema's type
 */
export async function* preparePieces(
  path: string,
  key: FileKey,
  { specs, now }: PrepareOrder,
): AsyncGenerator<BackupPiece | RowsPiece, void, undefined> {
  /** People, and of the others what people's derived fields follow from. */
  const held = new Map<CollectionName, Stored<CollectionName>[]>(derivedFrom.map((name) => [name, []]));
  for await (const piece of readStored(path, key)) {
    if (piece.type !== 'stored') {
      yield piece;
      continue;
    }
    const { collection, records } = piece;
    const list = held.get(collection);
    for (const { record } of records) {
      list?.push(
        derivedInputsOf(collection, record as unknown as Fields) as unknown as Stored<CollectionName>,
      );
    }
    const spec = specs[collection];
    if (spec === undefined) {
      yield { type: 'records', collection, jsons: records.map(jsonOf) };
    } else if (collection !== 'contacts') yield rowsOf(collection, spec, records, now);
  }
  const spec = specs.contacts;
  if (spec === undefined) return;
  const people = derivedContacts(held);
  for (let start = 0; start < people.length; start += peopleAtOnce) {
    const some = people.slice(start, start + peopleAtOnce);
    const records = some.map((record) => ({ record, json: undefined }));
    yield rowsOf('contacts', spec, records, now);
  }
}
