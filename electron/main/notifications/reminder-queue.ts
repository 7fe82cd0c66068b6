import type { ReminderEvent } from './notification-text.ts';

/** Reminders that wait while they are paused; they come as one when the pause ends. */
export interface ReminderQueue {
  /** Shows it now, or keeps it. */
  add(reminder: ReminderEvent): void;
  /** To be called now and then: after the end of a pause what waited is shown. */
  look(): void;
  /** The profile they are of was closed: when it is opened again, its store tells them anew. */
  forget(): void;
}

export const createReminderQueue = (
  isPaused: () => boolean,
  show: (reminder: ReminderEvent) => void,
): ReminderQueue => {
  let waiting: readonly ReminderEvent[] = [];

  const look = (): void => {
    if (isPaused() || waiting.length === 0) return;
    const kept = waiting;
    waiting = [];
    const itemById = new Map(kept.flatMap(({ items }) => items).map((item) => [item.followUpId, item]));
    show({
      ids: kept.flatMap(({ ids }) => ids),
      items: [...itemById.values()],
      missed: kept.every(({ missed }) => missed),
      silent: kept.every(({ silent }) => silent),
    });
  };

  return {
    add: (reminder) => {
      waiting = [...waiting, reminder];
      look();
    },
    look,
    forget: () => {
      waiting = [];
    },
  };
};
