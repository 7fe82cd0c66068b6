import { type BrowserWindow, app } from 'electron';
import type { ShellStateFile } from '../profile/shell-state.ts';
import { closeChoice } from './close-policy.ts';

interface CloseToTrayOptions {
  readonly state: Pick<ShellStateFile, 'get' | 'set'>;
  readonly isQuitting: () => boolean;
  readonly isStoreFailed: () => boolean;
  /** Looks for a tray now: a panel may have gone since the last look. */
  readonly lookForTray: () => Promise<boolean>;
  readonly sayStaysInTray: () => void;
}

const hide = (window: BrowserWindow): void => {
  if (!window.isFullScreen()) return window.hide();
  // macOS would leave a black, empty space behind.
  window.once('leave-full-screen', () => window.hide());
  window.setFullScreen(false);
};

/** Handler for a window's `close`. */
export const createCloseToTray =
  ({ state, isQuitting, isStoreFailed, lookForTray, sayStaysInTray }: CloseToTrayOptions) =>
  (window: BrowserWindow, event: { preventDefault(): void }): void => {
    if (isQuitting()) return;
    event.preventDefault();
    void lookForTray().then((tray) => {
      if (window.isDestroyed()) return;
      const choice = closeChoice({
        quitting: isQuitting(),
        platform: process.platform,
        tray,
        storeFailed: isStoreFailed(),
      });
      if (choice !== 'hide') return app.quit();
      hide(window);
      if (process.platform === 'darwin' || state.get().saidStaysInTray) return;
      state.set({ saidStaysInTray: true });
      sayStaysInTray();
    });
  };
