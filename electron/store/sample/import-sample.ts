import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { recordProblem, type Stored } from '#data/schemas/index.ts';
import { addDays, daysBetween, isDateOrDateTime } from '#domain/dates/dates.ts';
import { collectionNames, type CalendarDate, type CollectionName } from '#domain/records.ts';
import { parseExportJson } from '#formats/index.ts';
import { applyPlan } from '../backup/restore/apply-plan.ts';
import { toStored } from '../backup/restore/stored-record.ts';
import { planRestore } from '../backup/restore/restore-plan.ts';
import { recordFields } from '../commands/record.ts';
import type { OpenStore } from '../open.ts';
import { createPhotoWriter, importedPhoto } from '../photos/photos.ts';
import { unwatched } from '../pages/jobs.ts';

const sampleFileName = 'sample-network.json';

/** The day the shipped network's story is told on: its dates move so that this one is today. */
export const sampleDay: CalendarDate = '2026-03-12';

const dayMs = 86_400_000;
const isYearless = (text: string) => text.startsWith('--');

/** Moves every date in a record by a number of days; birthdays, too: the sample has one this week. */
const moveDates = (value: unknown, days: number): unknown => {
  if (typeof value === 'string') {
    if (isDateOrDateTime(value)) return `${addDays(value.slice(0, 10), days)}${value.slice(10)}`;
    if (isYearless(value)) return `--${addDays(`2000-${value.slice(2)}`, days % 365).slice(5)}`;
    return value;
  }
  if (Array.isArray(value)) return value.map((item) => moveDates(item, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moveDates(item, days)]));
};

/**
 * Fills an empty profile with the sample network, as if its last day were today.
 *
 * @param resources the folder that Kith ships it in.
 */
export const importSample = async (store: OpenStore, resources: string): Promise<void> => {
  if (store.file.count('contacts', {}) > 0) return;
  const days = daysBetween(sampleDay, store.engine.env().today);
  const records = new Map<CollectionName, Stored<CollectionName>[]>(
    collectionNames.map((name) => [name, []]),
  );
  const photos = createPhotoWriter(store.file);
  const check = (name: CollectionName, record: object) =>
    recordProblem(name, recordFields(toStored(name, record as never)));
  for await (const entry of parseExportJson(createReadStream(join(resources, sampleFileName)), check)) {
    if (entry.type === 'header') continue;
    if (entry.type === 'photo') {
      photos.add(importedPhoto(entry.photo));
      continue;
    }
    // When it was written is part of the story, too: nobody was known before the day they were met.
    const written = (key: 'createdAt' | 'updatedAt') => Number(entry.record[key]) + days * dayMs;
    const moved = {
      ...(moveDates(entry.record, days) as typeof entry.record),
      createdAt: written('createdAt'),
      updatedAt: written('updatedAt'),
    };
    records.get(entry.collection)?.push(toStored(entry.collection, moved));
  }
  photos.flush();
  await applyPlan(
    store,
    planRestore(store.file, records, 'merge').steps,
    { label: 'Sample network', kind: 'restore' },
    unwatched,
    false,
  );
  // The user's own first step is what Undo should take back, not the whole sample.
  store.engine.endSession();
};
