import { app } from 'electron';
import type { DueItem } from '#contract/values/due.ts';
import { type Log, errorToFields } from '../log/log.ts';
import type { Reminders } from '../notifications/setup-reminders.ts';
import type { OpenProfile } from '../profile/open-profile.ts';
import type { StoreHost } from '../store-host/store-host.ts';
import type { WindowControl } from '../window/window-control.ts';
import { pauseInWords } from './later.ts';
import { type KithTray, setupTray } from './setup-tray.ts';
import { type TrayAction, trayMenuModel } from './tray-model.ts';

export interface DueMenu extends Pick<KithTray, 'isThere' | 'look' | 'end'> {
  /** Draws the menu anew if anything it says has changed: also when a pause ends. */
  refresh(): void;
}

interface DueMenuOptions {
  readonly store: Pick<StoreHost, 'onEvent' | 'onStatus' | 'request'>;
  readonly profile: Pick<OpenProfile, 'current'>;
  readonly reminders: Reminders;
  readonly window: WindowControl;
  /** Opens the small window, or asks for the passphrase. */
  readonly capture: () => void;
  readonly isLocked: () => boolean;
  readonly resourceFile: (name: string) => string;
  /** No window is opened by itself. */
  readonly startsHidden: boolean;
  readonly onThere: (isThere: boolean) => void;
  readonly log: Log;
}

/** The tray with what is due in its menu. */
export const setupDueMenu = ({
  store,
  profile,
  reminders,
  window,
  capture,
  isLocked,
  resourceFile,
  startsHidden,
  onThere,
  log,
}: DueMenuOptions): DueMenu => {
  let due: readonly DueItem[] = [];

  const act = (action: TrayAction): void => {
    switch (action.do) {
      case 'open':
        return action.to === undefined ? window.show() : window.goTo(action.to);
      case 'add':
        return capture();
      case 'complete':
        return reminders.complete(action.followUpId);
      case 'snooze':
        return reminders.snooze(action.followUpId, action.until);
      case 'pause':
        return reminders.pause(action.until);
      case 'resume':
        return reminders.pause(undefined);
      case 'quit':
        return app.quit();
    }
  };

  const tray = setupTray({ resourceFile, onAction: act, startsHidden, onThere, log });

  const refresh = (): void => {
    tray.show(
      trayMenuModel(due, {
        pausedUntil: pauseInWords(reminders.pausedUntil(), new Date()),
        sample: profile.current().kind === 'sample',
        locked: isLocked(),
      }),
    );
  };

  const change = (items: readonly DueItem[]): void => {
    due = items;
    refresh();
  };

  store.onEvent('due.changed', change);
  store.onStatus(({ status }) => {
    // What another profile had due is none of this one's business.
    if (status === 'starting' || status === 'failed') change([]);
    if (status !== 'ready') return;
    store
      .request('due', undefined)
      .then(change)
      .catch((error: unknown) => log('due-failed', errorToFields(error)));
  });
  refresh();

  return { isThere: tray.isThere, look: tray.look, end: tray.end, refresh };
};
