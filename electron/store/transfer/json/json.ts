/** Kith's own JSON, imported: what is missing is added, the newer of two versions stays, nothing goes. */
import type { RestoreReport } from '#contract/values/backups.ts';
import type { RejectedRow } from '#contract/values/import.ts';
import type { Photo } from '#domain/people/photos.ts';
import type { CollectionName } from '#domain/records.ts';
import { isRule } from '#domain/follow-ups/recurrence.ts';
import { parseExportJson, type RecordCheck } from '#formats/index.ts';
import { applyPlan } from '../../backup/restore/apply-plan.ts';
import type { RestoredStore } from '../../backup/restore/in-groups.ts';
import { planRestore, type RestorePlan } from '../../backup/restore/restore-plan.ts';
import { checkRecord, toStored } from '../../backup/restore/stored-record.ts';
import type { OpenStore } from '../../open.ts';
import type { JobControl } from '../../pages/jobs.ts';
import { createPhotoWriter, importedPhoto } from '../../photos/photos.ts';
import { mendReferences, type NumberedRecord } from './mend-references.ts';
import { bytesOf, type ImportSource } from '../read/source.ts';

const label = 'Kith export imported';

type JsonPlan = RestorePlan & { readonly rejected: readonly RejectedRow[] };
export type JsonReport = RestoreReport & { readonly rejected: readonly RejectedRow[] };

/** Backups are taken as they are; a file that somebody may have edited must make sense. */
const check: RecordCheck = (collection, record) => {
  const { recurrence } = record;
  return (
    checkRecord(collection, record) ??
    (collection === 'follow-ups' && typeof recurrence === 'string' && !isRule(recurrence)
      ? 'recurrence: is no rule that Kith can repeat by'
      : undefined)
  );
};

const planOf = async (
  { file }: Pick<OpenStore, 'file'>,
  source: ImportSource,
  onPhoto: (photo: Photo) => void,
): Promise<JsonPlan> => {
  const records = new Map<CollectionName, NumberedRecord[]>();
  for await (const entry of parseExportJson(bytesOf(source), check)) {
    if (entry.type === 'photo') onPhoto(importedPhoto(entry.photo));
    if (entry.type !== 'record') continue;
    const list = records.get(entry.collection) ?? [];
    list.push({ number: list.length + 1, record: toStored(entry.collection, entry.record) });
    records.set(entry.collection, list);
  }
  const mended = mendReferences(file, records);
  const plain = new Map(
    [...mended.records].map(([collection, list]) => [collection, list.map(({ record }) => record)]),
  );
  return {
    ...planRestore(file, plain, 'merge'),
    rejected: mended.dropped.map(({ collection, number }) => ({
      file: source.name,
      row: number,
      reason: `This one of the ${collection} is about somebody or something that is neither in the file nor here.`,
    })),
  };
};

export const inspectJson = async (
  deps: Pick<OpenStore, 'file'>,
  source: ImportSource,
): Promise<JsonReport> => {
  const { report, rejected } = await planOf(deps, source, () => undefined);
  return { ...report, rejected };
};

/** @returns what was done, and the import that `import.undo` takes back; '' when nothing was new. */
export const importJson = async (
  store: RestoredStore,
  source: ImportSource,
  control: JobControl,
): Promise<JsonReport & { readonly importId: string }> => {
  const photos = createPhotoWriter(store.file);
  const { steps, report, rejected } = await planOf(store, source, photos.add);
  photos.flush();
  const importId = await applyPlan(store, steps, { label, kind: 'import' }, control);
  return { ...report, rejected, importId: importId ?? '' };
};
