import { expect, onTestFinished, test } from 'vitest';
import type { DueItem } from '#contract/values/due.ts';
import type { OpenStore } from '#store/open.ts';
import { systemClock } from '#store/commands/engine.ts';
import { forgetOld } from '#store/commands/forget-old.ts';
import { createReminders } from '#store/reminders/index.ts';
import { createHandClock, execute, fillDisk, openTestStore, temporaryProfile, testNow } from '../profile.ts';

const minute = 60_000;

interface Told {
  readonly ids: readonly string[];
  readonly items: readonly DueItem[];
  readonly missed: boolean;
  readonly silent: boolean;
}

const remindersOf = (store: OpenStore) => {
  const told: Told[] = [];
  const due: (readonly DueItem[])[] = [];
  const reminders = createReminders({
    store,
    tell: (event, payload) => {
      if (event === 'reminder') told.push(payload as Told);
      else due.push(payload as readonly DueItem[]);
    },
  });
  onTestFinished(reminders.stop);
  return { reminders, told, due };
};

const followUp = (store: OpenStore, due: string, contactId?: string) =>
  execute(store, 'follow-ups.create', {
    contactIds: contactId === undefined ? [] : [contactId],
    kind: 'follow-up',
    summary: 'Send the template',
    due,
  }).id;

test('a follow-up is announced once, at its minute', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const { reminders, told, due } = remindersOf(store);
  followUp(store, '2026-03-12T12:05', id);
  reminders.tick();
  expect(told).toEqual([]);
  expect(due.at(-1)).toMatchObject([{ state: 'today', contactId: id }]);
  clock.advance(5 * minute);
  reminders.tick();
  reminders.tick();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ missed: false, items: [{ title: expect.stringContaining('Ana Ruiz') }] });
  reminders.shown(told[0]?.ids ?? []);
  clock.advance(-60 * minute);
  reminders.tick();
  clock.advance(120 * minute);
  reminders.tick();
  expect(told).toHaveLength(1);
});

test('what came due while Kith was closed comes as one summary, once', async () => {
  const clock = createHandClock();
  const profile = temporaryProfile();
  const first = await openTestStore(clock, profile);
  for (const time of ['12:10', '12:20', '12:30']) followUp(first, `2026-03-12T${time}`);
  await first.close();
  clock.advance(60 * minute);
  const second = await openTestStore(clock, profile);
  const { reminders, told } = remindersOf(second);
  reminders.tick();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ missed: true });
  expect(told[0]?.items).toHaveLength(3);
  reminders.shown(told[0]?.ids ?? []);
  reminders.stop();
  await second.close();
  const third = await openTestStore(clock, profile);
  const later = remindersOf(third);
  later.reminders.tick();
  expect(later.told).toEqual([]);
});

test('a reminder that nobody saw because of a crash is told again', async () => {
  const clock = createHandClock();
  const profile = temporaryProfile();
  const first = await openTestStore(clock, profile);
  followUp(first, '2026-03-12T12:10');
  const one = remindersOf(first);
  clock.advance(10 * minute);
  one.reminders.tick();
  expect(one.told).toHaveLength(1);
  one.reminders.stop();
  await first.close();
  const second = await openTestStore(clock, profile);
  const two = remindersOf(second);
  two.reminders.tick();
  expect(two.told).toHaveLength(1);
  expect(two.told[0]?.ids).toEqual(one.told[0]?.ids);
});

test('what was announced long ago is forgotten, unless it would be announced again', async () => {
  const clock = createHandClock();
  const profile = temporaryProfile();
  const store = await openTestStore(clock, profile);
  const [open, moved, done, gone, undoable] = ['12:01', '12:02', '12:03', '12:04', '12:05'].map((time) =>
    followUp(store, `2026-03-12T${time}`),
  );
  const { reminders, told } = remindersOf(store);
  clock.advance(6 * minute);
  reminders.tick();
  reminders.shown(told.flatMap(({ ids }) => ids));
  execute(store, 'follow-ups.reschedule', { id: moved, due: '2026-12-24T12:00' });
  execute(store, 'follow-ups.complete', { id: done });
  execute(store, 'follow-ups.remove', { id: gone });
  const keys = () =>
    store.file.all('SELECT follow_up_id FROM delivered_reminder').map((row) => row['follow_up_id']);
  clock.advance(90 * 24 * 60 * minute);
  const recent = followUp(store, '2026-06-10T12:07');
  clock.advance(minute);
  reminders.tick();
  reminders.shown(told.at(-1)?.ids ?? []);
  execute(store, 'follow-ups.complete', { id: recent });
  execute(store, 'follow-ups.complete', { id: undoable });
  forgetOld(store.file, clock.now());
  expect(keys().toSorted()).toEqual([open, recent, undoable].toSorted());
  reminders.stop();
  await store.close();
  const next = remindersOf(await openTestStore(clock, profile));
  next.reminders.tick();
  expect(next.told).toEqual([]);
});

