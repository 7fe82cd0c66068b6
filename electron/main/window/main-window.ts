import { BrowserWindow, screen } from 'electron';
import type { Log } from '../log/log.ts';
import type { ShellStateFile } from '../profile/shell-state.ts';
import { isOwnUrl } from '../security/origin.ts';
import { pagePreferences } from '../security/page-preferences.ts';
import { pageUrl } from './page-path.ts';
import { followTheme, paperNow } from './paper.ts';
import { minimumSize, placeWindow } from './window-place.ts';

const showAtLatestMs = 2_000;
const rememberAfterMs = 500;
const iconAfterMs = 1_500;

export interface MainWindowOptions {
  readonly state: ShellStateFile;
  readonly preload: string;
  readonly icon: string;
  readonly devOrigin: string | undefined;
  readonly devTools: boolean;
  /** In the task bar only: a start in the tray on a desktop that has none. */
  readonly minimised?: boolean;
  readonly log: Log;
}

/** `ready-to-show` may never come (electron#48859 on Wayland, #54025 on Windows): the first of three shows. */
const showWhenPainted = (window: BrowserWindow, maximised: boolean, minimised: boolean): void => {
  const show = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isVisible()) return;
    if (minimised) {
      window.showInactive();
      window.minimize();
      return;
    }
    if (maximised) window.maximize();
    window.show();
  };
  const timer = setTimeout(show, showAtLatestMs);
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
  window.once('closed', () => clearTimeout(timer));
};

const rememberPlace = (window: BrowserWindow, state: ShellStateFile): void => {
  let timer: NodeJS.Timeout | undefined;
  const remember = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    // The bounds it goes back to, so that a maximised window has a size to leave that state with.
    state.set({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(remember, rememberAfterMs);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('hide', remember);
  window.on('close', remember);
  window.once('closed', () => clearTimeout(timer));
};

/** A tenth of a second, in which the page would not get on: until then the desktop has the program's own icon. */
const setIconLater = (window: BrowserWindow, icon: string): void => {
  // macOS takes the program's in any case, and has no such method.
  if (process.platform === 'darwin') return;
  setTimeout(() => {
    if (!window.isDestroyed()) window.setIcon(icon);
  }, iconAfterMs).unref();
};

/** Chromium asks nobody before it goes to `about:blank`; an empty window would stay. */
const comeBack = (window: BrowserWindow, devOrigin: string | undefined, load: () => void): void => {
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOwnUrl(url, devOrigin)) load();
  });
};

/** Makes the window and loads the page where it was left. Shown as soon as it has something to show. */
export const createMainWindow = (options: MainWindowOptions): BrowserWindow => {
  const { state, preload, icon, devOrigin, devTools, minimised = false, log } = options;
  const remembered = state.get();
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(remembered.bounds, workAreas, screen.getPrimaryDisplay().workArea),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Kith',
    backgroundColor: paperNow(),
    autoHideMenuBar: true,
    webPreferences: pagePreferences({ preload, devTools }),
  });
  showWhenPainted(window, remembered.maximised, minimised);
  rememberPlace(window, state);
  followTheme(window);
  setIconLater(window, icon);
  const load = (): void => {
    window.loadURL(pageUrl(state.get().page, devOrigin)).catch(() => log('page-load-failed'));
  };
  comeBack(window, devOrigin, load);
  load();
  return window;
};
