/** Encryption at rest, from the first run on: set, locked, unlocked, changed, ended; and nothing in clear meanwhile. */
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kithJson, listRecords, runCli } from './harness/cli.ts';
import { answerDialogs, expect, test } from './harness/index.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { boardPage } from './pages/board-page.ts';
import { personPanel } from './pages/person-panel.ts';

const passphrase = 'four quiet boats leave';
const newer = 'seven loud trains arrive';
const secrets = ['Ana Ruiz', 'ana.ruiz@example.org', 'Harbour festival'];

/** Files under the profile that say a name, an e-mail or a note, as UTF-8 or UTF-16. */
const tellers = (profile: string): readonly string[] =>
  readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return secrets.some(
        (secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')),
      );
    });

const unlock = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Unlock' }).click();
};

/** From now on: answers in how many pictures of the page the words were to be seen. */
const watchFor = async (page: Page, words: string): Promise<() => Promise<number>> => {
  const seen = await page.evaluateHandle((text) => {
    const counted = { pictures: 0 };
    const look = () => {
      const notices = [...document.querySelectorAll('[aria-live] *')];
      if (notices.some((one) => one.textContent.includes(text) && one.checkVisibility()))
        counted.pictures += 1;
      requestAnimationFrame(look);
    };
    look();
    return counted;
  }, words);
  return () => seen.evaluate(({ pictures }) => pictures);
};

