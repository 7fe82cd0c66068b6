import { _electron, type Page } from '@playwright/test';
import { electronPath, launchKith } from '../../e2e/harness/launch.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';
import { typedTexts } from '../typed-texts.ts';

/** Between two keys, in ms: faster than anybody types for long. */
const pauseMs = 60;

interface KeyTimes {
  readonly times: number[];
}

/**
 * Runs in the page: times each key from its press until what it led to is painted, a task after the frame that shows
 * `data-answers` with what the field holds.
 */
const timeKeys = (): void => {
  const field = document.querySelector<HTMLInputElement>('[data-bench-field], [role="combobox"]');
  const list = document.querySelector<HTMLElement>('[data-answers]');
  if (field === null || list === null) throw new Error('There is no field to type into.');
  const times: number[] = [];
  let pressedAt: number | undefined;
  field.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
  new MutationObserver(() => {
    if (pressedAt === undefined || field.value === '' || list.dataset['answers'] !== field.value) return;
    const from = pressedAt;
    pressedAt = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => times.push(performance.now() - from));
      port1.start();
      port2.postMessage(null);
    });
  }).observe(list, { attributes: true, attributeFilter: ['data-answers'] });
  Object.assign(window, { benchKeys: { times } });
};

/** Runs in the control's page: a field, and what is in it beside it. */
const addEcho = (): void => {
  const field = document.createElement('input');
  field.dataset['benchField'] = '';
  const echo = document.createElement('p');
  echo.dataset['answers'] = '';
  field.addEventListener('input', () => {
    echo.textContent = field.value;
    echo.dataset['answers'] = field.value;
  });
  document.body.append(field, echo);
  field.focus();
};

const timesIn = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { readonly benchKeys: KeyTimes }).benchKeys.times);

const typeAll = async (page: Page, text: string): Promise<void> => {
  await page.locator('[data-bench-field], [role="combobox"]').fill('');
  // What the emptied field shows is no part of the key after it.
  await page.waitForTimeout(pauseMs);
  for (const letter of text) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(pauseMs);
  }
};

/** From a key in the palette until its results are painted, in a big profile; over a field that echoes. */
export const measurePalette = async ({ bigProfile, control, say }: Setting): Promise<Samples> => {
  const profile = await bigProfile();
  const texts = await typedTexts(profile);
  const empty = await _electron.launch({
    executablePath: electronPath(),
    args: [await control(), '--disable-gpu', '--password-store=basic'],
    chromiumSandbox: true,
  });
  const kith = await launchKith({ profile });
  try {
    const echoPage = await empty.firstWindow();
    await echoPage.locator('button').first().waitFor();
    await echoPage.evaluate(addEcho);
    await echoPage.evaluate(timeKeys);
    const page = await kith.page();
    await page.locator('[data-card]').first().waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('option').first().waitFor();
    await page.evaluate(timeKeys);
    // The first two fill caches: code that was not compiled, pages of the file that were not read.
    for (const text of texts.slice(0, 2)) await typeAll(page, text);
    const before = (await timesIn(page)).length;
    for (const text of texts) {
      await echoPage.bringToFront();
      await typeAll(echoPage, text);
      await page.bringToFront();
      await typeAll(page, text);
    }
    const measured = (await timesIn(page)).slice(before);
    say(`  ${measured.length} keys in ${texts.length} texts`);
    return { unit: 'ms', measured, control: await timesIn(echoPage) };
  } finally {
    await kith.quit();
    await empty.close();
  }
};
