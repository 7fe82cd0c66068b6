/** What somebody types and has not kept yet: in the profile's file, so that it is as safe as the rest. */
import type { Id } from '#domain/records.ts';
import { readMeta, removeMeta, writeMeta } from '../commands/tables.ts';
import { engineOf, type StoreFile } from '../storage/index.ts';

const metaKey = (key: string): string => `draft/${key}`;

/** '' when there is none. */
export const readDraft = (file: Pick<StoreFile, 'all'>, key: string): string =>
  readMeta(file, metaKey(key)) ?? '';

/** Not worth waiting for the disk: a power cut may take the last words. */
export const keepDraft = (file: StoreFile, key: string, text: string): void => {
  engineOf(file).relaxed(() => {
    if (text === '') removeMeta(file, metaKey(key));
    else writeMeta(file, metaKey(key), text);
  });
};

/** Of people who are removed for good. */
export const forgetDrafts = (file: Pick<StoreFile, 'run'>, contactIds: readonly Id[]): void => {
  for (const id of contactIds) {
    for (const kind of ['log', 'talk']) removeMeta(file, metaKey(`${kind}/${id}`));
  }
};
