/** Pictures of every screen, light and dark, in two sizes. Started by `npm run shots`, on a desktop. */
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchKith, type Kith } from '../../tests/e2e/harness/launch.ts';
import { fail, say } from '../lib/process.ts';
import { startCouchServer } from '../../tests/support/couch-server.ts';
import { emptyScreens, sampleScreens, type Screen } from './screens.ts';
import { beginSync, endSync, leftScreens, seedSync, syncScreens } from './sync-screens.ts';

const output = process.env['KITH_TEST_OUTPUT'] ?? fail('Run this with: npm run shots');
const wanted = process.argv.slice(2);
const schemes = ['light', 'dark'] as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 640 },
] as const;

const isWanted = ({ name }: Screen): boolean => wanted.length === 0 || wanted.includes(name);

const folder = mkdtempSync(join(tmpdir(), 'kith-shots-'));
try {
  if ([...emptyScreens, ...sampleScreens].some(isWanted)) {
    await inKith('profile', async (kith) => {
      await takeAll(kith, emptyScreens);
      await enterSample(kith);
      await takeAll(kith, sampleScreens);
    });
  }
  await takeSynced();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function inKith(profile: string, task: (kith: Kith) => Promise<void>): Promise<void> {
  const kith = await launchKith({ profile: join(folder, profile) });
  try {
    await task(kith);
  } finally {
    await kith.quit();
  }
}

/** With a server beside it, which the sample network never is. */
async function takeSynced(): Promise<void> {
  const server = await startCouchServer();
  const [on, left] = [syncScreens(server), leftScreens(server)];
  if ([...on, ...left].some(isWanted)) {
    await seedSync(join(folder, 'synced'));
    await inKith('synced', async (kith) => {
      const page = await beginSync(kith, server);
      await takeAll(kith, on);
      await server.start();
      await endSync(page, server);
      await takeAll(kith, left);
    });
  }
  await server.close();
}

async function takeAll(kith: Kith, screens: readonly Screen[]): Promise<void> {
  const page = await kith.page();
  for (const screen of screens) {
    if (!isWanted(screen)) continue;
    for (const size of screen.window === undefined ? sizes : sizes.slice(1)) {
      await resize(kith, page, size);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const file = `${screen.name}-${colorScheme}-${size.width}x${size.height}.png`;
        try {
          await open(kith, page, screen);
          const window = (await screen.window?.(page, kith)) ?? page;
          await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await window.screenshot({ path: join(output, file) });
          say(file);
        } catch (error) {
          // One screen that can't be shown should not cost the pictures of the others.
          process.exitCode = 1;
          say(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
  }
}

async function open(kith: Kith, page: Page, screen: Screen): Promise<void> {
  await page.evaluate(async (path) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    // By way of another address, so that each picture starts from a page that was just opened.
    delete document.body.dataset['appState'];
    history.pushState(null, '', '/nowhere');
    while (document.body.dataset['appState'] !== 'ready') await frame();
    delete document.body.dataset['appState'];
    history.pushState(null, '', path);
  }, screen.path);
  await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: 10_000 });
  await screen.prepare?.(page, kith);
  // Nothing should look as if it were pointed at.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function resize(kith: Kith, page: Page, size: (typeof sizes)[number]): Promise<void> {
  await kith.app.evaluate(({ BrowserWindow }, { width, height }) => {
    // The small one may be there as well.
    const window = BrowserWindow.getAllWindows().find(
      ({ webContents }) => !webContents.getURL().endsWith('/capture.html'),
    );
    window?.setMinimumSize(0, 0);
    window?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** Through the door that users take. */
async function enterSample(kith: Kith): Promise<void> {
  const window = await kith.page();
  await open(kith, window, { name: 'first-run', path: '/' });
  const loaded = window.waitForEvent('load');
  await window.getByRole('button', { name: 'Look around' }).click();
  await loaded;
  await kith.app.firstWindow();
}
