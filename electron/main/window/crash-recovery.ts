import { type BrowserWindow, dialog } from 'electron';
import type { Log } from '../log/log.ts';
import { createCrashBound } from './crash-bound.ts';

const keptWord = 'What you saved is kept.';

/** Brings the page back after its process died, and offers to when it hangs. */
export const watchCrashes = (window: BrowserWindow, log: Log): void => {
  const { webContents } = window;
  const mayReload = createCrashBound();
  let waiting: AbortController | undefined;

  const ask = async (message: string, buttons: readonly [string, string]): Promise<boolean> => {
    waiting = new AbortController();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail: keptWord,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: 1,
      signal: waiting.signal,
    });
    waiting = undefined;
    return response === 0 && !window.isDestroyed();
  };

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('page-gone', { reason, exitCode });
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    // Not from inside the event: the dead process is still attached then (electron#23291).
    if (mayReload(Date.now())) return void setImmediate(() => window.isDestroyed() || webContents.reload());
    void ask('Kith’s window keeps closing down.', ['Try again', 'Leave it']).then((again) => {
      if (again) webContents.reload();
    });
  });
  webContents.on('unresponsive', () => {
    log('page-hangs');
    if (waiting) return;
    void ask('Kith’s window does not answer.', ['Reload it', 'Wait']).then((reload) => {
      if (!reload) return;
      // Its process is busy; only a new one can load anything. `render-process-gone` does that.
      webContents.forcefullyCrashRenderer();
    });
  });
  webContents.on('responsive', () => waiting?.abort());
};
