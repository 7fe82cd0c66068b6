import type { Page } from '@playwright/test';

export function peoplePage(page: Page) {
  const table = page.getByRole('grid', { name: 'People' });
  const rows = table.locator('[data-card]');
  /** Called by the view that is shown. */
  const views = page.locator('header').getByRole('button', { name: /, chosen$|^(Everybody|Views)/ });
  return {
    table,
    rows,
    row: (name: string) => rows.filter({ hasText: name }),
    /** Names from the top. */
    names: rows.locator('[role="rowheader"] bdi'),
    selected: table.locator('[data-card][data-selected]'),
    header: (title: string) => table.getByRole('columnheader', { name: title }),
    titles: table.locator('[data-header]'),
    cell: (name: string, column: string) =>
      rows.filter({ hasText: name }).locator(`[role="gridcell"][data-column="${column}"]`),
    bar: page.getByRole('region', { name: 'Selected people' }),
    /** "12 of 106 people" */
    count: page.getByText(/^([\d,]+ of )?[\d,]+ (person|people)$/),
    views,
    openView: async (name: string) => {
      await views.click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    },
  };
}
