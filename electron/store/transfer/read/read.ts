import { isKithError, KithError } from '#contract/errors.ts';
import type { ImportFormat, RejectedRow } from '#contract/values/import.ts';
import {
  type CsvMapping,
  detectFormat,
  foreignFile,
  type ImportedGroup,
  type ImportedPerson,
  type ImportedRow,
  parseContactsCsv,
  parseLinkedIn,
  parseVCard,
  utf16Decoder,
} from '#formats/index.ts';
import { unwatched, type JobControl } from '../../pages/jobs.ts';
import { parseLinkedInZip } from './linkedin-zip.ts';
import { withGroups } from './groups.ts';
import { bytesOf, readHead, type ImportSource } from './source.ts';

export type { ImportSource } from './source.ts';

export interface ReadPeople {
  readonly format: ImportFormat;
  readonly people: readonly ImportedPerson[];
  readonly ignored: number;
  /** The ignored ones by why they are. */
  readonly asides: readonly { readonly reason: string; readonly rows: number }[];
  readonly rejected: readonly RejectedRow[];
}

/** What one import may hold: it is decided about as a whole, and so it is in memory as a whole. */
const importLimits = { people: 200_000, rejected: 100_000, photoCharacters: 1_000_000_000 } as const;

const tooMuch = (name: string, what: string): KithError =>
  new KithError(
    'invalid',
    `“${name}” has more than ${what}, which is more than one import takes. Nothing was changed.`,
  );

/** Nothing but white space and a mark, as a spreadsheet without a cell is saved. */
const isBlank = (head: Uint8Array): boolean =>
  head.length < 1_000 && (utf16Decoder(head) ?? new TextDecoder()).decode(head).trim() === '';

/** Rows read before other work is let in. */
const rowsAtOnce = 2_000;

export const formatOf = async (
  source: ImportSource,
  wanted: ImportFormat | undefined,
): Promise<ImportFormat> => {
  // Pasted text has no name of its own: a table of two columns or more is one.
  const name = 'text' in source ? 'pasted.txt' : source.name;
  const head = await readHead(source);
  if (isBlank(head)) throw new KithError('invalid', `“${source.name}” is empty. Nothing was changed.`);
  const foreign = wanted === undefined ? foreignFile(head, name) : undefined;
  if (foreign !== undefined) {
    throw new KithError('invalid', `“${source.name}” is ${foreign}. Nothing was changed.`);
  }
  const format = wanted ?? detectFormat(head, name);
  if (format === undefined) {
    throw new KithError(
      'invalid',
      `“${source.name}” is neither a LinkedIn export nor a vCard file, and no table of people. Nothing was changed.`,
    );
  }
  return format;
};

const rowsOf = (
  source: ImportSource,
  format: ImportFormat,
  mapping: CsvMapping | undefined,
): AsyncIterable<ImportedRow> => {
  switch (format) {
    case 'linkedin':
      return parseLinkedIn(bytesOf(source));
    case 'linkedin-zip':
      if ('path' in source) return parseLinkedInZip(source.path);
      break;
    case 'vcard':
      return parseVCard(bytesOf(source));
    case 'google':
    case 'outlook':
    case 'kith':
    case 'csv':
      return parseContactsCsv(bytesOf(source), mapping);
    case 'json':
      break;
  }
  throw new KithError('invalid', `Import “${source.name}” by itself. Nothing was changed.`);
};

/** With the file's name in what is wrong with it as a whole: there may be many. */
async function* named(
  { name }: ImportSource,
  rows: AsyncIterable<ImportedRow>,
): AsyncGenerator<ImportedRow, void, undefined> {
  try {
    yield* rows;
  } catch (error) {
    if (!isKithError(error) || error.code === 'cancelled' || error.message.includes(name)) throw error;
    throw new KithError(error.code, `“${name}”: ${error.message}`, { cause: error });
  }
}

export interface ReadOptions<S extends ImportSource> {
  readonly format?: ImportFormat | undefined;
  /** Of a source's columns; those without one are guessed. */
  readonly mappingOf?: (source: S) => CsvMapping | undefined;
  readonly control?: JobControl;
}

/** Reads the people of all files, in order. Faulty rows are told, not thrown. */
export const readPeople = async <S extends ImportSource>(
  sources: readonly S[],
  { format: wanted, mappingOf, control = unwatched }: ReadOptions<S> = {},
): Promise<ReadPeople> => {
  const all: ImportedPerson[] = [];
  const rejected: RejectedRow[] = [];
  const asides = new Map<string, number>();
  let read = 0;
  let photoCharacters = 0;
  let first: ImportFormat | undefined;
  for (const source of sources) {
    const format = await formatOf(source, wanted);
    first ??= format;
    const people: ImportedPerson[] = [];
    const groups: ImportedGroup[] = [];
    for await (const row of named(source, rowsOf(source, format, mappingOf?.(source)))) {
      if (row.type === 'person') people.push(row.person);
      else if (row.type === 'ignored') asides.set(row.reason, (asides.get(row.reason) ?? 0) + 1);
      else rejected.push({ file: source.name, row: row.row, reason: row.reason });
      if (row.type === 'ignored' && row.group !== undefined) groups.push(row.group);
      if (row.type === 'person') photoCharacters += row.person.photo?.base64.length ?? 0;
      if (all.length + people.length > importLimits.people) throw tooMuch(source.name, '200,000 people');
      if (rejected.length > importLimits.rejected) {
        throw tooMuch(source.name, '100,000 rows that can’t be read');
      }
      if (photoCharacters > importLimits.photoCharacters) throw tooMuch(source.name, 'a gigabyte of photos');
      read += 1;
      if (read % rowsAtOnce === 0) await control.step({ phase: 'read', done: read, total: 0 });
    }
    for (const person of withGroups(people, groups)) all.push(person);
  }
  return {
    format: first ?? 'csv',
    people: all,
    ignored: [...asides.values()].reduce((sum, rows) => sum + rows, 0),
    asides: [...asides].map(([reason, rows]) => ({ reason, rows })),
    rejected,
  };
};
