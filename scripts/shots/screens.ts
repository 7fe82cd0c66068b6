/** The screens that `npm run shots` pictures. Add a line here for a new one. */
import type { Page } from '@playwright/test';

export interface Screen {
  /** Beginning of the picture's file name. */
  readonly name: string;
  /** Address in the app, without its origin. */
  readonly path: string;
  /** What to do there before the picture is taken; may wait for what must be seen. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** In a profile without people. */
export const emptyScreens: readonly Screen[] = [{ name: 'first-run', path: '/' }];

/** In the sample network. */
export const sampleScreens: readonly Screen[] = [
  { name: 'board', path: '/board' },
  { name: 'today', path: '/today' },
  { name: 'calendar-month', path: '/calendar?view=month' },
  { name: 'calendar-week', path: '/calendar?view=week' },
  { name: 'person-panel', path: '/board', prepare: openFirstPerson },
  { name: 'import', path: '/import' },
  { name: 'settings', path: '/settings' },
];

async function openFirstPerson(page: Page): Promise<void> {
  await page.locator('[data-person-id], [data-contact-id]').first().click();
  await page.getByRole('dialog').or(page.getByRole('complementary')).last().waitFor();
}
