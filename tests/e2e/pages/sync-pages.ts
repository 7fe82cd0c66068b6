/** Optional sync: the mark in the rail, and the dialogs that bring a computer in. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { CouchServer } from '../../support/couch-server.ts';
import { openPath } from './window.ts';

/** Of the key on each computer, and of the setup code. */
export const kept = 'four quiet boats leave';
export const ofCode = 'seven loud trains arrive';
/** Encrypting with a passphrase is slow on purpose. */
export const slow = { timeout: 90_000 };

export const mark = (page: Page): Locator => page.locator('[data-sync]');
export const dialogOf = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

export const typeTwice = async (dialog: Locator, passphrase: string): Promise<void> => {
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Once more', { exact: true }).fill(passphrase);
};

export const expectUpToDate = async (...pages: readonly Page[]): Promise<void> => {
  for (const page of pages) await expect(mark(page)).toHaveAttribute('data-sync', 'up-to-date', slow);
};

/** Types where the server is, and looks at it. */
export const checkServer = async (page: Page, server: CouchServer): Promise<Locator> => {
  await openPath(page, '/settings');
  await page.getByRole('button', { name: 'Set up on this computer' }).click();
  const dialog = dialogOf(page, 'Set up sync on this computer');
  const check = dialog.getByRole('button', { name: 'Check the server' });
  await dialog.getByLabel('Address of the server').fill(server.url);
  await dialog.getByLabel('User').fill(server.user);
  await dialog.getByLabel('Password', { exact: true }).fill(server.password);
  await check.click();
  await dialog.getByRole('checkbox').check();
  await check.click();
  return dialog;
};

/** Without a slip. @returns a setup code */
export const setUp = async (page: Page, server: CouchServer): Promise<string> => {
  const dialog = await checkServer(page, server);
  const start = dialog.getByRole('button', { name: 'Start' });
  await start.click();
  await typeTwice(dialog, kept);
  await start.click();
  await expect(dialog).toContainText('Everything is the same here', slow);
  await dialog.getByRole('button', { name: 'Add another computer' }).click();
  return makeCode(page);
};

/** In the dialog, which is open. */
export const makeCode = async (page: Page): Promise<string> => {
  const dialog = dialogOf(page, 'Add another computer');
  await typeTwice(dialog, ofCode);
  await dialog.getByRole('button', { name: 'Show the code' }).click();
  await expect(dialog.getByRole('img', { name: /QR picture/ })).toBeVisible(slow);
  const code = await dialog.getByRole('textbox', { name: 'Setup code' }).inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return code;
};

/** @param path where the dialog lies */
export const join = async (page: Page, code: string, path = '/settings?sync=join'): Promise<void> => {
  await openPath(page, path);
  const dialog = dialogOf(page, 'Join with a setup code');
  const joinNow = dialog.getByRole('button', { name: 'Join' });
  await dialog.getByLabel('Setup code').fill(code);
  await dialog.getByLabel('Passphrase of the code').fill(ofCode);
  await joinNow.click();
  await dialog.getByRole('checkbox').check(slow);
  await joinNow.click();
  await expect(dialog).toContainText('This computer has no safe place', slow);
  await typeTwice(dialog, kept);
  await joinNow.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click(slow);
};
