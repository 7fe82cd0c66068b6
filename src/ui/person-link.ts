import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'wouter';

/** The person whose panel is open lies in the query string, so that it overlays whatever page is there. */
export const personParameter = 'person';

/**
 * The address as it is now. What wouter hands to `setSearch` is that of the last render: whoever has just
 * changed another parameter (the calendar its day) would see that undone.
 */
const current = (): URLSearchParams => new URLSearchParams(window.location.search);

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
  const openFull = useCallback((id: string) => navigate(personPath(id)), [navigate]);
  return { id: search.get(personParameter) ?? undefined, open, close, openFull };
};
