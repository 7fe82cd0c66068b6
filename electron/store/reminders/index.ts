/** Tells the shell what is due and when to remind. Runs in the store, so that no window is needed. */
import type { PayloadOf } from '#contract/message.ts';
import type { shellStoreEvents } from '#contract/shell-store.ts';
import type { DueItem } from '#contract/values/due.ts';
import { addDays } from '#domain/dates/dates.ts';
import type { EpochMs, FollowUp, Id, Setting } from '#domain/records.ts';
import { reminderSettingsOf, type ReminderSettings } from '#domain/follow-ups/reminder-settings.ts';
import {
  firstDayTold,
  lastDayToLookAt,
  nextReminderAt,
  planReminders,
  type Reminder,
} from '#domain/follow-ups/reminders.ts';
import { todayIn } from '#domain/dates/zones.ts';
import type { OpenStore } from '../open.ts';
import { watchChanges } from '../storage/index.ts';
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
 * Between two looks at the wall clock, at most; less when something is due before. Never one long timer: timers
 * stop in sleep, and the clock may be set (whatwg/html#6759, nodejs/node#13168).
 */
const tickMs = 30_000;
/** And at least: on the night the clocks go back, the next may be any moment for an hour. */
const leastTickMs = 1_000;
/** Time for several changes in a row (an import, typing) to become one look. */
const settleMs = 200;

export const createReminders = ({ store, tell, since = 0 }: RemindersOptions) => {
  const { file, engine } = store;
  const ledger = createLedger(file);
  const startedAt = engine.clock.now();
  let open: readonly FollowUp[] | undefined;
  /** Nothing is due before; valid for the zone and the follow-ups it was computed for. */
  let quietUntil = 0;
  let last: Now = readNow();
  let lastDue = '';
  let settling: ReturnType<typeof setTimeout> | undefined;
  let renaming: ReturnType<typeof setTimeout> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;

  function readNow(): Now {
    const now = engine.clock.now();
    const zone = engine.clock.zone();
    return { now, zone, today: todayIn(now, zone) };
  }

  const openFollowUps = (): readonly FollowUp[] =>
    (open ??= file.find('follow-ups', { selector: { status: 'open' } }) as unknown as FollowUp[]);

  const readSettings = (): ReminderSettings =>
    reminderSettingsOf((file.get('settings', 'reminders') as Setting | undefined)?.value);

  const nameOf = (id: Id): string | undefined => file.get('contacts', id)?.['fullName'] as string | undefined;

  const dueNow = (): readonly DueItem[] => dueItemsOf(openFollowUps(), readNow(), nameOf);

  const tellDue = () => {
    const items = dueNow();
    const text = JSON.stringify(items);
    if (text === lastDue) return;
    lastDue = text;
    tell('due.changed', [...items]);
  };

  const announce = (
    reminders: readonly (Reminder & { readonly followUp: FollowUp })[],
    missed: boolean,
    silent: boolean,
  ) => {
    if (reminders.length === 0) return;
    ledger.sent(
      reminders.map(({ key, followUp }) => ({ key, followUpId: followUp.id })),
      last.now,
    );
    tell('reminder', {
      ids: reminders.map(({ key }) => key),
      items: reminders.map(({ followUp }) => dueItemOf(followUp, last, nameOf)),
      missed,
      silent,
    });
  };

  /**
   * Who may be due now: reading the date as text spares working out thousands of instants. Keep-in-touch days
   * gone by are no promise; Today tells of them.
   */
  const candidates = (settings: ReminderSettings): readonly FollowUp[] => {
    // A day more: clocks may be set while this is read.
    const lastDay = addDays(lastDayToLookAt({}, settings, last.today), 1);
    const firstDay = firstDayTold(last.today, settings);
    return openFollowUps().filter(
      ({ due, kind, remind }) =>
        (due.slice(0, 10) <= lastDay || remind !== undefined) &&
        !(kind === 'keep-in-touch' && due.slice(0, 10) < firstDay),
    );
  };

  const remind = () => {
    const settings = readSettings();
    const clock = { ...settings, zone: last.zone };
    const plan = planReminders({
      ...clock,
      // What was written while Kith was closed (by the command line, a restore) is news to whoever starts it.
      followUps: candidates(settings).map((followUp) =>
        followUp.updatedAt < startedAt ? { ...followUp, updatedAt: 0 } : followUp,
      ),
      delivered: ledger,
      now: last.now,
      since,
      startedAt,
    });
    const silent = !settings.sound;
    plan.show.forEach((reminder) => {
      announce([reminder], false, silent);
    });
    announce(plan.together, false, silent);
    announce(plan.missed, true, silent);
    quietUntil = nextReminderAt(openFollowUps(), { ...clock, now: last.now }) ?? Infinity;
  };

  const look = () => {
    const before = last;
    engine.clock.lookAgain?.();
    last = readNow();
    lookLater();
    const clockSetBack = last.now < before.now;
    const dayOrZoneChanged = last.today !== before.today || last.zone !== before.zone;
    if (open !== undefined && !clockSetBack && !dayOrZoneChanged && last.now < quietUntil) return;
    remind();
    tellDue();
    lookLater();
  };

  /** At the second at which the next one is due, as far as that is known. */
  const lookLater = () => {
    clearTimeout(timer);
    if (!isRunning) return;
    const wait = Math.min(Math.max(quietUntil - last.now, leastTickMs), tickMs);
    // Timers may come a millisecond early by the wall clock.
    timer = setTimeout(look, wait + 5);
  };

  const changed = () => {
    open = undefined;
    clearTimeout(settling);
    settling = setTimeout(look, settleMs);
  };

  const watches = [
    watchChanges(file, 'follow-ups', changed),
    watchChanges(file, 'settings', changed),
    // A person renamed is called by the new name in the tray.
    watchChanges(file, 'contacts', () => {
      clearTimeout(renaming);
      renaming = setTimeout(tellDue, settleMs);
    }),
  ];

  return {
    due: dueNow,
    /** `HH:MM` at which a day of reminders begins. */
    time: () => readSettings().reminderTime,
    /** Looks now: at start, after sleep, when the clock or zone changed. */
    tick: (): void => {
      open = undefined;
      look();
    },
    start(): void {
      isRunning = true;
      this.tick();
    },
    shown: (keys: readonly string[]): void => {
      ledger.shown(keys);
    },
    stop: (): void => {
      isRunning = false;
      clearTimeout(timer);
      clearTimeout(settling);
      clearTimeout(renaming);
      for (const stop of watches) stop();
    },
  };
};

export type Reminders = ReturnType<typeof createReminders>;
