import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import {
  changeFilter,
  formatFilter,
  parseFilter,
  type FilterChange,
  type PeopleFilter,
} from '#domain/people/filter/people-filter.ts';
import { byName, formatSort, parseSort, type PeopleSort } from '#domain/people/filter/people-sort.ts';
import { queryInAddress, sortParameter, viewParameter, viewQuery, withQuery } from './views/views.ts';

export interface PeopleAddress {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  /** Both, as a view keeps them. */
  readonly query: string;
  /** The saved view they come from. */
  readonly view: string | undefined;
  readonly change: (change: FilterChange) => void;
  readonly clear: () => void;
  readonly sortBy: (sort: PeopleSort) => void;
  readonly show: (query: string, view?: string) => void;
}

/** As it is now: what wouter hands over is that of the last render. */
const current = (): URLSearchParams => new URLSearchParams(window.location.search);

const sorted = (search: URLSearchParams, sort: PeopleSort): URLSearchParams => {
  const next = new URLSearchParams(search);
  if (formatSort(sort) === formatSort(byName)) next.delete(sortParameter);
  else next.set(sortParameter, formatSort(sort));
  return next;
};

/** What is asked and in which order: kept in the address. */
export const usePeopleAddress = (): PeopleAddress => {
  const [search, setSearch] = useSearchParams();
  const query = queryInAddress(search);
  const order = search.get(sortParameter);
  const sort = useMemo(() => parseSort(order), [order]);
  const asked = viewQuery(parseFilter(search), byName);
  const filter = useMemo(() => parseFilter(new URLSearchParams(asked)), [asked]);
  const change = useCallback(
    (wanted: FilterChange) =>
      setSearch(() => formatFilter(changeFilter(parseFilter(current()), wanted), current()), {
        replace: true,
      }),
    [setSearch],
  );
  const clear = useCallback(() => setSearch(() => withQuery(current(), ''), { replace: true }), [setSearch]);
  const sortBy = useCallback(
    (wanted: PeopleSort) => setSearch(() => sorted(current(), wanted), { replace: true }),
    [setSearch],
  );
  const show = useCallback(
    (wanted: string, view?: string) => setSearch(() => withQuery(current(), wanted, view)),
    [setSearch],
  );
  return { filter, sort, query, view: search.get(viewParameter) ?? undefined, change, clear, sortBy, show };
};
