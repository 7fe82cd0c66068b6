/** Sync on the road: a slow line, a hotel's sign-in page, a full server, and a first exchange that is cut short. */
import type { Locator, Page } from '@playwright/test';
import { join as pathOf } from 'node:path';
import { startCouchServer } from '../support/couch-server.ts';
import { startFaultyLine } from '../support/faulty-line.ts';
import { certificate } from '../support/certificates.ts';
import { expect, test } from './harness/index.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { kithCommand } from './pages/kith-command.ts';
import { seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import {
  checkServer,
  dialogOf,
  expectUpToDate,
  join,
  kept,
  makeCode,
  mark,
  slow,
  typeTwice,
} from './pages/sync-pages.ts';
import { openPath } from './pages/window.ts';

const people = 1_500;
const isPush = (line: string): boolean => line.startsWith('POST') && line.includes('_bulk_docs');

/** The part of the records that the mark says are exchanged. */
const exchanged = async (page: Page): Promise<number> => {
  const said = /^([\d,]+) of ([\d,]+) records/.exec((await mark(page).getAttribute('title')) ?? '');
  const [done = 0, total = 1] = (said ?? []).slice(1).map((number) => Number(number.replaceAll(',', '')));
  return done / total;
};

const openDetails = async (page: Page, id: string): Promise<Locator> => {
  await openPath(page, `/board?person=${id}`);
  await personPanel(page).openTab('Details');
  return personPanel(page).field('Nickname');
};

const nickname = async (page: Page, id: string, value: string): Promise<void> => {
  const field = await openDetails(page, id);
  if ((await field.count()) === 0) await personPanel(page).add('Nickname');
  await field.fill(value);
  await field.press('Tab');
  await expect(personPanel(page).saving).toHaveText('Saved');
};

const expectNickname = async (page: Page, id: string, value: string): Promise<void> => {
  await expect(await openDetails(page, id)).toHaveValue(value, { timeout: 60_000 });
};

/** Opens the mark and reads its one sentence and its one action. */
const expectSaid = async (page: Page, sentence: string, action: string): Promise<void> => {
  await expect(mark(page)).toHaveAttribute('title', sentence, slow);
  await mark(page).click();
  const said = page.getByRole('dialog').filter({ hasText: sentence });
  await expect(said).toBeVisible();
  await expect(said.getByRole('button')).toHaveText([action]);
  await expectAccessible(page, sentence);
  await page.keyboard.press('Escape');
  await expect(said).toHaveCount(0);
};

test('a first exchange and the changes after it, over lines as they are on the road', async ({
  profile,
  launch,
}) => {
  test.setTimeout(240_000);
  const server = await startCouchServer();
  const line = await startFaultyLine({ target: server.url });
  const untrusted = await startFaultyLine({
    target: server.url,
    secure: { key: certificate('key'), cert: certificate('cert') },
  });
  const onTheRoad = { ...server, url: line.url };
  await kithCommand(profile, 'sample', '--people', String(people), '--interactions', '500', '--seed', '3');
  const { 'Ana Ruiz': id = '' } = await seed(profile, { 'Ana Ruiz': { stage: 'trust' } });
  let kith = await launch();
  let page = await kith.page();

  await test.step('a certificate that is not trusted: said before anything is sent', async () => {
    await openPath(page, '/settings');
    await page.getByRole('button', { name: 'Set up on this computer' }).click();
    const dialog = dialogOf(page, 'Set up sync on this computer');
    await dialog.getByLabel('Address of the server').fill(untrusted.url);
    await dialog.getByLabel('User').fill(server.user);
    await dialog.getByLabel('Password', { exact: true }).fill(server.password);
    await dialog.getByRole('button', { name: 'Check the server' }).click();
    await expect(dialog).toContainText('The server’s certificate is not trusted');
    expect(untrusted.requests).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
  await test.step('a first exchange says how far it is, and goes on after a crash where it was', async () => {
    const dialog = await checkServer(page, onTheRoad);
    line.slow(150_000);
    await dialog.getByRole('button', { name: 'Start' }).click();
    await typeTwice(dialog, kept);
    await dialog.getByRole('button', { name: 'Start' }).click();
    await expect(dialog).toContainText('after a restart where it was', slow);
    await expect(dialog.getByRole('progressbar')).toBeVisible(slow);
    await expect.poll(() => exchanged(page), { timeout: 60_000 }).toBeGreaterThan(0.6);
    await kith.kill();
    const sent = line.requests.filter(isPush).length;

    kith = await launch();
    page = await kith.page();
    // It came back where it was left, which is no empty form.
    const ask = dialogOf(page, 'Passphrase of sync');
    await ask.getByLabel('Passphrase', { exact: true }).fill(kept);
    await ask.getByRole('button', { name: 'Unlock' }).click();
    const exchange = dialogOf(page, 'First exchange');
    await expect(exchange.getByRole('progressbar')).toBeVisible(slow);
    await expectAccessible(page, 'the first exchange');
    line.heal();
    await expect(exchange).toContainText('Everything is the same here', slow);
    await exchange.getByRole('button', { name: 'Done' }).click();
    await expectUpToDate(page);
    // Of all of it there would be more to send than of the greater part.
    expect(line.requests.filter(isPush).length - sent).toBeLessThan(sent);
  });

  const second = await test.step('the other computer gets everybody', async () => {
    await openPath(page, '/settings');
    await page.getByRole('button', { name: 'Make a setup code' }).click();
    const code = await makeCode(page);
    const other = await (await launch({ profile: pathOf(profile, '../second') })).page();
    await join(other, code, '/?sync=join');
    await expectUpToDate(page, other);
    await openPath(other, '/board');
    await expect(
      other.getByText(new RegExp(`^${(people + 1).toLocaleString('en')} people$`)).first(),
    ).toBeVisible();
    return other;
  });
  await test.step('1 kB a second: it says what waits, and arrives', async () => {
    line.slow(1_000);
    await nickname(page, id, 'typed on a slow line');
    await expect(mark(page)).not.toHaveAttribute('data-sync', 'up-to-date');
    await expectNickname(second, id, 'typed on a slow line');
    line.heal();
    await expectUpToDate(page, second);
  });
  for (const how of ['page', 'redirect'] as const) {
    await test.step(`a sign-in page of a hotel (${how}): said in words, and over by itself`, async () => {
      line.portal(how);
      await nickname(page, id, `typed in the hotel: ${how}`);
      await expectSaid(
        page,
        'Something else answers there. It is not CouchDB: perhaps the sign-in page of a public network, or an address with a slip.',
        'Try again',
      );
      await expect(mark(page)).toHaveAccessibleName('Sync: 1 wait');
      line.heal();
      await expectUpToDate(page, second);
      await expectNickname(second, id, `typed in the hotel: ${how}`);
    });
  }
  await test.step('a full server: what waits goes out once there is space', async () => {
    server.failNext(Infinity, 507, isPush);
    await nickname(page, id, 'typed when it was full');
    await expectSaid(
      page,
      'The server is full. Your changes are kept here and go out when there is space.',
      'Try again',
    );
    server.failNext(0, 507);
    await expectUpToDate(page, second);
    await expectNickname(second, id, 'typed when it was full');
  });
  await Promise.all([line.close(), untrusted.close(), server.close()]);
});
