import { useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { firstRows, type Section } from '../rows.ts';

/** As many as the palette has room for at its highest, and one more. */
const rowsInSight = 10;

/** Longer than between two letters of somebody who types fast. */
const restAfterMs = 100;

interface DrawnSections {
  readonly drawn: readonly Section[];
  /** At once, for whoever goes to a row that is out of sight. */
  readonly drawAll: () => void;
}

/**
 * What there is to draw of a list: with each new `answered` only the rows in sight, since an answer must be there
 * within a frame or two of its letter. The rest follows once nobody types on, and stays while the list is the same.
 *
 * @param answered what the list answers to
 */
export const useDrawnSections = (sections: readonly Section[], answered: string): DrawnSections => {
  const [wholeFor, setWholeFor] = useState<string>();
  const isWhole = wholeFor === answered;
  useEffect(() => {
    if (isWhole) return undefined;
    const timer = setTimeout(() => setWholeFor(answered), restAfterMs);
    return () => clearTimeout(timer);
  }, [answered, isWhole]);
  const drawn = useMemo(() => (isWhole ? sections : firstRows(sections, rowsInSight)), [sections, isWhole]);
  const drawAll = useCallback(() => {
    if (!isWhole) flushSync(() => setWholeFor(answered));
  }, [answered, isWhole]);
  return { drawn, drawAll };
};
