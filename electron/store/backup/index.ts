/** Encrypted backups: the whole store as documented JSON, gzipped, in the age format. */
import { rm } from 'node:fs/promises';
import type { BackupSummary, RestoreReport } from '#contract/values/backups.ts';
import type { Counts } from '#contract/values/counts.ts';
import type { ExportOptions } from '#contract/values/export.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { Photo } from '#domain/people/photos.ts';
import { collectionNames, type CollectionName } from '#domain/records.ts';
import { compare } from '#domain/text/compare.ts';
import { exportJson, toBytes, type ExportHeader } from '#formats/index.ts';
import type { OpenStore } from '../open.ts';
import { storePath } from '../paths.ts';
import type { JobControl } from '../pages/jobs.ts';
import { createPhotoWriter, exportedPhotos } from '../photos/photos.ts';
import { inThread, piecesFromThread } from '../worker/run.ts';
import type { ReadOrder } from '../worker/tasks.ts';
import { inBulk } from './bulk-writing.ts';
import { applyPlan } from './restore/apply-plan.ts';
import { draftOf } from '../files/atomic-write.ts';
import type { RecordsPiece, RowsPiece } from './restore/gathering.ts';
import { manyRecords } from './restore/in-groups.ts';
import { assertReplaceable } from '../../files/replaceable.ts';
import { isFresh, pieceJsons, pieceSize, prepareOrderOf, restoreFresh } from './restore/restore-fresh.ts';
import { planRestore, type RecordsByCollection, type RestoreMode } from './restore/restore-plan.ts';
import { oneAfterTheOther, untilWhole } from './whole.ts';
import { withoutPeople } from './without-people.ts';
import type { BackupMade } from './write-backup.ts';

interface JsonDeps extends Pick<OpenStore, 'file' | 'engine'> {
  readonly appVersion: string;
}

interface BackupDeps extends JsonDeps, Pick<OpenStore, 'profilePath' | 'key' | 'search'> {
  /** log2 of scrypt's work, age's own by default; less only where tests need the speed. */
  readonly workFactor?: number;
}

/** All records as they are at this moment: read at once, because writes go on while a file is written. */
const takeSnapshot = ({ file }: Pick<OpenStore, 'file'>) => {
  const records = new Map(
    collectionNames.map((name) => [
      name,
      (file.find(name, { selector: {} }) as unknown as readonly Stored<CollectionName>[]).toSorted((a, b) =>
        compare(a.id, b.id),
      ),
    ]),
  );
  const counts: Counts = Object.fromEntries([...records].map(([name, docs]) => [name, docs.length]));
  return { records, counts };
};

/** The whole store as the JSON export, and what is in it. */
/** @param options which people: everybody unless told otherwise; what names nobody else is left out with them. */
export const jsonOf = (store: JsonDeps, options?: ExportOptions) => {
  const taken = takeSnapshot(store);
  const { records, counts } = options === undefined ? taken : withoutPeople(taken.records, options);
  const header = { createdAt: store.engine.clock.now(), appVersion: store.appVersion };
  const contacts = (records.get('contacts') ?? []) as readonly Stored<'contacts'>[];
  const photos = exportedPhotos(
    store.file,
    contacts.flatMap(({ photo }) => photo ?? []),
  );
  return { counts, bytes: toBytes(exportJson(header, (name) => records.get(name) ?? [], photos)) };
};

/** @param onPhoto what to do with the photos, which may be too many to be held: they come one by one. */
async function* readRecords(
  order: ReadOrder,
  onPhoto: (photo: Photo) => void,
  onHeader: (header: ExportHeader) => void = () => undefined,
): AsyncGenerator<RecordsPiece | RowsPiece, void, undefined> {
  for await (const piece of piecesFromThread('read-backup', order)) {
    if (piece.type === 'photo') onPhoto(piece.photo);
    else if (piece.type === 'header') onHeader(piece.header);
    else yield piece;
  }
}

