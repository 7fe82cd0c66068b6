/** Target companies in a line each. */
import type { CompanyRow } from '#contract/values/companies.ts';
import type { Id } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';

/** "2 there now, 1 before, 1 opening" */
export function numbersWords(row: Omit<CompanyRow, 'best' | 'id' | 'routes'> | undefined): string {
  if (row === undefined) return '';
  const { now, before, openings } = row;
  const parts = [
    now > 0 ? `${now} there now` : '',
    before > 0 ? `${before} before` : '',
    openings > 0 ? counted(openings, 'opening') : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'nobody there yet';
}

/** The best way in a line: "You know Omar Said there", "Ana Ruiz, then Omar Said", "No route yet" */
export function wayWords(
  row: Pick<CompanyRow, 'best' | 'routes'> | undefined,
  nameOf: (id: Id) => string,
): string {
  const best = row?.best;
  if (row === undefined || best === undefined) return 'No route yet';
  const [first, ...rest] = best.people;
  const more = row.routes > 1 ? `, and ${counted(row.routes - 1, 'more way')}` : '';
  if (rest.length === 0) return `You know ${nameOf(first)} there${more}`;
  return `By ${[first, ...rest].map(nameOf).join(', then ')}${more}`;
}
