/** Finds what has a name: people and companies, the best match first. */
import { nameWordDistance, nearWords } from '#domain/text/near-words.ts';
import { foldSearch } from '#domain/text/search-text.ts';
import type { StoreFile } from '../storage/index.ts';
import { isOneLetter, quoted, wordsToMatch, wordToMatch } from './match.ts';
import type { NamedTable } from './tables.ts';
import type { Vocabulary } from './vocabulary.ts';

type Reader = Pick<StoreFile, 'all'>;

export interface Query {
  /** Folded, as it was typed. */
  readonly text: string;
  /** Its words: see `queryWords`. Never none. */
  readonly words: readonly string[];
  /** They stand for signs, of which none is nearly another. */
  readonly areSigns?: boolean;
}

interface NamedRow {
  readonly row: number;
  readonly name: string;
}

/** Fewer found than this, and names that are nearly so are looked for. */
const enough = 3;
/** Words of names that may have been meant by one that was typed. */
const nearLimit = 24;
/** People with such names who are compared. */
const nearPeople = 200;

/** The heaviest, then the shortest, then the first. */
const byWeight = 'named.weight DESC, length(named.name), named.row';
/** The whole name (2); its first words; its beginning; another whole word; the beginning of another word. */
const byName = `CASE
  WHEN named.name = ?2 THEN 0
  WHEN substr(named.name, 1, length(?2) + 1) = ?2 || ' ' THEN 1
  WHEN substr(named.name, 1, length(?2)) = ?2 THEN 2
  WHEN instr(' ' || named.name || ' ', ' ' || ?2 || ' ') > 0 THEN 3
  ELSE 4 END`;
/** Most of the words in the name: they are parameters from the second on. */
const byWordsInName = (count: number): string =>
  Array.from({ length: count }, (_, at) => `(instr(' ' || named.name, ' ' || ?${String(at + 2)}) > 0)`).join(
    ' + ',
  );

const readNamed = (
  { all }: Reader,
  table: NamedTable,
  match: string,
  order: string,
  params: readonly string[],
  limit: number,
): readonly NamedRow[] =>
  all(
    `SELECT named.row AS row, named.name AS name FROM ${table}_text
       JOIN ${table} AS named ON named.row = ${table}_text.rowid
       WHERE ${table}_text MATCH ?1 ORDER BY ${order}, ${byWeight} LIMIT ${String(limit)}`,
    [match, ...params],
  ) as unknown as readonly NamedRow[];

/** One letter: whose name begins with it, by an index's range. */
const findByLetter = ({ all }: Reader, table: NamedTable, letter: string, limit: number) =>
  all(
    `SELECT row, name FROM ${table} AS named WHERE name >= ?1 AND name < ?2 ORDER BY ${byWeight} LIMIT ${String(limit)}`,
    [letter, `${letter}\u{10ffff}`],
  ) as unknown as readonly NamedRow[];

const addNew = (
  found: readonly NamedRow[],
  more: readonly NamedRow[],
  limit: number,
): readonly NamedRow[] => {
  const known = new Set(found.map(({ row }) => row));
  return [...found, ...more.filter(({ row }) => !known.has(row))].slice(0, limit);
};

/** With all the words in the name, then with some in the name and the others in what else is known. */
const findByWords = (
  file: Reader,
  table: NamedTable,
  { text, words }: Query,
  limit: number,
): readonly NamedRow[] => {
  const match = wordsToMatch(file, words);
  if (match === undefined) return [];
  const found = readNamed(file, table, `name : (${match})`, byName, [text], limit);
  if (found.length >= limit) return found;
  const order = `${byWordsInName(words.length)} DESC`;
  return addNew(found, readNamed(file, table, `{name more} : (${match})`, order, words, limit * 2), limit);
};

/** How far a name is from what was typed: each word counts by the nearest word of the name. */
const distanceTo = (words: readonly string[], name: string): number => {
  const nameWords = foldSearch(name).split(' ');
  return words.reduce((sum, word) => {
    const nearest = Math.min(...nameWords.map((nameWord) => nameWordDistance(word, nameWord)));
    // Found elsewhere: in a company, say.
    return sum + (nearest === Infinity ? 0 : nearest);
  }, 0);
};

/** People whose names are nearly so: mistyped, or remembered in part. */
const findNear = (
  file: Reader,
  vocabulary: Vocabulary,
  words: readonly string[],
  limit: number,
): readonly NamedRow[] => {
  const groups = words.map((word) => {
    const typed = wordToMatch(file, word);
    const near = nearWords(word, vocabulary.words(), nearLimit).map((found) => quoted(found.word));
    return [
      ...(typed === undefined ? [] : [`{name more} : ${typed}`]),
      ...(near.length === 0 ? [] : [`name : (${near.join(' OR ')})`]),
    ];
  });
  if (groups.some((group) => group.length === 0)) return [];
  const match = groups.map((group) => `(${group.join(' OR ')})`).join(' AND ');
  const order = `${byWordsInName(words.length)} DESC`;
  return readNamed(file, 'search_person', match, order, words, nearPeople)
    .map((row) => ({ row, distance: distanceTo(words, row.name) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ row }) => row);
};

const rowsOf = (found: readonly NamedRow[]): readonly number[] => found.map(({ row }) => row);

const findNamed = (file: Reader, table: NamedTable, query: Query, limit: number): readonly NamedRow[] => {
  const [first = ''] = query.words;
  const found = query.words.length === 1 && isOneLetter(first) ? findByLetter(file, table, first, limit) : [];
  return found.length >= limit ? found : addNew(found, findByWords(file, table, query, limit), limit);
};

/** Row numbers, the best first. */
export const findOrganizations = (file: Reader, query: Query, limit: number): readonly number[] =>
  rowsOf(findNamed(file, 'search_organization', query, limit));

/** Row numbers, the best first; those spelled nearly so after them, where few were found. */
export const findPeople = (
  file: Reader,
  vocabulary: Vocabulary,
  query: Query,
  limit: number,
): readonly number[] => {
  const found = findNamed(file, 'search_person', query, limit);
  if (found.length >= Math.min(limit, enough) || query.areSigns === true) return rowsOf(found);
  return rowsOf(addNew(found, findNear(file, vocabulary, query.words, limit * 2), limit));
};
