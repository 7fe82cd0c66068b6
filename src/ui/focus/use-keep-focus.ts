import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { isFocusLost } from './focus.ts';

const focusable = 'button:not(:disabled), a[href], input:not(:disabled)';

/** The first of these that is still there and has something to focus; else the page. */
const focusOneOf = (places: readonly (Element | null)[]): void => {
  const place = places.find((element) => element?.isConnected);
  const target = place?.querySelector<HTMLElement>(focusable) ?? document.querySelector('main');
  target?.focus();
};

/**
 * For an item of a list whose buttons change or remove it. The focus stays in the item when its button goes, and
 * goes to the neighbour when the item goes; a menu's focus is its item's.
 */
export const useKeepFocus = (item: RefObject<HTMLElement | null>): void => {
  const had = useRef(false);
  useEffect(() => {
    const element = item.current;
    const follow = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      had.current =
        element?.contains(target) === true || (had.current && target.closest('[role="menu"]') !== null);
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [item]);
  // After whatever drew it anew.
  useEffect(() => {
    if (had.current && isFocusLost() && item.current !== null) focusOneOf([item.current]);
  });
  // While it still has neighbours.
  useLayoutEffect(() => {
    const element = item.current;
    return () => {
      if (!had.current || element === null) return;
      const places = [element.nextElementSibling, element.previousElementSibling];
      requestAnimationFrame(() => {
        if (!element.isConnected && isFocusLost()) focusOneOf(places);
      });
    };
  }, [item]);
};
