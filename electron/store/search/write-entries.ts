/** Puts records into the index's tables and takes them out, many at once: each call to SQLite has its price. */
import type { Contact, Interaction, Organization } from '#domain/records.ts';
import type { StoreFile } from '../storage/index.ts';
import {
  interactionText,
  namedIdsOf,
  namesOf,
  organizationEntry,
  personEntries,
  type NamedEntry,
} from './entries.ts';
import { logRow, noteRow, type NamedTable } from './tables.ts';

/** A record, and the number of its row. */
export interface Rowed<T> {
  readonly row: number;
  readonly record: T;
}

/** Writes to the index, and reads records. */
export type IndexWriter = Pick<StoreFile, 'run' | 'getMany'>;

const toRows = (values: readonly unknown[]): string => JSON.stringify(values);

/** FTS5 gathers words in memory only while row numbers rise: it writes out what it has at each one that is lower. */
const rising = <T extends readonly [number, ...unknown[]]>(rows: readonly T[]): readonly T[] =>
  rows.toSorted(([a], [b]) => a - b);

const putTexts = (
  file: IndexWriter,
  table: NamedTable,
  entries: readonly (readonly [number, NamedEntry])[],
) => {
  if (entries.length === 0) return;
  const rows = entries.map(([row, { words, more, ids }]) => [row, words, more, ids] as const);
  file.run(
    `INSERT OR REPLACE INTO ${table}_text (rowid, name, more, ids)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`,
    [toRows(rising(rows))],
  );
};

/** Name and weight, which rows are compared by. */
const putWeights = (
  { run }: IndexWriter,
  table: NamedTable,
  entries: readonly (readonly [number, NamedEntry])[],
) => {
  if (entries.length === 0) return;
  run(
    `INSERT OR REPLACE INTO ${table} (row, name, weight)
       SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
    [toRows(entries.map(([row, { name, weight }]) => [row, name, weight]))],
  );
};

const putText = (
  file: IndexWriter,
  table: 'search_note' | 'search_log',
  rows: readonly (readonly [number, string])[],
) => {
  if (rows.length === 0) return;
  putWords(file, new Set(rows.flatMap(([, text]) => text.split(' '))));
  file.run(
    `INSERT OR REPLACE INTO ${table} (rowid, text) SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
    [toRows(rising(rows))],
  );
};

const wordsOf = ({ words, more }: NamedEntry): readonly string[] => [...words.split(' '), ...more.split(' ')];

/** These words are known from now on. */
const putWords = ({ run }: IndexWriter, words: ReadonlySet<string>) => {
  if (words.size === 0) return;
  run('INSERT OR IGNORE INTO search_word (word) SELECT value FROM json_each(?)', [toRows([...words])]);
};

const removeRows = ({ run }: IndexWriter, table: string, key: 'row' | 'rowid', rows: readonly number[]) => {
  if (rows.length === 0) return;
  run(`DELETE FROM ${table} WHERE ${key} IN (SELECT value FROM json_each(?))`, [toRows(rows)]);
};

const removeNamed = (file: IndexWriter, table: NamedTable, rows: readonly number[]) => {
  removeRows(file, table, 'row', rows);
  removeRows(file, `${table}_text`, 'rowid', rows);
};

/** Names of companies and events, by id, as they are now. */
const namesById = (
  file: IndexWriter,
  contacts: readonly Contact[],
): ReadonlyMap<string, readonly string[]> => {
  const ids = [...new Set(contacts.flatMap(namedIdsOf))];
  if (ids.length === 0) return new Map();
  const named = [...file.getMany('organizations', ids), ...file.getMany('events', ids)];
  return new Map(named.map((doc) => [doc['id'] as string, namesOf(doc as never)]));
};

const entriesOf = (contact: Contact, names: ReadonlyMap<string, readonly string[]>) =>
  personEntries(
    contact,
    namedIdsOf(contact).flatMap((id) => names.get(id) ?? []),
  );

const isSameText = (a: NamedEntry, b: NamedEntry): boolean =>
  a.name === b.name && a.words === b.words && a.more === b.more && a.ids === b.ids;

export interface PersonChange extends Rowed<Contact> {
  /** The person the index knows. Absent: nobody yet. */
  readonly before?: Contact | undefined;
  /** Whether the names `before` was indexed with may be others by now: then it tells nothing. */
  readonly renamed?: boolean;
}

/** @returns the words of names that are new or changed. */
export const putPeople = (file: IndexWriter, changes: readonly PersonChange[]): readonly string[] => {
  const names = namesById(
    file,
    changes.map(({ record }) => record),
  );
  const texts: (readonly [number, NamedEntry])[] = [];
  const newWords = new Set<string>();
  const weights: (readonly [number, NamedEntry])[] = [];
  const notes: (readonly [number, string])[] = [];
  const gone: number[] = [];
  const noteless: number[] = [];
  for (const { row, record, before, renamed = false } of changes) {
    const entries = entriesOf(record, names);
    const known = before && !renamed ? entriesOf(before, names) : undefined;
    if (entries === undefined) {
      if (before !== undefined) gone.push(row);
      continue;
    }
    const { person, note } = entries;
    if (known === undefined || !isSameText(person, known.person)) {
      texts.push([row, person]);
      // What the index knows of the person is in there already.
      const old = new Set(known === undefined ? [] : wordsOf(known.person));
      for (const word of wordsOf(person)) if (!old.has(word)) newWords.add(word);
    }
    if (known?.person.name !== person.name || known.person.weight !== person.weight)
      weights.push([row, person]);
    if (note === known?.note) continue;
    if (note !== undefined) notes.push([noteRow(row), note]);
    else if (before !== undefined) noteless.push(noteRow(row));
  }
  putTexts(file, 'search_person', texts);
  putWords(file, newWords);
  putWeights(file, 'search_person', weights);
  putText(file, 'search_note', notes);
  removePeople(file, gone);
  removeRows(file, 'search_note', 'rowid', noteless);
  return texts.flatMap(([, { words }]) => words.split(' '));
};

/** With their notes. */
export const removePeople = (file: IndexWriter, rows: readonly number[]): void => {
  removeNamed(file, 'search_person', rows);
  removeRows(file, 'search_note', 'rowid', rows.map(noteRow));
};

export const putOrganizations = (file: IndexWriter, organizations: readonly Rowed<Organization>[]): void => {
  const entries = organizations.map(({ row, record }) => [row, organizationEntry(record)] as const);
  putWeights(file, 'search_organization', entries);
  putTexts(file, 'search_organization', entries);
  putWords(file, new Set(entries.flatMap(([, entry]) => wordsOf(entry))));
};

export const removeOrganizations = (file: IndexWriter, rows: readonly number[]): void => {
  removeNamed(file, 'search_organization', rows);
};

/** New ones: what was there is taken out with {@link removeInteractions} first. */
export const putInteractions = (file: IndexWriter, interactions: readonly Rowed<Interaction>[]): void => {
  const rows = interactions.map(
    ({ row, record }) => [logRow(row, record.at), interactionText(record)] as const,
  );
  // Nothing in it to be found by.
  putText(
    file,
    'search_log',
    rows.filter(([, text]) => text !== ''),
  );
};

/** By the time they were put in with, which is part of their row number. */
export const removeInteractions = (
  file: IndexWriter,
  interactions: readonly Rowed<Pick<Interaction, 'at'>>[],
): void => {
  removeRows(
    file,
    'search_log',
    'rowid',
    interactions.map(({ row, record }) => logRow(row, record.at)),
  );
};
