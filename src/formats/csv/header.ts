/** The heading of a CSV file whose columns are known by their names, never by their places. */
import { parse } from 'csv-parse/sync';
import { foldText } from '#domain/text.ts';
import type { CsvShape } from './rows.ts';

export interface CsvHeader extends CsvShape {
  readonly headings: readonly string[];
}

const delimiters = [',', ';', '\t'] as const;
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
    const headings = [...cellsOf(text, delimiter)];
    // Trailing empty headings are Excel's.
    while (headings.at(-1) === '') headings.pop();
    if (headings.length > (best?.columns ?? 0)) best = { delimiter, columns: headings.length, headings };
  }
  return best !== undefined && best.columns <= maxColumns ? best : undefined;
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
