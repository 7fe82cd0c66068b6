/** The other files of LinkedIn's export: when one last wrote to whom, and notes about connections. */
import type { CalendarDate } from '#domain/records.ts';
import { csvHeaderOf, headingKey, type CsvHeader } from '../csv/headings/header.ts';
import { createCsvReader, type CsvReader, type CsvRow, type TextLine } from '../csv/read/rows.ts';
import type { Bytes } from '../imported.ts';
import { byteLines } from '../text/byte-lines.ts';
import { createLineDecoder } from '../text/decode-line.ts';
import { parseConnectedOn } from './connected-on.ts';
import { linkedInProfileKey } from './profile-key.ts';

/** A row by its headings, folded. */
type NamedCells = (heading: string) => string;

/** Rows of a CSV file with a heading that has all of `needed`; others have none. Faulty rows are passed over. */
async function* namedRows(bytes: Bytes, needed: readonly string[]): AsyncGenerator<NamedCells> {
  const decode = createLineDecoder();
  let header: CsvHeader | undefined;
  let reader: CsvReader | undefined;
  let indexByKey = new Map<string, number>();
  const named = (row: CsvRow): NamedCells | undefined =>
    'fault' in row ? undefined : (heading) => (row.cells[indexByKey.get(heading) ?? -1] ?? '').trim();

  for await (const batch of byteLines(bytes)) {
    const lines: TextLine[] = [];
    for (const line of batch) {
      const text = { row: line.row, ...decode(line.bytes) };
      if (reader !== undefined) {
        lines.push(text);
        continue;
      }
      header = csvHeaderOf(text.text);
      const keys = header?.headings.map(headingKey) ?? [];
      if (header === undefined || !needed.every((key) => keys.includes(key))) continue;
      indexByKey = new Map(keys.map((key, index) => [key, index]));
      reader = createCsvReader(header);
    }
    for (const row of reader?.push(lines) ?? []) {
      const cells = named(row);
      if (cells !== undefined) yield cells;
    }
  }
  for (const row of reader?.end() ?? []) {
    const cells = named(row);
    if (cells !== undefined) yield cells;
  }
}

/** The day of the last message with each member, by the key of their profile. Drafts are none. */
export async function parseLinkedInMessages(bytes: Bytes): Promise<ReadonlyMap<string, CalendarDate>> {
  const lastByProfile = new Map<string, CalendarDate>();
  for await (const cells of namedRows(bytes, ['sender profile url', 'date'])) {
    const day = parseConnectedOn(cells('date').replace(/ UTC$/, ''));
    if (day === undefined || /^yes$/i.test(cells('is message draft'))) continue;
    for (const url of `${cells('sender profile url')},${cells('recipient profile urls')}`.split(/[,;\s]+/)) {
      const key = url === '' ? undefined : linkedInProfileKey(url);
      if (key !== undefined && day > (lastByProfile.get(key) ?? '')) lastByProfile.set(key, day);
    }
  }
  return lastByProfile;
}

/** Notes about members by the key of their profile; the name folded to lower case where there is no profile. */
export async function parseLinkedInNotes(bytes: Bytes): Promise<ReadonlyMap<string, readonly string[]>> {
  const notesByMember = new Map<string, readonly string[]>();
  for await (const cells of namedRows(bytes, ['note'])) {
    const note = cells('note');
    const name = `${cells('connection first name')} ${cells('connection last name')}`.trim();
    const key = linkedInProfileKey(cells('connection profile url')) ?? noteNameKey(name);
    if (note === '' || key === '') continue;
    notesByMember.set(key, [...(notesByMember.get(key) ?? []), note]);
  }
  return notesByMember;
}

const noteNameKey = (fullName: string): string => fullName.toLowerCase();
