/** A backup file: the JSON export in the envelope of age.ts. */
import type { Bytes } from '../imported.ts';
import { type ExportHeader, exportJson, type RecordSource, toBytes } from '../json/export-json.ts';
import { type ExportEntry, parseExportJson, type RecordCheck } from '../json/parse-export-json.ts';
import { decryptBackup, encryptBackup, type EncryptOptions } from './age.ts';

/** @throws as {@link exportJson} and {@link encryptBackup} do */
export const writeBackup = (
  header: ExportHeader,
  recordsOf: RecordSource,
  passphrase: string,
  options?: EncryptOptions,
): AsyncGenerator<Uint8Array, void, undefined> =>
  encryptBackup(toBytes(exportJson(header, recordsOf)), passphrase, options);

/** Nothing counts before the last entry has come. @throws as {@link decryptBackup} and {@link parseExportJson} do */
export const openBackup = (
  sealed: Bytes,
  passphrase: string,
  check: RecordCheck,
): AsyncGenerator<ExportEntry, void, undefined> => parseExportJson(decryptBackup(sealed, passphrase), check);