test('a passphrase from the first run on', async ({ profile, launch }) => {
  test.setTimeout(240_000);
  const kith = await launch();
  const page = await kith.page();
  await test.step('set in the first run', async () => {
    await page.getByRole('link', { name: /Encrypt it with a passphrase/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Encrypt your data' });
    await expect(dialog).toBeVisible();
    await expectAccessible(page, 'encrypt');
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByLabel('Once more', { exact: true }).fill(passphrase);
    await dialog.getByRole('button', { name: 'Encrypt' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Nothing was changed');
    await dialog.getByRole('checkbox').check();
    const notices = await watchFor(page, 'Reconnecting');
    await dialog.getByRole('button', { name: 'Encrypt' }).click();
    const done = page.getByRole('dialog', { name: 'Your data are encrypted' });
    await expect(done).toContainText('recovery sheet', { timeout: 60_000 });
    // The data are closed and opened again, which is what was asked for and no trouble.
    expect(await notices()).toBe(0);
    await expect(done.getByRole('button', { name: 'Save the recovery sheet' })).toBeFocused();
    await done.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(page.getByText('It is encrypted with your passphrase.')).toBeVisible();
  });
  await test.step('what is kept then can’t be read in any file', async () => {
    await page.goto('app://kith/inventory');
    await page.getByRole('textbox', { name: /^Name of somebody/ }).fill(secrets[0] ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Ana Ruiz').first()).toBeVisible();
    await page.goto('app://kith/board');
    await boardPage(page).card('Ana Ruiz').click();
    await personPanel(page).log.fill(secrets[2] ?? '');
    await personPanel(page).log.press('Enter');
    await expect(page.getByText('Harbour festival').first()).toBeVisible();
    expect(tellers(profile)).toEqual([]);
  });
  await test.step('their history, and an earlier value', async () => {
    await page.keyboard.press('Escape');
    await boardPage(page).card('Ana Ruiz').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.locator('[data-toast]')).toContainText('moved to');
    await boardPage(page).card('Ana Ruiz').click();
    await personPanel(page).more.click();
    await page.getByRole('menuitem', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: 'History of Ana Ruiz' });
    const back = history.getByRole('button', { name: 'Put back Stage: Acquaintance' });
    await expect(back).toBeVisible();
    await expectAccessible(page, 'history');
    await back.click();
    await expect(back).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(history).toBeHidden();
  });
  await test.step('locked by key, nothing is left in the page; a wrong passphrase opens nothing', async () => {
    const panel = personPanel(page);
    await panel.openTab('Details');
    await panel.add('Nickname');
    await panel.field('Nickname').fill('Captain');
    await panel.log.fill('Coffee, and half of what');
    await panel.field('Nickname').focus();
    // In the middle of typing, and below with a dialog open.
    await page.keyboard.press('Control+Shift+L');
    await expect(page.getByRole('heading', { name: 'Kith is locked' })).toBeVisible();
    await expect(page.getByText('Ana Ruiz')).toHaveCount(0);
    await unlock(page, passphrase);
    await expect(panel.name).toHaveText('Ana Ruiz', { timeout: 30_000 });
    await expect(panel.log).toHaveValue('Coffee, and half of what');
    await panel.log.fill('');
    await panel.openTab('Details');
    await expect(panel.field('Nickname')).toHaveValue('Captain');
    await page.goto('app://kith/board?shortcuts=1');
    await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
    await page.keyboard.press('Control+Shift+L');
    await expect(page.getByRole('heading', { name: 'Kith is locked' })).toBeVisible();
    await expectAccessible(page, 'locked');
    await unlock(page, newer);
    await expect(page.getByText(/does not fit/)).toBeVisible({ timeout: 30_000 });
    await unlock(page, passphrase);
    await expect(boardPage(page).card('Ana Ruiz')).toBeVisible({ timeout: 30_000 });
  });
  await test.step('another passphrase, in Settings', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('button', { name: 'Change the passphrase' })).toBeVisible();
    await expectAccessible(page, 'security');
    await page.getByRole('button', { name: 'Change the passphrase' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the passphrase' });
    const untilNow = dialog.getByLabel('Passphrase until now', { exact: true });
    const change = dialog.getByRole('button', { name: 'Change it' });
    await untilNow.fill('some other words here');
    await dialog.getByLabel('New passphrase', { exact: true }).fill(newer);
    await dialog.getByLabel('Once more', { exact: true }).fill(newer);
    await dialog.getByRole('checkbox').check();
    await change.click();
    await expect(untilNow).toHaveAccessibleDescription(/does not fit/, { timeout: 60_000 });
    await expect(untilNow).toBeFocused();
    await page.keyboard.type(passphrase);
    await change.click();
    const done = page.getByRole('dialog', { name: 'The passphrase is changed' });
    const sheet = join(profile, '../sheet.pdf');
    await answerDialogs(kith.app, { save: sheet });
    await done.getByRole('button', { name: 'Save the recovery sheet' }).click({ timeout: 60_000 });
    await expect(done).toContainText('Saved as sheet.pdf');
    expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-');
    await done.getByRole('button', { name: 'Done', exact: true }).click();
  });
  await test.step('unlocked, the keyboard goes on in the page', async () => {
    await page.keyboard.press('Control+Shift+L');
    await unlock(page, newer);
    await expect(page.getByRole('button', { name: 'Change the passphrase' })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.locator('#page')).toBeFocused();
  });
  await test.step('locked when the computer sleeps, and by no keychain that is none', async () => {
    await expect(page.getByText('This computer has no keychain that is safe')).toBeVisible();
    await expect(page.getByRole('switch', { name: 'Let the system unlock Kith at start' })).toBeDisabled();
    await expect(page.getByRole('switch', { name: 'Lock when the computer sleeps' })).toBeChecked();
    await page.goto('app://kith/board');
    await boardPage(page).card('Ana Ruiz').click();
    const panel = personPanel(page);
    await panel.openTab('Details');
    // In the middle of typing, here too.
    await panel.field('Nickname').fill('Skipper');
    await kith.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await expect(page.getByRole('heading', { name: 'Kith is locked' })).toBeVisible();
    await kith.quit();
    expect(tellers(profile)).toEqual([]);
    const refused = await runCli(profile, ['list', 'contacts']);
    expect(refused.stderr).toContain('encrypted');
  });
  await test.step('the next start asks for it; ended, the command line reads it all', async () => {
    const again = await launch();
    const locked = await again.app.firstWindow();
    await expect(locked.getByRole('heading', { name: 'Kith is locked' })).toBeVisible();
    await unlock(locked, newer);
    const open = await again.page();
    await open.getByRole('link', { name: 'Settings' }).click();
    await open.getByRole('button', { name: 'End it' }).click();
    const dialog = open.getByRole('dialog', { name: 'End the encryption' });
    await dialog.getByLabel('Passphrase', { exact: true }).fill(newer);
    await dialog.getByRole('button', { name: 'End it' }).click();
    await expect(open.getByRole('button', { name: 'Set a passphrase' })).toBeFocused({ timeout: 60_000 });
    await again.quit();
  });
  expect(await listRecords(profile, 'contacts')).toMatchObject([
    { fullName: 'Ana Ruiz', nickname: 'Skipper' },
  ]);
  expect(await kithJson(profile, 'verify')).toMatchObject({ ok: true });
});
