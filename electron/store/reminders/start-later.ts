import type { DueItem } from '#contract/values/due.ts';
import type { Reminders } from './index.ts';

export interface LateReminders {
  /** Waits until they run. */
  readonly due: () => Promise<readonly DueItem[]>;
  /** `HH:MM` of the user's reminder hour. */
  readonly time: () => string;
  readonly tick: () => void;
  readonly shown: (keys: readonly string[]) => void;
  readonly stop: () => void;
}

/**
 * Starts reminders after a while. Looking for what is due reads every open follow-up, and the page asks for its
 * first records when the profile has just been opened: that comes first.
 */
export const startLater = (reminders: Reminders, afterMs: number): LateReminders => {
  let runs = false;
  const started = Promise.withResolvers<void>();
  const timer = setTimeout(() => {
    runs = true;
    reminders.start();
    started.resolve();
  }, afterMs);
  return {
    due: async () => {
      await started.promise;
      return reminders.due();
    },
    time: reminders.time,
    // The start looks anyway.
    tick: () => {
      if (runs) reminders.tick();
    },
    shown: reminders.shown,
    stop: () => {
      clearTimeout(timer);
      reminders.stop();
    },
  };
};
