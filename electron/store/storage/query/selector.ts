/**
 * Mango selectors to SQL. A condition never leaves out a document that RxDB's matcher accepts; when it is `exact`
 * it also accepts no other, and the matcher needn't run. Operators that are not known here are left to the matcher.
 */
import { stringToKey } from '../table/string-key.ts';
import { quote, type SqlValue } from '../sql.ts';
import { toColumnValue } from '../table/columns.ts';
import { multiTable, type Column, type TableSpec } from '../table/table-spec.ts';

export interface Condition {
  /** Terms, all of which must hold. */
  readonly terms: readonly string[];
  readonly params: readonly SqlValue[];
  readonly exact: boolean;
  /** Columns that a term pins to one value, to some, or to a range: what indexes can use. */
  readonly equal: ReadonlySet<string>;
  readonly oneOf: ReadonlySet<string>;
  readonly range: ReadonlySet<string>;
  /** Whether a term goes through a multi-value table. */
  readonly multi: boolean;
}

interface Draft {
  terms: string[];
  params: SqlValue[];
  exact: boolean;
  equal: Set<string>;
  oneOf: Set<string>;
  range: Set<string>;
  multi: boolean;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp);

const rangeOperators: Readonly<Record<string, string>> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };

/** Lists are padded to a power of two, so that lists of any length share a few statements. */
const padList = (values: readonly SqlValue[]): readonly SqlValue[] => {
  let size = 1;
  while (size < values.length) size *= 2;
  const last = values.at(-1) ?? null;
  return [...values, ...Array<SqlValue>(size - values.length).fill(last)];
};
const marks = (count: number): string => Array(count).fill('?').join(',');
/** SQLite takes 32,766 parameters in one statement. */
const maxList = 16_384;

const addList = (draft: Draft, column: Column, values: readonly unknown[], negated: boolean): boolean => {
  if (values.length > maxList) return false;
  const name = quote(column.path);
  const withNull = values.some((value) => value === null || value === undefined);
  if (values.some((value) => typeof value === 'object' && value !== null)) return false;
  // A value of another type than the column's equals nothing in it.
  const keys = values
    .filter((value) => value !== null && value !== undefined)
    .map((value) => toColumnValue(column.type, value))
    .filter((value) => value !== undefined);
  const list = keys.length > 0 ? padList(keys) : [];
  if (negated) {
    const terms = [
      ...(withNull ? [`${name} IS NOT NULL`] : []),
      ...(list.length > 0 ? [`(${name} IS NULL OR ${name} NOT IN (${marks(list.length)}))`] : []),
    ];
    draft.terms.push(...terms);
  } else if (list.length === 0) {
    draft.terms.push(withNull ? `${name} IS NULL` : '0');
  } else {
    const isIn = `${name} IN (${marks(list.length)})`;
    draft.terms.push(withNull ? `(${isIn} OR ${name} IS NULL)` : isIn);
    if (!withNull) draft.oneOf.add(column.path);
  }
  draft.params.push(...list);
  return true;
};

/** @returns whether the term added is exact */
const addOperator = (draft: Draft, column: Column, operator: string, value: unknown): boolean => {
  const name = quote(column.path);
  const key = toColumnValue(column.type, value);
  const comparison = rangeOperators[operator];
  if (comparison) {
    if (key === undefined || key === null) return false;
    draft.terms.push(`${name} ${comparison} ?`);
    draft.params.push(key);
    draft.range.add(column.path);
    return true;
  }
  switch (operator) {
    case '$eq':
      if (key === undefined) return false;
      draft.terms.push(key === null ? `${name} IS NULL` : `${name} = ?`);
      if (key !== null) draft.params.push(key);
      draft.equal.add(column.path);
      return true;
    case '$ne':
      if (key === undefined) return false;
      draft.terms.push(key === null ? `${name} IS NOT NULL` : `${name} IS NOT ?`);
      if (key !== null) draft.params.push(key);
      return true;
    case '$in':
      return Array.isArray(value) && addList(draft, column, value, false);
    case '$nin':
      return Array.isArray(value) && addList(draft, column, value, true);
    default:
      return false;
  }
};

/** The values a multi-valued field must hold one of, when the matcher says just that. */
const multiValues = (matcher: unknown): readonly string[] | undefined => {
  if (typeof matcher === 'string') return [matcher];
  if (!isObject(matcher)) return undefined;
  const [operator, ...more] = Object.keys(matcher);
  if (operator === undefined || more.length > 0) return undefined;
  const value = matcher[operator];
  if (operator === '$elemMatch') return typeof value === 'string' ? undefined : multiValues(value);
  if (operator === '$eq') return typeof value === 'string' ? [value] : undefined;
  if (operator !== '$in' || !Array.isArray(value) || value.length > maxList) return undefined;
  return value.every((item) => typeof item === 'string') ? value : undefined;
};

const addMulti = (draft: Draft, table: string, path: string, values: readonly string[]): void => {
  const keys = values.map(stringToKey);
  const list = keys.length > 0 ? padList(keys) : [];
  const test = list.length === 1 ? 'value = ?' : `value IN (${marks(list.length)})`;
  draft.terms.push(`"$row" IN (SELECT row FROM ${multiTable(table, path)} WHERE ${test})`);
  draft.params.push(...list);
  draft.multi = true;
};

const addField = (draft: Draft, table: string, spec: TableSpec, path: string, matcher: unknown): void => {
  if (spec.multi.includes(path)) {
    const values = multiValues(matcher);
    if (values) addMulti(draft, table, path, values);
    else draft.exact = false;
    return;
  }
  const column = spec.columns.find((candidate) => candidate.path === path);
  if (!column) {
    draft.exact = false;
    return;
  }
  const operators = isObject(matcher) ? matcher : { $eq: matcher };
  for (const [operator, value] of Object.entries(operators)) {
    if (!addOperator(draft, column, operator, value)) draft.exact = false;
  }
};

/** All branches must narrow, or the whole says nothing. */
const addEither = (draft: Draft, table: string, spec: TableSpec, branches: readonly unknown[]): void => {
  const conditions = branches.map((branch) =>
    selectorToCondition(table, spec, isObject(branch) ? branch : {}),
  );
  if (conditions.length === 0 || conditions.some(({ terms }) => terms.length === 0)) {
    draft.exact = false;
    return;
  }
  draft.terms.push(`(${conditions.map(({ terms }) => `(${terms.join(' AND ')})`).join(' OR ')})`);
  draft.params.push(...conditions.flatMap(({ params }) => params));
  draft.exact &&= conditions.every(({ exact }) => exact);
};

const addSelector = (
  draft: Draft,
  table: string,
  spec: TableSpec,
  selector: Readonly<Record<string, unknown>>,
): void => {
  for (const [name, value] of Object.entries(selector)) {
    if (name === '$and' && Array.isArray(value) && value.every(isObject)) {
      for (const part of value) addSelector(draft, table, spec, part);
    } else if (name === '$or' && Array.isArray(value)) {
      addEither(draft, table, spec, value);
    } else if (name.startsWith('$')) {
      draft.exact = false;
    } else {
      addField(draft, table, spec, name, value);
    }
  }
};

export const selectorToCondition = (
  table: string,
  spec: TableSpec,
  selector: Readonly<Record<string, unknown>>,
): Condition => {
  const draft: Draft = {
    terms: [],
    params: [],
    exact: true,
    equal: new Set(),
    oneOf: new Set(),
    range: new Set(),
    multi: false,
  };
  addSelector(draft, table, spec, selector);
  return draft;
};
