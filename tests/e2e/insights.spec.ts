import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { day, seed } from './pages/network.ts';
import { listRecords } from './pages/kith-command.ts';
import { personPanel } from './pages/person-panel.ts';
import { openPath } from './pages/window.ts';

test('the week’s goal and the hints beside today’s list; insights, thanks along the chain, the radar', async ({
  profile,
  launch,
}) => {
  const born = (offset: number) => `--${day(offset).slice(5)}`;
  const { 'Ana Ruiz': ana = '' } = await seed(profile, {
    'Ana Ruiz': {
      stage: 'trust',
      birthday: born(2),
      needs: [{ text: 'a grant writer', state: 'open', at: day(-9) }],
      log: [{ kind: 'coffee', at: day(-90), summary: 'Coffee' }],
    },
    'Mina Okafor': {
      stage: 'to-meet',
      organization: 'Norrvik Health',
      discouraging: true,
      birthday: born(1),
    },
  });
  const { 'Omar Said': omar = '' } = await seed(profile, {
    'Omar Said': {
      stage: 'to-meet',
      organization: 'Norrvik Health',
      skills: ['grant writing'],
      met: { throughId: ana, on: day(-120) },
      log: [{ kind: 'coffee', at: day(-120), summary: 'Coffee' }],
    },
  });
  const kith = await launch();
  const page = await kith.page();
  const { toast, undoInToast, goTo } = appFrame(page);
  const week = page.getByRole('region', { name: 'This week' });
  const move = page.getByRole('region', { name: 'Suggested move' });
  const card = (name: string) => page.getByRole('region', { name, exact: true });

  await test.step('beside today’s list, and nobody to keep away from', async () => {
    await openPath(page, '/today');
    await expect(week).toContainText('0 of 2');
    await expect(week).toContainText('Ana needs a grant writer. Omar knows grant writing.');
    const birthdays = page.getByRole('region', { name: 'Birthdays' });
    await expect(birthdays.getByRole('listitem')).toHaveCount(1);
    await birthdays.getByRole('button', { name: 'Ana Ruiz' }).click();
    await expect(personPanel(page).name).toHaveText('Ana Ruiz');
    await page.keyboard.press('Escape');
  });

  await test.step('a suggested move is accepted, and taken back', async () => {
    await expect(move).toContainText(/You met .+ ago\./);
    await move.getByRole('button', { name: 'Move to Acquaintance: Omar Said' }).click();
    await expect(move).toBeHidden();
    await undoInToast();
    await expect(move.getByRole('button', { name: 'Omar Said' }).first()).toBeVisible();
    await move.getByRole('button', { name: /^Dismiss: Omar Said/ }).click();
    await expect(move).toBeHidden();
  });

  await test.step('the ring follows what happens', async () => {
    await openPath(page, `/today?dialog=favour&of=${ana}`);
    const favour = page.getByRole('dialog', { name: 'Log help' });
    await favour.getByRole('textbox', { name: 'What', exact: true }).fill('Sent the tide tables');
    const when = favour.getByRole('textbox', { name: 'When', exact: true });
    await expect(when).toHaveValue('today');
    await when.fill('tomorrow');
    await when.press('Enter');
    await expect(page.getByRole('tooltip')).toContainText('Say when it was');
    // The month hangs over the dialog's edge, and a day of it is taken.
    await favour.getByRole('button', { name: 'Pick a day' }).click();
    const month = page.getByRole('dialog', { name: 'Pick a day' });
    await expect(month.getByRole('button', { name: /^1 / })).toBeInViewport({ ratio: 1 });
    await month.getByRole('button', { name: /^1 / }).click();
    await expect(month).toBeHidden();
    await expect(favour).toContainText(/ 1 [A-Z][a-z]+ 20/);
    await when.fill('today');
    await page.keyboard.press('Enter');
    await expect(favour).toBeHidden();
    await expect(week).toContainText('1 of 2');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(week).toContainText('0 of 2');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(week).toContainText('1 of 2');
  });

  await test.step('who led to whom, and thanks', async () => {
    await goTo('Insights');
    await expect(card('People and stages')).toContainText('2 people');
    await expect(card('Help')).toContainText('You helped once, others have not helped yet.');
    const ripples = card('Ripples');
    await expect(ripples).toContainText('1 person led you to 1 other. 1 link is not thanked for yet.');
    await ripples.getByRole('button', { name: 'Thank Ana Ruiz for Omar Said' }).click();
    await expect(ripples).toContainText('All of it was thanked for.');
  });

  await test.step('figures to read instead of charts', async () => {
    await page.getByText('Tables', { exact: true }).click();
    await expect(card('In touch').getByRole('table')).toBeVisible();
    await expect(card('People and stages').getByRole('columnheader', { name: 'Newly met' })).toBeVisible();
    await page.getByText('Charts', { exact: true }).click();
    await expect(page.getByRole('table')).toHaveCount(0);
  });

  await test.step('the radar puts whom to see into the calendar, in one step', async () => {
    await card('Toward your move').getByRole('button', { name: 'Add a target company' }).click();
    await page.getByRole('combobox', { name: 'Company' }).fill('Norrvik Health');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Norrvik Health');
    await goTo('Insights');
    const radar = card('Toward your move');
    await expect(radar).toContainText('1 person in target companies');
    const date = radar.getByLabel('When your next move is planned');
    await date.fill('yesterday');
    await expect(radar).toContainText('Try “in 3 months” or “12 March”');
    await date.fill(day(60));
    await date.press('Enter');
    await expect(radar).toContainText('1 person to get in touch with before');
    const put = radar.getByRole('button', { name: 'Put 1 follow-up into the calendar' });
    await put.click();
    await expect(toast).toContainText('1 follow-up added to the calendar');
    await expect(put).toBeHidden();
    await expect(radar).toContainText('in the calendar before');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(put).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(put).toBeHidden();
  });

  await kith.quit();
  const added = (await listRecords(profile, 'follow-ups')).filter(
    ({ summary }) => summary === 'Get in touch',
  );
  expect(added).toHaveLength(1);
  expect(added[0]).toMatchObject({ contactIds: [omar], status: 'open' });
});
