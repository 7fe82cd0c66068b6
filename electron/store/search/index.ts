/**
 * The search index: kept with each write in the write's own transaction, so that it is never behind, whatever
 * kills the process; made anew in the background when it is not today's. Records are the truth, this follows.
 */
import { isKithError } from '#contract/errors.ts';
import type { SearchHit } from '#contract/values/search.ts';
import { engineOf, lastRow, type CollectionChanges, type StoreFile } from '../storage/index.ts';
import { applyChanges, firstRow } from './apply-changes.ts';
import { putBatch } from './put-batch.ts';
import { latestWrite, readBatch } from './read-records.ts';
import { searchIndex, type SearchQuestion } from './search.ts';
import { allRows, createStateWriter, readState, type IndexState, type RowsDone } from './state.ts';
import { createIndexTables, dropIndexTables, indexedCollections, type IndexedCollection } from './tables.ts';
import { createVocabulary } from './vocabulary.ts';

/** Records in one transaction of a rebuild: some milliseconds, so that nobody waits long. */
const batchSize = 250;
/** Between two of them: others have their turn. */
const pauseMs = 2;

export interface SearchAnswer {
  readonly hits: SearchHit[];
  /** The index is being made: more may be found soon. */
  readonly indexing: boolean;
}

const relevant: ReadonlySet<string> = new Set([...indexedCollections, 'events']);

const rowsDone = (of: (collection: IndexedCollection) => number): RowsDone => ({
  contacts: of('contacts'),
  organizations: of('organizations'),
  interactions: of('interactions'),
});

export const createSearchIndex = (file: StoreFile) => {
  const writeState = createStateWriter(file);
  const { relaxed } = engineOf(file);
  const vocabulary = createVocabulary(file);
  let state: IndexState = readState(file);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  /** Empty tables, to be filled from the first record on. */
  const begin = (): void => {
    const next: IndexState = { kind: 'building', done: rowsDone(() => 0) };
    file.transaction(() => {
      dropIndexTables(file);
      createIndexTables(file);
      writeState(next, latestWrite(file));
    });
    state = next;
    vocabulary.forget();
  };

  const putNext = (done: RowsDone): IndexState => {
    const collection = indexedCollections.find((name) => done[name] < allRows);
    if (collection === undefined) return { kind: 'ready' };
    const { records, last } = readBatch(file, collection, done[collection], batchSize);
    vocabulary.add(putBatch(file, collection, records));
    return { kind: 'building', done: { ...done, [collection]: last ?? allRows } };
  };

  /** One batch of a rebuild. */
  const step = (): void => {
    if (state.kind === 'stale') begin();
    if (state.kind !== 'building') return;
    const { done } = state;
    // What a power cut takes back is put in again.
    state = relaxed(() =>
      file.transaction(() => {
        const next = putNext(done);
        writeState(next, latestWrite(file));
        return next;
      }),
    );
  };

  const covers = (collection: IndexedCollection, row: number): boolean => {
    if (state.kind !== 'building') return state.kind === 'ready';
    return row <= state.done[collection];
  };

  /** The index is as it was for what it holds; rows that come from now on wait for {@link start}. */
  const putOff = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (state.kind === 'stale') return;
    const before = state;
    const next: IndexState = {
      kind: 'building',
      done: rowsDone((collection) => {
        const done = before.kind === 'building' ? before.done[collection] : allRows;
        return done < allRows ? done : lastRow(file, collection);
      }),
    };
    file.transaction(() => writeState(next, latestWrite(file)));
    state = next;
  };

  const giveUp = (): void => {
    state = { kind: 'stale' };
    file.transaction(() => writeState(state, 0));
    start();
  };

  /** None of it is in the index yet, nor does what is in it hang on it: people's entries name companies and events. */
  const isPutOff = (collection: string): boolean =>
    (collection === 'contacts' || collection === 'interactions') && !covers(collection, firstRow);

  const keepUp = (all: readonly CollectionChanges[]): void => {
    if (state.kind === 'stale') return;
    const changes = all.filter(({ collection }) => relevant.has(collection));
    if (changes.length === 0) return;
    try {
      file.transaction(() => {
        const put = changes.flatMap(({ collection, read }) => (isPutOff(collection) ? [] : read()));
        vocabulary.add(applyChanges(file, put, covers));
        writeState(state, Math.max(...changes.map(({ writeTime }) => writeTime)));
      });
    } catch (error) {
      // A full disk is for the user to hear of. Whatever is wrong with the index must not keep them from writing.
      if (isKithError(error) && error.code === 'disk') throw error;
      giveUp();
    }
  };

  const runNext = (): void => {
    timer = undefined;
    if (stopped || state.kind === 'ready') return;
    try {
      step();
    } catch {
      // Tried again at the next start: searching is not worth a loop on a broken disk.
      return;
    }
    start(pauseMs);
  };

  /** Brings the index up to date in the background, if it isn't. */
  const start = (afterMs = 0): void => {
    if (timer !== undefined || stopped || state.kind === 'ready') return;
    timer = setTimeout(runNext, afterMs);
  };

  const finish = (): void => {
    while (state.kind !== 'ready') step();
  };

  // A new profile: nothing to read.
  if (state.kind === 'stale' && latestWrite(file) === 0) finish();
  engineOf(file).beforeCommit = keepUp;

  return {
    start,
    /**
     * Before very much is added: putting it in takes as long as writing it. Whoever calls this calls `start` at the end;
     * after a crash the next start goes on where the index stands.
     */
    putOff,
    /** Brings it up to date at once. */
    finish,
    stop: (): void => {
      stopped = true;
      clearTimeout(timer);
    },
    isReady: (): boolean => state.kind === 'ready',
    search: (question: SearchQuestion): SearchAnswer => {
      if (state.kind === 'stale') {
        start();
        return { hits: [], indexing: true };
      }
      try {
        return { hits: [...searchIndex(file, vocabulary, question)], indexing: state.kind === 'building' };
      } catch (error) {
        if (isKithError(error) && error.code === 'disk') throw error;
        giveUp();
        return { hits: [], indexing: true };
      }
    },
  };
};

export type SearchIndex = ReturnType<typeof createSearchIndex>;
