import { type BrowserWindow, app } from 'electron';
import type { Pages } from '../ipc/pages.ts';
import type { Log } from '../log/log.ts';
import { watchCrashes } from './crash-recovery.ts';
import { type MainWindowOptions, createMainWindow } from './main-window.ts';

export interface WindowControl {
  /** Brings the window to the front, making it when there is none. */
  show(): void;
  /** The same, and the page goes there (`?person=ID`, `/today`). */
  goTo(to: string): void;
  /** The same, and the page runs the action of that name. */
  act(name: string): void;
  /** Makes it, in the task bar only, if there is none. */
  openMinimised(): void;
  /** Loads the page anew where it is: nothing it knew stays. */
  reload(): void;
}

interface WindowControlOptions extends Omit<MainWindowOptions, 'minimised'> {
  readonly pages: Pages;
  readonly log: Log;
  /** What the close button does; the window is closed for good only when this does not prevent it. */
  readonly onClose: (window: BrowserWindow, event: { preventDefault(): void }) => void;
  readonly onFocus: () => void;
  readonly onSessionEnd: () => void;
}

/** The one window there is at most. */
export const createWindowControl = (options: WindowControlOptions): WindowControl => {
  const { pages, onClose, onFocus, onSessionEnd, log } = options;
  let window: BrowserWindow | undefined;

  const open = (minimised: boolean): void => {
    const made = createMainWindow({ ...options, minimised });
    pages.add(made.webContents, 'main');
    watchCrashes(made, log);
    made.on('close', (event) => onClose(made, event));
    made.on('focus', onFocus);
    // Windows sends no `before-quit` when the session ends (electron#9613). Not at `query-session-end`: another program
    // may say no, and Kith would go on without its store.
    made.on('session-end', onSessionEnd);
    made.once('closed', () => {
      window = undefined;
    });
    window = made;
  };

  const show = (): void => {
    // A new one shows itself once it is painted.
    if (!window) return open(false);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    if (process.platform === 'darwin') app.focus({ steal: true });
  };

  return {
    show,
    goTo: (to) => {
      show();
      pages.send('navigate', { to });
    },
    act: (name) => {
      show();
      pages.send('action', { name });
    },
    openMinimised: () => {
      if (!window) open(true);
    },
    reload: () => window?.webContents.reload(),
  };
};
