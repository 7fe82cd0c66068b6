import type { Page } from '@playwright/test';
import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { captureFields, capturePage, shownWindows } from './pages/capture-window.ts';
import { seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import { openPath, slowFrames } from './pages/window.ts';

test('everything is done with the keyboard alone', async ({ profile, launch }) => {
  await seed(profile, { 'Omar Said': { stage: 'trust' } });
  const kith = await launch();
  const page = await kith.page();
  const { focused } = appFrame(page);
  const board = boardPage(page);
  const person = personPanel(page);
  const press = (key: string) => page.keyboard.press(key);

  await press('g');
  await press('b');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Board');

  await test.step('an arrow leads into the list', async () => {
    await expect(board.card('Omar Said')).toBeVisible();
    await press('ArrowDown');
    await expect(board.card('Omar Said')).toBeFocused();
  });

  await test.step('add a person', async () => {
    await press('ControlOrMeta+n');
    const capture = await capturePage(kith);
    await expect(captureFields(capture).who).toBeFocused();
    await capture.keyboard.type('Ana Ruiz, Acme Imaginary');
    await capture.keyboard.press('Enter');
    await expect(board.names('Acquaintance')).toHaveText(['Ana Ruiz']);
    await expect.poll(() => shownWindows(kith)).toEqual({ main: true, capture: false });
  });

  await test.step('reach the card, move it, open it', async () => {
    await tabTo(page, () => board.card('Ana Ruiz').evaluate((card) => card === document.activeElement));
    await press('Alt+ArrowRight');
    await expect(board.names('Trust')).toHaveText(['Ana Ruiz', 'Omar Said']);
    await press('Alt+ArrowDown');
    await expect(board.names('Trust')).toHaveText(['Omar Said', 'Ana Ruiz']);
    await expect(board.card('Ana Ruiz')).toBeFocused();
    await press('Enter');
    await expect(person.name).toHaveText('Ana Ruiz');
  });

  await test.step('log, follow up, close', async () => {
    await press('e');
    await page.keyboard.type('coffee yesterday, moves in May');
    await press('Enter');
    await expect(person.rows).toContainText([/Coffee, moves in May/]);
    await press('Escape');
    await expect(board.card('Ana Ruiz')).toBeFocused();
    await press('Enter');
    await expect(person.panel).toBeFocused();
    await press('f');
    await expect(person.field('What')).toBeFocused();
    await page.keyboard.type('Send the slides');
    await press('Tab');
    await page.keyboard.type('tomorrow 10:30');
    await press('Enter');
    await expect(person.rows).toContainText([/Send the slides/]);
    await press('Escape');
    await expect(person.panel).toBeHidden();
    await expect(board.card('Ana Ruiz')).toBeFocused();
  });

  await test.step('after a delete the focus is on what is left', async () => {
    await press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
    await expect(board.names('Trust')).toHaveText(['Omar Said']);
    await expect(board.card('Omar Said')).toBeFocused();
    await press('ControlOrMeta+z');
    await expect(board.names('Trust')).toHaveText(['Omar Said', 'Ana Ruiz']);
    await expect(focused).toHaveCount(1);
  });

  await test.step('also when they are gone before the window paints again', async () => {
    await slowFrames(page, 2_000);
    await board.card('Ana Ruiz').focus();
    await press('Shift+F10');
    // Nobody is quicker than the menu, which takes the focus a moment after it is there.
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
    await expect(board.names('Trust')).toHaveText(['Omar Said']);
    await expect(board.card('Omar Said')).toBeFocused();
    await press('ControlOrMeta+z');
    await expect(board.names('Trust')).toHaveText(['Omar Said', 'Ana Ruiz']);
    await page.reload();
    await expect(board.card('Ana Ruiz')).toBeVisible();
  });

  await test.step('what takes itself away leaves the focus to the page', async () => {
    const bar = page.getByRole('region', { name: 'Selected people' });
    await board.card('Omar Said').focus();
    await press('Control+Space');
    await press('Shift+ArrowDown');
    await bar.getByRole('button', { name: 'Archive' }).press('Enter');
    await expect(board.cards).toHaveCount(0);
    await expect(focused).toHaveCount(1);
    await press('ControlOrMeta+z');
    await expect(board.cards).toHaveCount(2);
    await press('/');
    await page.keyboard.type('nobody of this name');
    await page.getByRole('button', { name: 'Clear the filters' }).press('Enter');
    await expect(board.cards).toHaveCount(2);
    await expect(focused).toHaveCount(1);
  });
});

/** Presses Tab until something has the focus; a page without end would be a fault too. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach it.');
}

test('the focus is on the page that comes, and undo in a choice from a list is of the data', async ({
  profile,
  launch,
}) => {
  await seed(profile, { 'Ana Ruiz': {}, 'Omar Said': {} });
  const kith = await launch();
  const page = await kith.page();
  const main = page.locator('main');

  await test.step('undo where nothing can be typed', async () => {
    await openPath(page, '/settings');
    const name = page.getByRole('textbox', { name: 'Name of Trust' });
    await name.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Close');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('combobox', { name: 'What Close means' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    const choice = page.getByRole('combobox', { name: 'What Trust means' });
    await expect(choice).toBeFocused();
    await expect(appFrame(page).toast).toContainText('Undone');
  });

  await test.step('a dialog begins at its first choice, not at the button that closes it', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
    await expect(page.getByRole('radio', { name: 'vCard 4.0' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  });

  await test.step('a page opened for the first time, whose code is still to come', async () => {
    await page.getByRole('button', { name: 'Open', exact: true }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your profile');
    await expect(main).toBeFocused();
  });

  await test.step('two cards beside each other, and the one that is left', async () => {
    await openPath(page, '/people');
    await page.getByRole('row', { name: /Ana Ruiz/ }).press('Enter');
    await personPanel(page).panel.getByRole('button', { name: 'More', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name: 'Merge with another card' }).press('Enter');
    await expect(page.getByRole('combobox', { name: 'Other card' })).toBeFocused();
    await page.keyboard.type('Omar');
    await expect(page.getByRole('option', { name: 'Omar Said' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Merge 2 cards' })).toBeVisible();
    await expect(main).toBeFocused();
    await page.getByRole('button', { name: 'Merge 2 cards' }).press('Enter');
    await expect(appFrame(page).toast).toContainText('merged');
    await expect(main).toBeFocused();
  });
});

test('arrows lead into plain lists as into all others, and a name that is nobody’s is not saved over', async ({
  profile,
  launch,
}) => {
  await seed(profile, { 'Ana Ruiz': {}, 'Omar Said': {} });
  const page = await (await launch()).page();
  const { focused } = appFrame(page);
  const dialog = page.getByRole('dialog');
  const press = (key: string) => page.keyboard.press(key);
  const lists = [
    { path: '/companies', names: ['Acme Imaginary', 'Borealis Imaginary'] },
    { path: '/events', names: ['Harbour meet-up', 'Island fair'] },
  ];

  for (const { path, names } of lists) {
    await test.step(path, async () => {
      for (const name of names) {
        await openPath(page, path);
        await press('n');
        await expect(dialog.locator('input:focus')).toHaveCount(1);
        await page.keyboard.type(name);
        await press('Enter');
        await expect(dialog).toBeHidden();
      }
      await openPath(page, path);
      const rows = page.locator('[data-row]');
      await expect(rows).toHaveCount(names.length);
      await press('ArrowDown');
      await expect(rows.nth(0).getByRole('link')).toBeFocused();
      await press('ArrowDown');
      await expect(rows.nth(1).getByRole('link')).toBeFocused();
      await press('ArrowDown');
      await expect(rows.nth(1).getByRole('link')).toBeFocused();
      await press('Home');
      await expect(rows.nth(0).getByRole('link')).toBeFocused();
      await press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(names.join('|')));
    });
  }

  await test.step('a lead about somebody who isn’t here', async () => {
    await openPath(page, '/leads');
    await page.getByRole('button', { name: 'Lead', exact: true }).press('Enter');
    await expect(dialog.getByRole('combobox', { name: 'Given by' })).toBeFocused();
    await page.keyboard.type('Ana');
    await expect(page.getByRole('option', { name: 'Ana Ruiz' })).toBeVisible();
    await press('Enter');
    await dialog.getByRole('textbox', { name: 'What about' }).fill('Talk to the ferry people');
    const whom = dialog.getByRole('combobox', { name: 'Which person, if they are in Kith' });
    await whom.focus();
    await page.keyboard.type('Somebody Else');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(dialog.getByText(/^Nobody is chosen yet/)).toBeVisible();
    await expect(whom).toBeFocused();
    await whom.fill('');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(focused).toHaveCount(1);
    await expect(page.getByText('Talk to the ferry people')).toBeVisible();
  });
});
