import { useEffect, useState } from 'react';

/**
 * False until what is in view is there: the rows above and below it can come once it has been painted.
 *
 * @param there whether there are rows by now
 */
export const useSettled = (there: boolean): boolean => {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!there) return undefined;
    const handle = requestIdleCallback(() => setSettled(true));
    return () => {
      cancelIdleCallback(handle);
    };
  }, [there]);
  return settled;
};
