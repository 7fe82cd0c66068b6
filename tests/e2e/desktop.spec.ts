/** One Kith for each profile, and a window that comes back where it was. */
import { addRecord, runCli } from './harness/cli.ts';
import { closeWindow, desktopTest as test, windowState } from './harness/desktop.ts';
import { holdProfile } from './harness/hold-profile.ts';
import { expect, runKithToEnd, type Kith } from './harness/index.ts';
import { activeProcess } from './harness/other-window.ts';

const openedElsewhere = /already has this profile open/;

const boundsOf = (kith: Kith) =>
  kith.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('the window comes back with its size, its place and its page', async ({ profile, launch }) => {
  await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  const first = await launch();
  const page = await first.page();
  const wanted = { x: 180, y: 120, width: 1100, height: 700 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, wanted);
  await expect.poll(() => boundsOf(first)).toMatchObject({ width: 1100, height: 700 });
  const calendar = page.getByRole('link', { name: 'Calendar' });
  await calendar.click();
  await expect(page).toHaveURL(/^app:\/\/kith\/calendar/);
  await expect(calendar).toHaveAttribute('aria-current', 'page');
  const left = await boundsOf(first);
  await first.quit();

  const second = await launch();
  const back = await second.page();
  await expect(back).toHaveURL(/^app:\/\/kith\/calendar/);
  expect(await boundsOf(second)).toEqual(left);
  await second.quit();

  // A frame that is counted twice shows only after several starts.
  const third = await launch();
  await third.page();
  expect(await boundsOf(third)).toEqual(left);
});

test('a second start brings the first window to the front and ends', async ({
  tray,
  otherWindow,
  profile,
  launch,
}) => {
  const kith = await launch();
  await kith.page();
  await tray.item();
  await closeWindow(kith);
  await expect.poll(() => windowState(kith)).toBe('hidden');
  const other = await otherWindow();
  expect(await other.hasFocus()).toBe(true);

  const second = await runKithToEnd({ profile });
  expect(second.status).toBe(0);
  await expect.poll(() => windowState(kith)).toBe('shown');
  await expect.poll(activeProcess).toBe(kith.pid);
  expect(await kith.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the command line is refused in words while Kith has the profile open', async ({ profile, kith }) => {
  await kith.page();
  const refused = await runCli(profile, ['list', 'contacts', '--json']);
  expect(refused.status).toBe(1);
  expect(refused.stdout).toBe('');
  expect(refused.stderr).toMatch(openedElsewhere);
  expect(refused.stderr.trim().split('\n')).toHaveLength(1);
  await kith.quit();

  expect(await runCli(profile, ['list', 'contacts', '--json'])).toMatchObject({ status: 0, stderr: '' });
});

test('Kith says when another program has the profile open, tries again when told to, and leaves', async ({
  tray,
  profile,
  launch,
}) => {
  await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  const holder = await holdProfile(profile);
  const refused = await launch();
  const page = await refused.app.firstWindow();
  await expect(page.getByText(openedElsewhere)).toBeVisible();
  expect(refused.output()).toMatch(openedElsewhere);
  await tray.item();
  await closeWindow(refused);
  expect(await refused.end()).toBe(0);

  const waiting = await launch();
  const failed = await waiting.app.firstWindow();
  await expect(failed.getByText(openedElsewhere)).toBeVisible();
  await holder.release();
  await failed.getByRole('button', { name: 'Try again' }).click();
  const open = await waiting.page();
  await open.getByRole('link', { name: 'Board' }).click();
  await expect(open.getByRole('button', { name: /Ana Ruiz/ })).toBeVisible();
});

test('without a tray, closing the window ends Kith', async ({ kith }) => {
  await kith.page();
  await closeWindow(kith);
  expect(await kith.end()).toBe(0);
});
