/** What every page has: the rail, notices, and words for screen readers. */
import { expect, type Page } from '@playwright/test';

export type PlaceName =
  'Today' | 'Board' | 'People' | 'Calendar' | 'Companies' | 'Leads' | 'Insights' | 'Events' | 'Settings';

export function appFrame(page: Page) {
  const rail = page.getByRole('navigation', { name: 'Pages' });
  const toast = page.locator('[data-toast]');
  return {
    rail,
    toast,
    /** The live region of what sighted users see happen. */
    announcer: page.locator('[data-announcer]'),
    /** Waits for the page's own title: data may take a moment longer. */
    goTo: async (place: PlaceName) => {
      await rail.getByRole('link', { name: place }).click();
      const title = page.getByRole('heading', { level: 1 });
      // The calendar is called by its month.
      if (place === 'Calendar') await expect(page).toHaveURL(/\/calendar/);
      else await expect(title).toHaveText(place);
    },
    undoInToast: () => toast.getByRole('button', { name: 'Undo' }).click(),
    /** What has the focus, as a user would call it. */
    focused: page.locator(':focus'),
  };
}
