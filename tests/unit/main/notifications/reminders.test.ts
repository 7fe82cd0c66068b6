import { beforeEach, expect, test, vi } from 'vitest';
import { KithError } from '#contract/errors.ts';
import type { DueItem } from '#contract/values/due.ts';
import {
  type ReminderEvent,
  reminderToText,
} from '../../../../electron/main/notifications/notification-text.ts';
import { setupReminders } from '../../../../electron/main/notifications/setup-reminders.ts';
import type { NotificationEvents } from '../../../../electron/main/notifications/show-notification.ts';
import type { ShellState } from '../../../../electron/main/profile/shell-state.ts';
import type { StoreStatus } from '../../../../electron/main/store-host/store-host.ts';

const item = (id: string, over: Partial<DueItem> = {}): DueItem => ({
  followUpId: id,
  contactId: `c-${id}`,
  title: `Call ${id}`,
  when: '10:30',
  state: 'today',
  ...over,
});
const reminder = (...ids: string[]): ReminderEvent => {
  const [first = '', ...rest] = ids;
  return {
    ids: ids.map((id) => `d-${id}`),
    items: [item(first), ...rest.map((id) => item(id))],
    missed: false,
    silent: false,
  };
};

test('one reminder says what and when, and leads to the person', () => {
  expect(reminderToText(reminder('ana'))).toEqual({
    title: 'Call ana',
    body: '10:30',
    to: '?person=c-ana',
    followUpId: 'ana',
  });
});

test('several come as one summary that leads to Today', () => {
  expect(reminderToText({ ...reminder('a', 'b', 'c', 'd', 'e'), missed: true })).toEqual({
    title: '5 follow-ups came due while Kith was closed',
    body: 'Call a\nCall b\nCall c\nand 2 more',
    to: '/today',
  });
  expect(reminderToText(reminder('a', 'b')).title).toBe('2 follow-ups are due');
});

test('names can be no markup in a body, which some desktops read as such', () => {
  const items = [item('a', { title: 'Call <b>Smith</b> & Co' }), item('b')];
  expect(reminderToText({ items, missed: true }).body).toBe('Call bSmith/b and Co\nCall b');
});

let now: number;
let state: Partial<ShellState>;
let asked: { name: string; args: unknown }[];
let shown: { title: string; silent: boolean | undefined; events: NotificationEvents; isThere: boolean }[];
let told: unknown[];
let went: string[];
let emit: (reminder: ReminderEvent) => void;
let become: (status: StoreStatus) => void;
let refusal: KithError | undefined;
let kind: 'own' | 'sample';

const setup = () =>
  setupReminders({
    store: {
      onEvent: (_name, listener) => {
        emit = listener as typeof emit;
      },
      onStatus: (listener) => {
        become = listener;
      },
      request: (name, args) => {
        asked.push({ name, args });
        if (refusal !== undefined) return Promise.reject(refusal);
        return Promise.resolve((name === 'reminder.time' ? '07:30' : undefined) as never);
      },
    },
    profile: { current: () => ({ kind, path: '/p' }) },
    state: {
      get: () => state as ShellState,
      set: (patch) => {
        state = { ...state, ...(patch as Partial<ShellState>) };
      },
    },
    pages: { send: (name, payload) => void told.push([name, payload]) },
    goTo: (to) => void went.push(to),
    show: ({ title, silent }, events) => {
      const one = { title, silent, events, isThere: true };
      shown.push(one);
      return { isThere: () => one.isThere, close: () => (one.isThere = false) };
    },
    icon: 'icon.png',
    log: () => undefined,
    onPause: () => void told.push('pause'),
    now: () => new Date(now),
  });

beforeEach(() => {
  now = new Date(2026, 2, 12, 10, 30).getTime();
  state = {};
  [asked, shown, told, went] = [[], [], [], []];
  kind = 'own';
  refusal = undefined;
  vi.restoreAllMocks();
});

test('what the system showed is acknowledged, and only then', () => {
  setup();
  emit(reminder('ana'));
  expect(asked).toEqual([]);
  shown[0]?.events.onShown?.();
  expect(asked).toEqual([{ name: 'reminder.shown', args: { ids: ['d-ana'] } }]);
});

test('what it could not show is told in the window', () => {
  setup();
  emit(reminder('ana'));
  shown[0]?.events.onFailed?.();
  expect(told).toEqual([['reminder', { title: 'Call ana', body: '10:30', to: '?person=c-ana' }]]);
  expect(asked).toEqual([{ name: 'reminder.shown', args: { ids: ['d-ana'] } }]);
});

