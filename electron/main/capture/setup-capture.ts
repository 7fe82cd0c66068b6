import type { BrowserWindow } from 'electron';
import type { Pages } from '../ipc/pages.ts';
import {
  type CaptureWindowOptions,
  createCaptureWindow,
  hideCapture,
  showCapture,
} from './capture-window.ts';

export interface Capture {
  /** Shows the small window and nothing else. */
  open(): void;
  /** Hides it. `keep`: something is typed in it, which must be there next time. */
  close(keep: boolean): void;
  /** Its page is of a profile that is no longer open. */
  end(): void;
}

interface CaptureOptions extends CaptureWindowOptions {
  readonly pages: Pages;
  readonly isQuitting: () => boolean;
}

/** `ready-to-show` may never come (see main-window.ts). Milliseconds. */
const showAtLatestMs = 2_000;
/**
 * How long the hidden window stays for the next person: after a meeting they come one after the other. Then its
 * process ends, which costs half a second the next time. Milliseconds.
 */
const keepWarmMs = 10 * 60_000;

export const setupCapture = (options: CaptureOptions): Capture => {
  const { pages, isQuitting, log } = options;
  let window: BrowserWindow | undefined;
  let cooling: NodeJS.Timeout | undefined;

  const end = (): void => {
    clearTimeout(cooling);
    window?.destroy();
    window = undefined;
  };

  const close = (keep: boolean): void => {
    clearTimeout(cooling);
    if (!window) return;
    hideCapture(window);
    if (!keep) cooling = setTimeout(end, keepWarmMs);
  };

  const make = (): BrowserWindow => {
    const made = createCaptureWindow(options);
    pages.add(made.webContents, 'capture');
    made.on('close', (event) => {
      if (isQuitting()) return;
      event.preventDefault();
      // Whatever is typed: the page does not say, so it may be something.
      close(true);
    });
    made.webContents.on('render-process-gone', (_event, { reason }) => {
      log('capture-gone', { reason });
      if (made === window) setImmediate(end);
    });
    const show = (): void => {
      clearTimeout(timer);
      made.off('ready-to-show', show);
      if (made === window && !made.isVisible()) showCapture(made);
    };
    const timer = setTimeout(show, showAtLatestMs);
    made.once('ready-to-show', show);
    made.once('closed', () => {
      clearTimeout(timer);
      if (made === window) window = undefined;
    });
    return made;
  };

  return {
    open: () => {
      clearTimeout(cooling);
      if (window) {
        showCapture(window);
        pages.send('capture.opened', undefined);
      }
      // A new one shows itself once it is painted.
      else window = make();
    },
    close,
    end,
  };
};
