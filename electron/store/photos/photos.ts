/** Photos, beside the records that name them: each once, by the SHA-256 of its bytes, and never changed. */
import { KithError } from '#contract/errors.ts';
import type { ExportedPhoto, Photo, PhotoType } from '#domain/people/photos.ts';
import type { PhotoId } from '#domain/records.ts';
import type { StoreFile } from '../storage/index.ts';

type File = Pick<StoreFile, 'all' | 'run'>;

/** Not imported: that is a lot of code to load for a start that needs none of it. */
export const photoIdOf = (bytes: Uint8Array): PhotoId =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');

export const putPhoto = (file: File, { type, bytes }: Photo): PhotoId => {
  const id = photoIdOf(bytes);
  file.run('INSERT OR IGNORE INTO photo (id, type, bytes) VALUES (?, ?, ?)', [id, type, bytes]);
  return id;
};

export const getPhoto = (file: File, id: PhotoId): Photo | undefined => {
  const [row] = file.all('SELECT type, bytes FROM photo WHERE id = ?', [id]);
  if (row === undefined) return undefined;
  // A copy of its own: what a buffer of Node's shares with others would go over the port with it.
  return { type: row['type'] as PhotoType, bytes: new Uint8Array(row['bytes'] as Uint8Array) };
};

const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');

/** For a file that is being written: one at a time, when it is its turn. */
export function* exportedPhotos(file: File, ids: Iterable<PhotoId>): Generator<ExportedPhoto> {
  for (const id of [...new Set(ids)].sort()) {
    const photo = getPhoto(file, id);
    if (photo !== undefined) yield { id, type: photo.type, base64: toBase64(photo.bytes) };
  }
}

/** @throws KithError `damaged` when the bytes are not those that the id was made of */
export const importedPhoto = ({ id, type, base64 }: ExportedPhoto): Photo => {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (photoIdOf(bytes) !== id) {
    throw new KithError(
      'damaged',
      'The file is altered: a photo in it is not what it was. Nothing was changed.',
    );
  }
  return { type, bytes };
};

/** Bytes of photos written in one transaction. */
const batchBytes = 4 * 1024 * 1024;

/** Keeps many photos, several with each wait for the disk. */
export const createPhotoWriter = (file: Pick<StoreFile, 'all' | 'run' | 'transaction'>) => {
  let waiting: Photo[] = [];
  const flush = (): void => {
    const photos = waiting;
    waiting = [];
    file.transaction(() => {
      for (const photo of photos) putPhoto(file, photo);
    });
  };
  return {
    add: (photo: Photo): void => {
      waiting.push(photo);
      if (waiting.reduce((sum, { bytes }) => sum + bytes.length, 0) >= batchBytes) flush();
    },
    flush,
  };
};

const namedInJournal = /"photo":"([0-9a-f]{64})"/g;

/**
 * What gave way when two machines met. The table is there once sync was on.
 *
 * @param of `waiting`: it may still be taken here; `all`: or on another machine
 */
export const photosInConflicts = (file: Pick<StoreFile, 'all'>, of: 'waiting' | 'all'): readonly PhotoId[] =>
  file.all("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'sync_conflict'").length === 0
    ? []
    : file
        .all(
          `SELECT text ->> '$.lost' AS id FROM sync_conflict
            WHERE text ->> '$.field' = 'photo' AND text ->> '$.lost' IS NOT NULL${of === 'all' ? '' : ' AND dismissed = 0'}`,
        )
        .map(({ id }) => id as PhotoId);

/**
 * Deletes photos that neither a record nor the journal (which Undo reads) names, and that nobody is still asked about:
 * what an import that was stopped left, and what the journal has forgotten.
 *
 * @returns how many.
 */
export const removeUnusedPhotos = (file: Pick<StoreFile, 'all' | 'run' | 'find' | 'transaction'>): number =>
  file.transaction(() => {
    const unused = new Set(file.all('SELECT id FROM photo').map((row) => row['id'] as PhotoId));
    if (unused.size === 0) return 0;
    for (const { photo } of file.find('contacts', { selector: { photo: { $exists: true } } })) {
      unused.delete(photo as PhotoId);
    }
    if (unused.size === 0) return 0;
    for (const row of file.all(`SELECT change FROM journal WHERE instr(change, '"photo":"') > 0`)) {
      for (const [, id = ''] of (row['change'] as string).matchAll(namedInJournal)) unused.delete(id);
    }
    for (const id of photosInConflicts(file, 'waiting')) unused.delete(id);
    for (const id of unused) file.run('DELETE FROM photo WHERE id = ?', [id]);
    return unused.size;
  });
