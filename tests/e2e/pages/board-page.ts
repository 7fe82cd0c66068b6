import type { Locator, Page } from '@playwright/test';

export const stageNames = ['To meet', 'Acquaintance', 'Trust', 'Mentor', 'Referrer'] as const;
export type StageName = (typeof stageNames)[number];

/** The card's name, which is the first of its lines. */
const nameInCard = '[data-card] span > span > bdi';

export function boardPage(page: Page) {
  const column = (stage: StageName) => page.getByRole('region', { name: stage, exact: true });
  const card = (name: string) => page.locator('[data-card]').filter({ hasText: name });
  return {
    column,
    card,
    /** Cards of all columns. */
    cards: page.locator('[data-card]'),
    /** Cards that are acted on together. */
    selected: page.locator('[data-card][data-selected]'),
    /** Names in a column, from the top. */
    names: (stage: StageName) => column(stage).locator(nameInCard),
    /** The number in a column's header, read out as "12 people". */
    count: (stage: StageName) => column(stage).getByText(/^[\d,]+ (person|people)$/),
    quickAdd: (stage: StageName) =>
      page.getByRole('textbox', { name: `Name of the person to add to ${stage}` }),
    /** Drags a card as a hand would: with some way between lifting and letting go. */
    drag: async (name: string, to: DropPlace) => {
      const from = await restingBoxOf(page, card(name));
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 12, { steps: 3 });
      // The column closes up behind a card that is lifted.
      await card(name).waitFor({ state: 'hidden' });
      const { x, y } = await pointOf(page, to);
      await page.mouse.move(x, y, { steps: 8 });
      // A hand rests before it lets go. The column makes room meanwhile, and hears again where the pointer is.
      await painted(page);
      await page.mouse.move(x, y + 1);
      await painted(page);
      await page.mouse.up();
    },
  };
}

/** Onto the upper or lower half of another card, or into a column below its cards. */
export type DropPlace =
  { readonly on: Locator; readonly half: 'upper' | 'lower' } | { readonly below: Locator };

async function pointOf(page: Page, place: DropPlace): Promise<{ readonly x: number; readonly y: number }> {
  if ('on' in place) {
    const { x, y, width, height } = await restingBoxOf(page, place.on);
    return { x: x + width / 2, y: y + height * (place.half === 'upper' ? 0.2 : 0.8) };
  }
  const { x, y, width, height } = await boxOf(place.below);
  return { x: x + width / 2, y: y + height - 24 };
}

/** Until the page has painted what it knew of when asked. */
function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Where it is once it moves no more: cards slide to their places. */
async function restingBoxOf(page: Page, locator: Locator) {
  let before = await boxOf(locator);
  for (;;) {
    await painted(page);
    const now = await boxOf(locator);
    if (now.x === before.x && now.y === before.y) return now;
    before = now;
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not to be seen.`);
  return box;
}
