import { useEffect } from 'react';

/** The window's title, which task switchers and screen readers tell. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} – Kith`;
  }, [title]);
};

/**
 * Says that the page shows its data: `<body data-app-state="ready">` after the next paint. Each page calls
 * this with whether its first queries have answered; tests and the start-up measure wait for it.
 */
export const usePageReady = (ready: boolean): void => {
  useEffect(() => {
    if (!ready) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        document.body.dataset['appState'] = 'ready';
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [ready]);
};
