/** Mango queries over a collection's table. */
import { getQueryMatcher, getSortComparator } from 'rxdb';
import { quote, type Sql, type SqlValue } from '../sql.ts';
import { planQuery, querySort, sortToSql, type Plan } from './plan.ts';
import { selectorToCondition, type Condition } from './selector.ts';
import { parseDoc, type Table } from '../table/table.ts';
import type { StoredDoc, StoredQuery, StoredSchema } from '../types.ts';

/** A document found: parsed only where the search had to look inside. */
export interface Found {
  readonly json: string;
  readonly doc?: StoredDoc;
}

/** From so many rows on it is worth following an index that sorts instead of sorting what another one finds. */
const manyRows = 2_000;
const firstChunk = 128;

const chooseAccess = (sql: Sql, table: string, plan: Plan, condition: Condition, limit: number): string => {
  if (plan.sortedAccess === undefined || limit === Infinity) return plan.access;
  if (condition.terms.length === 0) return plan.sortedAccess;
  const [count] = sql.column(
    `SELECT count(*) FROM (SELECT 1 FROM ${table} ${plan.access} WHERE ${condition.terms.join(' AND ')} LIMIT ${manyRows})`,
    condition.params,
  );
  return count === manyRows ? plan.sortedAccess : plan.access;
};

/** LIMIT and OFFSET as SQL; SQLite's word for no limit is -1. */
const slice = (limit: number, offset: number): readonly SqlValue[] => [
  limit === Infinity ? -1 : limit,
  offset,
];

/**
 * Rows in ever larger chunks. A cursor can't be left half read (it would block checkpoints), and nothing can change
 * between two chunks: libsql is synchronous and the store is the only writer.
 */
function* rowsInChunks(
  sql: Sql,
  select: string,
  params: readonly SqlValue[],
  first: number,
): Generator<string> {
  let offset = 0;
  let size = first;
  for (;;) {
    const rows = sql.column(`${select} LIMIT ? OFFSET ?`, [...params, size, offset]) as string[];
    yield* rows;
    if (rows.length < size) return;
    offset += size;
    size = offset * 3;
  }
}

/** What SQL can't say of a query is asked of each document afterwards, by RxDB's own rules. */
export const runQuery = (
  sql: Sql,
  table: Table,
  schema: StoredSchema,
  query: StoredQuery,
): readonly Found[] => {
  const limit = query.limit ?? Infinity;
  const { name, spec } = table;
  const condition = selectorToCondition(name, spec, query.selector);
  const sort = querySort(query);
  const order = sortToSql(spec, sort);
  const access = chooseAccess(
    sql,
    quote(name),
    planQuery(name, spec, condition, order === undefined ? [] : sort),
    condition,
    order === undefined ? Infinity : limit,
  );
  const where = condition.terms.length > 0 ? ` WHERE ${condition.terms.join(' AND ')}` : '';
  const orderBy = order === undefined || order === '' ? '' : ` ORDER BY ${order}`;
  const select = `SELECT "$doc" FROM ${quote(name)} ${access}${where}${orderBy}`;

  if (condition.exact && order !== undefined) {
    const rows = sql.column(`${select} LIMIT ? OFFSET ?`, [...condition.params, ...slice(limit, query.skip)]);
    return rows.map((json) => ({ json: json as string }));
  }
  const matches = condition.exact ? () => true : getQueryMatcher(schema, query);
  const enough = order === undefined ? Infinity : query.skip + limit;
  const found: { json: string; doc: StoredDoc }[] = [];
  const first = Math.max(firstChunk, enough === Infinity ? 0 : enough * 2);
  if (enough > 0) {
    for (const json of rowsInChunks(sql, select, condition.params, first)) {
      const doc = parseDoc(json);
      if (!matches(doc)) continue;
      found.push({ json, doc });
      if (found.length >= enough) break;
    }
  }
  if (order === undefined) {
    const compare = getSortComparator(schema, query);
    found.sort((a, b) => compare(a.doc, b.doc));
  }
  return found.slice(query.skip, query.skip + limit);
};

/** How many documents `runQuery` would return; without reading them when SQL alone can tell. */
export const countQuery = (sql: Sql, table: Table, schema: StoredSchema, query: StoredQuery): number => {
  const { name, spec } = table;
  const condition = selectorToCondition(name, spec, query.selector);
  if (!condition.exact) return runQuery(sql, table, schema, query).length;
  const { access } = planQuery(name, spec, condition, [], true);
  const where = condition.terms.length > 0 ? ` WHERE ${condition.terms.join(' AND ')}` : '';
  const from = `FROM ${quote(name)} ${access}${where}`;
  const [count] =
    query.limit === undefined && query.skip === 0
      ? sql.column(`SELECT count(*) ${from}`, condition.params)
      : sql.column(`SELECT count(*) FROM (SELECT 1 ${from} LIMIT ? OFFSET ?)`, [
          ...condition.params,
          ...slice(query.limit ?? Infinity, query.skip),
        ]);
  return count as number;
};
