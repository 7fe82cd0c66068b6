import type { Locator, Page } from '@playwright/test';

export type TodaySectionName = 'Overdue' | 'Due today' | 'Owed' | 'Coming up' | 'Going cold' | 'Next';

export function todayPage(page: Page) {
  const section = (name: TodaySectionName) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  const row = (text: string) => page.locator('[data-row]:not([data-leaving])').filter({ hasText: text });
  const inRow = (text: string, button: string): Locator =>
    row(text).getByRole('button', { name: button, exact: true });
  return {
    section,
    /** Those that are about to go are not counted. */
    rows: (name: TodaySectionName) => section(name).locator('[data-row]:not([data-leaving])'),
    row,
    /** The part of a row that has the focus and opens the person. */
    words: (text: string) => row(text).locator('[data-main]'),
    done: (text: string) => row(text).getByRole('button', { name: /^Done: / }),
    /** The tools of a row show while the pointer is on it. */
    tool: async (text: string, button: 'Snooze' | 'Move to another day' | 'More') => {
      await row(text).hover();
      await inRow(text, button).click();
    },
    popover: (name: string) => page.getByRole('dialog', { name }),
    empty: page.getByRole('heading', { name: 'Nothing waits for you today' }),
  };
}
