/** The window's size and zoom, which the page can't change. */
import { expect, type Page } from '@playwright/test';
import type { Kith } from '../harness/index.ts';

export async function resizeWindow(kith: Kith, page: Page, width: number, height: number): Promise<void> {
  await kith.app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
    width,
    height,
  });
}

/** @param factor 2 is 200 % */
export async function zoomWindow(kith: Kith, page: Page, factor: number): Promise<void> {
  const width = await page.evaluate(() => innerWidth * devicePixelRatio);
  await kith.app.evaluate(({ BrowserWindow }, zoom) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom);
  }, factor);
  await page.waitForFunction((wide) => Math.abs(innerWidth * devicePixelRatio - wide) < 4, width);
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(factor);
}

/** Goes to an address of the app and waits until it shows its data. */
export async function openPath(page: Page, path: string): Promise<void> {
  // By way of an address without a page, so that each screen is one that was just opened.
  for (const to of ['/nowhere', path]) {
    await page.evaluate((address) => {
      delete document.body.dataset['appState'];
      history.pushState(null, '', address);
    }, to);
    await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
  }
  await page.locator('h1').waitFor({ state: 'attached' });
}

/** Until the page is loaded again, each frame that its code waits for comes so much later: as on a busy machine. */
export const slowFrames = (page: Page, ms: number): Promise<void> =>
  page.evaluate((wait) => {
    const frame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => window.setTimeout(() => frame(callback), wait);
  }, ms);
