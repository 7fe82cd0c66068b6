/** Which columns the table shows, how wide, in which order: kept as a setting, and changed by pure functions. */
import { peopleSortKeys, type PeopleSortKey } from '#domain/people/filter/people-sort.ts';

/** Every order is a column, but the rank, which is the board's. */
export type ColumnKey = Exclude<PeopleSortKey, 'rank'>;

export const columnKeys = peopleSortKeys.filter((key): key is ColumnKey => key !== 'rank');

export const columnTitles: Readonly<Record<ColumnKey, string>> = {
  name: 'Name',
  title: 'Title',
  company: 'Company',
  stage: 'Stage',
  circle: 'Circle',
  tags: 'Tags',
  warmth: 'Warmth',
  last: 'Last contact',
  next: 'Next step',
  balance: 'Balance',
  met: 'Met at',
  email: 'E-mail',
  phone: 'Phone',
  place: 'Place',
  cadence: 'Cadence',
  added: 'Added',
};

/** In pixels at a text size of 16. */
const usualWidths: Readonly<Record<ColumnKey, number>> = {
  name: 232,
  title: 176,
  company: 168,
  stage: 136,
  circle: 120,
  tags: 184,
  warmth: 104,
  last: 136,
  next: 216,
  balance: 104,
  met: 168,
  email: 216,
  phone: 152,
  place: 128,
  cadence: 128,
  added: 112,
};

export const narrowest = 72;
export const widest = 640;

export interface Column {
  readonly key: ColumnKey;
  readonly width: number;
}

/** The first is always the name: it says whose row it is. */
export type TableLayout = readonly Column[];

const columnOf = (key: ColumnKey, width = usualWidths[key]): Column => ({
  key,
  width: Math.round(Math.max(narrowest, Math.min(widest, width))),
});

export const usualLayout: TableLayout = (
  ['name', 'title', 'company', 'stage', 'last', 'next', 'tags'] as const
).map((key) => columnOf(key));

/** Id of the setting. */
export const layoutSetting = 'people-table';

/** What can't be understood is as usual; a column that isn't known any more is left out. */
export const layoutFromSetting = (value: Readonly<Record<string, unknown>> | undefined): TableLayout => {
  const columns = value?.['columns'];
  if (!Array.isArray(columns)) return usualLayout;
  const found = new Map<ColumnKey, Column>();
  for (const column of columns as readonly unknown[]) {
    if (typeof column !== 'object' || column === null) continue;
    const { key, width } = column as { readonly key?: unknown; readonly width?: unknown };
    const known = columnKeys.find((candidate) => candidate === key);
    if (known === undefined) continue;
    found.set(
      known,
      columnOf(known, typeof width === 'number' && Number.isFinite(width) ? width : undefined),
    );
  }
  const name = found.get('name') ?? columnOf('name');
  return [name, ...[...found.values()].filter(({ key }) => key !== 'name')];
};

export const layoutToSetting = (layout: TableLayout): Readonly<Record<string, unknown>> => ({
  columns: layout.map(({ key, width }) => ({ key, width })),
});

export const resized = (layout: TableLayout, key: ColumnKey, width: number): TableLayout =>
  layout.map((column) => (column.key === key ? columnOf(key, width) : column));

export const usualWidthOf = (key: ColumnKey): number => usualWidths[key];

/** A column at another place among those shown; the name stays where it is. */
export const movedTo = (layout: TableLayout, key: ColumnKey, index: number): TableLayout => {
  const column = layout.find((candidate) => candidate.key === key);
  if (column === undefined || key === 'name') return layout;
  const others = layout.filter((candidate) => candidate.key !== key);
  const place = Math.max(1, Math.min(others.length, index));
  return [...others.slice(0, place), column, ...others.slice(place)];
};

/** Shown at the end, or not any more. */
export const toggled = (layout: TableLayout, key: ColumnKey): TableLayout => {
  if (key === 'name') return layout;
  return layout.some((column) => column.key === key)
    ? layout.filter((column) => column.key !== key)
    : [...layout, columnOf(key)];
};
