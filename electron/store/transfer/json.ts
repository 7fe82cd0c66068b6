/** Kith's own JSON, imported: what is missing is added, the newer of two versions stays, nothing goes. */
import type { RestoreReport } from '#contract/values.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { Photo } from '#domain/photos.ts';
import type { CollectionName } from '#domain/records.ts';
import { parseExportJson } from '#formats/index.ts';
import { applyPlan } from '../backup/apply-plan.ts';
import { checkRecord, toStored } from '../backup/index.ts';
import { planRestore, type RestorePlan } from '../backup/restore-plan.ts';
import type { OpenStore } from '../open.ts';
import type { JobControl } from '../pages/jobs.ts';
import { createPhotoWriter, importedPhoto } from '../photos/photos.ts';
import { bytesOf, type ImportSource } from './source.ts';

const label = 'Kith export imported';

type Deps = Pick<OpenStore, 'file' | 'engine' | 'search'>;

const planOf = async (
  { file }: Pick<OpenStore, 'file'>,
  source: ImportSource,
  onPhoto: (photo: Photo) => void,
): Promise<RestorePlan> => {
  const records = new Map<CollectionName, Stored<CollectionName>[]>();
  for await (const entry of parseExportJson(bytesOf(source), checkRecord)) {
    if (entry.type === 'photo') onPhoto(importedPhoto(entry.photo));
    if (entry.type !== 'record') continue;
    const list = records.get(entry.collection) ?? [];
    list.push(toStored(entry.collection, entry.record));
    records.set(entry.collection, list);
  }
  return planRestore(file, records, 'merge');
};

export const inspectJson = async (
  deps: Pick<OpenStore, 'file'>,
  source: ImportSource,
): Promise<RestoreReport> => (await planOf(deps, source, () => undefined)).report;

/** @returns what was done, and the import that `import.undo` takes back; '' when nothing was new. */
export const importJson = async (
  deps: Deps,
  source: ImportSource,
  control: JobControl,
): Promise<RestoreReport & { readonly importId: string }> => {
  const photos = createPhotoWriter(deps.file);
  const { steps, report } = await planOf(deps, source, photos.add);
  photos.flush();
  const importId = await applyPlan(deps, steps, { label, kind: 'import' }, control);
  return { ...report, importId: importId ?? '' };
};
