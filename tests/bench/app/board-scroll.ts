import type { Page } from '@playwright/test';
import { measureFrames } from './frames.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

/** Pixels a frame: 80 cards a second, a hard throw. */
const step = 110;
const frames = 240;

/** Runs in the page: scrolls the fullest column, or nothing where there is none, frame by frame. */
const scroll = async ({ step: pixels, frames: count }: { step: number; frames: number }): Promise<void> => {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-column] [data-scroller]')];
  const fullest = lists.toSorted((a, b) => b.scrollHeight - a.scrollHeight)[0];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let at = 0; at < count; at += 1) {
    // There and, from half way on, somewhere far below: what a dragged scrollbar does.
    if (at === count / 2) fullest?.scrollTo({ top: fullest.scrollHeight / 2 });
    else fullest?.scrollBy({ top: pixels });
    await frame();
  }
  fullest?.scrollTo({ top: 0 });
  for (let at = 0; at < 10; at += 1) await frame();
};

/** Frames while the fullest column of a board of 10,000 people is scrolled, over those of an empty page. */
export const measureBoardScroll = (setting: Setting): Promise<Samples> =>
  measureFrames(setting, (page: Page) => page.evaluate(scroll, { step, frames }));
