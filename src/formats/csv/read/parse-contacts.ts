/** CSV files of people: Google's (old and new), Outlook's (all three), Kith's own, and any other by a mapping. */
import { KithError } from '#contract/errors.ts';
import {
  type Bytes,
  ignored,
  type ImportedRow,
  maxTextLength,
  oneLine,
  personRow,
  rejected,
  tooLongRow,
} from '../../imported.ts';
import { byteLines } from '../../text/byte-lines.ts';
import type { LineDecoder } from '../../text/decode-line.ts';
import { addNoteLine, applyCell } from './apply.ts';
import { createTableDecoder, withWholeHead } from './code-page.ts';
import { type DayOrder, dayOrderOf } from './dates.ts';
import { csvDraftToPerson, emptyCsvDraft } from './draft.ts';
import { filledRow, isCutInBlocks } from './excel-blocks.ts';
import { csvDialectOf, headingKey, type CsvHeader, type CsvHeading } from '../headings/header.ts';
import { applyNumbered, type NumberedColumn, numberedColumnOf } from './numbered.ts';
import { createCsvReader, type CsvReader, type CsvRow, type TextLine } from './rows.ts';
import { tableHeadingOf } from '../headings/title-lines.ts';
import { unsafeCell } from '../write-csv.ts';
import {
  type Column,
  columnOf,
  type ColumnTarget,
  type CsvMapping,
  guessTarget,
  isHonorific,
  isJobHeading,
  partOfBirth,
} from '../headings/targets.ts';

export type PlannedColumn = Column | NumberedColumn;

/** What each column is: as the user said, else as its heading says. */
export function planColumns(headings: readonly string[], mapping: CsvMapping = {}): readonly PlannedColumn[] {
  const keys = new Set(headings.map(headingKey));
  const titleIsPrefix = headings.some(isJobHeading);
  const hasTitle = titleIsPrefix || keys.has('title');
  const isBirthday = (heading: string) =>
    guessTarget(heading, { titleIsPrefix, hasBirthday: true }) === 'birthday';
  const hasBirthday = headings.some(isBirthday);
  const guesses = headings.map((heading) => guessTarget(heading, { titleIsPrefix, hasTitle, hasBirthday }));
  const isBornInParts =
    guesses.includes('birthYear') &&
    (guesses.includes('birthMonth') || headings.some((heading) => partOfBirth(heading) === 'birthMonth'));
  return headings.map((heading, at) => {
    // Both are called alike, so that whatever is said of one is said of both.
    if (isHonorific(heading) && headings.lastIndexOf(heading) !== headings.indexOf(heading)) {
      return columnOf(heading, headings.indexOf(heading) === at ? 'prefix' : 'title');
    }
    const said = Object.hasOwn(mapping, heading) ? mapping[heading] : undefined;
    if (said !== undefined) return columnOf(heading, said);
    const numbered = csvDialectOf(headings) === 'csv' ? undefined : numberedColumnOf(heading);
    const birth = isBornInParts ? partOfBirth(heading) : undefined;
    return numbered ?? columnOf(heading, birth ?? guesses[at] ?? 'noteLine');
  });
}

const dates: ReadonlySet<string> = new Set(['birthday', 'anniversary', 'metOn']);
/** Rows looked at to tell days from months before any of them is read. */
const rowsForOrder = 2_000;

/**
 * Every row below the heading comes out once, in the file's order.
 * @throws KithError `invalid` for a file without a heading, or one in which no column can name anybody
 */
export async function* parseContactsCsv(
  bytes: Bytes,
  mapping: CsvMapping = {},
): AsyncGenerator<ImportedRow, void, undefined> {
  let decode: LineDecoder | undefined;
  /** Lines above which the heading is not whole yet. */
  let top: readonly TextLine[] = [];
  let body: Body | undefined;
  let convert: ((row: CsvRow) => ImportedRow) | undefined;
  let waiting: CsvRow[] = [];

  for await (const batch of withWholeHead(byteLines(bytes))) {
    const decoder = (decode ??= createTableDecoder(batch));
    let lines: readonly TextLine[] = batch.map((line) => ({ row: line.row, ...decoder(line.bytes) }));
    if (body === undefined) {
      top = [...top, ...lines].slice(firstFilled([...top, ...lines]));
      if (top.length > maxTopLines && headingOf(top.slice(0, maxTopLines), true) === undefined)
        throw noHeading();
      const heading = headingOf(top, false);
      if (heading === undefined) continue;
      body = bodyOf(heading);
      lines = top.slice(heading.lines);
    }
    const rows = body.reader.push(lines);
    if (convert !== undefined) {
      for (const row of rows) yield convert(row);
      continue;
    }
    waiting.push(...rows);
    if (waiting.length < rowsForOrder) continue;
    convert = converter(body, mapping, waiting);
    for (const row of waiting) yield convert(row);
    waiting = [];
  }
  if (body === undefined) {
    const heading = headingOf(top, true);
    if (heading === undefined) throw new KithError('invalid', 'The file is empty. Nothing was changed.');
    body = bodyOf(heading);
    waiting = body.reader.push(top.slice(heading.lines));
  }
  waiting.push(...body.reader.end());
  convert ??= converter(body, mapping, waiting);
  for (const row of waiting) yield convert(row);
}

interface Body {
  readonly header: CsvHeader;
  readonly reader: CsvReader;
  /** Rows above the first person. */
  readonly above: number;
}

const bodyOf = ({ header, lines }: CsvHeading): Body => ({
  header,
  reader: createCsvReader(header),
  above: lines,
});

/** A heading further down is none. */
const maxTopLines = 1_000;

