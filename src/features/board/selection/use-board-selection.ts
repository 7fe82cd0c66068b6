import { useCallback, useEffect, useRef, useState } from 'react';
import type { Contact, Stage } from '#domain/records.ts';
import { selectedWords } from '#ui/selection/selected-words.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import {
  actedOn,
  nobodySelected,
  rangeOf,
  rangeSelected,
  refreshed,
  toggled,
  type Anchor,
  type Selection,
} from './selection.ts';

export interface BoardSelection {
  readonly selection: Selection;
  /** This card too, or no longer. */
  readonly toggle: (contact: Contact, at: Anchor) => void;
  /** The cards from where the selection began to `to`. @param from where it begins when there is none yet */
  readonly extend: (to: Anchor, from?: Anchor) => void;
  readonly clear: () => void;
  /** Whom an act on this card is about. */
  readonly with: (contact: Contact) => readonly Contact[];
  /** The columns have loaded cards anew. */
  readonly refresh: (loaded: readonly Contact[]) => void;
}

/**
 * @param cardsBetween the cards of some rows of a column, wherever it is scrolled to
 */
export const useBoardSelection = (
  stages: readonly Stage[],
  cardsBetween: (stage: string, first: number, count: number) => Promise<readonly Contact[]>,
): BoardSelection => {
  const [selection, setSelection] = useState(nobodySelected);
  const announce = useAnnounce();
  const latest = useRef({ selection, cardsBetween, stages });
  useEffect(() => {
    latest.current = { selection, cardsBetween, stages };
  });
  /** Ranges are looked up: only the last one asked for counts. */
  const asked = useRef(0);

  const change = useCallback(
    (next: Selection) => {
      latest.current = { ...latest.current, selection: next };
      setSelection(next);
      announce(selectedWords(next.byId.size, 'None selected'));
    },
    [announce],
  );

  const toggle = useCallback(
    (contact: Contact, at: Anchor) => {
      asked.current += 1;
      change(toggled(latest.current.selection, contact, at));
    },
    [change],
  );
  const extend = useCallback(
    (to: Anchor, from?: Anchor) => {
      asked.current += 1;
      const turn = asked.current;
      const { anchor } = latest.current.selection;
      const begin = anchor?.stage === to.stage ? anchor : (from ?? to);
      const { first, count } = rangeOf(begin, to);
      void latest.current.cardsBetween(to.stage, first, count).then((contacts) => {
        if (turn === asked.current) change(rangeSelected(contacts, begin));
      });
    },
    [change],
  );
  const clear = useCallback(() => {
    asked.current += 1;
    if (latest.current.selection.byId.size > 0) change(nobodySelected);
  }, [change]);
  const refresh = useCallback((loaded: readonly Contact[]) => {
    setSelection((now) => refreshed(now, loaded));
  }, []);

  return {
    selection,
    toggle,
    extend,
    clear,
    with: (contact) => actedOn(selection, contact, stages),
    refresh,
  };
};
