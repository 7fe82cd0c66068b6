import { dayTitle } from '#features/calendar/range.ts';
import { monthNames } from '#domain/people/words.ts';
import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boxOf, calendarPage, middleOf } from './pages/calendar-page.ts';
import { day, followUp, seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import { resizeWindow } from './pages/window.ts';

const tuesday = '2026-03-10';
const wednesday = '2026-03-11';
const thursday = '2026-03-12';
const friday = '2026-03-13';

/** As the calendar calls a day: without its year while that is this one. */
const titleOf = (date: string) => dayTitle(date, day(0));

const people = {
  'Ana Ruiz': {
    stage: 'to-meet',
    followUps: [followUp('Coffee', `${tuesday}T10:30`), followUp('Send the slides', tuesday)],
  },
  'Omar Said': { stage: 'to-meet', followUps: [followUp('Lunch', wednesday)] },
} as const;

test('the month: chips go to another day by mouse and by keys, and keep their time', async ({
  profile,
  launch,
}) => {
  await seed(profile, people);
  const page = await (await launch()).page();
  const { goTo, announcer, toast } = appFrame(page);
  const calendar = calendarPage(page);

  await test.step('it opens on today and turns', async () => {
    await goTo('Calendar');
    const month = (offset: number) => {
      const first = new Date(`${day(0).slice(0, 7)}-01T12:00`);
      first.setMonth(first.getMonth() + offset);
      return `${monthNames[first.getMonth()]} ${first.getFullYear()}`;
    };
    await expect(calendar.title).toHaveText(month(0));
    await expect(calendar.asideTitle).toHaveText(dayTitle(day(0), day(0)));
    await page.keyboard.press('n');
    await expect(calendar.title).toHaveText(month(1));
    await page.getByRole('button', { name: 'Previous month' }).click();
    await expect(calendar.title).toHaveText(month(0));
  });

  await calendar.goToDate(wednesday);
  await expect(calendar.title).toHaveText('March 2026');
  await expect(calendar.chip('Ana, coffee')).toContainText('10:30');

  await test.step('dragged to another day', async () => {
    await calendar.dragTo(calendar.chip('Ana, coffee'), await middleOf(calendar.cell(thursday)));
    await expect(toast).toContainText('12 Mar 10:30');
    await expect(announcer).toHaveText(/^Moved to Thursday 12 March 2026, 10:30\s*$/);
    await calendar.chip('Ana, coffee').click();
    await expect(personPanel(page).name).toHaveText('Ana Ruiz');
    await page.keyboard.press('Escape');
    await expect(calendar.asideTitle).toHaveText(titleOf(thursday));
    await expect(calendar.aside).toContainText('10:30');
  });

  await test.step('moved by keys, the focus going along', async () => {
    await calendar.chip('Ana, coffee').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(announcer).toHaveText(/^Moved to Friday 13 March 2026, 10:30\s*$/);
    await expect(calendar.chip('Ana, coffee')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(announcer).toHaveText(/^Moved to Friday 20 March 2026, 10:30\s*$/);
    await expect(calendar.chip('Ana, coffee')).toBeFocused();
    await page.keyboard.press('r');
    await calendar.popover('Move').getByRole('textbox', { name: 'Move to' }).fill('13 March 2026 16:00');
    await page.keyboard.press('Enter');
    await expect(calendar.chip('Ana, coffee')).toContainText('16:00');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(calendar.chip('Ana, coffee')).toContainText('10:30');
  });

  await test.step('a day is clicked to add something', async () => {
    const { x, y, width, height } = await boxOf(calendar.cell(friday));
    await page.mouse.click(x + width / 2, y + height - 6);
    const popover = calendar.popover('Add a follow-up');
    await popover.getByRole('textbox', { name: 'What' }).fill('Write to everybody');
    await expect(popover.getByText('Friday 13 March 2026')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(calendar.chip('Write to everybody')).toBeVisible();
    await expect(calendar.aside).toContainText('Write to everybody');
  });

  await test.step('done from the list of the day', async () => {
    await calendar.aside.getByRole('listitem').filter({ hasText: 'Write to everybody' }).hover();
    await calendar.aside.getByRole('button', { name: /^Done: Write to everybody/ }).click();
    await expect(calendar.chip('Write to everybody')).toHaveAttribute('data-tone', 'done');
  });

  await test.step('days are marked, by dragging or by keys, to plan an event that lasts', async () => {
    const popover = calendar.popover('Add an event');
    await calendar.mark(
      await middleOf(calendar.cell('2026-03-17')),
      await middleOf(calendar.cell('2026-03-18')),
    );
    await popover.getByRole('textbox', { name: 'Name' }).fill('Harbour fair');
    await page.keyboard.press('Enter');
    await expect(calendar.chip('Harbour fair')).toBeVisible();
    const fair = await boxOf(calendar.chip('Harbour fair'));
    const end = { x: fair.x + fair.width - 3, y: fair.y + fair.height / 2 };
    await calendar.mark(end, await middleOf(calendar.cell('2026-03-20')));
    await expect(announcer).toHaveText(/^Lasts until Friday 20 March 2026\s*$/);
    await calendar.chip('Harbour fair').focus();
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect(announcer).toHaveText(/^Lasts until Thursday 19 March 2026\s*$/);
    await page.keyboard.press('Alt+ArrowDown');
    await expect(announcer).toHaveText(/^Moved to Tuesday 24 March 2026\s*$/);
    await expect(calendar.chip('Harbour fair')).toBeFocused();

    await calendar.cell('2026-03-25').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await expect(popover.getByText('Wednesday 25 March 2026')).toBeVisible();
    await expect(popover.getByText('Thursday 26 March 2026')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(popover).toBeHidden();
  });

  await test.step('the year: a square for each day, by keys and by clicks', async () => {
    await page.keyboard.press('y');
    await expect(calendar.title).toHaveText('2026');
    await expect(calendar.cell(friday)).toHaveAccessibleName(new RegExp(`^${titleOf(friday)}, 1 on it$`));
    await calendar.cell(friday).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(calendar.cell(thursday)).toBeFocused();
    await page.keyboard.press('PageDown');
    await expect(calendar.cell('2026-04-12')).toBeFocused();
    await calendar.cell(friday).click();
    await expect(page).toHaveURL(/view=day/);
    await expect(calendar.chip('Write to everybody')).toBeVisible();
    await page.keyboard.press('y');
    await page.getByRole('button', { name: 'March', exact: true }).click();
    await expect(calendar.title).toHaveText('March 2026');
  });
});

test('a chip that was moved by keys takes no focus from what is typed afterwards', async ({
  profile,
  launch,
}) => {
  await seed(profile, people);
  const kith = await launch();
  const page = await kith.page();
  const { goTo, announcer } = appFrame(page);
  const calendar = calendarPage(page);
  await goTo('Calendar');
  await calendar.goToDate(wednesday);
  await calendar.chip('Ana, coffee').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(announcer).toHaveText(/^Moved to Wednesday 11 March 2026, 10:30\s*$/);
  await calendar.mark(
    await middleOf(calendar.cell('2026-03-17')),
    await middleOf(calendar.cell('2026-03-18')),
  );
  const name = calendar.popover('Add an event').getByRole('textbox', { name: 'Name' });
  await name.fill('Harbour fair');
  // The month is drawn anew.
  await resizeWindow(kith, page, 1100, 700);
  await page.keyboard.press('Enter');
  await expect(calendar.chip('Harbour fair')).toBeVisible();
});

test('the week: hours, whole days, and both are dragged and moved by keys', async ({ profile, launch }) => {
  await seed(profile, people);
  const page = await (await launch()).page();
  const { goTo, announcer } = appFrame(page);
  const calendar = calendarPage(page);
  await goTo('Calendar');
  await calendar.view('Week').click();
  await expect(page).toHaveURL(/view=week/);
  await expect(calendar.asideTitle).toHaveText(dayTitle(day(0), day(0)));
  await calendar.goToDate(wednesday, 'week');
  const coffee = calendar.chip('Ana, coffee');
  await expect(coffee).toContainText('10:30');
  await expect(calendar.chip('Ana, send the slides')).toBeVisible();

  const columnOf = async (date: string) => middleOf(calendar.slot(`${titleOf(date)}, whole day`));

  await test.step('sideways keeps the time', async () => {
    const { y } = await middleOf(coffee);
    const { x } = await columnOf(thursday);
    await calendar.dragTo(coffee, { x, y });
    await expect(announcer).toHaveText(/^Moved to Thursday 12 March 2026, 10:30\s*$/);
  });

  await test.step('downwards changes it', async () => {
    const { x, y } = await middleOf(coffee);
    const { height } = await boxOf(calendar.slot(`${titleOf(thursday)}, 9:00`));
    await calendar.dragTo(coffee, { x, y: y + height });
    await expect(coffee).toContainText('11:30');
  });

  await test.step('whole days stay whole days', async () => {
    await calendar.dragTo(calendar.chip('Omar, lunch'), await columnOf(friday));
    await expect(announcer).toHaveText(/^Moved to Friday 13 March 2026\s*$/);
    // Also onto a day where something lies already.
    await calendar.dragTo(calendar.chip('Omar, lunch'), await columnOf(tuesday));
    await expect(announcer).toHaveText(/^Moved to Tuesday 10 March 2026\s*$/);
  });

  await test.step('by keys', async () => {
    await coffee.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(coffee).toContainText('11:00');
    await expect(coffee).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(announcer).toHaveText(/^Moved to Wednesday 11 March 2026, 11:00\s*$/);
    await expect(coffee).toBeFocused();
  });

  await test.step('an hour is clicked to add something', async () => {
    await calendar.slot(`${titleOf(thursday)}, 14:00`).click();
    const popover = calendar.popover('Add a follow-up');
    await popover.getByRole('textbox', { name: 'What' }).fill('Write to everybody');
    await expect(popover.getByText('Thursday 12 March 2026, 14:00')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(calendar.chip('Write to everybody')).toContainText('14:00');
  });

  await test.step('hours are marked to plan an event, whose end is taken to another time', async () => {
    const slot = (time: string) => calendar.slot(`${titleOf(friday)}, ${time}`);
    const nine = await boxOf(slot('9:00'));
    const x = nine.x + nine.width / 2;
    await calendar.mark({ x, y: nine.y + 2 }, { x, y: nine.y + nine.height * 1.5 - 2 });
    const popover = calendar.popover('Add an event');
    await expect(popover.getByText('Friday 13 March 2026, 9:00')).toBeVisible();
    await expect(popover.getByText('Friday 13 March 2026, 10:30')).toBeVisible();
    await popover.getByRole('textbox', { name: 'Name' }).fill('Talk');
    await page.keyboard.press('Enter');
    const talk = calendar.chip('Talk');
    await expect(talk).toBeVisible();
    await expect.poll(async () => Math.round((await boxOf(talk)).height / nine.height / 0.25)).toBe(6);

    const { y, height } = await boxOf(talk);
    await calendar.mark({ x, y: y + height - 2 }, { x, y: y + height + nine.height });
    await expect(announcer).toHaveText(/^Lasts until Friday 13 March 2026, 11:30\s*$/);
    await talk.focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect(announcer).toHaveText(/^Lasts until Friday 13 March 2026, 11:15\s*$/);
    await expect(talk).toBeFocused();
    await calendar.dragTo(talk, { x, y: nine.y + nine.height * 5.125 });
    await expect(announcer).toHaveText(/^Moved to Friday 13 March 2026, 13:00\s*$/);
    await expect(page).toHaveURL(/view=week/);

    await slot('16:00').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(announcer).toHaveText(/^16:00 to 17:30\s*$/);
    await page.keyboard.press('Enter');
    await expect(popover.getByText('Friday 13 March 2026, 17:30')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a time becomes a whole day, and a whole day gets a time', async () => {
    await calendar.dragTo(coffee, await columnOf(thursday));
    await expect(announcer).toHaveText(/^Moved to Thursday 12 March 2026\s*$/);
    const { x, y } = await middleOf(calendar.slot(`${titleOf(thursday)}, 11:00`));
    await calendar.dragTo(coffee, { x, y });
    await expect(announcer).toHaveText(/^Moved to Thursday 12 March 2026, 11:\d\d\s*$/);
  });

  await test.step('the day: the same, by the hour', async () => {
    await calendar.goToDate(friday, 'day');
    const slot = (time: string) => calendar.slot(`${titleOf(friday)}, ${time}`);
    const talk = calendar.chip('Talk');
    await expect(talk).toBeVisible();
    const { x, y, width, height } = await boxOf(talk);
    const hour = (await boxOf(slot('9:00'))).height;
    await calendar.mark({ x: x + width / 2, y: y + height - 2 }, { x: x + width / 2, y: y + height - hour });
    await expect(announcer).toHaveText(/^Lasts until Friday 13 March 2026, 14:15\s*$/);
    const nine = await boxOf(slot('9:00'));
    await calendar.mark({ x, y: nine.y + 2 }, { x, y: nine.y + nine.height / 2 - 2 });
    const popover = calendar.popover('Add an event');
    await expect(popover.getByText('Friday 13 March 2026, 9:30')).toBeVisible();
    await popover.getByRole('radiogroup', { name: 'What to add' }).getByText('Follow-up').click();
    await expect(calendar.popover('Add a follow-up').getByText('Friday 13 March 2026, 9:00')).toBeVisible();
    await page.keyboard.press('Escape');
  });
});
