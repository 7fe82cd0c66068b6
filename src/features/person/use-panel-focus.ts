import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Id } from '#domain/records.ts';
import { isPopupOpen } from './popups.ts';

/**
 * Where the focus goes back to: the card, row or chip the panel was opened from, or another one of that person.
 *
 * @param opener null when one has gone on to another person since
 */
const focusOpener = (opener: Element | null, id: Id): void => {
  const card = document.querySelector<HTMLElement>(
    `[data-card="${CSS.escape(id)}"], [data-person="${CSS.escape(id)}"]`,
  );
  const target =
    opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : card;
  (target ?? document.getElementById('page'))?.focus();
};

/**
 * Focus into the panel when somebody opens, Escape closes it, and the focus goes back to where it came from.
 * The page behind stays usable: this is no dialog that traps.
 */
export const usePanelFocus = (panel: RefObject<HTMLElement | null>, id: Id, onClose: () => void): void => {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
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
  useEffect(
    () => () => {
      // Only what was in the panel (and is gone with it) needs a new place.
      if (document.activeElement === document.body || document.activeElement === null)
        focusOpener(openedId.current === lastId.current ? opener.current : null, lastId.current);
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
};
