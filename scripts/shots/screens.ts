/** The screens that `npm run shots` pictures. Add a line here for a new one. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { answerDialogs } from '../../tests/e2e/harness/dialogs.ts';
import { repository, type Kith } from '../../tests/e2e/harness/launch.ts';

export interface Screen {
  /** Beginning of the picture's file name. */
  readonly name: string;
  /** Address in the app, without its origin. */
  readonly path: string;
  /** What to do there before the picture is taken; may wait for what must be seen. */
  readonly prepare?: (page: Page, kith: Kith) => Promise<void>;
}

/** In a profile without people. */
export const emptyScreens: readonly Screen[] = [
  { name: 'first-run', path: '/' },
  { name: 'restore', path: '/restore' },
];

/** In the sample network. */
export const sampleScreens: readonly Screen[] = [
  { name: 'today', path: '/today' },
  { name: 'board', path: '/board' },
  { name: 'calendar-month', path: '/calendar' },
  { name: 'calendar-week', path: '/calendar?view=week' },
  { name: 'person-panel', path: '/board', prepare: openPerson },
  {
    name: 'person',
    path: '/board',
    prepare: async (page) => {
      const id = await someone(page).getAttribute('data-card');
      await page.evaluate((path) => history.pushState(null, '', path), `/people/${id}`);
      await page.locator('[data-card]').first().waitFor({ state: 'detached' });
      await page.locator('h1').first().waitFor();
    },
  },
  { name: 'add-person', path: '/board', prepare: (page) => pressForDialog(page, 'ControlOrMeta+n') },
  { name: 'shortcuts', path: '/board', prepare: (page) => pressForDialog(page, '?') },
  { name: 'import', path: '/import' },
  { name: 'import-preview', path: '/import', prepare: previewImport },
  { name: 'settings', path: '/settings' },
];

/** A person with something to show. */
function someone(page: Page) {
  return page.locator('[data-card]').filter({ hasText: 'Ana Ruiz' });
}

async function openPerson(page: Page): Promise<void> {
  await someone(page).click();
  await page.locator('[data-person-panel] h2, [data-person-panel] h1').first().waitFor();
}

async function pressForDialog(page: Page, key: string): Promise<void> {
  await page.locator('[data-card]').first().waitFor();
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
}

async function previewImport(page: Page, { app }: Kith): Promise<void> {
  await answerDialogs(app, {
    open: [join(repository, 'tests/fixtures/formats/linkedin/connections-2026.csv')],
  });
  await page.getByRole('button', { name: 'Choose Connections.csv' }).click();
  await page.getByRole('button', { name: /^Import \d/ }).waitFor();
}
