import type { Page } from '@playwright/test';

/** The person over the page. */
export function personPanel(page: Page) {
  const panel = page.locator('[data-person-panel]');
  const field = (name: string) => panel.getByRole('textbox', { name, exact: true });
  return {
    panel,
    name: panel.getByRole('heading', { level: 2 }),
    close: panel.getByRole('button', { name: 'Close' }),
    more: panel.getByRole('button', { name: 'More', exact: true }),
    /** "Saved", "Saving…" */
    saving: panel.getByRole('status'),
    nextStep: panel.getByRole('region', { name: 'Next step' }),
    log: field('What happened?'),
    /** How the line that is being typed was understood. */
    understood: (what: 'Kind' | 'Day') => panel.getByRole('button', { name: new RegExp(`^${what}: `) }),
    openTab: async (name: 'Timeline' | 'Follow-ups' | 'Help' | 'Details' | 'Notes') => {
      await panel.getByRole('tab', { name }).click();
    },
    /** Entries of the timeline or rows of the follow-ups, whichever is shown. */
    rows: panel.getByRole('tabpanel').locator('[data-entry], [data-row]'),
    days: panel.getByRole('tabpanel').getByRole('heading', { level: 3 }),
    field,
    /** Brings a field that is not there until it holds something. */
    add: (what: string) =>
      panel.getByRole('button', { name: `Add ${what.toLowerCase()}`, exact: true }).click(),
    choice: (name: string) => panel.getByRole('combobox', { name, exact: true }),
    addFollowUp: async (what: string, when: string) => {
      await panel.getByRole('button', { name: /^Add a follow-up/ }).click();
      await field('What').fill(what);
      await field('When').fill(when);
      await page.keyboard.press('Enter');
    },
  };
}
