/** The heading of a CSV file whose columns are known by their names, never by their places. */
import { parse } from 'csv-parse/sync';
import { foldText } from '#domain/text/text.ts';
import { oneLine } from '../../imported.ts';
import type { CsvShape } from '../read/rows.ts';

export interface CsvHeader extends CsvShape {
  readonly headings: readonly string[];
}

const delimiters = [',', ';', '\t', '|'] as const;
/** More are no table of people. */
const maxColumns = 1_000;

const cellsOf = (line: string, delimiter: string): readonly string[] => {
  try {
    const [cells = []] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true, trim: true });
    return cells;
  } catch {
    return [];
  }
};

/** The heading that a line is, by whichever delimiter cuts it into the most cells; undefined for a blank one. */
export function csvHeaderOf(line: string): CsvHeader | undefined {
  const text = line.replace(/^\ufeff/, '');
  if (text.trim() === '') return undefined;
  let best: CsvHeader | undefined;
  for (const delimiter of delimiters) {
    const headings = cellsOf(text, delimiter).map(oneLine);
    // Trailing empty headings are Excel's.
    while (headings.at(-1) === '') headings.pop();
    if (headings.length > (best?.columns ?? 0)) best = { delimiter, columns: headings.length, headings };
  }
  return best !== undefined && best.columns <= maxColumns ? best : undefined;
}

/** Excel's own first line, which names the delimiter: `sep=;`. */
const separatorLine = /^\ufeff?"?sep=.?"?[,;]*$/i;
/** A heading of more lines has a quotation mark that is never closed. */
const maxHeadingLines = 20;

const hasOddQuotes = (text: string): boolean => text.split('"').length % 2 === 0;

export interface CsvHeading {
  readonly header: CsvHeader;
  /** How many of the lines it takes, blank ones and `sep=` before it included. */
  readonly lines: number;
}

/**
 * The heading of a file by its first lines: one line, or more where a heading has line breaks in quotation marks.
 * Undefined while more lines may tell (`isAll`: there are no more), and for blank ones.
 */
export function csvHeadingOf(lines: readonly string[], isAll: boolean): CsvHeading | undefined {
  const start = lines.findIndex(
    (line) => !separatorLine.test(line.trim()) && csvHeaderOf(line) !== undefined,
  );
  const first = lines[start];
  if (first === undefined) return undefined;
  let open = false;
  let size = 0;
  for (const line of lines.slice(start, start + maxHeadingLines)) {
    open = open !== hasOddQuotes(line);
    size += 1;
    if (!open) break;
  }
  if (open && !isAll && size < maxHeadingLines) return undefined;
  if (open) size = 1;
  const header = csvHeaderOf(lines.slice(start, start + size).join('\n'));
  return header === undefined ? undefined : { header, lines: start + size };
}

/** Case, accents and punctuation aside. */
export const headingKey = (heading: string): string => foldText(heading);

export type CsvDialect = 'kith' | 'google' | 'outlook' | 'csv';

/** Which program wrote a CSV file with these headings. */
export function csvDialectOf(headings: readonly string[]): CsvDialect {
  const keys = new Set(headings.map(headingKey));
  const has = (...names: readonly string[]) => names.every((name) => keys.has(name));
  const hasSome = (...names: readonly string[]) => names.some((name) => keys.has(name));
  if (has('kith id')) return 'kith';
  if (has('given name', 'family name') && hasSome('group membership', 'e mail 1 value', 'phone 1 value')) {
    return 'google';
  }
  if (has('first name') && hasSome('labels', 'organization name', 'e mail 1 value', 'phone 1 value')) {
    return 'google';
  }
  if (
    hasSome('first name', 'last name') &&
    hasSome('e mail 2 address', 'business street', 'business phone')
  ) {
    return 'outlook';
  }
  return 'csv';
}
