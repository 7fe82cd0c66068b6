/** Somebody goes, by an undo in another window, while they are open here. */
import { expect, test } from './harness/index.ts';
import { boardPage } from './pages/board-page.ts';
import { captureFields, capturePage, shownWindows } from './pages/capture-window.ts';
import { seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import { openPath } from './pages/window.ts';

test('who is undone elsewhere while being written about leaves the keyboard a place', async ({
  profile,
  launch,
}) => {
  await seed(profile, { 'Ana Ruiz': { stage: 'trust' } });
  const kith = await launch();
  const page = await kith.page();
  const person = personPanel(page);

  /** Adds them in the small window, opens them here, and takes them back there. */
  const goneFrom = async (name: string, write: () => Promise<void>) => {
    await openPath(page, '/board');
    await page.keyboard.press('ControlOrMeta+n');
    const capture = await capturePage(kith);
    await expect.poll(() => shownWindows(kith)).toEqual({ main: true, capture: true });
    await captureFields(capture).who.fill(name);
    await capture.keyboard.press('ControlOrMeta+Enter');
    await boardPage(page).card(name).click();
    await expect(person.name).toHaveText(name);
    await write();
    await capture.getByRole('button', { name: 'Undo' }).click();
  };

  await test.step('a field of the panel', async () => {
    await goneFrom('Nina Imaginary', async () => {
      await person.openTab('Details');
      await person.add('Nickname');
      await page.keyboard.type('Nick');
    });
    await expect(person.panel).toContainText('Nobody is here');
    await expect(person.panel).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(person.panel).toHaveCount(0);
  });

  await test.step('the small window that knows them', async () => {
    await openPath(page, '/board');
    await page.keyboard.press('ControlOrMeta+n');
    const capture = await capturePage(kith);
    await expect.poll(() => shownWindows(kith)).toEqual({ main: true, capture: true });
    await captureFields(capture).who.fill('Ana Ruiz');
    await expect(capture.getByText('You know Ana Ruiz')).toBeVisible();
    await boardPage(page).card('Ana Ruiz').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
    await expect(boardPage(page).cards).toHaveCount(0);
    await captureFields(capture).important.fill('coffee');
    await capture.keyboard.press('ControlOrMeta+Enter');
    await expect(capture.getByText('Save again to add them anew')).toBeVisible();
    await capture.keyboard.press('ControlOrMeta+Enter');
    await expect(capture.getByText('Ana Ruiz added to')).toBeVisible();
    await expect(boardPage(page).card('Ana Ruiz')).toBeVisible();
  });

  await test.step('an open menu of the panel', async () => {
    await goneFrom('Omar Imaginary', async () => {
      await person.more.click();
      await expect(page.getByRole('menuitem', { name: 'Archive' })).toBeVisible();
    });
    await expect(person.panel).toContainText('Nobody is here');
    await expect(person.panel).toBeFocused();
  });

  await test.step('the page that looks for their other card', async () => {
    await goneFrom('Petra Imaginary', async () => {
      await person.more.click();
      await page.getByRole('menuitem', { name: 'Merge with another card' }).click();
      await expect(page.getByRole('combobox', { name: 'Other card' })).toBeFocused();
    });
    const said = page.getByRole('heading', { name: 'There is nobody to merge' });
    await expect(said).toBeVisible();
    await expect(page.locator('main')).toBeFocused();
    // In line with the title of the page, not at the edge of the rail.
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect((await said.boundingBox())?.x).toBeGreaterThanOrEqual(title?.x ?? Infinity);
  });
});
