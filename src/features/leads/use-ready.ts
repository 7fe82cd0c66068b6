import { useEffect } from 'react';

/** Calls once what there is to show has come. */
export const useReady = (isReady: boolean, onReady: () => void): void => {
  useEffect(() => {
    if (isReady) onReady();
    // Once: the page it tells makes a new function each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isReady]);
};
