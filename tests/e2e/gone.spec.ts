/** Somebody is not there any more: undone in another window while they are open here, or merged with another card. */
import { openStore } from '#store/open.ts';
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

test('an address of a card that was merged leads to the card that stayed', async ({ profile, launch }) => {
  const ids = await seed(profile, {
    'Ana Ruiz': { stage: 'trust' },
    'Ana Ruiz Quintero': { stage: 'trust' },
  });
  const merged = ids['Ana Ruiz Quintero'] ?? '';
  const store = await openStore({ profilePath: profile });
  store.engine.execute('merge', 'contacts.merge', { keep: ids['Ana Ruiz'], others: [merged] });
  await store.close();
  const page = await (await launch()).page();
  const person = personPanel(page);
  await openPath(page, `/board?person=${merged}`);
  await expect(person.name).toHaveText('Ana Ruiz Quintero');
  await expect(page).toHaveURL(new RegExp(`person=${ids['Ana Ruiz'] ?? ''}`));
  await page.keyboard.press('Escape');
  await expect(person.panel).toHaveCount(0);
  await openPath(page, `/people/${merged}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Ana Ruiz Quintero' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/people/${ids['Ana Ruiz'] ?? ''}$`));
  // Nobody's at all.
  await openPath(page, '/board?person=nobody');
  await expect(person.panel).toContainText('Nobody is here');
});
