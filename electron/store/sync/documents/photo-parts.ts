/** Photos as documents: in parts, because a server takes no document of any size, and a slow line no large one. */
import type { PhotoId } from '#domain/records.ts';
import type { PhotoType } from '#domain/people/photos.ts';
import { canonicalJson } from '#domain/sync/canonical.ts';
import { getPhoto, photoIdOf, putPhoto } from '../../photos/photos.ts';
import type { StoreFile } from '../../storage/index.ts';

/** On a line of a kB a second, a minute and a half. */
const partBytes = 48 * 1024;

interface Part {
  readonly type: string;
  readonly of: number;
  readonly data: string;
}

export const createPartTable = (file: StoreFile): void => {
  file.db.exec(`CREATE TABLE IF NOT EXISTS sync_part (
      id TEXT NOT NULL, n INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (id, n)
    ) WITHOUT ROWID`);
};

/** Of how many this one is. */
export const partCount = (text: string): number => (JSON.parse(text) as Part).of;

/** Part 0, 1, … of a photo that is here; none when it is not. */
export const photoParts = (file: StoreFile, id: PhotoId): readonly string[] => {
  const photo = getPhoto(file, id);
  if (photo === undefined) return [];
  const of = Math.max(1, Math.ceil(photo.bytes.length / partBytes));
  return Array.from({ length: of }, (_, n) =>
    canonicalJson({
      type: photo.type,
      of,
      data: Buffer.from(photo.bytes.subarray(n * partBytes, (n + 1) * partBytes)).toString('base64'),
    }),
  );
};

/** One part, of a photo that is here whole or in parts. */
export const readPart = (file: StoreFile, id: PhotoId, n: number): string | undefined =>
  (file.all('SELECT text FROM sync_part WHERE id = ? AND n = ?', [id, n])[0]?.['text'] as
    string | undefined) ?? photoParts(file, id)[n];

/** Keeps a part; with the last one the photo is there, if its bytes are those that its id was made of. */
export const keepPart = (file: StoreFile, id: PhotoId, n: number, text: string): void => {
  file.run('INSERT OR REPLACE INTO sync_part (id, n, text) VALUES (?, ?, ?)', [id, n, text]);
  const parts = file
    .all('SELECT text FROM sync_part WHERE id = ? ORDER BY n', [id])
    .map((row) => JSON.parse(row['text'] as string) as Part);
  const [first] = parts;
  if (first === undefined || parts.length < first.of) return;
  const bytes = new Uint8Array(Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64'))));
  if (photoIdOf(bytes) === id) putPhoto(file, { type: first.type as PhotoType, bytes });
  file.run('DELETE FROM sync_part WHERE id = ?', [id]);
};
