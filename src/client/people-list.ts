/** Questions about many people, asked again whenever the store says that an answer may be another one now. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PeopleFacets, PersonRow, SuggestedMoves } from '#contract/people.ts';
import type { PeopleFilter } from '#domain/people/people-filter.ts';
import type { PeopleSort } from '#domain/people/people-sort.ts';
import type { Id } from '#domain/records.ts';
import { useStore } from './StoreProvider.tsx';
import { useToday } from './time.ts';

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

/**
 * Asks once at a time: what changes while an answer is on its way is asked about after it, so that an import of
 * thousands doesn't queue up questions.
 *
 * @param keep whether the last answer stays until the first to another question
 */
const useAnswer = <T>(key: string | undefined, ask: () => Promise<T>, keep: boolean): T | undefined => {
  const { requests, onError } = useStore();
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T }>();
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (key === undefined) return undefined;
    let state: 'idle' | 'asking' | 'again' | 'over' = 'idle';
    // What TypeScript can't know: the state changes while an answer is awaited.
    const now = () => state;
    const run = async () => {
      if (state !== 'idle') {
        if (state === 'asking') state = 'again';
        return;
      }
      do {
        state = 'asking';
        try {
          const value = await latest.current();
          if (now() !== 'over') setAnswer({ key, value });
        } catch (error) {
          if (now() !== 'over') onError(error);
        }
      } while (now() === 'again');
      if (now() !== 'over') state = 'idle';
    };
    void run();
    const stop = requests.on('people.changed', () => void run());
    return () => {
      state = 'over';
      stop();
    };
  }, [key, requests, onError]);
  if (key === undefined || answer === undefined) return undefined;
  return answer.key === key || keep ? answer.value : undefined;
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
  return useAnswer<LoadedPeople>(
    range === null ? undefined : JSON.stringify([range, today]),
    async () => {
      const { filter, sort, offset, limit } = range ?? ({} as PeopleRange);
      const { total, rows } = await requests.request('people.query', { filter, sort, offset, limit });
      return { offset, total, rows: keepRows(rows), list: JSON.stringify([filter, sort]) };
    },
    true,
  );
};

/** Who could move on to another stage, live; null asks nothing. */
export const useSuggestedMoves = (limit: number | null): SuggestedMoves | undefined => {
  const { requests } = useStore();
  const today = useToday();
  return useAnswer(
    limit === null ? undefined : `${today} ${String(limit)}`,
    () => requests.request('people.suggestions', { limit: limit ?? 0 }),
    true,
  );
};

/** Tags and companies of these people, of everybody without ids; null asks nothing. */
export const usePeopleFacets = (ids: readonly Id[] | 'everybody' | null): PeopleFacets | undefined => {
  const { requests } = useStore();
  return useAnswer(
    ids === null ? undefined : JSON.stringify(ids),
    () => requests.request('people.facets', ids === 'everybody' || ids === null ? {} : { ids: [...ids] }),
    true,
  );
};

/** Ids of a run of the people who match, asked once. */
export const useAskPeopleIds = (): ((range: PeopleRange) => Promise<readonly Id[]>) => {
  const { requests } = useStore();
  return useCallback(async (range) => (await requests.request('people.ids', range)).ids, [requests]);
};
