/** Columns of CSV files that no program is known to write: what they may be, and what the user said they are. */
import { createHash } from 'node:crypto';
import type { ImportFile } from '#contract/values/import.ts';
import { type ColumnTarget, columnTargets, type CsvMapping, planColumns } from '#formats/index.ts';
import { readMeta, writeMeta } from '../../commands/tables.ts';
import type { StoreFile } from '../../storage/index.ts';
import { readCsvHead } from './csv-head.ts';
import { formatOf, type ImportSource } from './read.ts';
import { readHead } from './source.ts';

type Metas = Pick<StoreFile, 'all' | 'run'>;

const isTarget = (value: unknown): value is ColumnTarget =>
  (columnTargets as readonly unknown[]).includes(value);

/** Headings in their order are what tells one kind of file from another. */
const keyOf = (headings: readonly string[]): string =>
  `csv-mapping:${createHash('sha256').update(JSON.stringify(headings)).digest('hex').slice(0, 32)}`;

const remembered = (file: Metas, headings: readonly string[]): CsvMapping | undefined => {
  const text = readMeta(file, keyOf(headings));
  return text === undefined ? undefined : toMapping(JSON.parse(text) as Readonly<Record<string, unknown>>);
};

/** What of it names something a column can be. */
export const toMapping = (said: Readonly<Record<string, unknown>>): CsvMapping =>
  Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, ColumnTarget] => isTarget(entry[1])),
  );

export const rememberMapping = (file: Metas, mapping: CsvMapping): void => {
  writeMeta(file, keyOf(Object.keys(mapping)), JSON.stringify(mapping));
};

/** What each file is, and the columns of those that need the user to say. */
export const inspectFile = async (file: Metas, source: ImportSource): Promise<ImportFile> => {
  const format = await formatOf(source, undefined);
  if (format !== 'csv') return { name: source.name, format };
  const { header, samples } = readCsvHead(await readHead(source));
  if (header === undefined) return { name: source.name, format };
  const known = remembered(file, header.headings);
  const columns = planColumns(header.headings, known).map((column, index) => ({
    heading: header.headings[index] ?? '',
    to: 'to' in column ? column.to : ('noteLine' as const),
    samples: samples.flatMap((cells) => cells[index]?.trim() || []).slice(0, 3),
  }));
  return { name: source.name, format, columns, known: known !== undefined };
};
