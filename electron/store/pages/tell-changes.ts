/** Says that answers may be others now, whoever wrote: a command, an import, another machine. */
import { collectionNames } from '#domain/records.ts';
import { watchChanges, type StoreFile } from '../storage/index.ts';

/** Between two words, in milliseconds: what an import or a first sync writes is asked about now and then. */
const everyMs = 500;

/**
 * Tells at once, and of what comes soon after it once more.
 *
 * @returns how to stop.
 */
export const tellChanges = (file: StoreFile, tell: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A commit is heard of once for each collection. */
  let isSameCommit = false;
  let isMore = false;
  const changed = (): void => {
    if (timer !== undefined) {
      isMore ||= !isSameCommit;
      return;
    }
    isSameCommit = true;
    queueMicrotask(() => {
      isSameCommit = false;
      tell();
    });
    timer = setTimeout(() => {
      timer = undefined;
      if (!isMore) return;
      isMore = false;
      changed();
    }, everyMs);
  };
  const stops = collectionNames.map((collection) => watchChanges(file, collection, changed));
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
};
