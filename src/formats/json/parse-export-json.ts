/** Reads the JSON that `exportJson` writes, however its keys are ordered and its lines broken. */
import { z } from 'zod';
import { KithError } from '#contract/errors.ts';
import { type ExportedPhoto, maxPhotoBytes, photoTypes } from '#domain/people/photos.ts';
import { type CollectionName, collectionNames } from '#domain/records.ts';
import type { Bytes } from '../imported.ts';
import { type ExportHeader, exportVersion } from './export-json.ts';
import { createJsonReader, type JsonReader } from './json-reader.ts';
import type { PublicRecord } from './public-record.ts';

type HeaderEntry = { readonly type: 'header'; readonly header: ExportHeader };
type PhotoEntry = { readonly type: 'photo'; readonly photo: ExportedPhoto };

export type ExportEntry =
  | HeaderEntry
  | { readonly type: 'record'; readonly collection: CollectionName; readonly record: PublicRecord }
  | PhotoEntry;

/** As many records at once as are at hand: waiting for each would cost more than reading it. */
export type ExportPart<T> =
  | HeaderEntry
  /** Its records follow, if it has any; no more come of those before. */
  | { readonly type: 'collection'; readonly collection: CollectionName }
  | { readonly type: 'records'; readonly collection: CollectionName; readonly records: readonly T[] }
  | PhotoEntry;

/** What is wrong with a record, in words that quote nothing from it ("fullName: needs a name"); undefined when it fits. */
export type RecordCheck = (collection: CollectionName, record: PublicRecord) => string | undefined;

/**
 * The record as it is wanted, or what is wrong with it, as {@link RecordCheck} says it.
 *
 * @param json what the record was read from, in UTF-8, where that is at hand
 */
export type RecordReader<T extends object> = (
  collection: CollectionName,
  record: PublicRecord,
  json: Uint8Array | undefined,
) => T | string;

const isCollection = (name: unknown): name is CollectionName =>
  (collectionNames as readonly unknown[]).includes(name);

/**
 * The header once (first, in files that Kith wrote) and every record in the file's order. What has come out
 * counts only when the last entry has come without an error: a cut file is noticed at its end.
 * @throws KithError `damaged` when it is no whole JSON, `newer-version`, `invalid` when it is not Kith's or
 * a record doesn't fit (the message says which)
 */
export async function* parseExportJson(
  bytes: Bytes,
  check: RecordCheck,
): AsyncGenerator<ExportEntry, void, undefined> {
  const read: RecordReader<PublicRecord> = (collection, record) => check(collection, record) ?? record;
  for await (const part of parseExportParts(bytes, read)) {
    if (part.type === 'records') {
      const { collection } = part;
      for (const record of part.records) yield { type: 'record', collection, record };
    } else if (part.type !== 'collection') yield part;
  }
}

/** As {@link parseExportJson}. */
export async function* parseExportParts<T extends object>(
  bytes: Bytes,
  read: RecordReader<T>,
): AsyncGenerator<ExportPart<T>, void, undefined> {
  const reader = createJsonReader(bytes);
  const members = new Map<string, unknown>();
  let header: ExportHeader | undefined;
  let hasData = false;
  let hasPhotos = false;
  /** Where the version comes after the data, a record that doesn't fit may be a newer version's. */
  let misfit: KithError | undefined;

  const first = await reader.peek();
  if (first === undefined) throw new KithError('damaged', 'The file is empty. Nothing was changed.');
  if (first !== '{') throw notKith();
  for await (const key of keysOf(reader)) {
    if (key === 'photos') {
      if (hasPhotos) throw reader.fault();
      hasPhotos = true;
      for await (const photo of readPhotos(reader)) yield { type: 'photo', photo };
      continue;
    }
    if (key !== 'data') {
      members.set(key, await reader.value());
      checkVersion(members);
      continue;
    }
    if (hasData) throw reader.fault();
    hasData = true;
    header = headerOf(members);
    if (header !== undefined) yield { type: 'header', header };
    const toRecord = createRecordReader(read);
    for await (const { collection, raw } of readData(reader)) {
      if (raw === undefined) {
        yield { type: 'collection', collection };
        continue;
      }
      const records: T[] = [];
      for (const one of raw) {
        const record: T | KithError = misfit ?? toRecord(collection, one);
        if (!(record instanceof KithError)) records.push(record);
        else if (header === undefined) misfit = record;
        else throw record;
      }
      if (records.length > 0) yield { type: 'records', collection, records };
    }
  }
  reader.at('after its end');
  if ((await reader.peek()) !== undefined) throw reader.fault();
  const late = headerOf(members);
  if (late === undefined || !hasData) throw notKith();
  if (misfit !== undefined) throw misfit;
  if (header === undefined) yield { type: 'header', header: late };
}

const notKith = (): KithError =>
  new KithError('invalid', 'This is not a file that Kith wrote. Nothing was changed.');