test('without a sound, if the user wants none', () => {
  setup();
  emit({ ...reminder('ana'), silent: true });
  emit(reminder('bo'));
  expect(shown.map(({ silent }) => silent)).toEqual([true, false]);
});

test('a click goes there; the buttons are done and snooze', () => {
  setup();
  emit(reminder('ana'));
  shown[0]?.events.onClick?.();
  expect(went).toEqual(['?person=c-ana']);
  shown[0]?.events.onButton?.(0);
  shown[0]?.events.onButton?.(1);
  expect(asked).toMatchObject([
    { args: { name: 'follow-ups.complete', args: { id: 'ana' } } },
    { args: { name: 'follow-ups.snooze', args: { id: 'ana', until: now + 3_600_000 } } },
  ]);
});

test('during a pause nothing shows; afterwards what waited comes as one', () => {
  const reminders = setup();
  reminders.pause('hour');
  emit(reminder('a'));
  emit(reminder('b'));
  reminders.look();
  expect(shown).toEqual([]);
  now += 3_600_001;
  reminders.look();
  expect(shown.map(({ title }) => title)).toEqual(['2 follow-ups are due']);
  shown[0]?.events.onShown?.();
  expect(asked).toEqual([{ name: 'reminder.shown', args: { ids: ['d-a', 'd-b'] } }]);
  reminders.look();
  expect(shown).toHaveLength(1);
});

test('what waits in a pause is not told of a profile that was locked meanwhile', () => {
  const reminders = setup();
  const sealed = new KithError('sealed', 'Kith is locked.');
  reminders.pause('hour');
  emit(reminder('ana'));
  become({ status: 'failed', error: sealed });
  now += 3_600_001;
  reminders.look();
  expect(shown).toEqual([]);
  // The store tells it anew.
  become({ status: 'ready' });
  emit(reminder('ana'));
  expect(shown).toHaveLength(1);
});

test('no name is on the screen once Kith is locked; a click there leads to what is due', () => {
  setup();
  emit(reminder('ana'));
  emit(reminder('bo'));
  become({ status: 'restarting' });
  become({ status: 'ready' });
  expect(shown.map(({ isThere }) => isThere)).toEqual([true, true]);
  shown[1]!.isThere = false;
  const sealed = { status: 'failed', error: new KithError('sealed', 'Kith is locked.') } as const;
  become(sealed);
  expect(shown.filter(({ isThere }) => isThere)).toMatchObject([{ title: 'Kith is locked', silent: true }]);
  shown.at(-1)?.events.onClick?.();
  expect(went).toEqual(['/today']);
  // Unlocked by then, it is not true any more.
  become({ status: 'ready' });
  expect(shown.filter(({ isThere }) => isThere)).toEqual([]);
});

test('locked with nothing on the screen, nothing is said', () => {
  setup();
  become({ status: 'failed', error: new KithError('sealed', 'Kith is locked.') });
  expect(shown).toEqual([]);
});

test('what could not be done from a notification is said', async () => {
  setup();
  emit(reminder('ana'));
  refusal = new KithError('sealed', 'Kith is locked.');
  shown[0]?.events.onButton?.(0);
  await vi.waitFor(() =>
    expect(told).toEqual([['notice', expect.objectContaining({ message: 'Kith is locked.' })]]),
  );
  expect(went).toEqual(['/today']);
});

test('a pause can be ended early', () => {
  const reminders = setup();
  reminders.pause('tomorrow');
  emit(reminder('a'));
  const until = reminders.pausedUntil();
  expect(until).toBe(new Date(2026, 2, 13, 9).getTime());
  reminders.pause(undefined);
  expect(shown).toHaveLength(1);
  expect(reminders.pausedUntil()).toBeUndefined();
  expect(told).toEqual([
    ['reminders.paused', { until }],
    'pause',
    ['reminders.paused', { until: null }],
    'pause',
  ]);
});

test('the sample’s invented past is not reported as missed', () => {
  kind = 'sample';
  setup();
  emit({ ...reminder('a', 'b'), missed: true });
  expect(shown).toEqual([]);
  expect(asked).toEqual([{ name: 'reminder.shown', args: { ids: ['d-a', 'd-b'] } }]);
});

test('until tomorrow is until the hour at which the user is reminded of days', async () => {
  const reminders = setup();
  reminders.pause('tomorrow');
  reminders.snooze('ana', 'tomorrow');
  const until = new Date(2026, 2, 13, 7, 30).getTime();
  await vi.waitFor(() => expect(reminders.pausedUntil()).toBe(until));
  expect(asked.at(-1)).toMatchObject({ args: { name: 'follow-ups.snooze', args: { id: 'ana', until } } });
});
