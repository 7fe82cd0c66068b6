/** Live queries for components. Only ask for what is on the screen: each result is a copy over a port. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MangoQuery, RxDocument } from 'rxdb';
import type { Stored } from '#data/schemas/index.ts';
import type { CollectionName, Id, RecordByCollection } from '#domain/records.ts';
import { useStore } from './StoreProvider.tsx';

export type LiveQuery<K extends CollectionName> = MangoQuery<Stored<K>>;

/** RxDB keeps one document object for each revision: so does this, and memoised rows stay as they are. */
const plainByDocument = new WeakMap<object, unknown>();

const toPlain = <K extends CollectionName>(document: RxDocument<Stored<K>>): RecordByCollection[K] => {
  const known = plainByDocument.get(document);
  if (known !== undefined) return known as RecordByCollection[K];
  const plain = document.toJSON() as RecordByCollection[K];
  plainByDocument.set(document, plain);
  return plain;
};

interface Subscribable<T> {
  subscribe(listener: (value: T) => void): { unsubscribe(): void };
}

/**
 * Subscribes to what `open` gives, again whenever `key` changes.
 *
 * @param keep whether the last value stays until the first of the new key: for a list that grows, not for
 * another person's.
 */
const useSubscription = <T>(
  key: string | undefined,
  open: () => Subscribable<T>,
  keep: boolean,
): T | undefined => {
  const [state, setState] = useState<{ readonly key: string; readonly value: T }>();
  const opener = useRef(open);
  // The query's JSON is its identity: what `open` closes over changes only with the key.
  useLayoutEffect(() => {
    opener.current = open;
  });
  useEffect(() => {
    if (key === undefined) return undefined;
    const subscription = opener.current().subscribe((value) => {
      setState({ key, value });
    });
    return () => {
      subscription.unsubscribe();
    };
  }, [key]);
  if (key === undefined || state === undefined) return undefined;
  return state.key === key || keep ? state.value : undefined;
};

const keyOf = (collection: string, query: unknown): string => `${collection} ${JSON.stringify(query)}`;

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
  const { database } = useStore();
  const documents = useSubscription<readonly RxDocument<Stored<K>>[]>(
    query === null ? undefined : keyOf(collection, query),
    // RxDB fills the query object in, and would not be asked for null.
    () => database[collection].find(structuredClone(query ?? {})).$ as never,
    keep,
  );
  return useMemo(() => documents?.map((document) => toPlain<K>(document)), [documents]);
};

/** How many records match. The selector must be one an index satisfies (see src/data/schemas). */
export const useLiveCount = <K extends CollectionName>(
  collection: K,
  selector: NonNullable<LiveQuery<K>['selector']> | null,
): number | undefined => {
  const { database } = useStore();
  return useSubscription<number>(
    selector === null ? undefined : keyOf(collection, selector),
    () => database[collection].count({ selector: structuredClone(selector ?? {}) }).$,
    true,
  );
};

/** One record: undefined while loading, null when there is none. */
export const useRecord = <K extends CollectionName>(
  collection: K,
  id: Id | undefined,
): RecordByCollection[K] | null | undefined => {
  const { database } = useStore();
  const found = useSubscription<RxDocument<Stored<K>> | null>(
    id === undefined ? undefined : keyOf(collection, id),
    () => database[collection].findOne(id ?? '').$ as never,
    false,
  );
  return useMemo(() => (found === undefined || found === null ? found : toPlain<K>(found)), [found]);
};

const noRecords: ReadonlyMap<Id, unknown> = new Map();

/** Records by id, as they come: those not there (yet) are missing from the map. */
export const useRecords = <K extends CollectionName>(
  collection: K,
  ids: readonly Id[],
): ReadonlyMap<Id, RecordByCollection[K]> => {
  const { database } = useStore();
  const wanted = useMemo(() => [...new Set(ids)].sort(), [ids]);
  const found = useSubscription<Map<Id, RxDocument<Stored<K>>>>(
    wanted.length === 0 ? undefined : keyOf(collection, wanted),
    () => database[collection].findByIds([...wanted]).$ as never,
    true,
  );
  return useMemo(
    () =>
      found === undefined
        ? (noRecords as ReadonlyMap<Id, RecordByCollection[K]>)
        : new Map([...found].map(([id, document]) => [id, toPlain<K>(document)])),
    [found],
  );
};