/** As soon as it is known: a newer version may be anything else but format and version. */
function checkVersion(members: ReadonlyMap<string, unknown>): void {
  const version = members.get('version');
  if (members.get('format') === 'kith' && typeof version === 'number' && version > exportVersion) {
    throw new KithError(
      'newer-version',
      'This file was written by a newer version of Kith: update Kith to open it. Nothing was changed.',
    );
  }
}

/** Undefined while a member is missing. */
function headerOf(members: ReadonlyMap<string, unknown>): ExportHeader | undefined {
  if (!['format', 'version', 'createdAt', 'appVersion'].every((key) => members.has(key))) return undefined;
  const createdAt = members.get('createdAt');
  const appVersion = members.get('appVersion');
  const isOurs = members.get('format') === 'kith' && members.get('version') === exportVersion;
  if (!isOurs || typeof appVersion !== 'string' || typeof createdAt !== 'number') throw notKith();
  return { createdAt, appVersion };
}

/** The keys of an object; between two of them the caller takes the value. */
async function* keysOf(reader: JsonReader): AsyncGenerator<string, void, undefined> {
  if (!(await reader.take('{'))) throw reader.fault();
  if (await reader.take('}')) return;
  do {
    const key = await reader.value();
    if (typeof key !== 'string' || !(await reader.take(':'))) throw reader.fault();
    yield key;
  } while (await reader.take(','));
  if (!(await reader.take('}'))) throw reader.fault();
}

interface RawRecord {
  /** From 1. */
  readonly number: number;
  readonly value: unknown;
  readonly json?: Uint8Array;
}

interface RawRecords {
  readonly collection: CollectionName;
  /** Undefined where the collection begins. */
  readonly raw?: readonly RawRecord[];
}

async function* readData(reader: JsonReader): AsyncGenerator<RawRecords, void, undefined> {
  const seen = new Set<string>();
  for await (const collection of keysOf(reader)) {
    if (!isCollection(collection) || seen.has(collection)) {
      throw new KithError(
        'invalid',
        'The file holds a kind of record that Kith does not know. Nothing was changed.',
      );
    }
    seen.add(collection);
    yield { collection };
    if (!(await reader.take('['))) throw reader.fault();
    let number = 0;
    if (await reader.take(']')) continue;
    do {
      for (let lines = reader.lines(); lines.length > 0; lines = reader.lines()) {
        yield { collection, raw: lines.map((line) => ({ ...line, number: (number += 1) })) };
      }
      number += 1;
      reader.at(`in ${collection}, record ${number}`);
      yield { collection, raw: [{ number, value: await reader.value() }] };
    } while (await reader.take(','));
    if (!(await reader.take(']'))) throw reader.fault();
  }
}

const photo = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(photoTypes),
  base64: z
    .string()
    .max(Math.ceil(maxPhotoBytes / 3) * 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
});

async function* readPhotos(reader: JsonReader): AsyncGenerator<ExportedPhoto, void, undefined> {
  if (!(await reader.take('['))) throw reader.fault();
  if (await reader.take(']')) return;
  let number = 0;
  do {
    number += 1;
    reader.at(`in photo ${number}`);
    const found = photo.safeParse(await reader.value());
    if (!found.success) {
      throw new KithError('invalid', `Photo ${number} of the file does not fit. Nothing was changed.`);
    }
    yield found.data;
  } while (await reader.take(','));
  if (!(await reader.take(']'))) throw reader.fault();
}

/** Answers the record, or what is wrong with it. */
function createRecordReader<T extends object>(
  read: RecordReader<T>,
): (collection: CollectionName, raw: RawRecord) => T | KithError {
  const idsOf = new Map<CollectionName, (id: string) => boolean>();
  return (collection, { number, value, json }) => {
    const misfit = (what: string): KithError =>
      new KithError(
        'invalid',
        `In ${collection}, record ${number} does not fit (${what}). Nothing was changed.`,
      );
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit('it is no object');
    const { id } = value as PublicRecord;
    if (typeof id !== 'string' || id === '') return misfit('id: missing');
    let isNew = idsOf.get(collection);
    if (isNew === undefined) idsOf.set(collection, (isNew = createIsNew()));
    if (!isNew(id)) return misfit('id: there is another record with it');
    const record = read(collection, value as PublicRecord, json);
    return typeof record === 'string' ? misfit(record) : record;
  };
}

/** Whether an id comes for the first time: known at once as long as they are in order, as Kith writes them. */
function createIsNew(): (id: string) => boolean {
  const inOrder: string[] = [];
  let last = '';
  let known: Set<string> | undefined;
  return (id) => {
    if (known === undefined && id > last) {
      inOrder.push((last = id));
      return true;
    }
    known ??= new Set(inOrder);
    const before = known.size;
    return known.add(id).size > before;
  };
}
