/** The desktop around Kith, for tests about tray, notifications and focus. */
import { dirname, join } from 'node:path';
import { test as base } from './index.ts';
import {
  closeShownNotifications,
  openNotificationMonitor,
  type NotificationMonitor,
} from './notification-monitor.ts';
import { openOtherWindow, type OtherWindow } from './other-window.ts';
import { createStoreClock, type StoreClock } from './store-clock.ts';
import { openTray, type Tray } from './tray.ts';
import type { Kith } from './launch.ts';

interface DesktopFixtures {
  readonly tray: Tray;
  readonly notifications: NotificationMonitor;
  /** Of the store, once Kith is launched with its `env`. */
  readonly storeClock: StoreClock;
  /** Opens another program's window, which takes the focus. */
  readonly otherWindow: () => Promise<OtherWindow>;
}

export const desktopTest = base.extend<DesktopFixtures>({
  tray: async ({}, use) => {
    const tray = await openTray();
    await use(tray);
    tray.close();
  },
  notifications: async ({}, use) => {
    const notifications = await openNotificationMonitor();
    await closeShownNotifications();
    await use(notifications);
    notifications.close();
  },
  storeClock: async ({ profile }, use) => {
    await use(createStoreClock(join(dirname(profile), 'clock.json')));
  },
  otherWindow: async ({}, use) => {
    const opened: OtherWindow[] = [];
    await use(async () => {
      const other = await openOtherWindow();
      opened.push(other);
      return other;
    });
    for (const other of opened) await other.close();
  },
});

/** Closes the window as its button would. */
export const closeWindow = (kith: Kith): Promise<void> =>
  kith.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** What the window is: `none` before there is one. */
export const windowState = (kith: Kith): Promise<'none' | 'hidden' | 'shown'> =>
  kith.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return 'none';
    return window.isVisible() && !window.isMinimized() ? 'shown' : 'hidden';
  });
