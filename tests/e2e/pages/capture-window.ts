/** The small window for somebody just met. */
import type { Page } from '@playwright/test';
import { eventually, type Kith } from '../harness/index.ts';
import { isCapture } from '../harness/launch.ts';

/** Waits for its page. */
export const capturePage = (kith: Kith): Promise<Page> =>
  eventually('the capture window', () => kith.app.windows().find(isCapture));

export const captureFields = (page: Page) => ({
  who: page.getByLabel('Who', { exact: true }),
  where: page.getByRole('textbox', { name: 'Where' }),
  important: page.getByRole('textbox', { name: 'One important thing' }),
  followUp: page.getByRole('textbox', { name: 'Follow up' }),
});

/** Whether each window is to be seen, as the shell has it. */
export const shownWindows = (kith: Kith): Promise<{ readonly main: boolean; readonly capture: boolean }> =>
  kith.app.evaluate(({ BrowserWindow }) => {
    const shown = (small: boolean) =>
      BrowserWindow.getAllWindows().some(
        (window) =>
          window.webContents.getURL().endsWith('/capture.html') === small &&
          window.isVisible() &&
          !window.isMinimized(),
      );
    return { main: shown(false), capture: shown(true) };
  });
