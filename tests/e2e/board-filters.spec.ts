import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { day, seed } from './pages/network.ts';

test('filters narrow the board, stay in the address, and are taken away one by one', async ({
  profile,
  launch,
}) => {
  await seed(profile, {
    'Ana Ruiz': { stage: 'trust', tags: ['choir'], organization: 'Acme Imaginary', circle: 'friend' },
    'Omar Said': { stage: 'trust', tags: ['choir', 'chess'], starred: true },
    'Mina Okafor': { stage: 'mentor', log: [{ kind: 'coffee', at: day(-2), summary: 'Coffee' }] },
  });
  const page = await (await launch()).page();
  const { goTo } = appFrame(page);
  const board = boardPage(page);
  const query = () => page.evaluate(() => location.search);
  await goTo('Board');
  await expect(board.names('Trust')).toHaveText(['Ana Ruiz', 'Omar Said']);

  await test.step('a button that is pressed while the page starts opens when it is let go', async () => {
    const tag = page.getByRole('button', { name: 'Tag', exact: true });
    await tag.hover();
    await page.reload();
    await tag.waitFor();
    await page.mouse.down();
    // Longer than the menus behind the buttons wait.
    await page.waitForTimeout(800);
    await page.mouse.up();
    await expect(page.getByRole('checkbox', { name: 'choir' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('checkbox', { name: 'choir' })).toBeHidden();
  });

  await test.step('by tag, with counts that follow', async () => {
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByRole('checkbox', { name: 'choir' }).check();
    await expect(page.getByText('2 of 3 people')).toBeVisible();
    await expect(board.names('Mentor')).toHaveCount(0);
    await expect(board.count('Mentor')).toHaveText('0 people');
    await page.getByRole('checkbox', { name: 'chess' }).check();
    await page.getByText('All of them').click();
    await page.keyboard.press('Escape');
    await expect(board.names('Trust')).toHaveText(['Omar Said']);
    expect(await query()).toBe('?tag=choir&tag=chess&tags=all');
  });

  await test.step('what is moved or changed meanwhile comes and goes', async () => {
    await board.card('Omar Said').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(board.names('Acquaintance')).toHaveText(['Omar Said']);
    await expect(board.count('Trust')).toHaveText('0 people');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(board.names('Trust')).toHaveText(['Omar Said']);
  });

  await test.step('chips take one away, / types a text, an empty result offers to clear', async () => {
    await page.getByRole('button', { name: 'Take away: tagged choir and chess' }).click();
    await expect(board.names('Mentor')).toHaveText(['Mina Okafor']);
    await page.getByRole('button', { name: 'Warmth' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Warm' }).click();
    await page.keyboard.press('Escape');
    await expect(board.cards).toHaveCount(1);
    await page.keyboard.press('/');
    await page.keyboard.type('acme');
    await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(board.cards).toHaveCount(3);
    expect(await query()).toBe('');
    await page.keyboard.press('/');
    await page.keyboard.type('acme');
    await expect(board.names('Trust')).toHaveText(['Ana Ruiz']);
  });

  await page.reload();
  await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
  await expect(board.cards).toHaveCount(1);
});
