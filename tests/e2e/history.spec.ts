import type { Locator } from '@playwright/test';
import { expect, test } from './harness/index.ts';
import { seed } from './pages/network.ts';
import { openPath, resizeWindow } from './pages/window.ts';

const topOf = async (locator: Locator): Promise<number | undefined> => {
  const box = await locator.boundingBox();
  return box === null ? undefined : Math.round(box.y);
};

test('Back shows a page where it was left', async ({ profile, launch }) => {
  const names = Array.from({ length: 60 }, (_, index) => `Invented ${String(index + 10)}`);
  await seed(profile, Object.fromEntries(names.map((name) => [name, {}])));
  const kith = await launch();
  const page = await kith.page();
  await resizeWindow(kith, page, 1024, 640);
  const title = page.getByRole('heading', { level: 1 });

  await test.step('the settings', async () => {
    await openPath(page, '/settings');
    const control = page.getByRole('main').getByText('Find duplicates');
    await control.scrollIntoViewIfNeeded();
    const before = await topOf(control);
    await control.click();
    await expect(title).toHaveText('Duplicates');
    await page.goBack();
    await expect(title).toHaveText('Settings');
    await expect.poll(() => topOf(control)).toBe(before);
  });

  await test.step('a table, by way of somebody’s panel and page', async () => {
    await openPath(page, '/people');
    const row = page.getByRole('row').filter({ hasText: 'Invented 40' });
    await expect(page.getByRole('row').filter({ hasText: 'Invented 10' })).toBeVisible();
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 1_000);
    await expect(row).toBeVisible();
    const before = await topOf(row);
    await row.click();
    await page.getByRole('button', { name: 'Open as a page' }).click();
    await expect(title).toHaveText('Invented 40');
    await page.goBack();
    await expect(title).toHaveText('People');
    await expect.poll(() => topOf(row)).toBe(before);
  });
});
