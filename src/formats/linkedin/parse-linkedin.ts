/** LinkedIn's Connections.csv, of all years and as spreadsheets save it again. */
import { KithError } from '#contract/errors.ts';
import { fullNameOf } from '#domain/people/names.ts';
import type { ExtraProperty } from '#domain/records.ts';
import { dayOrderOf, type DayOrder } from '../csv/read/dates.ts';
import { createCsvReader, type CsvReader, type CsvRow, type TextLine } from '../csv/read/rows.ts';
import {
  type Bytes,
  hiddenMember,
  ignored,
  isInvisible,
  type ImportedRow,
  maxLineLength,
  oneLine,
  rejected,
  tooLongRow,
} from '../imported.ts';
import { byteLines } from '../text/byte-lines.ts';
import { createLineDecoder } from '../text/decode-line.ts';
import { parseConnectedOn } from './connected-on.ts';
import { type Column, createHeaderFinder, type Header } from './header.ts';
import { linkedInProfileKey } from './profile-key.ts';

/** LinkedIn writes the heading on line 1 or 4; people add a few lines above it. */
const maxPreamble = 100;
/** Rows looked at to tell days from months before any of them is read. */
const rowsForOrder = 2_000;

/**
 * Every row below the heading comes out once, in the file's order: as a person, as ignored (members who hid
 * themselves, empty rows) or as rejected with a reason. Blank lines are no rows.
 * @throws KithError `invalid` when no heading is found: it isn't LinkedIn's Connections.csv
 */
export async function* parseLinkedIn(bytes: Bytes): AsyncGenerator<ImportedRow, void, undefined> {
  const decode = createLineDecoder();
  const headerOf = createHeaderFinder();
  let header: Header | undefined;
  let reader: CsvReader | undefined;
  let waiting: CsvRow[] | undefined = [];
  let order: DayOrder | undefined;

  const rowsOf = (rows: readonly CsvRow[], known: Header, isLast: boolean): readonly ImportedRow[] => {
    let ready = rows;
    if (waiting !== undefined) {
      waiting.push(...rows);
      if (!isLast && waiting.length < rowsForOrder) return [];
      ready = waiting;
      order = orderOf(ready, known);
      waiting = undefined;
    }
    return ready.map((row) => toImportedRow(row, known, order));
  };

  for await (const batch of byteLines(bytes)) {
    const lines: TextLine[] = [];
    for (const line of batch) {
      const text = { row: line.row, ...decode(line.bytes) };
      if (header !== undefined) {
        lines.push(text);
        continue;
      }
      header = headerOf(text.text);
      if (header !== undefined) reader = createCsvReader(header);
      else if (text.row > maxPreamble) throw notLinkedIn();
    }
    if (header === undefined || reader === undefined) continue;
    yield* rowsOf(reader.push(lines), header, false);
  }
  if (header === undefined || reader === undefined) throw notLinkedIn();
  yield* rowsOf(reader.end(), header, true);
}

/**
 * Which number of `8/2/2026`, as a spreadsheet rewrites the dates, is the day: as other rows tell, else as it is usual
 * where the headings' language is spoken, or where Excel separates by semicolons.
 */
function orderOf(rows: readonly CsvRow[], { columnAt, delimiter }: Header): DayOrder | undefined {
  const at = columnAt.findIndex(({ column }) => column === 'connectedOn');
  for (const row of rows) {
    const told = 'cells' in row ? dayOrderOf(row.cells[at] ?? '') : undefined;
    if (told !== undefined) return told;
  }
  const isEnglish = /^connected on$/i.test(columnAt[at]?.heading ?? '');
  return isEnglish && delimiter !== ';' ? undefined : 'day-first';
}

const notLinkedIn = (): KithError =>
  new KithError(
    'invalid',
    'This is not LinkedIn’s Connections.csv: no line has the headings First Name and Connected On.',
  );

function toImportedRow(row: CsvRow, header: Header, order: DayOrder | undefined): ImportedRow {
  if ('fault' in row) return rejected(row.row, `The row ${row.fault}.`);
  const valueByColumn: Partial<Record<Column, string>> = {};
  const extra: ExtraProperty[] = [];
  for (const [at, { column, heading }] of header.columnAt.entries()) {
    const value = oneLine(row.cells[at] ?? '');
    if (value === '') continue;
    if (value.length > maxLineLength) return tooLongRow(row.row);
    if (column === undefined || valueByColumn[column] !== undefined) extra.push(extraColumn(heading, value));
    else valueByColumn[column] = value;
  }
  return toPerson(row.row, valueByColumn, extra, order) ?? whyNobody(row.row, valueByColumn, extra);
}

function toPerson(
  row: number,
  { given, family, url, email, organization, title, connectedOn: date }: Partial<Record<Column, string>>,
  extra: readonly ExtraProperty[],
  order: DayOrder | undefined,
): ImportedRow | undefined {
  const name = { ...(given !== undefined && { given }), ...(family !== undefined && { family }) };
  const fullName = fullNameOf(name);
  if (isInvisible(fullName)) return undefined;
  const connectedOn = date === undefined ? undefined : parseConnectedOn(date, order);
  // The column is the last one and LinkedIn always fills it: what is no date there came from a neighbour
  // (an unquoted comma), and then the other fields can't be trusted either.
  if (date !== undefined && connectedOn === undefined) {
    return rejected(row, 'The date in Connected On is not one that exists.');
  }
  const sourceId = url === undefined ? undefined : linkedInProfileKey(url);
  const position = {
    ...(organization !== undefined && { organization }),
    ...(title !== undefined && { title }),
  };
  const person = {
    row,
    fullName,
    name,
    emails: email === undefined ? [] : [{ value: email }],
    phones: [],
    urls: url === undefined ? [] : [{ value: url, label: 'LinkedIn' }],
    addresses: [],
    ims: [],
    positions: organization === undefined && title === undefined ? [] : [position],
    tags: [],
    skills: [],
    interests: [],
    ...(connectedOn !== undefined && { met: { on: connectedOn, note: 'LinkedIn' }, connectedOn }),
    ...(sourceId !== undefined && { sourceId }),
    extra,
  };
  return { type: 'person', person };
}

/** The row of somebody who has no name there. */
function whyNobody(
  row: number,
  values: Partial<Record<Column, string>>,
  extra: readonly ExtraProperty[],
): ImportedRow {
  const { connectedOn, ...rest } = values;
  if (Object.keys(rest).length > 0 || extra.length > 0) return rejected(row, 'The row has no name.');
  return ignored(row, connectedOn === undefined ? 'The row is empty.' : hiddenMember);
}

/** A column of a later year than this program: kept, so that nothing is lost. */
function extraColumn(heading: string, value: string): ExtraProperty {
  const word = heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return { name: `x-linkedin-${word === '' ? 'column' : word}`, type: 'text', value };
}
