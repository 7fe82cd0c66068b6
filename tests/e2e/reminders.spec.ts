/** Tray and reminders on a real desktop: what is due is told once, by a notification, while the window is closed. */
import type { Page } from '@playwright/test';
import { addRecord, listRecords } from './harness/cli.ts';
import { closeWindow, desktopTest as test, windowState } from './harness/desktop.ts';
import { eventually, expect } from './harness/index.ts';
import { clickShownNotification, closeShownNotifications } from './harness/notification-monitor.ts';
import { activeProcess } from './harness/other-window.ts';
import { followUp, seed } from './pages/network.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `YYYY-MM-DDTHH:MM` by the wall clock that Kith sees too. */
const localMinute = (instant: number): string => {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

/** The next minute that leaves time to write it down first. */
const minuteToCome = (): number => Math.ceil((Date.now() + 20_000) / minute) * minute;

const openPerson = (page: Page, id: string) => page.goto(`app://kith/board?person=${id}`);
const panelOf = (page: Page, name: string) => page.getByRole('complementary', { name });

test('closing the window leaves Kith in the tray, and says so once', async ({
  tray,
  notifications,
  profile,
  launch,
}) => {
  await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  const kith = await launch();
  await kith.page();
  await closeWindow(kith);
  await expect.poll(() => windowState(kith)).toBe('hidden');
  const said = await notifications.waitFor(/stays in the tray/);
  expect(said.summary).toBe('Kith stays in the tray');

  const icon = await tray.item();
  await icon.click('Open Kith');
  await expect.poll(() => windowState(kith)).toBe('shown');
  await closeWindow(kith);
  await expect.poll(() => windowState(kith)).toBe('hidden');
  await icon.click('Quit Kith');
  expect(await kith.end()).toBe(0);

  const again = await launch();
  await again.page();
  await closeWindow(again);
  await expect.poll(() => windowState(again)).toBe('hidden');
  expect(notifications.calls.filter(({ summary }) => summary === said.summary)).toHaveLength(1);
});

test('a follow-up that comes due is told by one notification, which takes no focus and opens the person', async ({
  tray,
  notifications,
  otherWindow,
  storeClock,
  profile,
  launch,
}) => {
  const ana = await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  await addRecord(profile, 'contact', { fullName: 'Bo Li' });
  const kith = await launch({ env: storeClock.env });
  const page = await kith.page();
  await openPerson(page, ana.id);
  const panel = panelOf(page, 'Ana Ruiz');
  await panel.getByRole('button', { name: /^Follow up/ }).click();
  const form = panel.getByRole('form', { name: 'Add a follow-up' });
  await form.getByLabel('What').fill('Coffee');
  const due = minuteToCome();
  await form.getByLabel('When').fill(`today ${localMinute(due).slice(11)}`);
  await form.getByRole('button', { name: 'Add follow-up' }).click();
  await expect(panel.getByRole('region', { name: 'Next step' })).toContainText('Coffee');
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
  expect(notifications.calls).toEqual([]);

  await closeWindow(kith);
  await expect.poll(() => windowState(kith)).toBe('hidden');
  // It may still be shown when the follow-up comes due, and would take the click.
  await notifications.waitFor(/stays in the tray/);
  await closeShownNotifications();
  const other = await otherWindow();
  await kith.app.evaluate(({ app }) => {
    Object.assign(globalThis, { focused: 0 });
    app.on('browser-window-focus', () => {
      Object.assign(globalThis, { focused: 1 });
    });
  });

  // Nobody waits for the minute: the store's clock is moved to shortly before it.
  storeClock.set(due - 3_000);
  await storeClock.wake(kith);
  const notification = await notifications.waitFor(/Coffee with Ana Ruiz/, 30_000);
  expect(storeClock.now()).toBeGreaterThanOrEqual(due);
  expect(notification).toMatchObject({ appName: 'Kith', summary: 'Coffee with Ana Ruiz', replaces: 0 });
  expect(await other.hasFocus()).toBe(true);
  expect(await windowState(kith)).toBe('hidden');
  expect(await kith.app.evaluate(() => Reflect.get(globalThis, 'focused') as unknown)).toBe(0);

  const icon = await tray.item();
  await expect.poll(() => icon.menuText()).toMatch(/1 due today\nCoffee with Ana Ruiz/);
  const menu = await icon.menu();
  const entry = menu.find(({ label }) => label.startsWith('Coffee with Ana Ruiz'));
  expect(entry?.children.map(({ label }) => label)).toEqual([
    'Open',
    'Done',
    'Snooze for an hour',
    'Snooze until tomorrow',
  ]);
  expect(await icon.toolTip()).toContain('1 due today');

  await clickShownNotification();
  await expect.poll(() => windowState(kith)).toBe('shown');
  await expect.poll(activeProcess).toBe(kith.pid);
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Ana Ruiz' })).toBeVisible();

  // What has the focus goes without a key: the keyboard goes on from what it was in.
  await panel.getByRole('button', { name: /^Done: Coffee/ }).focus();
  await icon.click(/^Coffee with Ana Ruiz/, 'Done');
  await expect(panel.getByText('No next step.')).toBeVisible();
  await expect(panel.locator(':focus').or(panel.and(page.locator(':focus')))).toHaveCount(1);
  await expect.poll(() => icon.menuText()).toContain('Nothing is due today');
  await kith.quit();

  expect(await listRecords(profile, 'due')).toEqual([]);
  const [done] = await listRecords(profile, 'follow-ups');
  expect(done).toMatchObject({ status: 'done', summary: 'Coffee', due: localMinute(due) });
  expect(notifications.calls.filter(({ summary }) => summary.includes('Ana Ruiz'))).toHaveLength(1);
});

test('the tray opens a person and puts a follow-up off', async ({ tray, profile, launch }) => {
  const ana = await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  const bo = await addRecord(profile, 'contact', { fullName: 'Bo Li' });
  const late = localMinute(Date.now() - day);
  const call = { kind: 'follow-up', summary: 'Call', contactIds: [ana.id], due: late };
  const { id } = await addRecord(profile, 'follow-up', call);
  await addRecord(profile, 'follow-up', { ...call, summary: 'Thank', contactIds: [bo.id] });

  const kith = await launch();
  const page = await kith.page();
  const icon = await tray.item();
  await icon.click(/^Thank Bo Li/, 'Open');
  await expect(panelOf(page, 'Bo Li')).toBeVisible();

  await closeWindow(kith);
  await expect.poll(() => windowState(kith)).toBe('hidden');
  const before = Date.now();
  await icon.click(/^Call Ana Ruiz/, 'Snooze for an hour');
  await expect.poll(() => icon.menuText()).not.toContain('Call Ana Ruiz');
  expect(await icon.menuText()).toContain('Thank Bo Li');
  await kith.quit();

  const snoozed = (await listRecords(profile, 'follow-ups')).find((one) => one.id === id);
  expect(snoozed).toMatchObject({ status: 'open', due: late });
  const until = snoozed?.['snoozedUntil'] as number;
  expect(until - before).toBeGreaterThanOrEqual(hour);
  expect(until - before).toBeLessThan(hour + minute);
});

test('after a restart nothing is told twice, and what came due meanwhile comes as one summary', async ({
  tray,
  notifications,
  profile,
  launch,
}) => {
  test.setTimeout(120_000);
  const ana = await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  const bo = await addRecord(profile, 'contact', { fullName: 'Bo Li' });
  const cleo = await addRecord(profile, 'contact', { fullName: 'Cleo Marsh' });
  const addFollowUp = ({ id }: typeof ana, summary: string, more: object) =>
    addRecord(profile, 'follow-up', { kind: 'follow-up', summary, contactIds: [id], ...more });
  await addFollowUp(ana, 'Lunch', { due: localMinute(Date.now()) });

  const first = await launch({ args: ['--hidden'] });
  await notifications.waitFor(/Lunch with Ana Ruiz/, 30_000);
  expect(await windowState(first)).toBe('none');
  await first.quit();
  expect(notifications.calls).toHaveLength(1);
  // The one to be clicked below is the only one shown.
  await closeShownNotifications();

  await addFollowUp(bo, 'Dinner', { due: localMinute(Date.now() - 20 * minute) });
  const soon = Date.now() + 3_000;
  await addFollowUp(cleo, 'Tea', { due: localMinute(Date.now() - day), snoozedUntil: soon });
  await eventually('the time to pass', () => (Date.now() > soon ? true : undefined));

  const second = await launch({ args: ['--hidden'] });
  const summary = await notifications.waitFor(/while Kith was closed/, 30_000);
  expect(summary.summary).toBe('2 follow-ups came due while Kith was closed');
  expect(summary.body).toContain('Dinner with Bo Li');
  expect(summary.body).toContain('Tea with Cleo Marsh');
  expect(summary.body).not.toContain('Ana Ruiz');
  expect(await windowState(second)).toBe('none');

  const icon = await tray.item();
  await expect.poll(() => icon.menuText()).toContain('Tea with Cleo Marsh');
  await clickShownNotification();
  await expect.poll(() => windowState(second)).toBe('shown');
  const page = await second.page();
  await expect(page).toHaveURL('app://kith/today');
  await expect(page.getByRole('main')).toContainText('Dinner with Bo Li');
  await second.quit();

  const third = await launch();
  await third.page();
  await expect.poll(async () => (await tray.item()).menuText()).toContain('Lunch with Ana Ruiz');
  await third.quit();
  expect(notifications.calls.map((call) => call.summary)).toEqual(['Lunch with Ana Ruiz', summary.summary]);
});

test('fifty missed come as one; asleep, killed, the clock moved or another zone: each is told once', async ({
  tray,
  notifications,
  storeClock: clock,
  profile,
  launch,
}) => {
  // In the morning, so that all of it falls on one day at whatever hour the test runs.
  const start = new Date().setHours(24 + 8, 0, 0, 0);
  clock.set(start);
  const past = localMinute(start - 20 * minute);
  /** Snoozes end at an instant, where a follow-up has minutes. */
  const times = { asleep: start + hour, killed: start + 2 * hour, forward: start + 150 * minute };
  // Four hours to the east it is that late already when the store is three hours from now.
  const breakfast = localMinute(start + 6 * hour);
  const ids = await seed(profile, {
    'Ana Ruiz': {
      followUps: Array.from({ length: 50 }, (_, index) => followUp(`Letter ${index + 1}`, past)),
    },
    'Bo Li': {},
    'Cleo Marsh': {},
    'Dara Lin': {},
    'Eli Ros': { followUps: [followUp('Breakfast', breakfast)] },
  });
  const snoozed = (summary: string, name: string, until: number) =>
    addRecord(profile, 'follow-up', {
      ...followUp(summary, past),
      contactIds: [ids[name]],
      snoozedUntil: until,
    });
  await snoozed('Dinner', 'Bo Li', times.asleep);
  await snoozed('Tea', 'Cleo Marsh', times.killed);
  await snoozed('Walk', 'Dara Lin', times.forward);

  const kith = await launch({ args: ['--hidden'], env: clock.env });
  const missed = await notifications.waitFor(/while Kith was closed/, 30_000);
  expect(missed.summary).toBe('50 follow-ups came due while Kith was closed');

  await test.step('asleep over its time', async () => {
    const store = await kith.storePid();
    process.kill(store, 'SIGSTOP');
    clock.set(times.asleep + 4_000);
    process.kill(store, 'SIGCONT');
    await clock.wake(kith);
    await notifications.waitFor(/Dinner with Bo Li/, 30_000);
  });

  await test.step('the store killed at the second', async () => {
    const store = await kith.storePid();
    clock.set(times.killed);
    process.kill(store, 'SIGKILL');
    await notifications.waitFor(/Tea with Cleo Marsh/, 40_000);
  });

  await test.step('the clock set back and forward by an hour', async () => {
    clock.set(clock.now() - hour);
    await clock.wake(kith);
    clock.set(clock.now() + 2 * hour);
    await clock.wake(kith);
    await notifications.waitFor(/Walk with Dara Lin/, 30_000);
    clock.set(clock.now() - hour);
    await clock.wake(kith);
    clock.set(clock.now() + hour);
    await clock.wake(kith);
  });

  await test.step('another zone, and back', async () => {
    clock.travel('Etc/GMT-4');
    await clock.wake(kith);
    await notifications.waitFor(/Breakfast with Eli Ros/, 30_000);
    clock.travel('Etc/UTC');
    await clock.wake(kith);
  });

  await expect.poll(async () => (await tray.item()).menuText()).toContain('54 ');
  expect(notifications.calls.map(({ summary }) => summary)).toEqual([
    missed.summary,
    'Dinner with Bo Li',
    'Tea with Cleo Marsh',
    'Walk with Dara Lin',
    'Breakfast with Eli Ros',
  ]);
  await kith.quit();
});
