import { BrowserWindow, screen } from 'electron';
import type { Log } from '../log/log.ts';
import { pagePreferences } from '../security/page-preferences.ts';
import { appOrigin } from '../protocol/scheme.ts';
import { followTheme, paperNow } from '../window/paper.ts';
import { captureSize, placeCapture } from './capture-place.ts';

export interface CaptureWindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly devOrigin: string | undefined;
  readonly devTools: boolean;
  readonly log: Log;
}

const captureUrl = (devOrigin: string | undefined): string => `${devOrigin ?? appOrigin}/capture.html`;

/** The small window, hidden. On a Mac it is a panel: it takes the keyboard without bringing Kith to the front. */
export const createCaptureWindow = ({
  preload,
  icon,
  devOrigin,
  devTools,
  log,
}: CaptureWindowOptions): BrowserWindow => {
  const window = new BrowserWindow({
    ...captureSize,
    show: false,
    frame: false,
    title: 'Someone you met – Kith',
    icon,
    backgroundColor: paperNow(),
    alwaysOnTop: true,
    skipTaskbar: true,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
    webPreferences: pagePreferences({ preload, devTools }),
  });
  followTheme(window);
  window.loadURL(captureUrl(devOrigin)).catch(() => log('capture-load-failed'));
  return window;
};

/** Shows it where the pointer is, with the keyboard; other windows of Kith stay as they are. */
export const showCapture = (window: BrowserWindow): void => {
  if (!window.isVisible()) {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    window.setBounds(placeCapture(workArea, window.webContents.getZoomFactor()));
  }
  window.show();
  window.focus();
};

export const hideCapture = (window: BrowserWindow): void => {
  // Windows would hand the keyboard to another window of ours, and raise it.
  if (process.platform === 'win32') window.blur();
  window.hide();
};
