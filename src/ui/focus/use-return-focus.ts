import { useEffect, useState } from 'react';
import { isFocusLost } from './focus.ts';

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** What it stands in, from the inside out. */
const ancestorsOf = (element: Element | null): readonly Element[] =>
  element?.parentElement ? [element.parentElement, ...ancestorsOf(element.parentElement)] : [];

/**
 * For a dialog that is mounted open: gives the focus back to what had it, once the dialog is gone. Mantine
 * does that only for dialogs that stay mounted and are closed. What is no longer there, because the dialog
 * changed what its button was for, gives way to what is nearest.
 */
export const useReturnFocus = (): void => {
  const [before] = useState(() => document.activeElement);
  const [around] = useState(() => ancestorsOf(before));
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (!isFocusLost() || !(before instanceof HTMLElement)) return;
        if (before.isConnected) return before.focus();
        const place = around.find(
          (element) =>
            element.isConnected && element !== document.body && element.querySelector(focusable) !== null,
        );
        place?.querySelector<HTMLElement>(focusable)?.focus();
      });
    },
    [before, around],
  );
};
