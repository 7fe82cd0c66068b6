/**
 * What nobody has any more, but the server: parts of photos, and conflicts of long ago or of people who were removed for
 * good. In their place a few bytes are sent, sealed like everything else; RxDB knows them as one more version of the
 * document, so that a photo that is used again goes up again.
 */
import type { PhotoId } from '#domain/records.ts';
import { photosInConflicts, removeUnusedPhotos } from '../../photos/photos.ts';
import { engineOf, type StoreFile } from '../../storage/index.ts';
import { quote } from '../../storage/sql.ts';
import { textHash } from '../secrets/crypt.ts';

export const goneText = '{"gone":true}';
export const goneHash = textHash(goneText);

export const createGoneTable = (file: Pick<StoreFile, 'db'>): void => {
  file.db.exec('CREATE TABLE IF NOT EXISTS sync_gone (key TEXT PRIMARY KEY) WITHOUT ROWID');
};

/** Whether it was let go of here, or somewhere else and that was heard of. */
export const isGoneHere = (file: Pick<StoreFile, 'all'>, key: string): boolean =>
  file.all('SELECT 1 FROM sync_gone WHERE key = ?', [key]).length > 0;

const noteGone = (file: Pick<StoreFile, 'run'>, keys: readonly string[]): void => {
  file.run('INSERT OR IGNORE INTO sync_gone (key) SELECT value FROM json_each(?)', [JSON.stringify(keys)]);
};

/** They are used again. */
export const noteBack = (file: Pick<StoreFile, 'run'>, keys: readonly string[]): void => {
  file.run('DELETE FROM sync_gone WHERE key IN (SELECT value FROM json_each(?))', [JSON.stringify(keys)]);
};

const photoIdOfKey = (key: string): PhotoId => key.slice('photos/'.length, key.lastIndexOf('.'));

/**
 * Those of people, and those that gave way and may still be taken.
 *
 * @param one whether this one is, instead of all
 */
export const usedPhotos = (file: StoreFile, one?: PhotoId): ReadonlySet<PhotoId> => {
  const table = engineOf(file).collections.get('contacts')?.table.name;
  if (table === undefined) return new Set();
  const photo = `json_extract("$doc", '$.photo')`;
  const rows = file.all(
    `SELECT ${photo} AS id FROM ${quote(table)} WHERE "_deleted" = 0 AND ${one === undefined ? `${photo} IS NOT NULL` : `${photo} = ?`}`,
    one === undefined ? [] : [one],
  );
  const waiting = photosInConflicts(file, 'waiting').filter((id) => one === undefined || id === one);
  return new Set([...rows.map(({ id }) => id as PhotoId), ...waiting]);
};

/** Whether somebody here has it, or may take it. */
export const isPhotoUsed = (file: StoreFile, key: string): boolean => {
  const id = photoIdOfKey(key);
  return usedPhotos(file, id).has(id);
};

/**
 * What arrives of it. Bytes that Undo may ask for stay here.
 *
 * @returns whether it is gone here as well; not while the photo is used.
 */
export const keepGone = (file: StoreFile, key: string): boolean => {
  if (!key.startsWith('photos/')) {
    file.run('DELETE FROM sync_conflict WHERE id = ?', [key.slice('conflicts/'.length)]);
  } else if (isPhotoUsed(file, key)) return false;
  else file.run('DELETE FROM sync_part WHERE id = ?', [photoIdOfKey(key)]);
  noteGone(file, [key]);
  return true;
};

/**
 * Deletes here what nobody needs, and says which of the documents that the server has are gone with it. Call it when
 * everything has arrived: a photo comes before or after the person who has it.
 *
 * @param there keys of photos' parts and conflicts that the server is known to have
 */
export const sweep = (file: StoreFile, there: readonly string[]): readonly string[] =>
  file.transaction(() => {
    // Of who was removed for good only what says so stays.
    file.run(`DELETE FROM sync_conflict WHERE json_extract(text, '$.field') <> '*' AND record_id IN
      (SELECT id FROM grave WHERE instr(version, '"!":"~') > 0)`);
    // After those: the photos that they name go with them.
    removeUnusedPhotos(file);
    if (there.length === 0) return [];
    const photos = new Set([
      ...file.all('SELECT id FROM photo').map(({ id }) => id as PhotoId),
      ...usedPhotos(file),
      // Decided here, and perhaps not yet on another machine, which could not give it back for ever.
      ...photosInConflicts(file, 'all'),
    ]);
    const conflicts = new Set(file.all('SELECT id FROM sync_conflict').map(({ id }) => id as string));
    const gone = there.filter((key) =>
      key.startsWith('photos/')
        ? !photos.has(photoIdOfKey(key))
        : !conflicts.has(key.slice('conflicts/'.length)),
    );
    noteGone(file, gone);
    return gone;
  });
