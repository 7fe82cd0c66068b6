/** Makes a backup file from the store's file: in a thread, over a connection of its own. */
import { createHash } from 'node:crypto';
import { KithError } from '#contract/errors.ts';
import type { Counts } from '#contract/values/counts.ts';
import type { CollectionName } from '#domain/records.ts';
import { encryptBackup } from '#formats/backup/age.ts';
import { exportJson, toBytes, type ExportHeader } from '#formats/json/export-json.ts';
import { faultPoint } from '../health/fault-point.ts';
import type { JobControl } from '../pages/jobs.ts';
import { exportedPhotos } from '../photos/photos.ts';
import { sqlErrorToKithError } from '../storage/sql.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { plainBytes } from './restore/read-backup.ts';
import { createPassphraseRecipient } from './passphrase-recipient.ts';
import { openRecords, type RecordReader } from './read-records.ts';

export interface BackupOrder {
  /** The store's file and its key. */
  readonly from: string;
  readonly key?: string | undefined;
  /** Where the backup goes. */
  readonly path: string;
  readonly passphrase: string;
  readonly header: ExportHeader;
  /** log2 of scrypt's work: see age.ts. */
  readonly workFactor?: number | undefined;
}

export interface BackupMade {
  readonly bytes: number;
  readonly counts: Counts;
}

/** Records between two words about how far it is. */
const every = 5_000;

async function* jsonOf(
  reader: RecordReader,
  header: ExportHeader,
  onRecord: () => void,
): AsyncGenerator<string> {
  const counted = function* (collection: CollectionName) {
    for (const doc of reader.records(collection)) {
      onRecord();
      yield doc as unknown as { readonly id: string };
    }
  };
  // Asked for after the records, when it is known which photos they name.
  const photos = {
    *[Symbol.iterator]() {
      yield* exportedPhotos(reader.file, reader.photoIds);
    },
  };
  yield* exportJson(header, counted, photos);
}

/**
 * Writes it beside the place where it goes, reads it back with the passphrase, compares every byte, and only then lets
 * it take its place.
 *
 * @throws KithError `disk` (an older file of that name is as it was), `damaged` when the store's file is, `invalid`
 */
export const writeBackup = async (
  { from, key, path, passphrase, header, workFactor }: BackupOrder,
  control: JobControl,
): Promise<BackupMade> => {
  const reader = (() => {
    try {
      return openRecords(from, key);
    } catch (error) {
      throw sqlErrorToKithError(error);
    }
  })();
  const { counts } = reader;
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const written = createHash('sha256');
  let done = 0;
  async function* plain(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const texts = jsonOf(reader, header, () => {
      done += 1;
      if (done % every === 0) void control.step({ phase: 'backup', done, total });
    });
    for await (const bytes of toBytes(texts)) {
      written.update(bytes);
      yield bytes;
    }
  }
  try {
    await control.step({ phase: 'backup', done, total });
    const recipient = createPassphraseRecipient(passphrase, workFactor);
    const bytes = await writeFileAtomically(path, encryptBackup(plain(), recipient), async (draft) => {
      await control.step({ phase: 'verify', done: total, total });
      const read = createHash('sha256');
      for await (const piece of plainBytes(draft, { fileKey: recipient.fileKey() })) read.update(piece);
      if (read.digest('hex') !== written.digest('hex')) {
        throw new KithError(
          'disk',
          'The backup could not be read back as it was written, so it was thrown away. Older backups are as they were.',
        );
      }
      faultPoint('backup:verified');
    });
    faultPoint('backup:renamed');
    return { bytes, counts };
  } catch (error) {
    throw sqlErrorToKithError(error);
  } finally {
    reader.close();
  }
};
