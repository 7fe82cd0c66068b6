import { errorToData } from '#contract/errors.ts';
import { newId } from '#domain/ids.ts';
import type { Pages } from '../ipc/pages.ts';
import { type Log, errorToFields } from '../log/log.ts';
import type { OpenProfile } from '../profile/open-profile.ts';
import type { ShellStateFile } from '../profile/shell-state.ts';
import { isLocked, type StoreHost } from '../store-host/store-host.ts';
import { type Later, laterToInstant } from '../tray/later.ts';
import { lockedText, type ReminderEvent, reminderToText } from './notification-text.ts';
import { createReminderQueue } from './reminder-queue.ts';
import type { ShownNotification, showNotification } from './show-notification.ts';

export interface Reminders {
  complete(followUpId: string): void;
  snooze(followUpId: string, later: Later): void;
  /** Undefined: ends it. Pages and the tray are told. */
  pause(later: Later | undefined): void;
  /** Epoch milliseconds; undefined: not paused. */
  pausedUntil(): number | undefined;
  /** Every now and then, and after a sleep: ends a pause whose time has come. */
  look(): void;
}

interface RemindersOptions {
  readonly store: Pick<StoreHost, 'onEvent' | 'onStatus' | 'request'>;
  readonly profile: Pick<OpenProfile, 'current'>;
  readonly state: Pick<ShellStateFile, 'get' | 'set'>;
  readonly pages: Pick<Pages, 'send'>;
  readonly goTo: (to: string) => void;
  readonly show: typeof showNotification;
  readonly icon: string;
  readonly log: Log;
  readonly onPause: () => void;
  readonly now?: () => Date;
}

/** Turns the store's reminders into notifications, and what the user does with them into commands. */
export const setupReminders = ({
  store,
  profile,
  state,
  pages,
  goTo,
  show,
  icon,
  log,
  onPause,
  now = () => new Date(),
}: RemindersOptions): Reminders => {
  const failed = (what: string) => (error: unknown) => log(`${what}-failed`, errorToFields(error));

  /** With an id of its own, so that asked twice (the store died in between) it happens once. */
  const run = (name: string, args: unknown): void => {
    store.request('command.execute', { id: newId(now().getTime()), name, args }).catch((error: unknown) => {
      failed('reminder-command')(error);
      // The menu or the notification is gone: what was not done is said where it can be done.
      goTo('/today');
      pages.send('notice', { message: errorToData(error).message, action: 'Look', to: '/today' });
    });
  };
  const complete: Reminders['complete'] = (id) => run('follow-ups.complete', { id });
  /** An hour from now is said at once; for tomorrow the user's reminder hour is asked for. */
  const whenLater = (later: Later, then: (until: number) => void): void => {
    const at = now();
    if (later === 'hour') return then(laterToInstant(later, at));
    store
      .request('reminder.time', undefined)
      .catch(() => undefined)
      .then((morning) => then(laterToInstant(later, at, morning)))
      .catch(failed('reminder-later'));
  };
  const snooze: Reminders['snooze'] = (id, later) =>
    whenLater(later, (until) => run('follow-ups.snooze', { id, until }));

  /** Those on the screen, and some that have gone since. */
  let shown: readonly ShownNotification[] = [];

  const acknowledge = (ids: readonly string[]): void => {
    store.request('reminder.shown', { ids: [...ids] }).catch(failed('reminder-acknowledge'));
  };

  const tell = (reminder: ReminderEvent): void => {
    // The sample's past is invented: nothing in it came due "while Kith was closed".
    if (reminder.missed && profile.current().kind === 'sample') return acknowledge(reminder.ids);
    const text = { ...reminderToText(reminder), silent: reminder.silent };
    const { followUpId } = text;
    const notification = show(
      text,
      {
        onShown: () => {
          log('reminder-shown', { count: reminder.items.length });
          acknowledge(reminder.ids);
        },
        onFailed: () => {
          log('reminder-not-shown', { count: reminder.items.length });
          pages.send('reminder', { title: text.title, body: text.body, to: text.to });
          acknowledge(reminder.ids);
        },
        onClick: () => goTo(text.to),
        onButton: (index) => {
          if (followUpId === undefined) return;
          if (index === 0) complete(followUpId);
          else snooze(followUpId, 'hour');
        },
      },
      icon,
    );
    shown = [...shown.filter((one) => one.isThere()), notification];
  };

  /** What says that Kith is locked, in place of reminders. */
  let locked: ShownNotification | undefined;

  /** Whoever finds the computer reads no names; that there was something is said all the same. */
  const hideNames = (): void => {
    const there = shown.filter((one) => one.isThere());
    for (const one of there) one.close();
    shown = [];
    if (there.length === 0) return;
    const text = lockedText(there.length);
    locked = show({ ...text, silent: true }, { onClick: () => goTo(text.to) }, icon);
  };

  const pausedUntil = (): number | undefined => {
    const until = state.get().remindersPausedUntil;
    return until !== undefined && until > now().getTime() ? until : undefined;
  };
  const queue = createReminderQueue(() => pausedUntil() !== undefined, tell);
  store.onEvent('reminder', queue.add);
  // Locked, in the sample network or after a crash, a pause that ends has nothing of before to tell.
  store.onStatus((status) => {
    if (status.status !== 'ready') queue.forget();
    if (isLocked(status)) hideNames();
    if (status.status === 'ready') locked?.close();
  });

  const pauseUntil = (until: number | undefined): void => {
    state.set({ remindersPausedUntil: until });
    queue.look();
    pages.send('reminders.paused', { until: pausedUntil() ?? null });
    onPause();
  };

  return {
    complete,
    snooze,
    pause: (later) => {
      // At once; the answer only puts the hour right, unless the pause has been changed since.
      const first = later && laterToInstant(later, now());
      pauseUntil(first);
      if (later === 'tomorrow')
        whenLater(later, (until) => {
          if (state.get().remindersPausedUntil === first && until !== first) pauseUntil(until);
        });
    },
    pausedUntil,
    look: queue.look,
  };
};
