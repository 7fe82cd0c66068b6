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
    /** From now on, after each change: answers how few rows there were in all at any time. */
    watchRows: async () => {
      const watch = await dialog.getByRole('listbox').evaluateHandle((list) => {
        const seen = { least: Infinity };
        const count = () =>
          (seen.least = Math.min(seen.least, list.querySelectorAll('[role="option"]').length));
        new MutationObserver(count).observe(list, { childList: true, subtree: true });
        return seen;
      });
      return () => watch.evaluate(({ least }) => least);
    },
    /** Types, and waits until the list is the answer to it. */
    type: async (text: string) => {
      await field.fill(text);
      await expect(dialog.locator('[data-answers]')).toHaveAttribute('data-answers', text);
    },
  };
}
