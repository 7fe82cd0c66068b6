import type { Locator, Page } from '@playwright/test';
import type { CalendarDate } from '#domain/records.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

export function calendarPage(page: Page) {
  const title = page.getByRole('heading', { level: 1 });
  const chip = (text: string) => page.locator('[data-chip]').filter({ hasText: text });
  const cell = (date: CalendarDate) => page.locator(`[data-day="${date}"]`);
  return {
    /** "March 2026" */
    title,
    chip,
    /** A day of the month. */
    cell,
    /** Where one clicks in the week: "Thursday 12 March, 9:00", or with "whole day". */
    slot: (name: string) => page.getByRole('button', { name, exact: true }),
    /** The list at the side, of the chosen day. */
    aside: page.locator('aside').filter({ has: page.locator('#calendar-day') }),
    asideTitle: page.locator('#calendar-day'),
    popover: (name: string) => page.getByRole('dialog', { name }),
    view: (name: 'Month' | 'Week') => page.getByRole('radiogroup', { name: 'Show' }).getByText(name),
    /** Goes to a day as the address bar of a browser would. */
    goToDate: async (date: CalendarDate, view: 'month' | 'week' | 'day' = 'month') => {
      await page.evaluate((path) => history.pushState(null, '', path), `/calendar?view=${view}&date=${date}`);
    },
    /** Presses at one place and lets go at another. */
    mark: async (from: Place, to: Place) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    /** Drags a chip by its middle, by as much or onto something. */
    dragTo: async (from: Locator, to: Place) => {
      const box = await boxOf(from);
      const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(start.x + 8, start.y + 4, { steps: 3 });
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.move(to.x, to.y + 1);
      await page.mouse.up();
    },
  };
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not to be seen.`);
  return box;
}

/** The middle of something, in pixels of the page. */
export async function middleOf(locator: Locator) {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}
