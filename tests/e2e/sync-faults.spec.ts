/** Sync when things go wrong: the server away, emptied or another's, deletions against edits, a large import meanwhile. */
import type { Page } from '@playwright/test';
import { readdir, writeFile } from 'node:fs/promises';
import { join as pathOf } from 'node:path';
import { connectionsCsv } from '../bench/store/connections-csv.ts';
import { startCouchServer } from '../support/couch-server.ts';
import { answerDialogs, expect, root, test } from './harness/index.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { boardPage } from './pages/board-page.ts';
import { importPage } from './pages/import-page.ts';
import { day, followUp, seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import { checkServer, dialogOf, expectUpToDate, join, mark, setUp, slow } from './pages/sync-pages.ts';
import { todayPage } from './pages/today-page.ts';
import { openPath } from './pages/window.ts';

const openPerson = async (page: Page, name: string): Promise<void> => {
  await openPath(page, '/board');
  await boardPage(page).card(name).click();
  await expect(personPanel(page).name).toHaveText(name);
};

const nickname = async (page: Page, name: string, value: string): Promise<void> => {
  await openPerson(page, name);
  await personPanel(page).openTab('Details');
  const field = personPanel(page).field('Nickname');
  if ((await field.count()) === 0) await personPanel(page).add('Nickname');
  await field.fill(value);
  await field.press('Tab');
  await expect(personPanel(page).saving).toHaveText('Saved');
};

const bin = async (page: Page, name: string): Promise<void> => {
  await openPerson(page, name);
  await personPanel(page).more.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(boardPage(page).card(name)).toHaveCount(0);
};

test('two computers through what can go wrong between them', async ({ profile, launch }) => {
  test.setTimeout(300_000);
  const server = await startCouchServer();
  const ids = await seed(profile, {
    'Ana Ruiz': { stage: 'trust', followUps: [followUp('Call the mill', day(0))] },
    'Omar Said': { stage: 'mentor' },
    'Lea Novak': { stage: 'trust' },
  });
  const secondProfile = pathOf(profile, '../second');
  const [kith, other] = await Promise.all([launch(), launch({ profile: secondProfile })]);
  const [first, second] = await Promise.all([kith.page(), other.page()]);

  await test.step('both are in', async () => {
    const code = await setUp(first, server);
    await join(second, code, '/?sync=join');
    await expectUpToDate(first, second);
  });
  await test.step('a photo set on one is seen on the other', async () => {
    await openPath(second, '/board');
    await openPerson(first, 'Ana Ruiz');
    await answerDialogs(kith.app, { open: [pathOf(root, 'resources/icon.png')] });
    await personPanel(first).panel.getByRole('button', { name: 'Add a photo' }).click();
    await first.getByRole('menuitem', { name: 'Choose a photo…' }).click();
    await expect(boardPage(second).card('Ana Ruiz').locator('img')).toBeVisible();
  });
  await test.step('what is done on one is gone on the other within seconds', async () => {
    await openPath(second, '/today');
    await expect(todayPage(second).row('Call the mill')).toBeVisible();
    await openPath(first, '/today');
    await todayPage(first).done('Call the mill').click();
    await expect(todayPage(second).row('Call the mill')).toHaveCount(0, { timeout: 5_000 });
  });
  await test.step('the server is killed and comes back: both recover by themselves', async () => {
    await server.stop();
    for (const page of [first, second]) {
      await expect(mark(page)).toHaveAttribute('data-sync', 'waiting');
      await expect(mark(page)).toHaveAccessibleName('Sync: Waiting');
    }
    await server.start();
    await expectUpToDate(first, second);
  });
  await test.step('a photo chosen on both meanwhile: the other one can still be taken', async () => {
    await server.stop();
    for (const [app, page, file] of [
      [kith.app, first, 'icon.png'],
      [other.app, second, 'tray/tray-dark.png'],
    ] as const) {
      await openPerson(page, 'Lea Novak');
      await answerDialogs(app, { open: [pathOf(root, 'resources', file)] });
      await personPanel(page).panel.getByRole('button', { name: 'Add a photo' }).click();
      await page.getByRole('menuitem', { name: 'Choose a photo…' }).click();
      await expect(boardPage(page).card('Lea Novak').locator('img')).toBeVisible();
    }
    await server.start();
    await expectUpToDate(first, second);
    await openPerson(first, 'Lea Novak');
    const box = personPanel(first).panel.getByRole('region', { name: 'Changed on two machines' });
    await expect(box.locator('img')).toHaveCount(2, slow);
    await expectAccessible(first, 'a photo changed on two machines');
    await box.getByRole('button', { name: 'Take the other Photo: another one' }).click();
    await expect(first.getByText('Lea Novak: photo changed')).toBeVisible();
    await expect(box).toHaveCount(0);
    await expectUpToDate(first, second);
  });
  await test.step('deleted on one and edited on the other: the later one holds, and is shown', async () => {
    await server.stop();
    await nickname(second, 'Omar Said', 'edited before he went');
    await bin(first, 'Ana Ruiz');
    await bin(first, 'Omar Said');
    await nickname(second, 'Ana Ruiz', 'edited afterwards');
    await server.start();
    await expectUpToDate(first, second);
    for (const page of [first, second]) {
      await openPerson(page, 'Ana Ruiz');
      const box = personPanel(page).panel.getByRole('region', { name: 'Changed on two machines' });
      await expect(box).toContainText('This person: not deleted');
      await expect(boardPage(page).card('Omar Said')).toHaveCount(0);
    }
    await openPath(second, `/people/${ids['Omar Said'] ?? ''}`);
    await expect(second.getByRole('heading', { name: 'Omar Said is in the bin' })).toBeVisible();
    await expect(second.getByText('This person: deleted')).toBeVisible();
    await expectAccessible(second, 'in the bin, changed on two machines');
  });
  await test.step('an emptied server is noticed; filled again only when told to, and a snapshot first', async () => {
    await server.stop();
    await server.wipe();
    await server.start();
    for (const page of [first, second]) {
      await expect(mark(page)).toHaveAttribute('data-sync', 'trouble', slow);
    }
    expect(await server.databases()).toEqual([]);
    const before = (await readdir(pathOf(profile, 'snapshots')).catch(() => [])).length;
    await mark(first).click();
    await first.getByRole('button', { name: 'Decide' }).click();
    const dialog = dialogOf(first, 'The server was emptied');
    await expectAccessible(first, 'the server was emptied');
    await dialog.getByRole('button', { name: 'Fill it again' }).click();
    await expect(dialog).toHaveCount(0, slow);
    await expectUpToDate(first, second);
    expect((await readdir(pathOf(profile, 'snapshots'))).length).toBeGreaterThan(before);
    await nickname(second, 'Lea Novak', 'after it was filled');
    await openPerson(first, 'Lea Novak');
    await personPanel(first).openTab('Details');
    await expect(personPanel(first).field('Nickname')).toHaveValue('after it was filled');
  });
  await test.step('one leaves, and empties the server once its name was typed', async () => {
    await openPath(first, '/settings?sync=leave');
    const dialog = dialogOf(first, 'Leave sync');
    await dialog.getByRole('checkbox').check();
    const leave = dialog.getByRole('button', { name: 'Leave, and delete it' });
    await expect(leave).toBeDisabled();
    await dialog.getByRole('textbox').fill(new URL(server.url).host);
    await expectAccessible(first, 'leaving sync');
    await leave.click();
    await expect(mark(first)).toHaveCount(0);
    expect(await server.databases()).toEqual([]);
    await openPath(first, '/board');
    await expect(boardPage(first).cards).toHaveCount(2);
  });
  let code = '';
  await test.step('locked with another key: said in words, and nothing but leaving beside it', async () => {
    code = await setUp(first, server);
    const stored = await server.text();
    await expect(mark(second)).toHaveAttribute('data-sync', 'trouble', slow);
    await openPath(second, '/settings');
    const said = second.getByRole('alert').filter({ hasText: 'The server holds another network' });
    await expect(said).toContainText('nothing was sent and nothing here was changed', slow);
    await expect(said.getByRole('button')).toHaveText(['Leave sync']);
    await expectAccessible(second, 'another network');
    expect(await server.text()).toBe(stored);
    await said.getByRole('button', { name: 'Leave sync' }).click();
    const dialog = dialogOf(second, 'Leave sync');
    await expect(dialog.getByRole('checkbox')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Leave', exact: true }).click();
    await expect(mark(second)).toHaveCount(0);
    await expect(second.getByRole('button', { name: 'Set up on this computer' })).toBeFocused();
    await openPath(second, '/board');
    await expect(boardPage(second).cards).toHaveCount(2);
  });
  await test.step('a network on the server gives way only to its typed name', async () => {
    const dialog = await checkServer(second, server);
    await expect(dialog.getByRole('button', { name: 'Join with a setup code' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Replace it…' }).click();
    const replace = dialog.getByRole('button', { name: 'Replace it' });
    await expect(replace).toBeDisabled();
    await dialog.getByRole('textbox').first().fill(new URL(server.url).host);
    await expect(replace).toBeEnabled();
    await expectAccessible(second, 'replacing a server');
    await second.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
  await test.step('5,000 people come in on one while the other edits', async () => {
    await join(second, code);
    await expectUpToDate(first, second);
    const file = pathOf(profile, '../Connections.csv');
    await writeFile(file, connectionsCsv(5_000));
    await answerDialogs(kith.app, { open: [file] });
    await openPath(first, '/import');
    await importPage(first).chooseLinkedIn.click();
    await importPage(first).start.click(slow);
    await nickname(second, 'Ana Ruiz', 'typed meanwhile');
    await nickname(second, 'Lea Novak', 'typed as well');
    await expect(importPage(first).report).toHaveText(/people added/, slow);
    const [, added = ''] = /([\d,]+) people/.exec(await importPage(first).report.innerText()) ?? [];
    await openPath(second, '/board');
    await expect(boardPage(second).count('Acquaintance')).toHaveText(`${added} people`, { timeout: 60_000 });
    await expectUpToDate(first, second);
    for (const [name, value] of [
      ['Ana Ruiz', 'typed meanwhile'],
      ['Lea Novak', 'typed as well'],
    ] as const) {
      for (const page of [first, second]) {
        await openPerson(page, name);
        await personPanel(page).openTab('Details');
        await expect(personPanel(page).field('Nickname')).toHaveValue(value);
      }
    }
  });
});
