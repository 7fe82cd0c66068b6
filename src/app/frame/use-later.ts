import { useEffect, useState } from 'react';

/** True once a component has been there for a while: for what may come after the page's own first records. */
export const useLater = (ms: number): boolean => {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return later;
};
