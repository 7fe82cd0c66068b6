/** What dies comes back, and nothing that was acknowledged is lost. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { openStore } from '#store/open.ts';
import { addRecord, kithJson, listRecords } from './harness/cli.ts';
import { eventually, expect, test, type Kith } from './harness/index.ts';
import { seed } from './pages/network.ts';
import { openPath } from './pages/window.ts';

const panelOf = (page: Page, name: string) => page.getByRole('complementary', { name });

/** Kills the store's process the moment it is called, and waits for the next one. */
const killStore = async (kith: Kith): Promise<void> => {
  const old = await kith.storePid();
  process.kill(old, 'SIGKILL');
  await eventually('a new store', async () => ((await kith.storePid()) === old ? undefined : true), 20_000);
};

/** Whether this is still the page that was marked: a reload would have made another. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => Reflect.get(window, 'marked') === true);

/** Megabytes that belong to a process, shared ones by halves. */
const megabytesOf = async (pid: number): Promise<number> => {
  const sums = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(sums)?.[1]) / 1024;
};

test('a store that is killed while the user types loses nothing, and the page goes on', async ({
  profile,
  launch,
}) => {
  test.setTimeout(120_000);
  const { id } = await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  const kith = await launch();
  const page = await kith.page();
  await page.goto(`app://kith/board?person=${id}`);
  const panel = panelOf(page, 'Ana Ruiz');
  await panel.getByRole('tab', { name: 'Notes' }).click();
  await mark(page);

  const notes = panel.getByRole('textbox', { name: 'Notes' });
  const parts = ['We met at the ferry, ', 'she builds boats, ', 'and knows everybody ', 'on the island.'];
  for (const [index, part] of parts.entries()) {
    await notes.pressSequentially(part, { delay: 40 });
    // In the pause before it is saved, and in the middle of it.
    if (index === 2) await expect(panel.getByRole('status')).toHaveText('Saved');
    if (index < 3) await killStore(kith);
  }
  await expect(panel.getByRole('status')).toHaveText('Saved', { timeout: 30_000 });
  await expect(notes).toHaveText(parts.join(''));

  await panel.getByRole('tab', { name: 'Details' }).click();
  const name = panel.getByLabel('Name', { exact: true });
  await name.fill('Ana Ruiz Vega');
  await name.blur();
  await expect(page.getByRole('heading', { name: 'Ana Ruiz Vega' })).toBeVisible();
  await expect(page.locator(`[data-card="${id}"]`)).toContainText('Ana Ruiz Vega');
  await expect(page.getByText('Reconnecting…')).toBeHidden();
  expect(await isMarked(page)).toBe(true);
  await kith.quit();

  const [ana] = await listRecords(profile, 'contacts');
  expect(ana).toMatchObject({ fullName: 'Ana Ruiz Vega', notes: parts.join('') });
});

test('commands sent while the store is killed are done once each', async ({ profile, launch }) => {
  test.setTimeout(120_000);
  await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  const kith = await launch();
  const page = await kith.page();
  await page.getByRole('link', { name: 'Board' }).click();
  await mark(page);
  await page.getByRole('button', { name: 'Add someone to Trust' }).click();
  const field = page.getByLabel('Name of the person to add to Trust');
  const names = Array.from({ length: 24 }, (_, index) => `Person ${String(index).padStart(2, '0')}`);
  const deaths = new Set([5, 11, 12, 17]);
  for (const [index, name] of names.entries()) {
    await field.fill(name);
    await field.press('Enter');
    // At once: the command is on its way.
    if (deaths.has(index)) await killStore(kith);
  }
  await field.press('Escape');
  const column = page.getByRole('region', { name: /^Trust/ });
  await expect(column).toContainText(String(names.length), { timeout: 30_000 });
  await expect(column.getByRole('button', { name: /Person 23/ })).toBeVisible();
  expect(await isMarked(page)).toBe(true);
  await kith.quit();

  const there = (await listRecords(profile, 'contacts')).map(({ fullName }) => fullName);
  expect(there.toSorted()).toEqual(['Ana Ruiz', ...names]);
  expect(await kithJson(profile, 'verify')).toMatchObject({ ok: true, problems: [] });
});

test('ten reloads leave nothing behind', async ({ profile, launch }) => {
  test.setTimeout(150_000);
  await kithJson(profile, 'sample', '--people', '300', '--interactions', '2000', '--seed', '7');
  const kith = await launch();
  const page = await kith.page();
  await page.goto('app://kith/board');
  const ready = () => page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
  const reload = async (times: number) => {
    for (let index = 0; index < times; index += 1) {
      await page.reload();
      await ready();
    }
  };
  const store = await kith.storePid();
  const processCount = async () => kith.app.evaluate(({ app }) => app.getAppMetrics().length);

  await reload(3);
  const before = { megabytes: await megabytesOf(store), processes: await processCount() };
  await reload(10);
  // What is only waiting to be collected goes after a while; what leaks stays.
  await expect.poll(async () => (await megabytesOf(store)) - before.megabytes).toBeLessThan(15);
  await expect.poll(processCount).toBeLessThanOrEqual(before.processes);
  expect(await kith.storePid()).toBe(store);

  await page.getByRole('button', { name: 'Add someone to Trust' }).click();
  const field = page.getByLabel('Name of the person to add to Trust');
  await field.fill('Late Arrival');
  await field.press('Enter');
  await expect(page.getByRole('button', { name: /Late Arrival/ })).toHaveCount(1);
});

