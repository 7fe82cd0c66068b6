/** Optional sync, as its users see it: two computers with a Kith each, and a server between them that comes and goes. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { startCouchServer } from '../support/couch-server.ts';
import { expect, test } from './harness/index.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { boardPage } from './pages/board-page.ts';
import { seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import { dialogOf, expectUpToDate, kept, mark, ofCode, slow, typeTwice } from './pages/sync-pages.ts';
import { openPath } from './pages/window.ts';

const setNickname = async (page: Page, value: string): Promise<void> => {
  const field = personPanel(page).field('Nickname');
  await field.fill(value);
  await field.press('Tab');
  await expect(personPanel(page).saving).toHaveText('Saved');
};

const openDetails = async (page: Page, name: string): Promise<void> => {
  await openPath(page, '/board');
  await boardPage(page).card(name).click();
  await personPanel(page).openTab('Details');
};

test('two computers and a server between them', async ({ profile, launch }) => {
  test.setTimeout(240_000);
  const server = await startCouchServer();
  await seed(profile, { 'Ana Ruiz': { stage: 'trust' }, 'Omar Said': { stage: 'mentor' } });
  const kith = await launch();
  const first = await kith.page();
  const second = await (await launch({ profile: join(profile, '../second') })).page();
  let code = '';

  await test.step('set up on the first, which says what is wrong', async () => {
    await openPath(first, '/settings');
    await expect(mark(first)).toHaveCount(0);
    await first.getByRole('button', { name: 'Set up on this computer' }).click();
    const dialog = dialogOf(first, 'Set up sync on this computer');
    const check = dialog.getByRole('button', { name: 'Check the server' });
    await dialog.getByLabel('Address of the server').fill('http://kith.example.org');
    await check.click();
    await expect(dialog.getByRole('alert')).toContainText('takes https only');
    await dialog.getByLabel('Address of the server').fill(server.url);
    await dialog.getByLabel('User').fill(server.user);
    await dialog.getByLabel('Password', { exact: true }).fill('a slip');
    await check.click();
    await expect(dialog.getByRole('alert')).toContainText('not encrypted');
    await dialog.getByRole('checkbox').check();
    await check.click();
    await expect(dialog.getByRole('alert')).toContainText('refuses the password');
    await expectAccessible(first, 'setting up sync');
    await dialog.getByLabel('Password', { exact: true }).fill(server.password);
    await check.click();
    await expect(dialog).toContainText('2 people');
    expect(await server.databases()).toEqual([]);
    const start = dialog.getByRole('button', { name: 'Start' });
    await start.click();
    await typeTwice(dialog, kept);
    await start.click();
    await expect(dialog).toContainText('Everything is the same here', slow);
  });
  await test.step('a setup code for the other', async () => {
    await dialogOf(first, 'Set up sync on this computer')
      .getByRole('button', { name: 'Add another computer' })
      .click();
    const dialog = dialogOf(first, 'Add another computer');
    await typeTwice(dialog, ofCode);
    await dialog.getByRole('button', { name: 'Show the code' }).click();
    await expect(dialog.getByRole('img', { name: /QR picture/ })).toBeVisible(slow);
    code = await dialog.getByRole('textbox', { name: 'Setup code' }).inputValue();
    await expectAccessible(first, 'setup code');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(mark(first)).toHaveAttribute('data-sync', 'up-to-date');
    await expectAccessible(first, 'settings, sync on');
  });
  await test.step('the other joins from its first run; a slip is said in words', async () => {
    await second.getByRole('link', { name: 'Join with a setup code' }).click();
    const dialog = dialogOf(second, 'Join with a setup code');
    const joinNow = dialog.getByRole('button', { name: 'Join' });
    await dialog.getByLabel('Setup code').fill(code.slice(0, -9));
    await dialog.getByLabel('Passphrase of the code').fill(kept);
    await joinNow.click();
    await expect(dialog).toContainText('This setup code is not whole');
    await expect(dialog.getByLabel('Setup code')).toBeFocused();
    await dialog.getByLabel('Setup code').fill(code);
    await joinNow.click();
    await expect(dialog).toContainText('The passphrase does not fit', slow);
    await expect(dialog.getByLabel('Passphrase of the code')).toBeFocused();
    await dialog.getByLabel('Passphrase of the code').fill(ofCode);
    await joinNow.click();
    await expect(dialog).toContainText('not encrypted', slow);
    await dialog.getByRole('checkbox').check();
    await expectAccessible(second, 'joining');
    await joinNow.click();
    await expect(dialog).toContainText('This computer has no safe place', slow);
    await expect(dialog.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await typeTwice(dialog, kept);
    await joinNow.click();
    await expect(boardPage(second).card('Ana Ruiz')).toBeVisible(slow);
    await expect(boardPage(second).card('Omar Said')).toBeVisible();
    await second.getByRole('dialog').getByRole('button', { name: 'Done' }).click(slow);
  });
  await test.step('live both ways', async () => {
    await openDetails(first, 'Ana Ruiz');
    await openDetails(second, 'Ana Ruiz');
    await personPanel(first).add('Nickname');
    await setNickname(first, 'Ani');
    await expect(personPanel(second).field('Nickname')).toHaveValue('Ani');
    await setNickname(second, 'Anita');
    await expect(personPanel(first).field('Nickname')).toHaveValue('Anita');
  });
  await test.step('apart, both change the same; the mark says what waits', async () => {
    await server.stop();
    await setNickname(first, 'typed first');
    await setNickname(second, 'typed second');
    await expect(mark(first)).toHaveAttribute('data-sync', 'waiting');
    await mark(first).click();
    await expect(first.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(first.getByText('The server doesn’t answer').first()).toBeVisible();
    await expectAccessible(first, 'the mark of sync');
    await server.start();
    await first.getByRole('button', { name: 'Try again' }).click();
    await expect(personPanel(first).field('Nickname')).toHaveValue('typed second', slow);
    const take = personPanel(first).panel.getByRole('button', { name: /^Take the other Nickname/ });
    await expect(take).toHaveAccessibleName('Take the other Nickname: typed first');
    await expectAccessible(first, 'changed on two machines');
    await take.click();
    await expect(personPanel(first).field('Nickname')).toHaveValue('typed first');
    await expect(take).toHaveCount(0);
    await expect(mark(first)).toHaveAttribute('data-sync', 'up-to-date', slow);
    await expect(personPanel(second).field('Nickname')).toHaveValue('typed first', slow);
    await first.keyboard.press('ControlOrMeta+z');
    await expect(personPanel(second).field('Nickname')).toHaveValue('typed second', slow);
  });
  await test.step('a password that was changed', async () => {
    server.setPassword('another one');
    await setNickname(first, 'kept meanwhile');
    await expect(mark(first)).toHaveAttribute('data-sync', 'trouble', slow);
    await mark(first).click();
    await first.getByRole('button', { name: 'Type the password' }).click();
    const dialog = dialogOf(first, 'User and password');
    await dialog.getByLabel('Password', { exact: true }).fill('a slip');
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(dialog).toContainText('refuses the password');
    await dialog.getByLabel('Password', { exact: true }).fill('another one');
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(dialog).toHaveCount(0);
    await expectUpToDate(first);
  });
  await test.step('after a restart the key is locked: asked for before a code is made, and the new password holds', async () => {
    await kith.quit();
    const again = await (await launch()).page();
    await expect(mark(again)).toHaveAttribute('data-sync', 'trouble', slow);
    await openPath(again, '/settings');
    await again.getByRole('button', { name: 'Make a setup code' }).click();
    const dialog = dialogOf(again, 'Passphrase of sync');
    await expectAccessible(again, 'the passphrase of sync');
    await dialog.getByLabel('Passphrase', { exact: true }).fill('not this one');
    await dialog.getByRole('button', { name: 'Unlock' }).click();
    await expect(dialog).toContainText('The passphrase does not fit', slow);
    await expect(dialog.getByRole('button', { name: /replace|overwrite|server/i })).toHaveCount(0);
    await dialog.getByLabel('Passphrase', { exact: true }).fill(kept);
    await dialog.getByRole('button', { name: 'Unlock' }).click();
    await expect(dialogOf(again, 'Add another computer')).toBeVisible(slow);
    await again.keyboard.press('Escape');
    await expectUpToDate(again);
  });
});
