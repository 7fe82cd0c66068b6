/** What the index knows of itself: kept with each write, so that it commits with what it tells about. */
import { z } from 'zod';
import { readMeta, removeMeta, writeMeta } from '../commands/tables.ts';
import type { StoreFile } from '../storage/index.ts';
import { indexedCollections, indexVersion, type IndexedCollection } from './tables.ts';
import { latestWrite, tablesMark } from './read-records.ts';

const stored = z.object({
  version: z.string(),
  /** The latest write to the records that the index has seen. */
  until: z.number(),
  /** Present while it is being made. */
  done: z.record(z.enum(indexedCollections), z.number()).optional(),
});

/** The last row of each collection that the index holds; {@link allRows}: those that are added from now on, too. */
export type RowsDone = Readonly<Record<IndexedCollection, number>>;

/** More than there will ever be. */
export const allRows = 2 ** 52;

export type IndexState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'building'; readonly done: RowsDone }
  | { readonly kind: 'stale' };

const metaKey = 'search';

/** FNV-1a, 32 bits: a mark to tell two texts apart. */
const markOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
};

const versionOf = (file: StoreFile): string => `${String(indexVersion)} ${markOf(tablesMark(file))}`;

/**
 * Whether the index in the file is today's and has seen every write: one of another Kith, or none, is stale. Reads
 * a few rows, however much there is.
 */
export const readState = (file: StoreFile): IndexState => {
  const text = readMeta(file, metaKey);
  if (text === undefined) return { kind: 'stale' };
  const parsed = stored.safeParse(JSON.parse(text));
  if (!parsed.success || parsed.data.version !== versionOf(file)) return { kind: 'stale' };
  const { until, done } = parsed.data;
  if (latestWrite(file) > until) return { kind: 'stale' };
  return done === undefined ? { kind: 'ready' } : { kind: 'building', done };
};

/** @param until see {@link latestWrite}; inside the transaction that made it true. */
export const createStateWriter = (file: StoreFile) => {
  const version = versionOf(file);
  return (state: IndexState, until: number): void => {
    if (state.kind === 'stale') {
      removeMeta(file, metaKey);
      return;
    }
    const done = state.kind === 'building' ? { done: state.done } : {};
    writeMeta(file, metaKey, JSON.stringify({ version, until, ...done }));
  };
};
