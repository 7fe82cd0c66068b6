import { useEffect } from 'react';
import { isFocusLost } from '#ui/focus/focus.ts';

/**
 * When it is looked, in milliseconds after a key, a click, or what had the focus going by itself: whoever takes it
 * away gives the focus a better place at once, or when the store has answered.
 */
const looks = [300, 1_200] as const;

/** Of the card or row that had the focus: an undo may have moved it elsewhere. */
const sameCard = (id: string | undefined): HTMLElement | null =>
  id === undefined ? null : document.querySelector(`[data-card="${CSS.escape(id)}"]`);

/** What lies over the page, the latest first; else the page. */
const placeFor = (panel: HTMLElement | null): HTMLElement | null => {
  const dialogs = document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]');
  return [...dialogs].at(-1) ?? (panel?.isConnected === true ? panel : document.querySelector('main'));
};

/**
 * The last resort for the keyboard: what had the focus has gone, with a button that answers itself, with the only card
 * of a column, and nothing else has taken it. The page, or the dialog over it, does.
 */
export const useFocusNet = (): void => {
  useEffect(() => {
    let last: Element | undefined;
    let panel: HTMLElement | null = null;
    let card: string | undefined;
    let timers: readonly ReturnType<typeof setTimeout>[] = [];
    const stop = (): void => timers.forEach(clearTimeout);
    const follow = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      last = target;
      panel = target.closest<HTMLElement>('[data-person-panel]');
      card = target instanceof HTMLElement ? target.dataset['card'] : undefined;
    };
    const isGone = (): boolean => {
      // A click beside everything takes the focus from what is still there: on purpose.
      if (last === undefined || (last.isConnected && last.checkVisibility())) return false;
      return document.hasFocus() && isFocusLost();
    };
    const look = (): void => {
      if (!isGone()) return;
      // Whoever took it away a moment ago gives it back in the next frame, and may be late on a busy machine.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (isGone()) (sameCard(card) ?? placeFor(panel))?.focus({ preventScroll: true });
        }),
      );
    };
    // Of keys that follow one another fast, the last one counts: looking costs a frame that is being put together.
    const lookSoon = (): void => {
      stop();
      timers = looks.map((wait) => setTimeout(look, wait));
    };
    // A row that is done from the tray, a menu that fades slowly: no key tells of it.
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null) lookSoon();
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('focusout', leave);
    window.addEventListener('keyup', lookSoon, true);
    window.addEventListener('click', lookSoon, true);
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('focusout', leave);
      window.removeEventListener('keyup', lookSoon, true);
      window.removeEventListener('click', lookSoon, true);
      stop();
    };
  }, []);
};
