/** Live queries for components. Only ask for what is on the screen: each result is a copy over a port. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CollectionName, Id, RecordByCollection } from '#domain/records.ts';
import {
  countOf,
  recordOf,
  recordsOf,
  recordsThat,
  type LiveQuery,
  type Question,
  type Selector,
  type StoredDocument,
} from './questions.ts';
import { useStore } from './link/StoreProvider.tsx';

/** RxDB keeps one document object for each revision: so does this, and memoised rows stay as they are. */
const plainByDocument = new WeakMap<object, unknown>();

const toPlain = <K extends CollectionName>(document: StoredDocument<K>): RecordByCollection[K] => {
  const known = plainByDocument.get(document);
  if (known !== undefined) return known as RecordByCollection[K];
  const plain = document.toJSON() as RecordByCollection[K];
  plainByDocument.set(document, plain);
  return plain;
};

/** The same documents in the same order: nothing to show anew. */
const isSameAnswer = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((document, index) => document === b[index]);
  if (a instanceof Map && b instanceof Map)
    return a.size === b.size && [...a].every(([id, document]) => b.has(id) && b.get(id) === document);
  return false;
};

/**
 * The answer, again on each change, and of the new question whenever its key changes.
 *
 * @param keep whether the last value stays until the first of the new key: for a list that grows, not for
 * another person's.
 */
const useAnswer = <T>(question: Question<T> | undefined, keep: boolean): T | undefined => {
  const { database, firstAnswers } = useStore();
  const key = question?.key;
  const [state, setState] = useState(() =>
    key !== undefined && firstAnswers.has(key) ? { key, value: firstAnswers.get(key) as T } : undefined,
  );
  const asked = useRef(question);
  // The key is the question's identity: what it closes over changes only with it.
  useLayoutEffect(() => {
    asked.current = question;
  });
  useEffect(() => {
    if (key === undefined) return undefined;
    firstAnswers.forget(key);
    const subscription = asked.current?.ask(database).$.subscribe((value) => {
      setState((now) => (now?.key === key && isSameAnswer(now.value, value) ? now : { key, value }));
    });
    return () => {
      subscription?.unsubscribe();
    };
  }, [key, database, firstAnswers]);
  if (key === undefined || state === undefined) return undefined;
  return state.key === key || keep ? state.value : undefined;
};

export interface LiveOptions {
  readonly keep?: boolean;
}

/**
 * Records that match a Mango query, again on each change. `null` asks nothing; undefined while loading. The
 * query may be written inline: its JSON is its identity.
 */
export const useLiveQuery = <K extends CollectionName>(
  collection: K,
  query: LiveQuery<K> | null,
  { keep = false }: LiveOptions = {},
): readonly RecordByCollection[K][] | undefined => {
  const documents = useAnswer(query === null ? undefined : recordsThat(collection, query), keep);
  return useMemo(() => documents?.map((document) => toPlain<K>(document)), [documents]);
};

/** How many records match. The selector must be one an index satisfies (see src/data/schemas). */
export const useLiveCount = <K extends CollectionName>(
  collection: K,
  selector: Selector<K> | null,
): number | undefined => useAnswer(selector === null ? undefined : countOf(collection, selector), true);

/** One record: undefined while loading, null when there is none. */
export const useRecord = <K extends CollectionName>(
  collection: K,
  id: Id | undefined,
): RecordByCollection[K] | null | undefined => {
  const found = useAnswer(id === undefined ? undefined : recordOf(collection, id), false);
  return useMemo(() => (found === undefined || found === null ? found : toPlain<K>(found)), [found]);
};

/** What `useRecords` gives until there is an answer. */
export const noRecordsYet: ReadonlyMap<Id, never> = new Map<Id, never>();

/** Records by id, as they come: those not there (yet) are missing from the map. */
export const useRecords = <K extends CollectionName>(
  collection: K,
  ids: readonly Id[],
): ReadonlyMap<Id, RecordByCollection[K]> => {
  const question = useMemo(
    () => (ids.length === 0 ? undefined : recordsOf(collection, ids)),
    [collection, ids],
  );
  const found = useAnswer(question, true);
  return useMemo(
    () =>
      found === undefined
        ? noRecordsYet
        : new Map([...found].map(([id, document]) => [id, toPlain<K>(document)])),
    [found],
  );
};
