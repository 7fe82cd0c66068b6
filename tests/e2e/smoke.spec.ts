import { readFile } from 'node:fs/promises';
import { expect, test } from './harness/index.ts';

test('Kith starts with a window of its own name', async ({ kith }) => {
  const page = await kith.page();
  await expect(page).toHaveTitle(/Kith/);
  expect(await page.evaluate(() => location.origin)).toBe('app://kith');
});

test('the page is sandboxed and has no Node', async ({ kith }) => {
  const page = await kith.page();
  const leaks = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
  );
  expect(leaks).toEqual([]);

  const pid = await kith.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  // 2: system calls are filtered (seccomp), which is what Chromium's sandbox does.
  expect(status).toMatch(/^Seccomp:\s+2$/m);
});

test('Kith quits when asked to, and starts again', async ({ launch }) => {
  const first = await launch();
  await first.page();
  await first.quit();
  expect(await first.end()).toBe(0);

  const second = await launch();
  await expect(await second.page()).toHaveTitle(/Kith/);
});
