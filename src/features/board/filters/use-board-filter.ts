import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { FilterChange, PeopleFilter } from '#domain/people/filter/people-filter.ts';
import { activeFilter, addressWith, addressWithout, filterInAddress } from './board-filter.ts';

export interface BoardFilter {
  readonly filter: PeopleFilter;
  /** The same, absent when it asks nothing. */
  readonly active: PeopleFilter | undefined;
  readonly change: (change: FilterChange) => void;
  readonly clear: () => void;
}

/** As it is now: what wouter hands over is that of the last render. */
const current = (): URLSearchParams => new URLSearchParams(window.location.search);

/** The board's filter, kept in the address. */
export const useBoardFilter = (): BoardFilter => {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const filter = useMemo(() => filterInAddress(new URLSearchParams(address)), [address]);
  const key = new URLSearchParams(address).size === 0 ? '' : address;
  const active = useMemo(() => activeFilter(filterInAddress(new URLSearchParams(key))), [key]);
  const change = useCallback(
    (wanted: FilterChange) => setSearch(() => addressWith(current(), wanted), { replace: true }),
    [setSearch],
  );
  const clear = useCallback(() => setSearch(() => addressWithout(current()), { replace: true }), [setSearch]);
  return { filter, active, change, clear };
};
