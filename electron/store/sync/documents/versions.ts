/** Everything that travels, as RxDB's replication knows it: one document for each record, conflict and part of a photo. */
import type { RxDocumentData } from 'rxdb';
import { collectionNames, type CollectionName, type Id, type PhotoId } from '#domain/records.ts';
import { toVersion, versionText } from '#domain/sync/merge.ts';
import { compare } from '#domain/text/compare.ts';
import { readGraves, readGravesAfter } from '../../commands/graves.ts';
import { engineOf, type StoredDoc, type StoreFile } from '../../storage/index.ts';
import { readChangedRows } from '../../storage/table/table.ts';
import { textHash } from '../secrets/crypt.ts';
import { goneText, isGoneHere, noteBack } from './gone.ts';
import { photoParts, readPart } from './photo-parts.ts';

/** `s` is what is sent; `v` tells two of them apart. */
export interface SyncDoc {
  /** `contacts/ID`, `photos/ID.0`, `conflicts/ID`. */
  readonly id: string;
  readonly v: string;
  readonly s: string;
}

/** @param s the text that travels */
export const docOf = (id: string, s: string): SyncDoc => ({ id, v: textHash(s), s });

export type Key =
  | { readonly kind: 'record'; readonly collection: CollectionName; readonly id: Id }
  | { readonly kind: 'photo'; readonly id: string; readonly n: number }
  | { readonly kind: 'conflict'; readonly id: string };

const names: ReadonlySet<string> = new Set(collectionNames);

/** Undefined: of a later Kith. */
export const parseKey = (key: string): Key | undefined => {
  const at = key.indexOf('/');
  const [kind, id] = [key.slice(0, at), key.slice(at + 1)];
  if (names.has(kind)) return { kind: 'record', collection: kind as CollectionName, id };
  if (kind === 'conflicts') return { kind: 'conflict', id };
  const photo = kind === 'photos' ? /^([0-9a-f]{64})\.(\d{1,4})$/u.exec(id) : null;
  return photo === null ? undefined : { kind: 'photo', id: photo[1] ?? '', n: Number(photo[2]) };
};

/** Of a record; see {@link SyncDoc}. */
export const keyOf = (collection: CollectionName, id: Id): string => `${collection}/${id}`;

/** Of what is no record. */
const readOther = (file: StoreFile, key: string): string | undefined => {
  const parsed = parseKey(key);
  if (parsed !== undefined && isGoneHere(file, key)) return goneText;
  switch (parsed?.kind) {
    case 'photo':
      return readPart(file, parsed.id, parsed.n);
    case 'conflict':
      return file.all('SELECT text FROM sync_conflict WHERE id = ?', [parsed.id])[0]?.['text'] as
        string | undefined;
    default:
      return undefined;
  }
};

/** Those of the documents that are here. */
export const readDocs = (file: StoreFile, keys: readonly string[]): readonly SyncDoc[] => {
  const byKey = new Map<string, string>();
  const idsByCollection = new Map<CollectionName, Id[]>();
  for (const key of keys) {
    const parsed = parseKey(key);
    if (parsed?.kind !== 'record') continue;
    const ids = idsByCollection.get(parsed.collection) ?? [];
    ids.push(parsed.id);
    idsByCollection.set(parsed.collection, ids);
  }
  for (const [collection, ids] of idsByCollection) {
    for (const doc of file.getMany(collection, ids)) {
      byKey.set(keyOf(collection, doc['id'] as Id), versionText(toVersion(doc)));
    }
    const missing = ids.filter((id) => !byKey.has(keyOf(collection, id)));
    for (const [id, grave] of missing.length === 0 ? [] : readGraves(file, collection, missing)) {
      byKey.set(keyOf(collection, id), versionText(grave));
    }
  }
  return keys.flatMap((key) => {
    const text = byKey.get(key) ?? readOther(file, key);
    return text === undefined ? [] : [docOf(key, text)];
  });
};

/** The parts of a photo that is here; none when it is not. */
export const docsOfPhoto = (file: StoreFile, photo: PhotoId): readonly SyncDoc[] =>
  photoParts(file, photo).map((text, n) => docOf(`photos/${photo}.${String(n)}`, text));

/** A record that was stored, with the parts of a photo that came with it. */
export const docsOfRecord = (
  file: StoreFile,
  collection: CollectionName,
  doc: StoredDoc,
): readonly SyncDoc[] => {
  const own = docOf(keyOf(collection, doc['id'] as Id), versionText(toVersion(doc)));
  const photo = collection === 'contacts' ? (doc['photo'] as string | undefined) : undefined;
  if (photo === undefined) return [own];
  const parts = docsOfPhoto(file, photo);
  // Somebody has it again.
  noteBack(
    file,
    parts.map(({ id }) => id),
  );
  // Before the person: whoever shows that one asks for the photo.
  return [...parts, own];
};

export interface Changes {
  readonly docs: readonly SyncDoc[];
  readonly checkpoint: { readonly id: string; readonly lwt: number } | undefined;
}

interface Changed {
  readonly key: string;
  readonly lwt: number;
  readonly docs: () => readonly SyncDoc[];
}

/** What changed after the checkpoint, the oldest first, from all tables as if they were one. */
export const readChanges = (
  file: StoreFile,
  limit: number,
  since: { readonly id: string; readonly lwt: number } | undefined,
): Changes => {
  const { id: lastKey, lwt: lastLwt } = since ?? { id: '', lwt: 0 };
  const engine = engineOf(file);
  const found: Changed[] = [];
  for (const collection of collectionNames) {
    const state = engine.collections.get(collection);
    if (state === undefined) continue;
    const start = `${collection}/`;
    // Those of the same write time: after the last one of this collection, all, or none.
    const id = lastKey.startsWith(start) ? lastKey.slice(start.length) : start > lastKey ? '' : '\uffff';
    for (const { key: inner, lwt, json } of readChangedRows(engine.sql, state.table, limit, {
      id,
      lwt: lastLwt,
    })) {
      found.push({
        key: keyOf(collection, inner),
        lwt,
        docs: () => {
          const doc = JSON.parse(json) as StoredDoc;
          // Deleted ones are told by their graves.
          return doc._deleted ? [] : docsOfRecord(file, collection, doc);
        },
      });
    }
  }
  for (const { collection, id, lwt, version } of readGravesAfter(file, lastLwt, lastKey, limit)) {
    const key = keyOf(collection, id);
    found.push({ key, lwt, docs: () => [docOf(key, versionText(version))] });
  }
  const conflicts = file.all(
    `SELECT id, lwt, text FROM sync_conflict WHERE (lwt, 'conflicts/' || id) > (?, ?) ORDER BY lwt LIMIT ?`,
    [lastLwt, lastKey, limit],
  );
  for (const { id, lwt, text } of conflicts) {
    const key = `conflicts/${id as string}`;
    found.push({ key, lwt: lwt as number, docs: () => [docOf(key, text as string)] });
  }
  const next = found.toSorted((a, b) => a.lwt - b.lwt || compare(a.key, b.key)).slice(0, limit);
  const last = next.at(-1);
  const byId = new Map(next.flatMap(({ docs }) => docs()).map((doc) => [doc.id, doc]));
  return {
    docs: [...byId.values()],
    checkpoint: last === undefined ? undefined : { id: last.key, lwt: last.lwt },
  };
};

/** As a storage hands it out. Nobody compares revisions: `v` says all. */
export const toStored = (doc: SyncDoc, lwt: number): RxDocumentData<SyncDoc> => ({
  ...doc,
  _deleted: false,
  _attachments: {},
  _meta: { lwt },
  _rev: `1-${doc.v}`,
});
