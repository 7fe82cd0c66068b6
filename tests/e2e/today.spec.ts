import { whenWords } from '#domain/people/words.ts';
import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { listRecords } from './pages/kith-command.ts';
import { day, followUp, seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import { todayPage } from './pages/today-page.ts';

test('what is overdue, due and coming up is done, snoozed and moved where it stands', async ({
  profile,
  launch,
}) => {
  await seed(profile, {
    'Ana Ruiz': { stage: 'to-meet', followUps: [followUp('Send the slides', day(-3))] },
    'Omar Said': { stage: 'to-meet', followUps: [followUp('Ask about the mill', day(0))] },
    'Mina Okafor': { stage: 'to-meet', followUps: [followUp('Lunch', `${day(0)}T23:58`)] },
    'Priya Namefield': { stage: 'to-meet', followUps: [followUp('Return the book', `${day(2)}T10:30`)] },
    'Henrik Sandvall': { stage: 'to-meet', followUps: [followUp('Far away', day(20))] },
  });
  const kith = await launch();
  const page = await kith.page();
  const { rail, toast, undoInToast } = appFrame(page);
  const today = todayPage(page);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
  await expect(today.rows('Overdue')).toContainText([/Send the slides.*since/is]);
  // Times first, then what can be done at any time of the day.
  await expect(today.rows('Due today')).toContainText([/Lunch.*23:58/is, /Ask about the mill/i]);
  await expect(today.rows('Coming up')).toHaveCount(1);
  await expect(today.rows('Coming up')).toContainText([
    new RegExp(`Return the book.*${whenWords(`${day(2)}T10:30`, day(0))}`, 'is'),
  ]);
  await expect(page.getByText('Far away')).toHaveCount(0);
  await expect(rail.getByRole('link', { name: /Today/ })).toContainText('3');

  await test.step('done, with the circle, and taken back', async () => {
    await today.done('Send the slides').click();
    await expect(today.row('Send the slides')).toHaveCount(0);
    await expect(toast).toContainText('Done');
    await undoInToast();
    await expect(today.rows('Overdue')).toContainText([/Send the slides/i]);
  });

  await test.step('snoozed until tomorrow, and in words', async () => {
    await today.tool('Ask about the mill', 'Snooze');
    await page.getByRole('menuitem', { name: /Tomorrow/ }).click();
    await expect(today.row('Ask about the mill')).toHaveCount(0);
    await today.tool('Send the slides', 'Snooze');
    await page.getByRole('menuitem', { name: 'Pick a time…' }).click();
    await today.popover('Snooze until').getByRole('textbox', { name: 'Snooze until' }).fill('tomorrow 15:00');
    await page.keyboard.press('Enter');
    await expect(today.row('Send the slides')).toHaveCount(0);
    await expect(rail.getByRole('link', { name: /Today/ })).toContainText('1');
  });

  await test.step('moved to another day, keeping its time', async () => {
    await today.tool('Lunch', 'Move to another day');
    await today.popover('Move to another day').getByRole('button', { name: 'Tomorrow' }).click();
    // Nothing is left for today, so that what comes next is shown, however far away.
    await expect(today.rows('Next')).toContainText([/Lunch.*tomorrow, 23:58/is, /Return the book/i]);
    await expect(today.section('Due today')).toHaveCount(0);
  });

  await test.step('with the keyboard: done with a line of what happened, and the focus on what is left', async () => {
    await expect(today.empty).toBeVisible();
    await today.words('Lunch').focus();
    await page.keyboard.press('ArrowDown');
    await expect(today.words('Return the book')).toBeFocused();
    await page.keyboard.press('e');
    await page.keyboard.type('gave it back over coffee');
    await page.keyboard.press('Enter');
    await expect(today.row('Return the book')).toHaveCount(0);
    await expect(today.words('Far away')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(today.words('Lunch')).toBeFocused();
    await page.keyboard.press('r');
    const field = today.popover('Move to another day').getByRole('textbox', { name: 'Move to' });
    await expect(field).toBeFocused();
    await field.fill('today 23:59');
    await page.keyboard.press('Enter');
    await expect(today.rows('Due today')).toContainText([/Lunch.*23:59/is]);
    // What came next is shown no more, and the focus not lost with it.
    await expect(today.words('Lunch')).toBeFocused();
  });

  await test.step('a row opens its person', async () => {
    await today.words('Lunch').click();
    await expect(personPanel(page).name).toHaveText('Mina Okafor');
    await page.keyboard.press('Escape');
    await expect(today.words('Lunch')).toBeFocused();
    await page.keyboard.press('d');
    await expect(today.empty).toBeVisible();
  });

  await kith.quit();
  const kept = await listRecords(profile, 'follow-ups');
  const bySummary = Object.fromEntries(kept.map((record) => [String(record['summary']), record]));
  expect(bySummary['Return the book']).toMatchObject({ status: 'done' });
  expect(bySummary['Lunch']).toMatchObject({ status: 'done', due: `${day(0)}T23:59` });
  expect(bySummary['Send the slides']).toMatchObject({ status: 'open', due: day(-3) });
  expect(new Date(Number(bySummary['Send the slides']?.['snoozedUntil'])).getHours()).toBe(15);
  expect(bySummary['Ask about the mill']).toMatchObject({ status: 'open', due: day(0) });
});

test('a day without anything to do says so, and takes something to do', async ({ profile, launch }) => {
  await seed(profile, {
    'Ana Ruiz': { stage: 'to-meet' },
    'Henrik Sandvall': { stage: 'to-meet', followUps: [followUp('Far away', day(20))] },
  });
  const page = await (await launch()).page();
  const today = todayPage(page);
  await expect(today.empty).toBeVisible();
  await expect(today.rows('Next')).toContainText([/Far away/i]);

  await page.keyboard.press('f');
  const form = page.getByRole('form', { name: 'Add a follow-up' });
  await expect(
    form.getByRole('textbox', { name: 'Who' }).or(form.getByRole('combobox', { name: 'Who' })),
  ).toBeFocused();
  // Nobody of the list: it stays, and is said.
  await page.keyboard.type('Somebody Else');
  await page.keyboard.press('Tab');
  await expect(form.getByText(/^Nobody is chosen yet/)).toBeVisible();
  const who = form.getByRole('combobox', { name: 'Who' });
  await expect(who).toHaveValue('Somebody Else');
  await who.fill('ruiz');
  await expect(form.getByText(/^Nobody is chosen yet/)).toBeHidden();
  await expect(page.getByRole('option', { name: 'Ana Ruiz' })).toBeVisible();
  await page.keyboard.press('Enter');
  await form.getByRole('textbox', { name: 'What' }).fill('Say hello');
  // Neither a click beside it nor one Esc throws away what is typed.
  await page.mouse.click(300, 500);
  await form.getByRole('textbox', { name: 'What' }).press('Escape');
  await expect(page.getByText('Esc again leaves it without saving')).toBeVisible();
  const when = form.getByRole('textbox', { name: 'When' });
  await when.fill('in 2 hours');
  await expect(when).not.toHaveAccessibleDescription(/^Try/);
  await when.fill('today');
  await page.keyboard.press('Enter');
  await expect(today.rows('Due today')).toContainText([/Say hello/i]);
  await expect(today.empty).toHaveCount(0);
});

test('Tab goes through a row’s tools and on, never back to where it was', async ({ profile, launch }) => {
  await seed(profile, {
    'Ana Ruiz': { followUps: [followUp('Send the slides', day(0))] },
    'سلمى الكرمي': { followUps: [followUp('Ask about the mill', day(0))] },
  });
  const page = await (await launch()).page();
  const today = todayPage(page);
  const { focused } = appFrame(page);

  await test.step('a name from right to left doesn’t turn the sentence around', async () => {
    const box = await today.words('mill').boundingBox();
    const name = await today.words('mill').getByText('سلمى الكرمي', { exact: true }).boundingBox();
    expect((name?.x ?? 0) - (box?.x ?? 0)).toBeLessThan(8);
  });

  await today.words('Send the slides').focus();
  for (const tool of [/^Log it/, 'Snooze', 'Move to another day', 'More']) {
    await page.keyboard.press('Tab');
    await expect(today.row('Send the slides').getByRole('button', { name: tool })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(focused).toHaveCount(1);
  await expect(today.row('Send the slides').locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(today.words('Send the slides')).toBeFocused();

  await test.step('a click on another row meets it, whatever had the focus', async () => {
    await page.keyboard.press('Tab');
    await expect(focused).toHaveText(/^Log it/);
    await today.done('mill').click();
    await expect(today.row('mill')).toHaveCount(0);
  });
});
