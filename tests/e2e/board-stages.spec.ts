import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { day, seed } from './pages/network.ts';

test('columns fold, moves are suggested with reasons, and stages are the user’s own', async ({
  profile,
  launch,
}) => {
  const met = (at: string) =>
    ({ stage: 'to-meet', log: [{ kind: 'coffee', at, summary: 'Coffee' }] }) as const;
  await seed(profile, {
    'Henrik Sandvall': met(day(-9)),
    'Priya Namefield': met(day(-12)),
    'Omar Said': { stage: 'to-meet' },
    'Ana Ruiz': { stage: 'trust' },
    'Mina Okafor': { stage: 'referrer' },
  });
  const kith = await launch();
  const page = await kith.page();
  const { goTo, toast, announcer } = appFrame(page);
  const board = boardPage(page);
  const strip = (name: string) => page.getByRole('button', { name: new RegExp(`^Show ${name} `) });
  await goTo('Board');

  await test.step('folded: a strip that takes cards; the keyboard unfolds it', async () => {
    for (const name of ['Acquaintance', 'Referrer']) {
      await page.getByRole('button', { name: `Fold ${name}` }).focus();
      await page.keyboard.press('Enter');
      await expect(strip(name)).toBeFocused();
    }
    await board.drag('Ana Ruiz', { below: board.column('Acquaintance') });
    await expect(page.getByRole('button', { name: 'Show Acquaintance 1' })).toBeFocused();
    await expect(board.card('Ana Ruiz')).toHaveCount(0);
    await board.card('Omar Said').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(board.card('Omar Said')).toBeFocused();
    await expect(board.names('Acquaintance')).toHaveText(['Omar Said', 'Ana Ruiz']);
    // Arrows pass over what is folded.
    await page.keyboard.press('ArrowRight');
    await expect(board.card('Omar Said')).toBeFocused();
  });

  await test.step('suggested: accepted, dismissed, and taken back', async () => {
    await page.getByRole('button', { name: '2 could move on' }).click();
    const list = page.getByRole('dialog');
    await expect(list.getByRole('listitem')).toHaveText([
      /Henrik Sandvall.*You met 9 days ago/,
      /Priya Namefield/,
    ]);
    await list.getByRole('button', { name: 'Move to Acquaintance: Henrik Sandvall' }).press('Enter');
    await expect(board.names('Acquaintance')).toContainText(['Henrik Sandvall']);
    await list.getByRole('button', { name: 'Dismiss: Priya Namefield to Acquaintance' }).press('Enter');
    await expect(list).toContainText('Nobody else for now');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /could move on/ })).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('button', { name: '1 could move on' })).toBeVisible();
  });

  await test.step('renamed, put elsewhere, added, and removed once their people have gone', async () => {
    await goTo('Settings');
    const name = page.getByRole('textbox', { name: 'Name of Trust' });
    await name.fill('Close');
    await name.press('Enter');
    await expect(toast).toContainText('Stage Trust is now Close');
    await page.getByRole('button', { name: 'Move Close up' }).press('Enter');
    await expect(announcer).toHaveText(/^Close, 2 of 5\s*$/);
    await expect(page.getByRole('button', { name: 'Move Close up' })).toBeFocused();
    await page.getByRole('button', { name: /^Colour of Close: / }).click();
    await page.getByRole('menuitemradio', { name: 'Violet' }).click();
    await expect(page.getByRole('button', { name: 'Colour of Close: Violet' })).toBeVisible();
    await page.getByRole('button', { name: 'Add a stage' }).click();
    await page.keyboard.type('Alumni');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name of Alumni' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove Referrer' }).click();
    await expect(page.getByRole('dialog')).toContainText('1 person is in it');
    await page.getByRole('button', { name: 'Move and remove' }).click();
    await expect(page.getByRole('textbox', { name: 'Name of Referrer' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Remove Alumni' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('textbox', { name: 'Name of Referrer' })).toBeVisible();
  });

  await kith.quit();
  const later = await (await launch()).page();
  await appFrame(later).goTo('Board');
  await expect(later.locator('[data-board]').getByRole('region')).toHaveCount(6);
  await expect(later.getByRole('button', { name: 'Show Referrer 1' })).toBeVisible();
  await expect(later.locator('[data-board]').getByRole('heading', { level: 2 })).toHaveText([
    'To meet',
    'Close',
    'Acquaintance',
    'Mentor',
    'Alumni',
  ]);
});
