import type { Page } from '@playwright/test';
import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { captureFields, capturePage, shownWindows } from './pages/capture-window.ts';
import { seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';

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
});

/** Presses Tab until something has the focus; a page without end would be a fault too. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach it.');
}
