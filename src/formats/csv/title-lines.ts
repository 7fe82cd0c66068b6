/** Reports and spreadsheets have lines above their heading: a title, a day, who made it. */
import { type CsvHeading, csvHeadingOf } from './header.ts';
import { isNameHeading } from './targets.ts';

/** Lines above a heading, blank ones included. */
const mostTitleLines = 12;

/** Of a table of people: `Name` beside something else. */
const isTable = ({ header }: CsvHeading): boolean =>
  header.columns > 1 && header.headings.some(isNameHeading);

/** With at most one cell filled, and no name for a column of people. */
const isTitle = ({ header }: CsvHeading): boolean =>
  header.headings.filter((heading) => heading !== '').length === 1 && !header.headings.some(isNameHeading);

/**
 * As {@link csvHeadingOf}; where the first line is none and a table of people begins below titles, that table's. A first
 * line with more than one cell is always taken at its word.
 */
export function tableHeadingOf(lines: readonly string[], isAll: boolean): CsvHeading | undefined {
  const first = csvHeadingOf(lines, isAll);
  if (first === undefined || !isTitle(first)) return first;
  for (let at = first.lines; at < mostTitleLines;) {
    const next = csvHeadingOf(lines.slice(at), isAll);
    // More lines may tell.
    if (next === undefined) return isAll ? first : undefined;
    if (isTable(next)) return { header: next.header, lines: at + next.lines };
    if (!isTitle(next)) return first;
    at += next.lines;
  }
  return first;
}
