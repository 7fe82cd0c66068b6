import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answerDialogs, eventually, expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage, stageNames } from './pages/board-page.ts';
import { captureFields, capturePage } from './pages/capture-window.ts';

const door = (page: Page, title: string) => page.getByRole('region', { name: title });
const question = (page: Page) => page.getByRole('heading', { level: 1, name: 'Who do you know?' });

test('a new user finds three doors, and goes through them with the keyboard', async ({ kith }) => {
  const page = await kith.page();
  const { rail, focused } = appFrame(page);
  await answerDialogs(kith.app, {});

  await expect(question(page)).toBeVisible();
  await expect(door(page, 'Import LinkedIn').getByRole('button', { name: 'Choose the file' })).toBeVisible();
  await expect(door(page, 'Import contacts').getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await expect(
    door(page, 'Try the sample network').getByRole('button', { name: 'Look around' }),
  ).toBeVisible();
  await expect(page.getByText('Everything stays on this computer. There is no account.')).toBeVisible();
  await expect(rail).toHaveCount(0);

  for (const stop of [
    'Choose the file',
    'How to get it',
    'Choose a file',
    'Look around',
    'go through everybody you know',
    'add one person by hand',
    'Restore a backup',
  ]) {
    await page.keyboard.press('Tab');
    await expect(focused).toHaveText(stop);
  }

  const help = page.getByRole('button', { name: 'How to get it' });
  await help.focus();
  await page.keyboard.press('Enter');
  // Nobody is quicker than the help, which takes the focus a moment after it is there.
  await expect(page.getByRole('button', { name: 'Open that page' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Open that page' })).toBeHidden();
  await expect(help).toBeFocused();

  // A dialog that is cancelled leaves everything as it was.
  await page.getByRole('button', { name: 'Choose the file' }).press('Enter');
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
  await expect(question(page)).toBeVisible();

  await page.getByRole('link', { name: 'Restore a backup' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Restore a backup');
  await page.goBack();
  await expect(question(page)).toBeVisible();

  await page.keyboard.press('ControlOrMeta+n');
  const capture = await capturePage(kith);
  await captureFields(capture).who.fill('Ana Ruiz');
  await capture.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Board');
  await expect(boardPage(page).cards).toHaveText([/Ana Ruiz/]);
  await expect(rail).toBeVisible();
});

test('the sample network is entered, looked at and thrown away', async ({ kith, profile }) => {
  const page = await kith.page();
  const board = boardPage(page);
  const entered = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Look around' }).click();
  await entered;

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Board');
  const banner = page.getByRole('complementary', { name: 'Sample network' });
  await expect(banner).toContainText('Nothing here is yours');
  for (const stage of stageNames) await expect(board.names(stage).first()).toBeVisible();
  const counts = await Promise.all(
    stageNames.map(async (stage) => Number.parseInt(await board.count(stage).innerText(), 10)),
  );
  expect(counts.reduce((sum, count) => sum + count)).toBe(60);
  expect(existsSync(`${profile}.sample`)).toBe(true);

  // The way out is in sight beside somebody's panel as well.
  await page.locator('[data-card]').first().click();
  await expect(page.locator('[data-person-panel]')).toBeVisible();
  const left = page.waitForEvent('load');
  await banner.getByRole('button', { name: 'Leave' }).click();
  await left;
  await expect(question(page)).toBeVisible();
  await expect(banner).toHaveCount(0);
  await eventually('the sample’s folder to go', () => !existsSync(`${profile}.sample`) || undefined);
});
