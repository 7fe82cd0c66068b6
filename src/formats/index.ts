/** Files that Kith reads and writes: bytes or text to what the domain knows, and back. */
export type {
  Bytes,
  ImportedGroup,
  ImportedMet,
  ImportedPerson,
  ImportedPhoto,
  ImportedPosition,
  ImportedRow,
} from './imported.ts';
export { memberKey } from './imported.ts';
export { type DetectedFormat, detectFormat } from './detect.ts';
export { csvHeaderOf, csvHeadingOf } from './csv/header.ts';
export { type CsvKind, writeCsv } from './csv/export-people.ts';
export { writeCalendar, type CalendarOptions, type CalendarSources } from './ical/write-calendar.ts';
export { writeVCard3 } from './vcard/write-vcard3.ts';
export { csvLine, csvMark, reportCsv, safeCell } from './csv/write-csv.ts';
export { parseContactsCsv, planColumns } from './csv/parse-contacts.ts';
export { columnTargets, type ColumnTarget, type CsvMapping } from './csv/targets.ts';
export { utf16Decoder } from './text/byte-lines.ts';
export { parseLinkedInMessages, parseLinkedInNotes } from './linkedin/archive.ts';
export { parseLinkedIn } from './linkedin/parse-linkedin.ts';
export { linkedInProfileKey } from './linkedin/profile-key.ts';
export { parseVCard } from './vcard/parse-vcard.ts';
export { type CardSource, writeVCard4 } from './vcard/write-vcard4.ts';
export { fromPublicRecord, publicRecord, type PublicRecord } from './json/public-record.ts';
export {
  type ExportHeader,
  exportJson,
  exportVersion,
  type RecordSource,
  toBytes,
} from './json/export-json.ts';
export { type ExportEntry, parseExportJson, type RecordCheck } from './json/parse-export-json.ts';
export { decryptBackup, encryptBackup, type EncryptOptions } from './backup/age.ts';
export { openBackup, writeBackup } from './backup/backup.ts';
