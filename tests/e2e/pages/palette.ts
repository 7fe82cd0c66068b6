import { expect, type Page } from '@playwright/test';

/** The palette over the page. */
export function paletteOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Search or do' });
  const field = dialog.getByRole('combobox');
  const group = (name: string) => dialog.getByRole('group', { name, exact: true });
  return {
    dialog,
    field,
    group,
    /** Rows of a group, or all. */
    rows: (of?: string) => (of === undefined ? dialog : group(of)).getByRole('option'),
    /** The row that Enter means. */
    active: dialog.getByRole('option', { selected: true }),
    open: async () => {
      await page.keyboard.press('ControlOrMeta+k');
      await expect(field).toBeFocused();
    },
    /** Types, and waits until the list is the answer to it. */
    type: async (text: string) => {
      await field.fill(text);
      await expect(dialog.locator('[data-answers]')).toHaveAttribute('data-answers', text);
    },
  };
}