const recordsOf = (pieces: readonly (RecordsPiece | RowsPiece)[]): RecordsByCollection => {
  const records = new Map<CollectionName, Stored<CollectionName>[]>();
  for (const piece of pieces) {
    const { collection } = piece;
    const list = records.get(collection) ?? [];
    for (const json of pieceJsons(piece)) list.push(JSON.parse(json) as Stored<CollectionName>);
    records.set(collection, list);
  }
  return records;
};

const sizeOf = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

export const createBackups = (store: BackupDeps) => {
  const { file, engine, key, profilePath, appVersion, workFactor } = store;
  /** How much there is in the file that was looked at last: for the progress of restoring it. */
  let inspected: { readonly path: string; readonly size: number } | undefined;

  const restoreFrom = async (
    order: ReadOrder,
    mode: RestoreMode,
    control: JobControl,
  ): Promise<RestoreReport> => {
    const { path, prepare } = order;
    const purpose = { label: 'Backup restored', kind: 'restore' } as const;
    // What no record names in the end (the file was cut, the user stopped) is deleted with the session.
    const photos = createPhotoWriter(file);
    const pieces = readRecords(order, photos.add);
    const first: (RecordsPiece | RowsPiece)[] = [];
    let count = 0;
    for await (const piece of pieces) {
      first.push(piece);
      count += pieceSize(piece);
      if (prepare === undefined || count < manyRecords) continue;
      const expected = inspected?.path === path ? inspected.size : 0;
      const rest = async function* () {
        yield* first;
        yield* pieces;
        photos.flush();
      };
      return await restoreFresh(store, rest(), prepare, mode, purpose, control, expected);
    }
    photos.flush();
    const { steps, report } = planRestore(file, recordsOf(first), mode);
    await applyPlan(store, steps, purpose, control);
    return report;
  };

  return {
    /** Writes a backup, reads it back, and only then lets it take the place of an older file of that name. */
    create: async (path: string, passphrase: string, control: JobControl): Promise<BackupMade> => {
      await assertReplaceable(path, profilePath, 'backup');
      await untilWhole(file, control);
      const header = { createdAt: engine.clock.now(), appVersion };
      try {
        return await inThread(
          'backup',
          { from: storePath(profilePath), key, path, passphrase, header, workFactor },
          control,
        );
      } catch (error) {
        // A thread that was ended could not tidy up itself.
        await rm(draftOf(path), { force: true }).catch(() => undefined);
        throw error;
      }
    },

    inspect: async (path: string, passphrase: string): Promise<BackupSummary> => {
      let header: ExportHeader = { createdAt: 0, appVersion: '' };
      const order = { path, passphrase, wholeFirst: false };
      const pieces: (RecordsPiece | RowsPiece)[] = [];
      const onHeader = (found: ExportHeader) => {
        header = found;
      };
      for await (const piece of readRecords(order, () => undefined, onHeader)) pieces.push(piece);
      const records = recordsOf(pieces);
      const merge = planRestore(file, records, 'merge').report;
      const replace = planRestore(file, records, 'replace').report;
      inspected = { path, size: sizeOf(merge.counts) };
      return { ...header, counts: merge.counts, merge, replace };
    },

    restore: (
      path: string,
      passphrase: string,
      mode: RestoreMode,
      control: JobControl,
    ): Promise<RestoreReport> =>
      oneAfterTheOther(file, async () => {
        await control.step({ phase: 'open', done: 0, total: 0 });
        const prepare = isFresh(file) ? prepareOrderOf(file, engine.clock.now()) : undefined;
        const order = { path, passphrase, wholeFirst: prepare !== undefined, prepare };
        // What it needs is made ready while scrypt is at work.
        return inBulk(store, prepare !== undefined, () => restoreFrom(order, mode, control));
      }),
  };
};

export type Backups = ReturnType<typeof createBackups>;
