/** The search index's tables: full text without the text itself, which the records hold. */
import type { StoreFile } from '../storage/index.ts';

/** Raised with every change of what is indexed, or how: the index of an older Kith is made anew. */
export const indexVersion = 4;

/** What is indexed, in the order in which a rebuild reads it. */
export const indexedCollections = ['contacts', 'organizations', 'interactions'] as const;
export type IndexedCollection = (typeof indexedCollections)[number];

/** What has a name by which it is found: people, companies. */
export const namedTables = ['search_person', 'search_organization'] as const;
export type NamedTable = (typeof namedTables)[number];
export const fullTextTables = [
  'search_person_text',
  'search_organization_text',
  'search_note',
  'search_log',
] as const;

/** The text is folded before (src/domain/text/search-text.ts); marks are letters, or Indic words would fall apart. */
const tokenize = `tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"`;

const fullText = (name: string, columns: string, prefix: string): string =>
  `CREATE VIRTUAL TABLE ${name} USING fts5(${columns}, content = '', contentless_delete = 1, prefix = '${prefix}', ${tokenize})`;

/**
 * - `search_person`, `search_organization`: the folded name and what decides between equals (`weight`, the
 *   heavier first), narrow enough to be sorted by the thousand. `_text` beside it: the name's words, more words to
 *   be found by, and ids of companies, by which people are found again when a company gets another name.
 * - `search_person_words`: the vocabulary, for mistyped names.
 *   Row numbers are those of the record's table (`$row`).
 * - `search_note`, `search_log`: notes about people, interactions. FTS5 gives rows in their order without reading
 *   them all, so their numbers are made to put the latest first: {@link noteRow}, {@link logRow}.
 * - `search_word`: every word there ever was, because FTS5 would gather all rows of all words with a beginning
 *   before it gives the first one.
 */
const tables: Readonly<Record<string, string>> = {
  search_person:
    'CREATE TABLE search_person (row INTEGER PRIMARY KEY, name TEXT NOT NULL, weight INTEGER NOT NULL)',
  search_person_name: 'CREATE INDEX search_person_name ON search_person (name, weight)',
  search_person_text: fullText('search_person_text', 'name, more, ids', '1 2 3'),
  search_person_words: 'CREATE VIRTUAL TABLE search_person_words USING fts5vocab(search_person_text, col)',
  search_organization:
    'CREATE TABLE search_organization (row INTEGER PRIMARY KEY, name TEXT NOT NULL, weight INTEGER NOT NULL)',
  search_organization_name: 'CREATE INDEX search_organization_name ON search_organization (name, weight)',
  search_organization_text: fullText('search_organization_text', 'name, more, ids', '1 2 3'),
  search_word: 'CREATE TABLE search_word (word TEXT PRIMARY KEY) WITHOUT ROWID',
  search_note: fullText('search_note', 'text', '2 3'),
  search_log: fullText('search_log', 'text', '2 3'),
};

/**
 * FTS5 writes a part of an index anew when so many percent of its rows are gone. At its default of 10, taking back an
 * import of 30,000 people writes all of it ten times over.
 */
const mergeLate = (name: string): string => `INSERT INTO ${name} (${name}, rank) VALUES ('deletemerge', 50)`;

export const createIndexTables = ({ db }: Pick<StoreFile, 'db'>): void => {
  db.exec([...Object.values(tables), ...fullTextTables.map(mergeLate)].join(';\n'));
};

/** With all that is in them: the index is made anew. */
export const dropIndexTables = ({ db }: Pick<StoreFile, 'db'>): void => {
  for (const name of Object.keys(tables).toReversed()) {
    const isIndex = tables[name]?.startsWith('CREATE INDEX') === true;
    db.exec(`DROP ${isIndex ? 'INDEX' : 'TABLE'} IF EXISTS ${name}`);
  }
};

const dayMs = 86_400_000;
/** Row numbers of records are below this: 16 million of a kind. */
const rowSpan = 2 ** 24;
/** After the year 9999. */
const lastDay = 2_932_897;

/** A person's row in `search_note`: who was added last comes first. */
export const noteRow = (row: number): number => rowSpan - row;
/** The row of the person's table that a row of `search_note` stands for. */
export const noteRecordRow = noteRow;

/** An interaction's row in `search_log`: the latest day comes first. */
export const logRow = (row: number, at: string): number => {
  const day = Math.max(0, Math.floor(Date.parse(at.slice(0, 10)) / dayMs) || 0);
  return (lastDay - day) * rowSpan + row;
};

/** The row of the interactions' table that a row of `search_log` stands for. */
export const logRecordRow = (row: number): number => row % rowSpan;