const noHeading = (): KithError =>
  new KithError(
    'invalid',
    'The first line has no heading that tells who is meant, such as Name, E-mail or Company. Nothing was changed.',
  );

const headingOf = (lines: readonly TextLine[], isAll: boolean) =>
  tableHeadingOf(
    lines.map(({ text }) => text),
    isAll,
  );

/** Blank lines at the start need not be looked at again. */
const firstFilled = (lines: readonly TextLine[]): number => {
  const at = lines.findIndex(({ text }) => text.trim() !== '');
  return at === -1 ? lines.length : at;
};

/** Columns of which one is enough to call somebody by. */
const naming: ReadonlySet<string> = new Set<ColumnTarget>([
  'fullName',
  'given',
  'additional',
  'family',
  'nickname',
  'organization',
  'email',
  'phone',
]);
const numberedNaming: ReadonlySet<string> = new Set(['e mail', 'phone', 'organization']);

const namesSomebody = (column: PlannedColumn): boolean =>
  'to' in column ? naming.has(column.to) : numberedNaming.has(column.kind);

function converter(
  { header, above }: Body,
  mapping: CsvMapping,
  first: readonly CsvRow[],
): (row: CsvRow) => ImportedRow {
  const columns = planColumns(header.headings, mapping);
  // Without this a table without a heading would lose its first row and fault all others.
  if (!columns.some(namesSomebody)) throw noHeading();
  const order = orderOf(columns, first) ?? orderOfWords(header);
  const isCut = isCutInBlocks(first, header.columns, above);
  return (row) =>
    isHeading(row, header)
      ? rejected(row.row, 'The row is the heading once more.')
      : toImportedRow(isCut ? filledRow(row, header.columns) : row, columns, order);
}

/** Files that were put together one after the other. */
const isHeading = (row: CsvRow, { headings }: CsvHeader): boolean =>
  'cells' in row &&
  headings.length > 1 &&
  headings.every((heading, at) => oneLine(row.cells[at] ?? '').replace(/^\ufeff/, '') === heading);

/** Where no date tells: the day comes first wherever these languages are spoken, or Excel separates by semicolons. */
const dayFirstWords =
  /^(?:vorname|nachname|familienname|firma|unternehmen|prenom|nom|societe|entreprise|ville|nombres?|apellidos?|correo|telefono|empresa|ciudad|cognome|azienda|compleanno|sobrenome|telefone|cidade|celular|aniversario|cumpleanos|voornaam|achternaam|bedrijf|fornamn|efternamn|fornavn|nazwisko|prijmeni|soyad|фамилия|телефон)$|geburt|naissance|nacimiento|nascimento|nascita|geboorte|fodels|urodzen|narozen|рождения/;
const orderOfWords = ({ headings, delimiter }: CsvHeader): DayOrder | undefined =>
  delimiter === ';' || headings.some((heading) => dayFirstWords.test(headingKey(heading)))
    ? 'day-first'
    : undefined;

function orderOf(columns: readonly PlannedColumn[], rows: readonly CsvRow[]): DayOrder | undefined {
  for (const row of rows) {
    if ('fault' in row) continue;
    for (const [at, column] of columns.entries()) {
      const isDate = 'to' in column ? dates.has(column.to) : column.kind === 'event';
      const order = isDate ? dayOrderOf(row.cells[at] ?? '') : undefined;
      if (order !== undefined) return order;
    }
  }
  return undefined;
}

/** Notion's, after the name of each page that a cell names. */
const notionLink = / \(https:\/\/(?:www\.)?notion\.so\/[^\s)]*\)/g;

/** `="+34 600"` keeps a spreadsheet from taking it for a number. */
const textOfCell = (cell: string): string =>
  /^="([^"]*)"$/.exec(cell)?.[1]?.trim() ?? unsafeCell(cell).replace(notionLink, '');

/** `["ana@example.org","ana@example.net"]`, as programs write a list that they have no other place for. */
function plainList(cell: string): string {
  if (!/^\[(?:"[^]*")?\]$/.test(cell)) return cell;
  try {
    const list: unknown = JSON.parse(cell);
    const isOfWords = Array.isArray(list) && list.every((item) => typeof item === 'string');
    return isOfWords ? list.join(' ::: ') : cell;
  } catch {
    return cell;
  }
}

/** `Email Status` and `Phone Type` say something of an address and are none; nor is a spreadsheet's `#NAME?`. */
const isMeant = ({ to }: Column, value: string): boolean =>
  to === 'email' ? value.includes('@') : to !== 'phone' || /\d/.test(value);

function toImportedRow(
  row: CsvRow,
  columns: readonly PlannedColumn[],
  order: DayOrder | undefined,
): ImportedRow {
  if ('fault' in row) return rejected(row.row, `The row ${row.fault}.`);
  const draft = emptyCsvDraft();
  const numbered = new Map<string, { kind: string; parts: Record<string, string> }>();
  let isEmpty = true;
  for (const [at, column] of columns.entries()) {
    const value = plainList(textOfCell((row.cells[at] ?? '').trim()));
    if (value === '') continue;
    if (value.length > maxTextLength) return tooLongRow(row.row);
    isEmpty = false;
    if ('to' in column) {
      if (isMeant(column, value)) applyCell(draft, column, value, order);
      else addNoteLine(draft, column.heading, value);
    } else {
      const group = numbered.get(column.group) ?? { kind: column.kind, parts: {} };
      group.parts[column.part] = value;
      numbered.set(column.group, group);
    }
  }
  if (isEmpty) return ignored(row.row, 'The row is empty.');
  applyNumbered(draft, numbered, order);
  const person = csvDraftToPerson(draft, row.row);
  return person === undefined ? rejected(row.row, 'The row has no name.') : personRow(person);
}
