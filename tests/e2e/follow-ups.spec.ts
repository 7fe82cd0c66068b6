/** Follow-ups that come again, keeping in touch that waits, and how reminders are set. */
import { dayTitle } from '#features/calendar/range.ts';
import { dayWords } from '#domain/people/words.ts';
import { expect, test } from './harness/index.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { appFrame } from './pages/app-frame.ts';
import { listRecords } from './pages/kith-command.ts';
import { day, followUp, seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import { todayPage } from './pages/today-page.ts';
import { openPath } from './pages/window.ts';

test('follow-ups repeat, keeping in touch is paused and left out, reminders are as the user wants them', async ({
  profile,
  launch,
}) => {
  const ids = await seed(profile, {
    'Ana Ruiz': { stage: 'acquaintance', followUps: [followUp('Call the mill', day(0))] },
    'Mina Okafor': { stage: 'to-meet', followUps: [followUp('Return the book', day(-3))] },
    'Omar Said': {
      stage: 'trust',
      log: [{ at: day(-60), kind: 'coffee', summary: 'Coffee' }],
    },
  });
  const kith = await launch();
  const page = await kith.page();
  const today = todayPage(page);
  const { panel, nextStep, openTab, rows } = personPanel(page);

  await test.step('one of Today is made to come every two weeks', async () => {
    await today.tool('Call the mill', 'More');
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: /call the mill/i });
    await dialog.getByRole('combobox', { name: 'Repeat' }).click();
    await page.getByRole('option', { name: /^Every 2 weeks on/ }).click();
    await dialog.getByRole('combobox', { name: 'Ends' }).click();
    await page.getByRole('option', { name: 'After a number of times' }).click();
    await dialog.getByRole('textbox', { name: 'Times' }).fill('3');
    await expectAccessible(page, 'edit a follow-up that repeats');
    await dialog.getByRole('button', { name: 'Save' }).click();
  });

  await test.step('done, it is there again two weeks on', async () => {
    await today.done('Call the mill').click();
    await openPath(page, `/people?person=${ids['Ana Ruiz']}`);
    await expect(nextStep).toContainText(/call the mill/i);
    await openTab('Follow-ups');
    await expect(rows.first()).toContainText(/every 2 weeks on \w+, 2 times/);
    await rows
      .first()
      .getByRole('button', { name: /^More about/ })
      .click();
    await page.getByRole('menuitem', { name: 'Skip this time' }).click();
    await expect(rows.first()).toContainText(/every 2 weeks on \w+, once/);
    await appFrame(page).undoInToast();
    await expect(rows.first()).toContainText(/2 times/);
    await page.keyboard.press('Escape');
  });

  await test.step('keeping in touch waits until they are back', async () => {
    await openPath(page, `/people?person=${ids['Omar Said']}`);
    await expect(nextStep).toContainText(/quiet/i);
    await panel.getByRole('button', { name: /^Keep in touch: every 45 days/ }).click();
    await page.getByRole('menuitem', { name: 'Pause until…' }).click();
    const pause = page.getByRole('dialog', { name: 'Pause keeping in touch' });
    const until = day(5);
    await pause.getByRole('textbox', { name: 'Away until' }).fill(dayWords(until, day(0)));
    await expectAccessible(page, 'pause keeping in touch');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: /^Keep in touch: paused until/ })).toBeFocused();
    await expect(nextStep).toContainText(new RegExp(dayWords(until, day(0)), 'i'));
    await page.keyboard.press('Escape');
  });

  await test.step('quiet hours and days, ahead of time, one summary, a pause', async () => {
    await openPath(page, '/settings');
    const reminders = page.getByRole('region', { name: 'Reminders' });
    await reminders.getByRole('combobox', { name: 'How long before' }).click();
    await page.getByRole('option', { name: '15 minutes before' }).click();
    await reminders.getByRole('switch', { name: 'Quiet hours' }).click({ force: true });
    await expect(reminders.getByRole('combobox', { name: 'Quiet from' })).toHaveValue('21:00');
    await reminders.getByRole('button', { name: 'Sun' }).click();
    await expect(reminders.getByRole('button', { name: 'Sun' })).toHaveAttribute('aria-pressed', 'true');
    await reminders.getByRole('button', { name: 'For an hour' }).click();
    await expect(reminders.getByText(/^Paused until/)).toBeVisible();
    await expectAccessible(page, 'reminders');
    await reminders.getByRole('button', { name: 'Resume reminders' }).click();
    await expect(reminders.getByRole('button', { name: 'For an hour' })).toBeVisible();
  });

  await test.step('the agenda and the day: moved by keys', async () => {
    await openPath(page, '/calendar?view=agenda');
    const day0 = page.getByRole('region', { name: dayTitle(day(0), day(0)) });
    await expect(day0.getByRole('button', { name: /call the mill/i })).toHaveAttribute('data-tone', 'done');
    const later = page
      .locator('[data-chip^="follow-up:"]')
      .filter({ hasText: /call the mill/i })
      .last();
    await later.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByRole('region', { name: dayTitle(day(15), day(0)) })).toContainText(
      /call the mill/i,
    );
    await expect(page.locator(':focus')).toContainText(/call the mill/i);
    await page.keyboard.press('ControlOrMeta+z');
    await expectAccessible(page, 'agenda');
    await openPath(page, '/calendar?view=day');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(String(Number(day(0).slice(8))));
    await page.getByRole('button', { name: /, 14:00$/ }).click();
    const add = page.getByRole('dialog', { name: 'Add a follow-up' });
    await add.getByRole('textbox', { name: 'What' }).fill('Write to everybody');
    await page.keyboard.press('Enter');
    const chip = page.locator('[data-chip]').filter({ hasText: 'Write to everybody' });
    await expect(chip).toContainText('14:00');
    await chip.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(chip).toContainText('14:30');
    await expectAccessible(page, 'day');
  });

  await test.step('looking back: what slipped is moved in place', async () => {
    await openPath(page, `/review?date=${day(-3)}`);
    const slipped = page.getByRole('region', { name: /^Slipped/ });
    await expect(slipped).toContainText(/return the book/i);
    await expectAccessible(page, 'review');
    await slipped.getByRole('button', { name: /^Move from/ }).click();
    await page
      .getByRole('dialog', { name: /^Move from/ })
      .getByRole('button', { name: 'Tomorrow' })
      .click();
    await expect(slipped).toContainText('Nothing: what was promised was done.');
  });

  await kith.quit();
  const kept = await listRecords(profile, 'follow-ups');
  const calls = kept.filter(({ summary }) => summary === 'Call the mill');
  expect(calls.toSorted((a, b) => String(a['due']).localeCompare(String(b['due'])))).toMatchObject([
    { due: day(0), status: 'done' },
    { due: day(14), status: 'open', recurrence: expect.stringContaining('COUNT=2') },
  ]);
});
