/**
 * Everything that Kith keeps, as JSON:
 *
 *     {"format":"kith","version":1,"createdAt":1767225600000,"appVersion":"0.1.0","data":{
 *     "interactions":[
 *     {"id":"…",…},
 *     …
 *     ],
 *     "follow-ups":[…],…,"contacts":[…]},"photos":[
 *     {"id":"…","type":"image/jpeg","base64":"…"}
 *     ]}
 *
 * The same data are the same bytes: collections in the order of `collectionNames` but that people come last, records and
 * photos by id, keys sorted, one record on a line. Without photos there is no `photos`. `createdAt` is epoch ms, UTC.
 */
import type { ExportedPhoto } from '#domain/people/photos.ts';
import { type CollectionName, collectionNames, type EpochMs } from '#domain/records.ts';
import { publicRecord } from './public-record.ts';

/** Goes up when a file of the new version would be misread by the old program. */
export const exportVersion = 1;

export interface ExportHeader {
  readonly createdAt: EpochMs;
  readonly appVersion: string;
}

/** The stored records of a collection, sorted by id. */
export type RecordSource = (
  collection: CollectionName,
) => AsyncIterable<{ readonly id: string }> | Iterable<{ readonly id: string }>;

/** People come when all is known that their derived fields follow from: whoever reads the file need not keep them. */
const exportOrder = [...collectionNames.filter((name) => name !== 'contacts'), 'contacts'] as const;

/** Characters that are put together before they are handed on: a step for each record would cost more. */
const batchLength = 64 * 1024;

/**
 * @param photos those that contacts name, by id
 * @throws RangeError when a source's records are not sorted by id, or one comes twice
 */
export async function* exportJson(
  { createdAt, appVersion }: ExportHeader,
  recordsOf: RecordSource,
  photos: Iterable<ExportedPhoto> = [],
): AsyncGenerator<string, void, undefined> {
  const head = JSON.stringify({ format: 'kith', version: exportVersion, createdAt, appVersion });
  let text = `${head.slice(0, -1)},"data":{`;
  for (const [at, collection] of exportOrder.entries()) {
    text += `${at === 0 ? '' : ','}\n${JSON.stringify(collection)}:[`;
    let last: string | undefined;
    for await (const record of recordsOf(collection)) {
      if (last !== undefined && record.id <= last) throw new RangeError(`${collection} are not sorted by id`);
      text += `${last === undefined ? '' : ','}\n${JSON.stringify(publicRecord(collection, record))}`;
      last = record.id;
      if (text.length >= batchLength) {
        yield text;
        text = '';
      }
    }
    text += last === undefined ? ']' : '\n]';
  }
  yield `${text}}`;
  let hasPhotos = false;
  for (const { id, type, base64 } of photos) {
    yield `${hasPhotos ? ',' : ',"photos":['}\n${JSON.stringify({ base64, id, type })}`;
    hasPhotos = true;
  }
  yield hasPhotos ? '\n]}\n' : '}\n';
}

/** Text to UTF-8. */
export async function* toBytes(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}
