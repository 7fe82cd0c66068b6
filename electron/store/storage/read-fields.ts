import { quote, type SqlRow } from './sql.ts';
import { engineOf, type StoreFile } from './store-file.ts';

/**
 * Some fields of every record of a collection, in no order: SQLite picks them out in half the time that parsing
 * whole documents takes. Lists come as JSON, absent fields as null.
 *
 * @param fields names of top-level fields
 * @param where a condition on fields, as `field` IN `values`
 */
export const readFields = (
  file: StoreFile,
  collection: string,
  fields: readonly string[],
  where: { readonly field: string; readonly values: readonly string[] },
): readonly SqlRow[] => {
  const state = engineOf(file).collections.get(collection);
  if (state === undefined) throw new Error(`no collection ${collection} is open`);
  const pick = (field: string) => `"$doc" ->> ${quotedPath(field)}`;
  const marks = where.values.map(() => '?').join(', ');
  return file.all(
    `SELECT ${fields.map((field) => `${pick(field)} AS ${quote(field)}`).join(', ')}
     FROM ${quote(state.table.name)} WHERE "_deleted" = 0 AND ${pick(where.field)} IN (${marks})`,
    where.values,
  );
};

const quotedPath = (field: string): string => `'$.${field.replaceAll("'", "''")}'`;
