/** Frames of a page while something is done in it, and the tasks that held it up. */
import { _electron, type Page } from '@playwright/test';
import { electronPath, launchKith } from '../../e2e/harness/launch.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

export interface Frames {
  /** Milliseconds from each frame to the next. */
  readonly frames: readonly number[];
  /** Durations of tasks that took longer than 50 ms, in ms. */
  readonly longTasks: readonly number[];
}

interface Recording {
  stop(): Frames;
}

/** Runs in the page. */
const startRecording = (): void => {
  const frames: number[] = [];
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  let last = 0;
  let going = true;
  const next = (at: number): void => {
    if (last > 0) frames.push(at - last);
    last = at;
    if (going) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  const recording: Recording = {
    stop: () => {
      going = false;
      for (const { duration } of observer.takeRecords()) longTasks.push(duration);
      observer.disconnect();
      return { frames, longTasks };
    },
  };
  Object.assign(window, { benchRecording: recording });
};

const stopRecording = (): Frames =>
  (window as unknown as { readonly benchRecording: Recording }).benchRecording.stop();

export const recordFrames = async (page: Page, act: () => Promise<void>): Promise<Frames> => {
  await page.evaluate(startRecording);
  await act();
  return page.evaluate(stopRecording);
};

const rounds = 4;

/**
 * The board of the big profile and an empty page, in turns: what is done to one is done to the other.
 *
 * @param act does it; the first time is not counted, since it fills caches
 */
export const measureFrames = async (
  { bigProfile, control, say }: Setting,
  act: (page: Page, which: 'kith' | 'control') => Promise<void>,
): Promise<Samples> => {
  const empty = await _electron.launch({
    executablePath: electronPath(),
    args: [await control(), '--disable-gpu', '--password-store=basic'],
    chromiumSandbox: true,
  });
  const kith = await launchKith({ profile: await bigProfile() });
  try {
    const emptyPage = await empty.firstWindow();
    await emptyPage.locator('button').first().waitFor();
    const page = await kith.page();
    await page.locator('[data-card]').first().waitFor();
    const measured: number[] = [];
    const controlled: number[] = [];
    const longTasks: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const idle = await recordFrames(emptyPage, () => act(emptyPage, 'control'));
      const board = await recordFrames(page, () => act(page, 'kith'));
      if (round < 0) continue;
      controlled.push(...idle.frames);
      measured.push(...board.frames);
      longTasks.push(...board.longTasks);
      say(`  ${board.frames.length} frames, ${board.longTasks.length} long tasks`);
    }
    return { unit: 'ms', measured, control: controlled, longTasks };
  } finally {
    await kith.quit();
    await empty.close();
  }
};
