/** Keeps the index with what a transaction changed. Runs inside it. */
import type { Contact, Event, Interaction, Organization } from '#domain/records.ts';
import type { DocumentChange, StoreFile } from '../storage/index.ts';
import { idWord, interactionText, namedIdsOf, namesOf } from './entries.ts';
import { logRow, type IndexedCollection } from './tables.ts';
import { readRecords, rowsById } from './read-records.ts';
import {
  putInteractions,
  putOrganizations,
  putPeople,
  removeInteractions,
  removeOrganizations,
  removePeople,
  type PersonChange,
  type Rowed,
} from './write-entries.ts';

/** Whether the index holds a row already: a rebuild under way comes to the later ones by itself. */
export type Covers = (collection: IndexedCollection, row: number) => boolean;

/** Where an index that is made anew begins: until it holds this one it holds none. */
export const firstRow = 1;

interface Change<T> {
  readonly row: number;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

const changesOf = <T>(
  file: StoreFile,
  changes: readonly DocumentChange[],
  collection: IndexedCollection,
  covers: Covers,
): readonly Change<T>[] => {
  const own = changes.filter((change) => change.collection === collection);
  if (own.length === 0 || !covers(collection, firstRow)) return [];
  const rows = rowsById(
    file,
    collection,
    own.map(({ id }) => id),
  );
  return own.flatMap(({ id, before, after }) => {
    const row = rows.get(id);
    if (row === undefined || !covers(collection, row)) return [];
    return [{ row, before: before as T | undefined, after: after as T | undefined }];
  });
};

const isRenamed = ({ before, after }: DocumentChange): boolean => {
  if (before === undefined || after === undefined) return true;
  const names = (doc: object) => namesOf(doc as Organization | Event).join('\n');
  return names(before) !== names(after);
};

/** Words in one MATCH. */
const wordsAtOnce = 200;

/** People in the index who name one of these companies or events. */
const rowsNaming = (file: StoreFile, ids: readonly string[]): readonly number[] => {
  const rows: number[] = [];
  for (let start = 0; start < ids.length; start += wordsAtOnce) {
    const words = ids.slice(start, start + wordsAtOnce).map(idWord);
    const found = file.all('SELECT rowid AS row FROM search_person_text WHERE search_person_text MATCH ?', [
      `ids : (${words.join(' OR ')})`,
    ]);
    rows.push(...found.map(({ row }) => row as number));
  }
  return rows;
};

const applyToPeople = (
  file: StoreFile,
  changes: readonly Change<Contact>[],
  renamed: ReadonlySet<string>,
): readonly string[] => {
  const gone = changes.filter(({ before, after }) => before !== undefined && after === undefined);
  removePeople(
    file,
    gone.map(({ row }) => row),
  );
  const own = changes.flatMap(({ row, before, after }): PersonChange[] =>
    after === undefined
      ? []
      : [{ row, record: after, before, renamed: namedIdsOf(before ?? after).some((id) => renamed.has(id)) }],
  );
  const changedRows = new Set(changes.map(({ row }) => row));
  const others = rowsNaming(file, [...renamed]).filter((row) => !changedRows.has(row));
  const naming = readRecords<Contact>(file, 'contacts', others).map(({ row, record }): PersonChange => ({
    row,
    record,
    before: record,
    renamed: true,
  }));
  return putPeople(file, [...own, ...naming]);
};

const applyToInteractions = (file: StoreFile, changes: readonly Change<Interaction>[]): void => {
  const stale: Rowed<Interaction>[] = [];
  const fresh: Rowed<Interaction>[] = [];
  for (const { row, before, after } of changes) {
    const isSame =
      before !== undefined &&
      after !== undefined &&
      logRow(row, before.at) === logRow(row, after.at) &&
      interactionText(before) === interactionText(after);
    if (isSame) continue;
    if (before !== undefined) stale.push({ row, record: before });
    if (after !== undefined) fresh.push({ row, record: after });
  }
  removeInteractions(file, stale);
  putInteractions(file, fresh);
};

/** @returns words of people's names that are new to the index. */
export const applyChanges = (
  file: StoreFile,
  changes: readonly DocumentChange[],
  covers: Covers,
): readonly string[] => {
  const renamed = changes
    .filter(({ collection }) => collection === 'organizations' || collection === 'events')
    .filter(isRenamed);
  const words = applyToPeople(
    file,
    changesOf(file, changes, 'contacts', covers),
    new Set(renamed.map(({ id }) => id)),
  );
  const organizations = changesOf<Organization>(file, changes, 'organizations', covers);
  removeOrganizations(
    file,
    organizations.flatMap(({ row, after }) => (after === undefined ? [row] : [])),
  );
  putOrganizations(
    file,
    organizations.flatMap(({ row, after }) => (after === undefined ? [] : [{ row, record: after }])),
  );
  applyToInteractions(file, changesOf(file, changes, 'interactions', covers));
  return words;
};
