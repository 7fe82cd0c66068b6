/** An event for the pictures. */
import type { Page } from '@playwright/test';
import { captureFields } from '../../tests/e2e/pages/capture-window.ts';

/** An event of today with three people met at it; once. */
export async function planFair(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  const fair = page.getByRole('link', { name: /^Harbour fair/ });
  if ((await fair.count()) > 0) return;
  await page.evaluate(() => history.pushState(null, '', '/events?dialog=event'));
  const plan = page.getByRole('dialog');
  await plan.getByRole('textbox', { name: 'Name' }).fill('Harbour fair');
  await plan.getByRole('textbox', { name: 'Where' }).fill('Old Customs House');
  await plan.getByRole('textbox', { name: 'People to meet' }).fill('5');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Harbour fair' }).waitFor();
  await page.keyboard.press('m');
  const { who, important, followUp } = captureFields(page);
  const people = [
    [
      'Leilani Kahale-Moore, boat builder at Pier Nine',
      'Restores wooden boats, needs a bookkeeper before May',
      '',
    ],
    ['Mina Okafor, Norrvik Health', 'Runs the clinic pilot; her brother sails', 'next Tue 9am'],
    ['Tomasz Wierzbicki', '', 'send the tide tables in 2 weeks'],
  ] as const;
  for (const [name, note, next] of people) {
    await who.fill(name);
    await important.fill(note);
    await followUp.fill(next);
    await who.press('Enter');
    await page
      .locator('[data-card]')
      .filter({ hasText: name.split(',')[0] ?? '' })
      .waitFor();
  }
  await page.evaluate(() => history.pushState(null, '', '/events'));
  await fair.waitFor();
}

export async function openFair(page: Page): Promise<void> {
  await planFair(page);
  await page.getByRole('link', { name: /^Harbour fair/ }).click();
  await page.locator('[data-card]').first().waitFor();
}

export async function meetAtFair(page: Page): Promise<void> {
  await openFair(page);
  await page.keyboard.press('m');
  const { who, important } = captureFields(page);
  await who.fill('Omar Said, baker at Acme Imaginary');
  await important.fill('Wants to teach; knows everybody in the market hall');
  await important.focus();
}
