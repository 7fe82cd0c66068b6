/** Which index a query runs over. Decided here and forced: SQLite would guess, and guesses wrong without statistics. */
import { quote } from '../sql.ts';
import type { Condition } from './selector.ts';
import { indexName, primaryIndexName, type TableSpec } from '../table/table-spec.ts';
import type { StoredQuery } from '../types.ts';

export interface SortField {
  readonly path: string;
  readonly descending: boolean;
}

/** The sort of a query, field by field, the weightiest first. */
export const querySort = (query: Pick<StoredQuery, 'sort'>): readonly SortField[] =>
  query.sort.flatMap((part) =>
    Object.entries(part).map(([path, direction]) => ({ path, descending: direction === 'desc' })),
  );

/** ORDER BY for the sort, or undefined when it names a field that has no column. */
export const sortToSql = (spec: TableSpec, sort: readonly SortField[]): string | undefined => {
  const known = sort.every(({ path }) => spec.columns.some((column) => column.path === path));
  if (!known) return undefined;
  return sort.map(({ path, descending }) => `${quote(path)}${descending ? ' DESC' : ''}`).join(', ');
};

/**
 * Whether reading the index forwards or backwards gives the order. The primary key's own direction doesn't count:
 * SQLite sorts the few rows that share the rest.
 */
const indexSorts = (
  spec: TableSpec,
  rest: readonly string[],
  sort: readonly SortField[],
  equal: ReadonlySet<string>,
): boolean => {
  const open = sort.filter(({ path }) => !equal.has(path) && path !== spec.primaryPath);
  const first = open[0];
  return (
    open.every(({ path, descending }, at) => rest[at] === path && descending === first?.descending) &&
    (open.length > 0 || rest[0] === spec.primaryPath || sort.length === 0)
  );
};

interface Rating {
  readonly index: readonly string[];
  readonly score: number;
  readonly sorts: boolean;
  /** How many leading columns are pinned. */
  readonly pinned: number;
}

const rate = (
  spec: TableSpec,
  index: readonly string[],
  condition: Condition,
  sort: readonly SortField[],
): Rating => {
  let score = 0;
  let at = 0;
  let listed = false;
  for (; at < index.length; at += 1) {
    const path = index[at];
    if (path === undefined) break;
    // Nearly everything is not deleted: pinning that alone is worth little.
    if (condition.equal.has(path)) score += path === '_deleted' ? 1 : 10;
    else if (condition.oneOf.has(path)) {
      score += 8;
      listed = true;
    } else break;
  }
  const next = index[at];
  if (next !== undefined && condition.range.has(next)) score += 5;
  const sorts = !listed && indexSorts(spec, index.slice(at), sort, condition.equal);
  return { index, score, sorts, pinned: at };
};

export interface Plan {
  /** What follows the table's name in FROM. */
  readonly access: string;
  /** Another plan that already has the order, worth taking when `access` finds too many rows to sort. */
  readonly sortedAccess?: string;
}

/** The index that leaves the fewest rows; of equals the one that has them in order already. */
export const planQuery = (
  table: string,
  spec: TableSpec,
  condition: Condition,
  sort: readonly SortField[],
  /** The documents themselves aren't read: any index is smaller than the table. */
  countOnly = false,
): Plan => {
  // Row ids from a multi-value table: other indexes must keep out of the way.
  if (condition.multi) return { access: 'NOT INDEXED' };
  if (condition.equal.has(spec.primaryPath) || condition.oneOf.has(spec.primaryPath)) {
    return { access: `INDEXED BY ${primaryIndexName(table)}` };
  }
  const ratings = spec.indexes.map((index) => rate(spec, index, condition, sort));
  const best = ratings.reduce<Rating | undefined>(
    (winner, rating) =>
      !winner ||
      rating.score > winner.score ||
      (rating.score === winner.score && rating.sorts && !winner.sorts)
        ? rating
        : winner,
    undefined,
  );
  const access = (rating: Rating) => `INDEXED BY ${indexName(table, rating.index)}`;
  if (!best) return { access: 'NOT INDEXED' };
  if (best.sorts) return { access: access(best) };
  const sorted = ratings.filter(({ sorts }) => sorts).sort((a, b) => b.score - a.score)[0];
  // Score 1 is "not deleted" alone: looking up nearly every row costs more than reading the table through.
  const chosen = best.score > 1 || countOnly ? access(best) : 'NOT INDEXED';
  return sorted ? { access: chosen, sortedAccess: access(sorted) } : { access: chosen };
};
