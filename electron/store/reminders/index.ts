/** Tells the shell what is due and when to remind. Runs in the store, so that no window is needed. */
import type { PayloadOf } from '#contract/message.ts';
import type { shellStoreEvents } from '#contract/shell-store.ts';
import type { DueItem } from '#contract/values.ts';
import { addDays, isTime } from '#domain/dates.ts';
import type { EpochMs, FollowUp, Id } from '#domain/records.ts';
import { nextReminderAt, planReminders, type Reminder } from '#domain/reminders.ts';
import { todayIn } from '#domain/zones.ts';
import type { OpenStore } from '../open.ts';
import { dueItemOf, dueItemsOf, type Now } from './due-items.ts';
import { createLedger } from './ledger.ts';

type Events = typeof shellStoreEvents;

interface RemindersOptions {
  readonly store: OpenStore;
  readonly tell: <K extends keyof Events>(event: K, payload: PayloadOf<Events, K>) => void;
  /** What came due before is not announced: the sample's past is nobody's. */
  readonly since?: EpochMs;
}

/**
 * Between two looks at the wall clock. Never one long timer: timers stop in sleep, and the clock may be set
 * (whatwg/html#6759, nodejs/node#13168).
 */
const tickMs = 15_000;
/** Time for several changes in a row (an import, typing) to become one look. */
const settleMs = 200;

export const defaultReminderTime = '09:00';

export const createReminders = ({ store, tell, since = 0 }: RemindersOptions) => {
  const { file, engine, database } = store;
  const ledger = createLedger(file);
  const startedAt = engine.clock.now();
  let open: readonly FollowUp[] | undefined;
  /** Nothing is due before; valid for the zone and the follow-ups it was computed for. */
  let quietUntil = 0;
  let last: Now = readNow();
  let lastDue = '';
  let settling: ReturnType<typeof setTimeout> | undefined;
  let renaming: ReturnType<typeof setTimeout> | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  function readNow(): Now {
    const now = engine.clock.now();
    const zone = engine.clock.zone();
    return { now, zone, today: todayIn(now, zone) };
  }

  const openFollowUps = (): readonly FollowUp[] =>
    (open ??= file.find('follow-ups', { selector: { status: 'open' } }) as unknown as FollowUp[]);

  const reminderTime = (): string => {
    const value = file.get('settings', 'reminders')?.['value'] as { time?: unknown } | undefined;
    return typeof value?.time === 'string' && isTime(value.time) ? value.time : defaultReminderTime;
  };

  const nameOf = (id: Id): string | undefined => file.get('contacts', id)?.['fullName'] as string | undefined;

  const dueNow = (): readonly DueItem[] => dueItemsOf(openFollowUps(), readNow(), nameOf);

  const tellDue = () => {
    const items = dueNow();
    const text = JSON.stringify(items);
    if (text === lastDue) return;
    lastDue = text;
    tell('due.changed', [...items]);
  };

  const announce = (reminders: readonly (Reminder & { readonly followUp: FollowUp })[], missed: boolean) => {
    if (reminders.length === 0) return;
    ledger.sent(
      reminders.map(({ key, followUp }) => ({ key, followUpId: followUp.id })),
      last.now,
    );
    tell('reminder', {
      ids: reminders.map(({ key }) => key),
      items: reminders.map(({ followUp }) => dueItemOf(followUp, last, nameOf)),
      missed,
    });
  };

  /**
   * Who may be due now: reading the date as text spares working out thousands of instants. Keep-in-touch days
   * gone by are no promise; Today tells of them.
   */
  const candidates = (): readonly FollowUp[] => {
    const tomorrow = addDays(last.today, 1);
    return openFollowUps().filter(
      ({ due, kind, remind }) =>
        (due.slice(0, 10) <= tomorrow || remind !== undefined) &&
        !(kind === 'keep-in-touch' && due.slice(0, 10) < last.today),
    );
  };

  const remind = () => {
    const clock = { zone: last.zone, reminderTime: reminderTime() };
    const plan = planReminders({
      ...clock,
      // What was written while Kith was closed (by the command line, a restore) is news to whoever starts it.
      followUps: candidates().map((followUp) =>
        followUp.updatedAt < startedAt ? { ...followUp, updatedAt: 0 } : followUp,
      ),
      delivered: ledger,
      now: last.now,
      since,
      startedAt,
    });
    plan.show.forEach((reminder) => {
      announce([reminder], false);
    });
    announce(plan.together, false);
    announce(plan.missed, true);
    quietUntil = nextReminderAt(openFollowUps(), { ...clock, now: last.now }) ?? Infinity;
  };

  const look = () => {
    const before = last;
    last = readNow();
    const clockSetBack = last.now < before.now;
    const dayOrZoneChanged = last.today !== before.today || last.zone !== before.zone;
    if (open !== undefined && !clockSetBack && !dayOrZoneChanged && last.now < quietUntil) return;
    remind();
    tellDue();
  };

  const changed = () => {
    open = undefined;
    clearTimeout(settling);
    settling = setTimeout(look, settleMs);
  };

  const subscriptions = [
    database['follow-ups'].$.subscribe(changed),
    database.settings.$.subscribe(changed),
    // A person renamed is called by the new name in the tray.
    database.contacts.$.subscribe(() => {
      clearTimeout(renaming);
      renaming = setTimeout(tellDue, settleMs);
    }),
  ];

  return {
    due: dueNow,
    /** Looks now: at start, after sleep, when the clock or zone changed. */
    tick: (): void => {
      open = undefined;
      look();
    },
    start(): void {
      this.tick();
      timer = setInterval(look, tickMs);
    },
    shown: (keys: readonly string[]): void => {
      ledger.shown(keys);
    },
    stop: (): void => {
      clearInterval(timer);
      clearTimeout(settling);
      clearTimeout(renaming);
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
};

export type Reminders = ReturnType<typeof createReminders>;
