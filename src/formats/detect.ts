/** Which of the formats that Kith reads a file is in: by its content first, then by its name. */
import { type CsvDialect, csvDialectOf } from './csv/headings/header.ts';
import { tableHeadingOf } from './csv/headings/title-lines.ts';
import { isNameHeading } from './csv/headings/targets.ts';
import { createHeaderFinder } from './linkedin/header.ts';
import { utf16Decoder } from './text/byte-lines.ts';

export type DetectedFormat = 'linkedin' | 'linkedin-zip' | 'vcard' | 'json' | CsvDialect;

/** Of an object in JSON: whether it is Kith's, its reader says, because `format` may come after all of the data. */
const startOfJson = /^\s*\{\s*"(?:[^"\\]|\\.)*"\s*:/;

/** LinkedIn has never written fewer. */
const leastColumns = 6;

/**
 * `head` is the start of the file; 4 KB are enough. Undefined when it is none of them. A file whose name is
 * right and whose content is not is answered by its name, so that its parser can say what is missing.
 */
export function detectFormat(head: Uint8Array, fileName: string): DetectedFormat | undefined {
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04) return 'linkedin-zip';
  const decoder = utf16Decoder(head) ?? new TextDecoder('utf-8');
  const text = decoder.decode(head).replace(/^\ufeff/, '');
  if (/^\s*begin\s*:\s*vcard\s*$/im.test(text)) return 'vcard';
  if (startOfJson.test(text)) return 'json';
  const lines = text.split(/\r\n?|\n/);
  const headerOf = createHeaderFinder();
  if (lines.some((line) => headerOf(line) !== undefined)) return 'linkedin';
  const name = fileName.toLowerCase();
  if (/\.(vcf|vcard)$/.test(name)) return 'vcard';
  if (name.endsWith('.json')) return 'json';
  const header = tableHeadingOf(lines, true)?.header;
  // A table in a language that nothing is known of: the user can say what its columns are.
  if (/connections.*\.csv$/.test(name) && (header?.columns ?? 0) < leastColumns) return 'linkedin';
  if (header === undefined) return undefined;
  // A NUL in a row is that row's fault; where no heading tells of people it is no text at all.
  if (text.includes('\0') && !header.headings.some(isNameHeading)) return undefined;
  const dialect = csvDialectOf(header.headings);
  const isTable = /\.(csv|tsv|txt)$/.test(name) && (name.endsWith('.csv') || header.columns > 1);
  return dialect !== 'csv' || isTable ? dialect : undefined;
}
