import { useEffect, useRef } from 'react';

/**
 * For a field that saves when it is left: React tells nothing of a focus that goes with what it takes away, as when one
 * goes back to another page by a key.
 */
export const useWhenGone = (left: () => void): void => {
  const latest = useRef(left);
  useEffect(() => {
    latest.current = left;
  });
  useEffect(() => () => latest.current(), []);
};
