import { Notification } from 'electron';
import type { NotificationText } from './notification-text.ts';

/** The order is the order of the buttons, which only macOS has here (electron#24333). */
const notificationButtons = ['Done', 'Snooze for an hour'] as const;

export interface NotificationEvents {
  readonly onShown?: () => void;
  /** The system could not, or said nothing in time. */
  readonly onFailed?: () => void;
  readonly onClick?: () => void;
  readonly onButton?: (index: number) => void;
}

/** A desktop that takes the notification and never says so counts as having failed. Milliseconds. */
const patienceMs = 8_000;

/** Objects must live until they are closed: collected ones never report a click (electron#16922). */
const alive = new Set<Notification>();

export interface ShownNotification {
  /** Not closed by anybody, as far as the desktop tells. */
  isThere(): boolean;
  close(): void;
}

/** Shows it without taking the focus. `onShown` or `onFailed` is called once. */
export const showNotification = (
  { title, body, followUpId, silent = false }: NotificationText,
  { onShown, onFailed, onClick, onButton }: NotificationEvents,
  icon?: string,
): ShownNotification => {
  if (!Notification.isSupported()) {
    onFailed?.();
    return { isThere: () => false, close: () => undefined };
  }
  const notification = new Notification({
    title,
    body,
    silent,
    ...(icon === undefined ? {} : { icon }),
    ...(process.platform === 'darwin' && followUpId !== undefined
      ? { actions: notificationButtons.map((text) => ({ type: 'button' as const, text })) }
      : {}),
  });
  let settled = false;
  const settle = (then?: () => void) => (): void => {
    if (settled) return;
    settled = true;
    clearTimeout(timer);
    then?.();
  };
  const drop = (): void => void alive.delete(notification);
  const failed = settle(() => {
    drop();
    onFailed?.();
  });
  const timer = setTimeout(failed, patienceMs);
  alive.add(notification);
  notification.once('show', settle(onShown));
  notification.once('failed', failed);
  notification.once('click', () => {
    drop();
    onClick?.();
  });
  notification.once('close', drop);
  notification.on('action', (details) => {
    drop();
    onButton?.(details.actionIndex);
  });
  notification.show();
  return {
    isThere: () => alive.has(notification),
    close: () => {
      if (alive.delete(notification)) notification.close();
    },
  };
};
