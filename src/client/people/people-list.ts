/** Questions about many people, asked again whenever the store says that an answer may be another one now. */
import { useCallback, useState } from 'react';
import type { PeopleFacets, PersonRow, SuggestedMoves } from '#contract/values/people.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { PeopleSort } from '#domain/people/filter/people-sort.ts';
import type { Id } from '#domain/records.ts';
import { useAnswer } from '../answers/answers.ts';
import { useStore } from '../link/StoreProvider.tsx';
import { useToday } from '../time.ts';

export interface PeopleRange {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly offset: number;
  readonly limit: number;
}

export interface LoadedPeople {
  readonly offset: number;
  /** All who match, loaded or not. */
  readonly total: number;
  readonly rows: readonly PersonRow[];
  /** What they are the answer to: `JSON.stringify([filter, sort])`. */
  readonly list: string;
}

/** As it is now; the last answer stays until the first to another question. */
const useLive = <T>(key: string | undefined, ask: () => Promise<T>): T | undefined => {
  const { onError } = useStore();
  return useAnswer(key, ask, { on: 'people.changed', keep: true, onError });
};

/** Rows that say the same as before are the same objects, so that memoised ones stay as they are. */
const createRowKeeper = () => {
  let known = new Map<Id, { readonly json: string; readonly row: PersonRow }>();
  return (rows: readonly PersonRow[]): readonly PersonRow[] => {
    const next = new Map<Id, { readonly json: string; readonly row: PersonRow }>();
    for (const row of rows) {
      const json = JSON.stringify(row);
      const old = known.get(row.id);
      next.set(row.id, old?.json === json ? old : { json, row });
    }
    known = next;
    return [...next.values()].map(({ row }) => row);
  };
};

/** A run of the people who match, live. While another run is on its way, the last one stays. */
export const usePeopleList = (range: PeopleRange | null): LoadedPeople | undefined => {
  const { requests } = useStore();
  const today = useToday();
  const [keepRows] = useState(createRowKeeper);
  return useLive<LoadedPeople>(range === null ? undefined : JSON.stringify([range, today]), async () => {
    const { filter, sort, offset, limit } = range ?? ({} as PeopleRange);
    const { total, rows } = await requests.request('people.query', { filter, sort, offset, limit });
    return { offset, total, rows: keepRows(rows), list: JSON.stringify([filter, sort]) };
  });
};

/** Who could move on to another stage, live; null asks nothing. */
export const useSuggestedMoves = (limit: number | null): SuggestedMoves | undefined => {
  const { requests } = useStore();
  const today = useToday();
  return useLive(limit === null ? undefined : `${today} ${String(limit)}`, () =>
    requests.request('people.suggestions', { limit: limit ?? 0 }),
  );
};

/** Tags and companies of these people, of everybody without ids; null asks nothing. */
export const usePeopleFacets = (ids: readonly Id[] | 'everybody' | null): PeopleFacets | undefined => {
  const { requests } = useStore();
  return useLive(ids === null ? undefined : JSON.stringify(ids), () =>
    requests.request('people.facets', ids === 'everybody' || ids === null ? {} : { ids: [...ids] }),
  );
};

/** Ids of a run of the people who match, asked once. */
export const useAskPeopleIds = (): ((range: PeopleRange) => Promise<readonly Id[]>) => {
  const { requests } = useStore();
  return useCallback(async (range) => (await requests.request('people.ids', range)).ids, [requests]);
};
