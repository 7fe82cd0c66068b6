/** Reports and spreadsheets have lines above their heading: a title, a day, who made it. */
import { type CsvHeading, csvHeadingOf, headingKey } from './header.ts';
import { targetByHeading } from './heading-words.ts';
import { isNameHeading } from './targets.ts';

/** Lines above a heading, blank ones included. */
const mostTitleLines = 12;

/** Of a table of people: `Name` beside something else. */
const isTable = ({ header }: CsvHeading): boolean =>
  header.columns > 1 && header.headings.some(isNameHeading);

/** With at most one cell filled, and no name for a column of people. */
const isTitle = ({ header }: CsvHeading): boolean =>
  header.headings.filter((heading) => heading !== '').length === 1 && !header.headings.some(isNameHeading);

const isHeading = (heading: string): boolean => targetByHeading.has(headingKey(heading));

/** A title with commas, which nothing marks as one cell: no word of it is a heading. */
const isWordyTitle = ({ header }: CsvHeading): boolean => !header.headings.some(isHeading);

/** Of people for sure: below words that may be headings in an unknown language. */
const isPlainTable = (heading: CsvHeading): boolean =>
  isTable(heading) && heading.header.headings.filter(isHeading).length > 1;

/**
 * As {@link csvHeadingOf}; where the first line is none and a table of people begins below titles, that table's. A first
 * line in which a heading is known is always taken at its word.
 */
export function tableHeadingOf(lines: readonly string[], isAll: boolean): CsvHeading | undefined {
  const first = csvHeadingOf(lines, isAll);
  if (first === undefined || !(isTitle(first) || isWordyTitle(first))) return first;
  const isFound = isTitle(first) ? isTable : isPlainTable;
  for (let at = first.lines; at < mostTitleLines;) {
    const next = csvHeadingOf(lines.slice(at), isAll);
    // More lines may tell.
    if (next === undefined) return isAll ? first : undefined;
    if (isFound(next)) return { header: next.header, lines: at + next.lines };
    if (!isTitle(next) && !isWordyTitle(next)) return first;
    at += next.lines;
  }
  return first;
}
