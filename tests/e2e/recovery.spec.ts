/** When the data file breaks: Kith says so and offers what there is to go back to. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addRecord, kithJson, listRecords, runCli } from './harness/cli.ts';
import { answerDialogs, expect, test } from './harness/index.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { boardPage } from './pages/board-page.ts';

const passphrase = 'four quiet boats leave';

test('a damaged file: a snapshot, then a backup, take its place, and it is kept aside', async ({
  profile,
  launch,
}) => {
  test.setTimeout(180_000);
  await addRecord(profile, 'contact', { fullName: 'Ana Ruiz' });
  await kithJson(profile, 'snapshot');
  await addRecord(profile, 'contact', { fullName: 'Omar Said' });
  const words = join(dirname(profile), 'passphrase');
  const backup = join(dirname(profile), 'Kith.kith.age');
  await writeFile(words, passphrase);
  await kithJson(profile, 'backup', backup, '--passphrase-file', words);
  const data = join(profile, 'kith.db');
  const damaged = (await readFile(data)).subarray(0, 5_000).fill(7, 0, 4_000);
  await writeFile(data, damaged);

  const kith = await launch();
  await test.step('back to the snapshot', async () => {
    const page = await kith.app.firstWindow();
    await expect(page.getByRole('heading', { name: 'Kith can’t read your data' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Snapshots' })).toBeVisible();
    await expectAccessible(page, 'recovery');
    await page.getByRole('button', { name: /^Go back to this: today at .*, 1 person$/ }).click();
    const open = await kith.page();
    await open.getByRole('link', { name: 'Board' }).click();
    await expect(boardPage(open).card('Ana Ruiz')).toBeVisible();
    const [aside = ''] = readdirSync(join(profile, 'set-aside'));
    expect(await readFile(join(profile, 'set-aside', aside, 'kith.db'))).toEqual(damaged);
    await kith.quit();
  });
  await test.step('a file that was taken away is no new profile; a backup brings all back', async () => {
    await rm(data);
    const again = await launch();
    const page = await again.app.firstWindow();
    await expect(page.getByText(/data file is gone/)).toBeVisible();
    await answerDialogs(again.app, { open: [backup] });
    await page.getByRole('button', { name: 'Choose a backup file' }).click();
    await page.getByLabel('Passphrase of this backup').fill('four quiet boats stay');
    await page.getByRole('button', { name: 'Restore it' }).click();
    await expect(page.getByRole('alert')).toContainText('does not open', { timeout: 30_000 });
    expect(existsSync(data)).toBe(false);
    await page.getByLabel('Passphrase of this backup').fill(passphrase);
    await page.getByRole('button', { name: 'Restore it' }).click();
    const open = await again.page();
    await open.getByRole('link', { name: 'Board' }).click();
    await expect(boardPage(open).card('Omar Said')).toBeVisible();
    await again.quit();
  });
  expect(await listRecords(profile, 'contacts')).toHaveLength(2);
  expect(await kithJson(profile, 'verify')).toMatchObject({ ok: true });
  const { status, stderr } = await runCli(profile, ['snapshot', 'too', 'many']);
  expect({ status, stderr }).toMatchObject({ status: 2 });
});
