/** What the page asks its database, each question with a key that tells it from the others. */
import type { MangoQuery, RxDocument } from 'rxdb';
import type { Stored } from '#data/schemas/index.ts';
import type { CollectionName, Id } from '#domain/records.ts';
import type { PageDatabase } from './link/database.ts';

export type LiveQuery<K extends CollectionName> = MangoQuery<Stored<K>>;
export type Selector<K extends CollectionName> = NonNullable<LiveQuery<K>['selector']>;
export type StoredDocument<K extends CollectionName> = RxDocument<Stored<K>>;

interface Answers<T> {
  /** Again on each change. */
  readonly $: { subscribe(listener: (value: T) => void): { unsubscribe(): void } };
  exec(): Promise<T>;
}

export interface Question<T> {
  readonly key: string;
  ask(database: PageDatabase): Answers<T>;
}

const keyOf = (collection: string, what: unknown): string => `${collection} ${JSON.stringify(what)}`;

// RxDB fills the query object in: each gets one of its own.

export const recordsThat = <K extends CollectionName>(
  collection: K,
  query: LiveQuery<K>,
): Question<readonly StoredDocument<K>[]> => ({
  key: keyOf(collection, query),
  ask: (database) => database[collection].find(structuredClone(query)) as never,
});

export const countOf = <K extends CollectionName>(
  collection: K,
  selector: Selector<K>,
): Question<number> => ({
  key: `count ${keyOf(collection, selector)}`,
  ask: (database) => database[collection].count({ selector: structuredClone(selector) }),
});

export const recordOf = <K extends CollectionName>(
  collection: K,
  id: Id,
): Question<StoredDocument<K> | null> => ({
  key: keyOf(collection, id),
  ask: (database) => database[collection].findOne(id) as never,
});

/** In whatever order the ids come, and however often. */
export const recordsOf = <K extends CollectionName>(
  collection: K,
  ids: readonly Id[],
): Question<ReadonlyMap<Id, StoredDocument<K>>> => {
  const wanted = [...new Set(ids)].sort();
  return {
    key: keyOf(collection, wanted),
    ask: (database) => database[collection].findByIds([...wanted]) as never,
  };
};