test('a page whose process dies comes back at the same place', async ({ profile, launch }) => {
  const { id } = await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  const kith = await launch();
  const page = await kith.page();
  const url = `app://kith/calendar?person=${id}`;
  await page.goto(url);
  await expect(panelOf(page, 'Ana Ruiz')).toBeVisible();
  // Playwright can't follow a page into its next process: the shell is asked what it shows.
  const shown = () =>
    kith.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents || contents.isCrashed() || contents.isLoading()) return undefined;
      const script = `[location.href, document.querySelector('[data-person-panel] h2')?.textContent]`;
      // A process that dies in between never answers.
      const late = new Promise((done) => setTimeout(() => done(undefined), 1_000));
      const at = (await Promise.race([contents.executeJavaScript(script), late])) as unknown;
      return { pid: contents.getOSProcessId(), at };
    });
  const before = await shown();
  kith.problems.expect(/^crash/);
  await kith.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const after = await eventually(
    'the page to come back',
    async () => {
      const now = await shown();
      return now !== undefined && now.pid !== before?.pid && Array.isArray(now.at) && now.at[1]
        ? now
        : undefined;
    },
    30_000,
  );
  expect(after.at).toEqual([url, 'Ana Ruiz']);
  expect(kith.problems.matching(/^crash/)).toHaveLength(1);
});

test('a power cut loses nothing, and the next start is as if nothing had been', async ({
  profile,
  launch,
}) => {
  test.setTimeout(90_000);
  const { id } = await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  const first = await launch();
  const page = await first.page();
  await page.goto(`app://kith/board?person=${id}`);
  const panel = panelOf(page, 'Ana Ruiz');
  await panel.getByRole('tab', { name: 'Details' }).click();
  await panel.getByLabel('Cares about').fill('Wooden boats');
  await expect(panel.getByRole('status')).toHaveText('Saved', { timeout: 20_000 });
  const pids = await first.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with its parent already.
    }
  }
  await first.kill();

  const second = await launch();
  const back = await second.page();
  await expect(back).toHaveURL(`app://kith/board?person=${id}`);
  const again = panelOf(back, 'Ana Ruiz');
  await again.getByRole('tab', { name: 'Details' }).click();
  await expect(again.getByLabel('Cares about')).toHaveValue('Wooden boats');
  await second.quit();
  expect(await kithJson(profile, 'verify')).toMatchObject({ ok: true, problems: [] });
});

test('what was typed last in a field that saves on being left is kept, however one leaves', async ({
  profile,
  launch,
}) => {
  await seed(profile, { 'Ana Ruiz': { organization: 'Acme Imaginary' } });
  const company = async () => {
    const store = await openStore({ profilePath: profile });
    try {
      return store.file.find('organizations', { selector: {} })[0];
    } finally {
      await store.close();
    }
  };
  const path = `/companies/${String((await company())?.['id'])}`;
  const kith = await launch();
  const page = await kith.page();
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await openPath(page, '/companies');
  await page.evaluate((address) => history.pushState(null, '', address), path);
  await notes.pressSequentially('Mills');
  // Back, with the focus in the field.
  await page.goBack();
  await expect(notes).toHaveCount(0);
  await page.goForward();
  await expect(notes).toHaveValue('Mills');
  await notes.press('End');
  await notes.pressSequentially(' and ferries');
  await kith.quit();
  expect(await company()).toMatchObject({ name: 'Acme Imaginary', notes: 'Mills and ferries' });
});

test('what one heard in a planned talk is there again, half typed, until it is logged or thrown away', async ({
  profile,
  launch,
}) => {
  const { 'Ana Ruiz': ana = '' } = await seed(profile, { 'Ana Ruiz': { stage: 'trust' } });
  const path = `/board?dialog=plan&of=${ana}`;
  const first = await launch();
  const heardIn = (page: Page) => page.getByRole('textbox', { name: /^Listen/ });
  const page = await first.page();
  await openPath(page, path);
  await heardIn(page).pressSequentially('Looks for a partner');
  await first.quit();
  const second = await launch();
  const again = await second.page();
  await openPath(again, path);
  await expect(heardIn(again)).toHaveValue('Looks for a partner');
  await again.getByRole('button', { name: 'Log the talk' }).click();
  await expect(heardIn(again)).toHaveCount(0);
  await openPath(again, path);
  await expect(heardIn(again)).toBeVisible();
  await expect(again.getByRole('button', { name: 'Save the plan' })).toBeVisible();
  await expect(heardIn(again)).toHaveValue('');
});
