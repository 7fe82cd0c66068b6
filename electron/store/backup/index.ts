/** Encrypted backups: the whole store as documented JSON, gzipped, in the age format. */
import { rm } from 'node:fs/promises';
import type { BackupSummary, Counts, ExportOptions, RestoreReport } from '#contract/values.ts';
import { initialDerived } from '#data/derive/contact.ts';
import { recordProblem, type Stored } from '#data/schemas/index.ts';
import { encodeStamp } from '#domain/hlc.ts';
import type { Photo } from '#domain/photos.ts';
import { collectionNames, type CollectionName } from '#domain/records.ts';
import {
  exportJson,
  fromPublicRecord,
  parseExportJson,
  toBytes,
  type ExportHeader,
  type PublicRecord,
} from '#formats/index.ts';
import { recordFields } from '../commands/record.ts';
import type { OpenStore } from '../open.ts';
import { storePath } from '../paths.ts';
import { withoutPeople } from './without-people.ts';
import type { JobControl } from '../pages/jobs.ts';
import { createPhotoWriter, exportedPhotos, importedPhoto } from '../photos/photos.ts';
import { applyPlan } from './apply-plan.ts';
import { bytesFromThread, inThread } from '../worker/run.ts';
import { draftOf } from './atomic-write.ts';
import type { BackupMade } from './write-backup.ts';
import { planRestore, type RecordsByCollection, type RestoreMode } from './restore-plan.ts';

interface JsonDeps extends Pick<OpenStore, 'file' | 'engine'> {
  readonly appVersion: string;
}

interface BackupDeps extends JsonDeps, Pick<OpenStore, 'profilePath' | 'key' | 'search'> {
  /** log2 of scrypt's work, age's own by default; less only where tests need the speed. */
  readonly workFactor?: number;
}

interface OpenedBackup {
  readonly header: ExportHeader;
  readonly records: RecordsByCollection;
}

/** All records as they are at this moment: read at once, because writes go on while a file is written. */
const takeSnapshot = ({ file }: Pick<OpenStore, 'file'>) => {
  const records = new Map(
    collectionNames.map((name) => [
      name,
      (file.find(name, { selector: {} }) as unknown as readonly Stored<CollectionName>[]).toSorted((a, b) =>
        a.id < b.id ? -1 : 1,
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

/** For files written by hand, which may lack stamps. */
const stampsOf = ({ updatedAt }: PublicRecord) => ({
  '*': encodeStamp({ wall: typeof updatedAt === 'number' ? updatedAt : 0, counter: 0, node: 'file' }),
});

/** A record from a file as the store keeps it. Files written by hand may lack stamps and derived fields. */
export const toStored = (collection: CollectionName, record: PublicRecord): Stored<CollectionName> => {
  const full = fromPublicRecord(collection, record);
  const stamped = full['stamps'] === undefined ? { stamps: stampsOf(full), ...full } : full;
  const stored =
    collection === 'contacts'
      ? { ...stamped, ...initialDerived(typeof record['fullName'] === 'string' ? record['fullName'] : '') }
      : stamped;
  return stored as unknown as Stored<CollectionName>;
};

export const checkRecord = (collection: CollectionName, record: PublicRecord) =>
  recordProblem(collection, recordFields(toStored(collection, record)));

/** @param onPhoto what to do with the photos, which may be too many to be held: they come one by one. */
const openBackup = async (
  path: string,
  passphrase: string,
  onPhoto: (photo: Photo) => void = () => undefined,
): Promise<OpenedBackup> => {
  const records = new Map<CollectionName, Stored<CollectionName>[]>();
  let header: ExportHeader = { createdAt: 0, appVersion: '' };
  for await (const entry of parseExportJson(
    bytesFromThread('open-backup', { path, passphrase }),
    checkRecord,
  )) {
    if (entry.type === 'header') {
      ({ header } = entry);
      continue;
    }
    if (entry.type === 'photo') {
      onPhoto(importedPhoto(entry.photo));
      continue;
    }
    const list = records.get(entry.collection) ?? [];
    list.push(toStored(entry.collection, entry.record));
    records.set(entry.collection, list);
  }
  return { header, records };
};

export const createBackups = (store: BackupDeps) => {
  const { file, engine, key, profilePath, appVersion, workFactor } = store;
  return {
    /** Writes a backup, reads it back, and only then lets it take the place of an older file of that name. */
    create: async (path: string, passphrase: string, control: JobControl): Promise<BackupMade> => {
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
      const { header, records } = await openBackup(path, passphrase);
      const merge = planRestore(file, records, 'merge').report;
      const replace = planRestore(file, records, 'replace').report;
      return { ...header, counts: merge.counts, merge, replace };
    },

    restore: async (
      path: string,
      passphrase: string,
      mode: RestoreMode,
      control: JobControl,
    ): Promise<RestoreReport> => {
      await control.step({ phase: 'open', done: 0, total: 0 });
      // What no record names in the end (the file was cut, the user stopped) is deleted with the session.
      const photos = createPhotoWriter(file);
      const { records } = await openBackup(path, passphrase, photos.add);
      photos.flush();
      const { steps, report } = planRestore(file, records, mode);
      await applyPlan(store, steps, { label: 'Backup restored', kind: 'restore' }, control);
      return report;
    },
  };
};

export type Backups = ReturnType<typeof createBackups>;
