import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { listRecords } from './pages/kith-command.ts';
import { day, seed } from './pages/network.ts';
import { paletteOf } from './pages/palette.ts';
import { personPanel } from './pages/person-panel.ts';

test('anything is found and done from the palette, without leaving the page and by keyboard alone', async ({
  profile,
  launch,
}) => {
  await seed(profile, {
    'Ana Ruiz': { stage: 'trust', organization: 'Brightwater Trust', notes: 'Restores wooden boats' },
    'Søren Lykke': {
      stage: 'acquaintance',
      organization: 'Kestrel Grid',
      log: [{ kind: 'coffee', at: day(-3), summary: 'Talked about tides' }],
    },
    'Ritsuko Hamanaka': { stage: 'to-meet' },
  });
  const kith = await launch();
  const page = await kith.page();
  const { toast, goTo, focused } = appFrame(page);
  const board = boardPage(page);
  const palette = paletteOf(page);
  const person = personPanel(page);
  const press = (key: string) => page.keyboard.press(key);
  await goTo('Board');

  await test.step('a person, whatever the accents, the order and the mistakes', async () => {
    await palette.open();
    await palette.type('lykke soren');
    await expect(palette.active).toHaveAccessibleName(/^Søren Lykke Kestrel Grid/);
    await palette.type('rutsiko');
    await expect(palette.active).toHaveAccessibleName(/^Ritsuko Hamanaka/);
    // Enter comes sooner than the answer, as it does when one knows whom one wants.
    await palette.field.fill('');
    await page.keyboard.type('ana ruiz');
    await press('Enter');
    await expect(palette.dialog).toBeHidden();
    await expect(person.name).toHaveText('Ana Ruiz');
    await press('Escape');
    await expect(person.panel).toBeHidden();
  });

  await test.step('the best first: people, then companies, notes and conversations', async () => {
    await palette.open();
    const leastRows = await palette.watchRows();
    await palette.type('ana');
    // From the first letter to its answer there is no empty list, which would flash.
    expect(await leastRows()).toBeGreaterThan(0);
    await expect(palette.rows('People')).toContainText(['Ana Ruiz', 'Ritsuko Hamanaka']);
    await palette.type('kestrel');
    await expect(palette.active).toHaveAccessibleName(/^Kestrel Grid/);
    await expect(palette.rows('People')).toContainText(['Søren Lykke']);
    await palette.type('boats');
    await expect(palette.rows('Notes')).toContainText([/Restores wooden boats.*Ana Ruiz/]);
    await palette.type('tides');
    await expect(palette.rows('Conversations')).toContainText([/Talked about tides.*Søren Lykke/]);
    await press('Enter');
    await expect(person.name).toHaveText('Søren Lykke');
    await press('Escape');
  });

  await test.step('each of many rows can be reached at once; another list begins at its first', async () => {
    await palette.open();
    // The last one, before the list has had time to be drawn to its end.
    await press('ArrowUp');
    await expect(palette.active).toBeInViewport();
    await expect(palette.rows().last()).toHaveAttribute('aria-selected', 'true');
    expect(await palette.rows().count()).toBeGreaterThan(20);
    await palette.type('a');
    await expect(palette.rows().first()).toBeInViewport();
    await expect(palette.active).toBeInViewport();
    // Those that are out of sight come by themselves.
    await palette.field.fill('');
    await expect.poll(() => palette.rows().count()).toBeGreaterThan(20);
    await press('Escape');
  });

  await test.step('who was open last comes first; what is done is done with the chosen one', async () => {
    await board.card('Ritsuko Hamanaka').focus();
    await palette.open();
    await expect(palette.rows('Recent')).toContainText(['Søren Lykke', 'Ana Ruiz']);
    await press('ArrowDown');
    await expect(palette.active).toHaveAccessibleName(/^Ana Ruiz/);
    await press('ControlOrMeta+e');
    await expect(palette.field).toHaveAccessibleName('What happened with Ana Ruiz?');
    await page.keyboard.type('coffee yesterday, moves in May');
    await expect(palette.active).toHaveAccessibleName(/moves in May.*Coffee · yesterday/);
    await press('Enter');
    await expect(toast).toContainText('Undo');
    await expect(board.card('Ritsuko Hamanaka')).toBeFocused();
  });

  await test.step('followed up, in words', async () => {
    await palette.open();
    await palette.type('ana ruiz');
    await press('ControlOrMeta+f');
    await expect(palette.field).toHaveAccessibleName('What is next with Ana Ruiz?');
    await press('Escape');
    // Back where one was, with what was typed.
    await expect(palette.field).toHaveValue('ana ruiz');
    await press('ControlOrMeta+f');
    await expect(palette.field).toHaveAccessibleName('What is next with Ana Ruiz?');
    await page.keyboard.type('send the slides in 2 weeks');
    await press('Enter');
    await expect(board.card('Ana Ruiz')).toContainText('slides');
  });

  await test.step('moved, with the question that a mentor takes', async () => {
    await palette.open();
    await palette.type('ana ruiz');
    await palette.rows('Do').filter({ hasText: 'Move Ana Ruiz' }).click();
    await page.keyboard.type('men');
    await press('Enter');
    await page.getByRole('button', { name: 'They said yes' }).press('Enter');
    await expect(board.names('Mentor')).toHaveText(['Ana Ruiz']);
    await expect(focused).toHaveCount(1);
  });

  await test.step('commands and pages; the top bar opens it too', async () => {
    await page.getByRole('button', { name: 'Search or do' }).click();
    await palette.type('undo');
    await expect(palette.active).toHaveAccessibleName(/^Undo/);
    await press('Enter');
    await expect(board.names('Trust')).toHaveText(['Ana Ruiz']);
    await palette.open();
    await palette.type('setings');
    await press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
    await palette.open();
    await press('?');
    const sheet = page.getByRole('dialog', { name: 'Shortcuts' });
    await expect(sheet).toBeVisible();
    await press('Escape');
    await expect(sheet).toBeHidden();
  });

  await test.step('what is in the settings is found by what it is for', async () => {
    await palette.open();
    await palette.type('backup');
    await press('Enter');
    await expect(page.getByRole('dialog', { name: 'Make a backup' })).toBeVisible();
    await press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await palette.open();
    await palette.type('quiet hours');
    await press('Enter');
    const reminders = page.getByRole('heading', { name: 'Reminders', level: 2 });
    await expect(reminders).toBeInViewport();
    await expect(reminders).toBeFocused();
  });

  await test.step('somebody new', async () => {
    await palette.open();
    await palette.type('Mina Okafor');
    await expect(palette.active).toHaveAccessibleName(/^Add “Mina Okafor” as someone new/);
    await press('Enter');
    await expect(person.name).toHaveText('Mina Okafor');
    await palette.open();
    await palette.type('okafor');
    await expect(palette.active).toHaveAccessibleName(/^Mina Okafor/);
    await press('Escape');
    await expect(palette.dialog).toBeHidden();
    await expect(person.name).toHaveText('Mina Okafor');
  });

  await kith.quit();
  expect(await listRecords(profile, 'follow-ups')).toContainEqual(
    expect.objectContaining({ summary: 'send the slides', due: day(14) }),
  );
});
