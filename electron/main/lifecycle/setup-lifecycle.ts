import { app, dialog } from 'electron';
import { type Log, errorToFields } from '../log/log.ts';

export interface Lifecycle {
  isQuitting(): boolean;
  /** For when the system ends the session: closes the store now, without waiting to quit. */
  closeNow(): void;
}

interface LifecycleOptions {
  /**
   * Closes the store; bounded in time by itself.
   *
   * @param inHurry the system ends now: only what must be.
   */
  readonly close: (inHurry: boolean) => Promise<void>;
  /** Whether closing has something to do that takes a while: a last backup. */
  readonly hasMoreToDo: () => boolean;
  readonly onQuit: () => void;
  readonly log: Log;
}

/** The store has its own bound; this one is for whatever nobody thought of. Milliseconds. */
const quitAtLatestMs = 9_000;
/** With a last backup to make, of a large store, on a slow disk. */
const quitLaterMs = 120_000;

/**
 * Quitting closes the store first. Nothing depends on it: what was acknowledged is on disk already, and
 * some ways of ending (a power cut, Windows' shutdown) never come by here.
 */
export const setupLifecycle = ({ close, hasMoreToDo, onQuit, log }: LifecycleOptions): Lifecycle => {
  let quitting = false;
  let closing: Promise<void> | undefined;
  let closed = false;
  let isLeaving = false;

  const closeOnce = (inHurry = false): Promise<void> =>
    (closing ??= close(inHurry)
      .catch((error: unknown) => log('close-failed', errorToFields(error)))
      .finally(() => {
        closed = true;
      }));

  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('will-quit', (event) => {
    if (!isLeaving) onQuit();
    isLeaving = true;
    if (closed) return;
    event.preventDefault();
    const leave = (): void => app.exit(0);
    setTimeout(leave, hasMoreToDo() ? quitLaterMs : quitAtLatestMs);
    void closeOnce().then(leave);
  });
  // Without windows (all closed on the way out, or a start in the tray) Kith goes on until told to quit.
  app.on('window-all-closed', () => undefined);

  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (!quitting) log('process-gone', { type, reason, exitCode });
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

  // Whoever started Kith in a terminal may have closed it: nobody to tell is no reason to stop.
  process.stderr.on('error', () => undefined);
  process.on('unhandledRejection', (error) => log('unhandled-rejection', errorToFields(error)));
  process.on('uncaughtException', (error) => {
    log('uncaught-exception', errorToFields(error));
    // Desktops keep what programs say there, so it holds no more than the log does.
    process.stderr.write(`${JSON.stringify(errorToFields(error))}\n`);
    if (closing) return;
    void closeOnce(true).then(() => {
      if (app.isReady()) {
        dialog.showErrorBox('Kith had to stop', 'Something went wrong inside Kith. What you saved is kept.');
      }
      app.exit(1);
    });
  });

  return {
    isQuitting: () => quitting,
    closeNow: () => {
      quitting = true;
      void closeOnce(true);
    },
  };
};
