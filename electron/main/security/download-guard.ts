import type { Session } from 'electron';

/**
 * No page saves anything by itself: files are written by the store and the shell, where the user said in a dialog. A
 * link with `download` would bring up one that Kith knows nothing of.
 */
export const setupDownloadGuard = (session: Pick<Session, 'on'>, onRefused: () => void): void => {
  session.on('will-download', (event) => {
    event.preventDefault();
    onRefused();
  });
};
