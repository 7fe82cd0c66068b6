import { useCallback, useEffect, useRef, useState } from 'react';
import { useAskPeopleIds } from '#client/index.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { PeopleSort } from '#domain/people/filter/people-sort.ts';
import type { Id } from '#domain/records.ts';
import { selectedWords } from '#ui/selection/selected-words.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import { nobody, rangeOf, toggled, type Selection } from './selection.ts';

export interface PeopleSelection {
  readonly ids: ReadonlySet<Id>;
  readonly toggle: (id: Id, row: number) => void;
  /** From where the selection began to `row`. @param from where it begins when there is none yet */
  readonly extend: (row: number, from: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** Everybody shown, at any size of the list. */
const everybody = { offset: 0, limit: 1_000_000 } as const;

/**
 * Ranges are looked up, as most rows are not in the page. Another question begins anew: nobody is acted on who
 * was chosen from a list that is not there any more.
 */
export const useSelection = (filter: PeopleFilter, sort: PeopleSort): PeopleSelection => {
  const [selection, setSelection] = useState(nobody);
  const announce = useAnnounce();
  const askIds = useAskPeopleIds();
  const latest = useRef({ selection, filter, sort });
  useEffect(() => {
    latest.current = { selection, filter, sort };
  });
  /** Only the last range asked for counts. */
  const asked = useRef(0);

  const [askedOf, setAskedOf] = useState({ filter, sort });
  if (askedOf.filter !== filter || askedOf.sort !== sort) {
    setAskedOf({ filter, sort });
    // In another order, rows are others: a range begins anew.
    setSelection(askedOf.filter === filter ? ({ ids }) => ({ ids }) : nobody);
  }

  const change = useCallback(
    (next: Selection) => {
      asked.current += 1;
      latest.current = { ...latest.current, selection: next };
      setSelection(next);
      announce(selectedWords(next.ids.size));
    },
    [announce],
  );
  const lookUp = useCallback(
    (range: { readonly offset: number; readonly limit: number }, anchor: number) => {
      asked.current += 1;
      const turn = asked.current;
      const { filter: asking, sort: order } = latest.current;
      void askIds({ filter: asking, sort: order, ...range }).then((ids) => {
        if (turn === asked.current) change({ ids: new Set(ids), anchor });
      });
    },
    [askIds, change],
  );

  const toggle = useCallback(
    (id: Id, row: number) => change(toggled(latest.current.selection, id, row)),
    [change],
  );
  const extend = useCallback(
    (row: number, from: number) => {
      const anchor = latest.current.selection.anchor ?? from;
      // At once: the next key may come before the answer, and extends the same range.
      latest.current = { ...latest.current, selection: { ...latest.current.selection, anchor } };
      setSelection((now) => ({ ...now, anchor }));
      lookUp(rangeOf(anchor, row), anchor);
    },
    [lookUp],
  );
  const all = useCallback(() => lookUp(everybody, 0), [lookUp]);
  const clear = useCallback(() => {
    asked.current += 1;
    if (latest.current.selection.ids.size > 0) change(nobody);
  }, [change]);
  return { ids: selection.ids, toggle, extend, all, clear };
};
