import { useEffect, useState } from 'react';

/** By then the first page has been painted for a while. */
const startMs = 600;
/** Whoever works already: heard before a click or the focus reaches anything. */
const works = ['pointermove', 'keydown'] as const;

let isOver = false;

/**
 * Whether the page's start is over. A menu or a popover costs several times the button that opens it: the first page
 * is painted with the buttons alone.
 */
export const useStartOver = (): boolean => {
  const [over, setOver] = useState(isOver);
  useEffect(() => {
    if (isOver) return undefined;
    const end = () => {
      isOver = true;
      setOver(true);
    };
    const timer = setTimeout(end, startMs);
    for (const type of works) window.addEventListener(type, end, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const type of works) window.removeEventListener(type, end, { capture: true });
    };
  }, []);
  return over;
};
