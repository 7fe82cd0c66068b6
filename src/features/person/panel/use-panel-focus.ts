import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Id } from '#domain/records.ts';
import type { Neighbours } from '#ui/person/person-list.ts';
import { isFocusLost } from '#ui/focus/focus.ts';
import { isPopupOpen } from '../popups.ts';

const cardOf = (id: Id | undefined): HTMLElement | null =>
  id === undefined
    ? null
    : document.querySelector(`[data-card="${CSS.escape(id)}"], [data-person="${CSS.escape(id)}"]`);

/**
 * Where the focus goes back to: the card, row or chip the panel was opened from, another one of that person, or of
 * whoever stood beside one that is gone: deleted, archived, moved out of what is filtered.
 *
 * @param opener null when one has gone on to another person since, or has just deleted this one
 * @param id undefined when that one's card is about to go
 */
const focusOpener = (opener: Element | null, id: Id | undefined, { next, previous }: Neighbours): void => {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  const target = isThere ? opener : (cardOf(id) ?? cardOf(next) ?? cardOf(previous));
  (target ?? document.getElementById('page'))?.focus();
};

export interface PanelFocus {
  /** The person has just been deleted: their card may be there a moment longer, and takes the focus along. */
  readonly leavePerson: () => void;
}

/**
 * Focus into the panel when somebody opens, Escape closes it, and the focus goes back to where it came from.
 * The page behind stays usable: this is no dialog that traps.
 */
export const usePanelFocus = (
  panel: RefObject<HTMLElement | null>,
  id: Id,
  neighbours: Neighbours,
  onClose: () => void,
): PanelFocus => {
  const close = useRef(onClose);
  const beside = useRef(neighbours);
  useEffect(() => {
    close.current = onClose;
    beside.current = neighbours;
  });

  const opener = useRef<Element>(null);
  const openedId = useRef(id);
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (panel.current !== null && !panel.current.contains(active)) {
      opener.current = active;
      openedId.current = id;
    }
    // On to the next person by its button: that is pressed again.
    if (active instanceof HTMLElement && active.dataset['step'] !== undefined) return;
    panel.current?.focus({ preventScroll: true });
  }, [panel, id]);

  const lastId = useRef(id);
  useEffect(() => {
    lastId.current = id;
  }, [id]);
  const left = useRef<Id>(undefined);
  useEffect(
    () => () => {
      const isLeft = left.current === lastId.current;
      // Only what was in the panel (and is gone with it) needs a new place.
      if (isFocusLost())
        focusOpener(
          openedId.current === lastId.current && !isLeft ? opener.current : null,
          isLeft ? undefined : lastId.current,
          beside.current,
        );
    },
    [],
  );

  useEffect(() => {
    let popupWasOpen = false;
    const before = (event: KeyboardEvent) => {
      if (event.key === 'Escape') popupWasOpen = isPopupOpen();
    };
    const after = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || popupWasOpen) return;
      close.current();
    };
    // Whoever closes on this key does so in between: ask before, act after.
    window.addEventListener('keydown', before, { capture: true });
    window.addEventListener('keydown', after);
    return () => {
      window.removeEventListener('keydown', before, { capture: true });
      window.removeEventListener('keydown', after);
    };
  }, []);
  return { leavePerson: () => (left.current = lastId.current) };
};
