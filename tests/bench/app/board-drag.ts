import type { Page } from '@playwright/test';
import { measureFrames } from './frames.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: the first card of the fullest column, and a place near the lower edge of another one. */
const placesIn = (): { readonly from: Point; readonly to: Point } => {
  const columns = [...document.querySelectorAll<HTMLElement>('[data-column]')];
  const height = (column: HTMLElement) => column.querySelector('[data-scroller]')?.scrollHeight ?? 0;
  const byHeight = columns.toSorted((a, b) => height(b) - height(a));
  const card = byHeight[0]?.querySelector('[data-card]')?.getBoundingClientRect();
  const target = byHeight[1]?.getBoundingClientRect();
  if (card === undefined || target === undefined) return { from: { x: 200, y: 200 }, to: { x: 700, y: 600 } };
  return {
    from: { x: card.x + 60, y: card.y + 30 },
    to: { x: target.x + target.width / 2, y: target.bottom - 70 },
  };
};

const steps = 60;

/** As a hand would: over the cards of both columns, and a while at the edge, where the column scrolls by itself. */
const drag = async (page: Page, which: 'kith' | 'control'): Promise<void> => {
  const { from, to } = await page.evaluate(placesIn);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 10, { steps: 3 });
  await page.mouse.move(to.x, from.y + 200, { steps });
  await page.mouse.move(to.x, to.y, { steps });
  for (let at = 0; at < steps; at += 1) await page.mouse.move(to.x + (at % 2), to.y);
  await page.mouse.up();
  if (which === 'control') return;
  // The drop is part of it: until the card has its place.
  await page.locator('[data-toast]').waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await page.locator('[data-toast]').filter({ hasText: 'Undone' }).waitFor();
};

/** Frames while a card is dragged over a board of 10,000 people and dropped, over those of an empty page. */
export const measureBoardDrag = (setting: Setting): Promise<Samples> => measureFrames(setting, drag);
