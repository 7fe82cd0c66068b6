import { useEffect } from 'react';

/**
 * Fields save on being left, and nobody leaves the one that is typed in when the window goes, or Kith with it. What it
 * sends then the store still does.
 */
export const useLeaveFields = (): void => {
  useEffect(() => {
    const leave = (): void => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement) activeElement.blur();
    };
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
};
