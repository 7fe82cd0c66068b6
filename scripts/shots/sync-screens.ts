/** Screens of optional sync: with a server, which this starts, and a profile of its own. */
import type { Page } from '@playwright/test';
import { openStore } from '#store/open.ts';
import { createConflictTable, conflictText, keepConflict } from '#store/sync/documents/conflicts.ts';
import { encodeStamp } from '#domain/sync/hlc.ts';
import type { Kith } from '../../tests/e2e/harness/launch.ts';
import { boardPage } from '../../tests/e2e/pages/board-page.ts';
import { seed } from '../../tests/e2e/pages/network.ts';
import { checkServer, dialogOf, mark, ofCode, setUp, typeTwice } from '../../tests/e2e/pages/sync-pages.ts';
import type { CouchServer } from '../../tests/support/couch-server.ts';
import type { Screen } from './screens.ts';

const name = 'Ana Ruiz';
const hour = 3_600_000;
const need = (text: string) => ({ text, state: 'open', at: '2026-03-01' });

/** Somebody who was changed on two machines, so that there is something to see. */
export async function seedSync(profilePath: string): Promise<void> {
  const ids = await seed(profilePath, {
    [name]: { stage: 'trust', nickname: 'Ani', notes: 'Runs the mill at the harbour.' },
    'Omar Said': { stage: 'mentor' },
  });
  const store = await openStore({ profilePath });
  createConflictTable(store.file);
  const [now, recordId] = [Date.now(), ids[name] ?? ''];
  const stamp = (hours: number) => encodeStamp({ wall: now - hours * hour, counter: 0, node: 'other' });
  for (const values of [
    { field: 'nickname', kept: 'Ani', lost: 'Anita' },
    { field: 'binnedAt', kept: 0, lost: now - 3 * hour },
    { field: 'needs', kept: [need('A miller for the autumn')], lost: [need('A cook')] },
  ]) {
    const conflict = { at: now - hour, collection: 'contacts', recordId, ...values } as const;
    keepConflict(store.file, conflictText({ ...conflict, keptStamp: stamp(2), lostStamp: stamp(3) }));
  }
  await store.close();
}

const dialogReady = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').waitFor();
};
const showSync = (page: Page): Promise<void> =>
  page
    .getByRole('heading', { name: 'Leave sync' })
    .or(page.getByText('Leave sync'))
    .last()
    .scrollIntoViewIfNeeded();

const tryAgain = (page: Page) =>
  page.getByRole('dialog', { name: /^Sync:/ }).getByRole('button', { name: 'Try again' });
/** A click on an open one would close it. */
const openMark = async (page: Page): Promise<void> => {
  if (!(await tryAgain(page).isVisible())) await mark(page).click();
  await tryAgain(page).waitFor();
};

export const syncScreens = (server: CouchServer): readonly Screen[] => [
  { name: 'sync-on', path: '/settings', prepare: showSync },
  {
    name: 'sync-code',
    path: '/settings?sync=code',
    prepare: async (page) => {
      const dialog = dialogOf(page, 'Add another computer');
      await typeTwice(dialog, ofCode);
      await dialog.getByRole('button', { name: 'Show the code' }).click();
      await dialog.getByRole('img', { name: /QR picture/ }).waitFor({ timeout: 30_000 });
    },
  },
  { name: 'sync-begun', path: '/settings?sync=set-up', prepare: dialogReady },
  { name: 'sync-password', path: '/settings?sync=password', prepare: dialogReady },
  { name: 'sync-unlock', path: '/settings?sync=unlock', prepare: dialogReady },
  { name: 'sync-replaced', path: '/settings?sync=replaced', prepare: dialogReady },
  {
    name: 'sync-leave',
    path: '/settings?sync=leave',
    prepare: (page) => dialogOf(page, 'Leave sync').getByRole('checkbox').check(),
  },
  {
    name: 'changed-twice',
    path: '/board',
    prepare: async (page) => {
      await boardPage(page).card(name).click();
      await page.getByRole('region', { name: 'Changed on two machines' }).waitFor();
    },
  },
  {
    name: 'sync-mark',
    path: '/board',
    prepare: async (page) => {
      await server.stop();
      await page.locator('[data-sync="waiting"]').waitFor({ timeout: 20_000 });
      await openMark(page);
    },
  },
  {
    name: 'sync-trouble',
    path: '/settings',
    prepare: async (page) => {
      server.setPassword('another one');
      await server.start();
      const trouble = page.locator('[data-sync="trouble"]');
      // Not after the next pause, which may be long by now.
      if (!(await trouble.isVisible())) {
        await openMark(page);
        await tryAgain(page).click();
        await page.keyboard.press('Escape');
      }
      await trouble.waitFor({ timeout: 60_000 });
      await showSync(page);
    },
  },
];

/** Once it was left: what is on the server is then another network's. */
export const leftScreens = (server: CouchServer): readonly Screen[] => [
  {
    name: 'sync-replace',
    path: '/settings',
    prepare: async (page) => {
      const dialog = await checkServer(page, server);
      await dialog.getByRole('button', { name: 'Replace it…' }).click();
    },
  },
];

export async function beginSync(kith: Kith, server: CouchServer): Promise<Page> {
  const page = await kith.page();
  await setUp(page, server);
  await page.locator('[data-sync="up-to-date"]').waitFor();
  return page;
}

export async function endSync(page: Page, server: CouchServer): Promise<void> {
  server.setPassword(server.password);
  await page.evaluate(() => history.pushState(null, '', '/settings?sync=leave'));
  const dialog = dialogOf(page, 'Leave sync');
  await dialog.getByRole('button', { name: 'Leave', exact: true }).click();
  await mark(page).waitFor({ state: 'detached' });
}
