/** What of a document its row holds beside the document itself. */
import type { SqlValue } from '../sql.ts';
import { stringToKey } from './string-key.ts';
import type { ColumnType, TableSpec } from './table-spec.ts';

/** The value at a dotted path; undefined when any part is missing. */
const valueAt = (doc: unknown, path: string): unknown => {
  if (!path.includes('.')) return (doc as Record<string, unknown>)[path];
  let value = doc;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
};

/** A value as its column holds it; undefined when it does not fit the column's type. */
export const toColumnValue = (type: ColumnType, value: unknown): SqlValue | undefined => {
  if (value === undefined || value === null) return null;
  if (type === 'string') return typeof value === 'string' ? stringToKey(value) : undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? Number(value) : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** The document's row: one value per column. Undefined when an indexed field holds what its schema forbids. */
export const docToColumns = (spec: TableSpec, doc: object): SqlValue[] | undefined => {
  const row: SqlValue[] = [];
  for (const { path, type } of spec.columns) {
    const value = toColumnValue(type, valueAt(doc, path));
    if (value === undefined) return undefined;
    row.push(value);
  }
  const fits = spec.multi.every((path) => {
    const value = valueAt(doc, path);
    return value === undefined || value === null || Array.isArray(value);
  });
  return fits ? row : undefined;
};

const noKeys: ReadonlySet<string> = new Set();

/** The distinct keys of a multi-valued field. */
export const docToMultiKeys = (doc: object | undefined, path: string): ReadonlySet<string> => {
  const value = doc && valueAt(doc, path);
  if (!Array.isArray(value) || value.length === 0) return noKeys;
  const keys = new Set<string>();
  for (const item of value) if (typeof item === 'string') keys.add(stringToKey(item));
  return keys;
};
