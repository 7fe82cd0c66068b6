import type { Page } from '@playwright/test';

export function importPage(page: Page) {
  return {
    /** "7 new", "2 hidden" … */
    figures: page.getByRole('listitem').filter({ hasText: /^[\d,]+ \D/ }),
    firstCards: page.getByRole('list', { name: 'First people in the file' }).getByRole('listitem'),
    stage: page.getByRole('button', { name: /^Stage of the new people/ }),
    tags: page.getByRole('combobox', { name: 'Tags for all of them' }),
    start: page.getByRole('button', { name: /^Import \d/ }),
    cancel: page.getByRole('button', { name: 'Cancel' }),
    undo: page.getByRole('button', { name: 'Undo the import' }),
    /** Row numbers and reasons of what was left out, without the heading. */
    leftOut: page.getByRole('row').filter({ has: page.getByRole('cell') }),
    /** Title of the report. */
    report: page.getByRole('heading', { level: 2 }).filter({ hasText: /added|undone/ }),
    problem: page.getByRole('alert'),
    chooseLinkedIn: page.getByRole('button', { name: 'Choose LinkedIn’s file' }),
    chooseContacts: page.getByRole('button', { name: 'Choose files', exact: true }),
    open: async () => {
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('link', { name: 'Import', exact: true }).click();
    },
  };
}
