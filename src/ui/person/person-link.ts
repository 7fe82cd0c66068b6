import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';

/** The person whose panel is open lies in the query string, so that it overlays whatever page is there. */
const personParameter = 'person';

/**
 * The address as it is now. What wouter hands to `setSearch` is that of the last render: whoever has just
 * changed another parameter (the calendar its day) would see that undone.
 */
const current = (): URLSearchParams => new URLSearchParams(window.location.search);

/** What a person's page knows of the page before it, in the history's entry. */
interface PersonPageState {
  /** Address of the list, without the person. */
  readonly list: string;
}

const addressOf = (search: URLSearchParams): string =>
  `${window.location.pathname}${search.size === 0 ? '' : `?${search.toString()}`}`;

/** The list a person's page was opened from: the board where there was none. */
export const useListAddress = (): string => useHistoryState<PersonPageState | null>()?.list ?? '/board';

/** An address with somebody open beside it. */
export const besideList = (list: string, id: string): string =>
  `${list}${list.includes('?') ? '&' : '?'}${personParameter}=${encodeURIComponent(id)}`;

/** The full page of a person. */
export const personPath = (id: string): string => `/people/${encodeURIComponent(id)}`;

export interface OpenPerson {
  readonly id: string | undefined;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly openFull: (id: string) => void;
}

export const useOpenPerson = (): OpenPerson => {
  const [search, setSearch] = useSearchParams();
  const [, navigate] = useLocation();
  const open = useCallback(
    (id: string) =>
      setSearch(
        () => {
          const next = current();
          next.set(personParameter, id);
          return next;
        },
        { replace: search.has(personParameter) },
      ),
    [search, setSearch],
  );
  const close = useCallback(
    () =>
      setSearch(() => {
        const next = current();
        next.delete(personParameter);
        return next;
      }),
    [setSearch],
  );
  const openFull = useCallback(
    (id: string) => {
      const list = current();
      list.delete(personParameter);
      navigate(personPath(id), { state: { list: addressOf(list) } satisfies PersonPageState });
    },
    [navigate],
  );
  return { id: search.get(personParameter) ?? undefined, open, close, openFull };
};
