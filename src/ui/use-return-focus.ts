import { useEffect, useState } from 'react';

/**
 * For a dialog that is mounted open: gives the focus back to what had it, once the dialog is gone. Mantine
 * does that only for dialogs that stay mounted and are closed.
 */
export const useReturnFocus = (): void => {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
};
