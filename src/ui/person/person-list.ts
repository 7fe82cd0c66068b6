/** The list a person was opened from, so that one can go on to the next in it. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Id } from '#domain/records.ts';

export interface Neighbours {
  readonly previous?: Id | undefined;
  readonly next?: Id | undefined;
}

/** Who stands before and after somebody. Asked when a person opens, perhaps after the page has gone. */
export type PersonList = (id: Id) => Neighbours | Promise<Neighbours>;

/** Neighbours in a list of ids; whoever is in it twice counts where they come first. */
export const neighboursIn = (ids: readonly Id[], id: Id): Neighbours => {
  const unique = [...new Set(ids)];
  const at = unique.indexOf(id);
  return at < 0 ? {} : { previous: unique[at - 1], next: unique[at + 1] };
};

/** Asks for a whole list: more than one ever holds. */
export const everybodyInList = 1_000_000;

/** There is one list at a time: that of the page shown, or of the page before a person's own. */
let last: { readonly list: PersonList; shown: boolean } | undefined;

/** A page offers its list, whatever order and filters it has by the time it is asked. */
export const usePersonList = (list: PersonList): void => {
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  useEffect(() => {
    const offered = { list: (id: Id) => latest.current(id), shown: true };
    last = offered;
    return () => {
      offered.shown = false;
    };
  }, []);
};

/** @param from the page that is shown below the person, or the one that was before */
export const neighboursOf = async (id: Id, from: 'shown' | 'before'): Promise<Neighbours> =>
  last === undefined || (from === 'shown' && !last.shown) ? {} : await last.list(id);

/** The card or row of whoever is open comes into view, as one goes on from one to the next. */
export const useOpenedInView = (opened: Id | undefined): void => {
  useLayoutEffect(() => {
    if (opened === undefined) return;
    document
      .querySelector(`[data-card="${CSS.escape(opened)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [opened]);
};
