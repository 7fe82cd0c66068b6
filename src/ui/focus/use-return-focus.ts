import { useEffect, useState } from 'react';
import { focusPage, isFocusLost } from './focus.ts';

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** What it stands in, from the inside out. */
const ancestorsOf = (element: Element | null): readonly Element[] =>
  element?.parentElement ? [element.parentElement, ...ancestorsOf(element.parentElement)] : [];

/** The button of the menu that it is an item of: Mantine names the menu by it. */
const menuButtonOf = (element: Element | null): HTMLElement | null => {
  const id = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return id == null ? null : document.getElementById(id);
};

/**
 * For a dialog that is mounted open: gives the focus back to what had it, once the dialog is gone. Mantine
 * does that only for dialogs that stay mounted and are closed. An item of a menu gives way to the button of its menu,
 * what is no longer there, because the dialog changed what its button was for, to what is nearest on the page.
 */
export const useReturnFocus = (): void => {
  const [before] = useState(() => document.activeElement);
  const [around] = useState(() => ancestorsOf(before));
  const [menuButton] = useState(() => menuButtonOf(before));
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (!isFocusLost() || !(before instanceof HTMLElement)) return;
        // A menu may still be fading away, and would take the focus along. What is hidden takes none.
        menuButton?.focus();
        if (isFocusLost()) before.focus();
        if (!isFocusLost()) return;
        const page = document.querySelector('main');
        // What the page itself lies in begins with the links past it.
        const place = around.find(
          (element) =>
            element.isConnected && !element.contains(page) && element.querySelector(focusable) !== null,
        );
        if (place === undefined) focusPage();
        else place.querySelector<HTMLElement>(focusable)?.focus();
      });
    },
    [before, around, menuButton],
  );
};
