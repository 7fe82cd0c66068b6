/**
 * Lines to rows of cells (RFC 4180), so that a row that is wrong costs that row only. A quotation mark that
 * is never closed swallows what comes after it in every CSV parser; here the first line of such a row is put
 * aside and reading goes on at the next.
 */
import { parse } from 'csv-parse/sync';
import { counted } from '#domain/text/text.ts';
import type { DecodedLine } from '../../text/decode-line.ts';

export interface TextLine extends DecodedLine {
  readonly row: number;
}

export type CsvRow =
  | { readonly row: number; readonly cells: readonly string[] }
  /** `fault` is a part of a sentence, after "The row"; `short` the cells where there are too few and nothing else is wrong. */
  | { readonly row: number; readonly fault: string; readonly short?: readonly string[] };

export interface CsvReader {
  /** Rows that the lines so far complete. Blank lines make none. */
  push(lines: readonly TextLine[]): CsvRow[];
  end(): CsvRow[];
}

export interface CsvShape {
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** Number of columns: rows with less or more are faulty, unless the surplus is empty (Excel adds some). */
  readonly columns: number;
}

/** A cell of more lines is taken for a quotation mark that was never closed. */
const maxRowLines = 400;
/** Those lines again may be read as often: without this limit a megabyte of them would take minutes. */
const maxRowLength = 200_000;

export function createCsvReader(shape: CsvShape): CsvReader {
  let waiting: readonly TextLine[] = [];

  const read = (lines: readonly TextLine[], final: boolean): CsvRow[] => {
    const rows: CsvRow[] = [];
    let at = 0;
    for (let line = lines[at]; line !== undefined; line = lines[at]) {
      const size = rowSize(lines, at, final);
      if (size === undefined) break;
      if (line.fault !== undefined) rows.push({ row: line.row, fault: line.fault });
      else if (line.text.trim() !== '') {
        const settled = settle(lines.slice(at, at + size), shape);
        rows.push(settled.row);
        at += settled.lines - 1;
      }
      at += 1;
    }
    waiting = lines.slice(at);
    return rows;
  };

  return {
    push: (lines) => read(waiting.length === 0 ? lines : [...waiting, ...lines], false),
    end: () => read(waiting, true),
  };
}

/**
 * How many lines from `at` on are one row by their quotation marks: the fewest with an even number of them.
 * 1 when no number of lines is; undefined while more lines may tell.
 */
function rowSize(lines: readonly TextLine[], at: number, final: boolean): number | undefined {
  let open = false;
  let length = 0;
  for (let size = 1; size <= maxRowLines && length <= maxRowLength; size += 1) {
    const line = lines[at + size - 1];
    if (line === undefined) return final ? 1 : undefined;
    if (line.fault !== undefined) return 1;
    open = open !== hasOddQuotes(line.text);
    length += line.text.length;
    if (!open) return size;
  }
  return 1;
}

/** Reads the first row of lines that may be one row: answers it and how many of the lines it took. */
function settle(lines: readonly TextLine[], shape: CsvShape): { row: CsvRow; lines: number } {
  const [first] = lines;
  if (first === undefined) throw new RangeError('A row has at least one line');
  const { row } = first;
  const whole = cellsOf(lines.map(({ text }) => text).join('\n'), shape.delimiter, false);
  const together = fitting(whole, shape);
  if (together !== undefined) return { row: { row, cells: together }, lines: lines.length };
  // A quotation mark inside a cell that doesn't start with one is a plain character: `5" screens`.
  const alone = cellsOf(first.text, shape.delimiter, true);
  const fits = fitting(alone, shape);
  if (fits !== undefined) return { row: { row, cells: fits }, lines: 1 };
  const careless = fitting(carelessCells(first.text, shape.delimiter), shape);
  if (careless !== undefined) return { row: { row, cells: careless }, lines: 1 };
  // Lines that are no rows of their own belong to this one.
  const swallows = lines
    .slice(1)
    .some(({ text }) => fitting(cellsOf(text, shape.delimiter, true), shape) !== undefined);
  return swallows
    ? { row: faultyRow(row, alone, shape), lines: 1 }
    : { row: faultyRow(row, whole ?? alone, shape), lines: lines.length };
}

const faultyRow = (row: number, cells: readonly string[] | undefined, shape: CsvShape): CsvRow => ({
  row,
  fault: faultOf(cells, shape),
  ...(cells !== undefined && cells.length < shape.columns && { short: cells }),
});

function faultOf(cells: readonly string[] | undefined, { columns }: CsvShape): string {
  return cells === undefined
    ? 'has quotation marks that don’t match up'
    : `has ${counted(cells.length, 'column')} where the heading has ${columns}`;
}

/** The cells of exactly one row, or undefined when the text is not one. */
function cellsOf(text: string, delimiter: string, relaxQuotes: boolean): readonly string[] | undefined {
  // Most rows have no quotation mark, and then this is all that CSV means, at a tenth of the time.
  if (!text.includes('"')) return text.includes('\n') ? undefined : text.split(delimiter);
  try {
    const rows = parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: relaxQuotes,
      trim: true,
    });
    return rows.length === 1 ? rows[0] : undefined;
  } catch {
    return undefined;
  }
}

/** `"The "Old" Mill",Baker`, from programs that put cells in quotation marks and leave those inside as they are. */
function carelessCells(text: string, delimiter: string): readonly string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; at <= text.length;) {
    const mark = text[at] === '"' ? 1 : 0;
    const found = text.indexOf(mark === 1 ? `"${delimiter}` : delimiter, at + mark);
    const end = found === -1 ? text.length : found + mark;
    const cell = text.slice(at, end);
    if (mark === 1 && !/^".*"\s*$/s.test(cell)) return undefined;
    cells.push(mark === 1 ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell.trim());
    at = end + 1;
  }
  return cells;
}

function fitting(cells: readonly string[] | undefined, { columns }: CsvShape): readonly string[] | undefined {
  if (cells === undefined || cells.length < columns) return undefined;
  return cells.slice(columns).every((cell) => cell.trim() === '') ? cells.slice(0, columns) : undefined;
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}