test('a full disk keeps nobody from being reminded, once', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  followUp(store, '2026-03-12T12:05');
  const { reminders, told } = remindersOf(store);
  fillDisk(store.file, 'delivered_reminder');
  clock.advance(5 * minute);
  reminders.tick();
  reminders.tick();
  expect(told).toHaveLength(1);
  expect(store.file.all('SELECT key FROM delivered_reminder')).toEqual([]);
});

test('snoozed ones are silent and off the list until their time', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  const id = followUp(store, '2026-03-12T12:10');
  const { reminders, told, due } = remindersOf(store);
  clock.advance(10 * minute);
  reminders.tick();
  execute(store, 'follow-ups.snooze', { id, until: testNow + 70 * minute });
  reminders.tick();
  expect(due.at(-1)).toEqual([]);
  clock.advance(60 * minute);
  reminders.tick();
  expect(told).toHaveLength(2);
  expect(due.at(-1)).toHaveLength(1);
});

test('a whole day is announced at the reminder hour that the user set', async () => {
  const clock = createHandClock(Date.UTC(2026, 2, 12, 6));
  const store = await openTestStore(clock);
  execute(store, 'settings.set', { id: 'reminders', kind: 'reminders', value: { time: '07:30' } });
  followUp(store, '2026-03-12');
  const { reminders, told } = remindersOf(store);
  reminders.tick();
  clock.set(Date.UTC(2026, 2, 12, 7, 29));
  reminders.tick();
  expect(told).toEqual([]);
  clock.set(Date.UTC(2026, 2, 12, 7, 30));
  reminders.tick();
  expect(told).toHaveLength(1);
});

test('a clock set back or forth by an hour, or another zone, tells nothing twice and loses nothing', async () => {
  let zone = 'Europe/Berlin';
  const clock = { ...createHandClock(Date.UTC(2026, 2, 12, 8)), zone: () => zone };
  const store = await openTestStore(clock);
  const { reminders, told } = remindersOf(store);
  const titles = () => told.flatMap(({ items }) => items.map(({ title }) => title));
  for (const time of ['09:30', '10:30', '11:30']) followUp(store, `2026-03-12T${time}`);
  reminders.tick();
  clock.advance(30 * minute);
  reminders.tick();
  expect(titles()).toHaveLength(1);
  // Set back an hour: what was told stays told, what comes comes at its own time.
  clock.advance(-60 * minute);
  reminders.tick();
  clock.advance(60 * minute);
  reminders.tick();
  expect(titles()).toHaveLength(1);
  // Set an hour ahead: at once, not lost.
  clock.advance(60 * minute);
  reminders.tick();
  expect(titles()).toHaveLength(2);
  // Two hours west, then back: the last one at its local time, once.
  zone = 'Atlantic/Azores';
  clock.advance(60 * minute);
  reminders.tick();
  expect(titles()).toHaveLength(2);
  zone = 'Europe/Berlin';
  reminders.tick();
  reminders.tick();
  expect(titles()).toHaveLength(3);
});

test('in quiet hours it waits, and comes when they end; a digest says all at once, without a sound', async () => {
  const clock = createHandClock(Date.UTC(2026, 2, 12, 22));
  const store = await openTestStore(clock);
  const set = (value: object) =>
    execute(store, 'settings.set', { id: 'reminders', kind: 'reminders', value });
  set({ time: '09:00', quietFrom: '21:00', quietTo: '08:00' });
  followUp(store, '2026-03-12T22:30');
  const { reminders, told } = remindersOf(store);
  reminders.tick();
  clock.set(Date.UTC(2026, 2, 13, 7, 59));
  reminders.tick();
  expect(told).toEqual([]);
  clock.set(Date.UTC(2026, 2, 13, 8));
  reminders.tick();
  expect(told).toMatchObject([{ missed: false, silent: false }]);
  set({ time: '09:00', digest: true, sound: false });
  followUp(store, '2026-03-14');
  followUp(store, '2026-03-14T15:00');
  clock.set(Date.UTC(2026, 2, 14, 9));
  reminders.tick();
  expect(told[1]).toMatchObject({ silent: true, missed: false });
  expect(told[1]?.items).toHaveLength(2);
  expect(told).toHaveLength(2);
});

test('what is due soon is told at its second, not at the next look', async () => {
  const store = await openTestStore(systemClock);
  const { reminders, told } = remindersOf(store);
  const id = followUp(store, '2026-03-12');
  const until = Date.now() + 1_500;
  execute(store, 'follow-ups.snooze', { id, until });
  reminders.start();
  expect(told).toEqual([]);
  // The next look would be half a minute away.
  await expect.poll(() => told.length, { timeout: 20_000, interval: 20 }).toBe(1);
  expect(Date.now()).toBeGreaterThanOrEqual(until);
});
