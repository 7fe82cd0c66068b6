/** An encrypted backup from Settings: other tools open it, a spoilt one changes nothing, an empty Kith takes it. */
import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { addRecord, kithJson, listRecords } from './harness/cli.ts';
import { boardPage } from './pages/board-page.ts';
import { answerDialogs, expect, test, type Kith } from './harness/index.ts';

const run = promisify(execFile);
const passphrase = 'four quiet boats leave';

interface Backup {
  readonly format: string;
  readonly version: number;
  readonly data: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** Debian's `age` asks for a passphrase on a terminal only: `script` gives it one. */
async function onTerminal(command: string, typed: readonly string[]): Promise<void> {
  const lines = typed.map((line) => `${line}\\n`).join('');
  await run('sh', ['-c', `printf '${lines}' | script -qec "${command}" /dev/null`]);
}

async function readBackup(file: string): Promise<Backup> {
  const inside = `${file}.gz`;
  await onTerminal(`age -d -o '${inside}' '${file}'`, [passphrase]);
  return JSON.parse(gunzipSync(await readFile(inside)).toString('utf8')) as Backup;
}

/** A profile with two people, a conversation, a follow-up and a company. */
async function fill(profile: string): Promise<void> {
  const ana = await addRecord(profile, 'contact', { fullName: 'Ana Ruiz', organization: 'Ferry Works' });
  await addRecord(profile, 'contact', { fullName: '李小龍 🐉', notes: 'Met at the harbour' });
  await addRecord(profile, 'interaction', { kind: 'coffee', summary: 'Coffee', contactIds: [ana.id] });
  const due = '2031-03-12T10:30';
  await addRecord(profile, 'follow-up', { kind: 'follow-up', summary: 'Lunch', contactIds: [ana.id], due });
}

async function makeBackup(kith: Kith, file: string): Promise<void> {
  const page = await kith.page();
  await answerDialogs(kith.app, { save: file, open: [file] });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Back up' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a backup' });
  await dialog.getByLabel('Passphrase').fill(passphrase);
  await dialog.getByLabel('Once more').fill(passphrase);
  await dialog.getByRole('button', { name: 'Choose where to save it' }).press('Enter');
  const done = page.getByRole('dialog', { name: 'The backup is saved' });
  await expect(done).toContainText('2 people, 1 company, 1 conversation', { timeout: 40_000 });
  // The focus went along from step to step.
  await expect(done.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(done).toBeHidden();
}

/** From wherever the page is to the question for the passphrase. */
async function chooseBackup(kith: Kith, page: Page, file: string): Promise<void> {
  await answerDialogs(kith.app, { open: [file] });
  await page.getByRole('button', { name: 'Choose the backup' }).click();
  await expect(page.getByLabel('Passphrase of this backup')).toBeVisible();
}

async function unlock(page: Page, words: string): Promise<void> {
  await page.getByLabel('Passphrase of this backup').fill(words);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

test('other tools open a backup with its passphrase', async ({ profile, launch }) => {
  test.setTimeout(120_000);
  await fill(profile);
  const kith = await launch();
  const file = join(dirname(profile), 'Kith.kith.age');
  await makeBackup(kith, file);
  await kith.quit();

  const backup = await readBackup(file);
  expect(backup).toMatchObject({ format: 'kith', version: 1 });
  const { contacts = [], interactions = [], organizations = [] } = backup.data;
  expect(contacts.map(({ fullName }) => fullName).toSorted()).toEqual(['Ana Ruiz', '李小龍 🐉']);
  expect(interactions).toMatchObject([{ summary: 'Coffee', kind: 'coffee' }]);
  expect(backup.data['follow-ups']).toContainEqual(expect.objectContaining({ due: '2031-03-12T10:30' }));
  expect(organizations).toMatchObject([{ name: 'Ferry Works' }]);
  expect([...contacts].toSorted(byId)).toEqual([...(await listRecords(profile, 'contacts'))].toSorted(byId));
});

const byId = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) =>
  String(a['id']) < String(b['id']) ? -1 : 1;

/** Doing it again was a change of its own. */
const withoutTimes = ({
  updatedAt: _updatedAt,
  stamps: _stamps,
  ...record
}: Readonly<Record<string, unknown>>) => record;

test('a wrong passphrase and a spoilt file are told apart, and change nothing', async ({
  profile,
  launch,
}) => {
  test.setTimeout(180_000);
  await fill(profile);
  const kith = await launch();
  const folder = dirname(profile);
  const file = join(folder, 'Kith.kith.age');
  await makeBackup(kith, file);

  const bytes = await readFile(file);
  const cut = join(folder, 'cut.age');
  await writeFile(cut, bytes.subarray(0, bytes.length - 40));
  const altered = join(folder, 'altered.age');
  const changed = Buffer.from(bytes);
  changed[changed.length - 100] = (changed.at(-100) ?? 0) ^ 1;
  await writeFile(altered, changed);
  const other = join(folder, 'other.age');
  await writeFile(other, 'This is a shopping list, and no backup at all.');
  const newer = join(folder, 'newer.age');
  const future = JSON.stringify({ ...(await readBackup(file)), version: 99 });
  await writeFile(`${newer}.gz`, gzipSync(future));
  await onTerminal(`age -p -o '${newer}' '${newer}.gz'`, [passphrase, passphrase]);
  expect((await stat(newer)).size).toBeGreaterThan(0);

  const page = await kith.page();
  await page.getByRole('link', { name: 'Restore' }).click();
  await chooseBackup(kith, page, file);
  await unlock(page, 'four quiet boats stay');
  await expect(page.getByText(/passphrase .*(wrong|not|doesn’t|does not)/i)).toBeVisible({ timeout: 30_000 });
  await unlock(page, passphrase);
  await expect(page.getByText('Nothing differs from what is here.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Another file' }).click();

  const spoilt: readonly (readonly [string, RegExp])[] = [
    [cut, /cut|damaged|incomplete|altered/i],
    [altered, /damaged|altered/i],
    [other, /not a|no backup|damaged/i],
    [newer, /newer/i],
  ];
  for (const [path, words] of spoilt) {
    await chooseBackup(kith, page, path);
    await unlock(page, passphrase);
    const told = page.getByRole('alert');
    await expect(told).toContainText('Nothing was restored', { timeout: 30_000 });
    await expect(told, path).toContainText(words);
  }
  await kith.quit();
  expect(await listRecords(profile, 'contacts')).toHaveLength(2);
  expect(await kithJson(profile, 'verify')).toMatchObject({ ok: true });
});

test('an empty Kith shows what a backup holds, takes it, and gives it back', async ({ profile, launch }) => {
  test.setTimeout(180_000);
  await fill(profile);
  const folder = dirname(profile);
  const file = join(folder, 'Kith.kith.age');
  const words = join(folder, 'passphrase');
  await writeFile(words, `${passphrase}\n`);
  await kithJson(profile, 'backup', file, '--passphrase-file', words);

  const empty = join(folder, 'empty');
  const kith = await launch({ profile: empty });
  const page = await kith.page();
  await page.getByRole('link', { name: 'Restore a backup' }).click();
  await chooseBackup(kith, page, file);
  await unlock(page, passphrase);
  await expect(page.getByText(/It holds 2 people, 1 company, 1 conversation/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(/\d records added, none changed, none removed\./)).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('The backup is added')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Open the board' })).toBeFocused();
  await page.getByRole('link', { name: 'Open the board' }).click();
  await expect(page.getByRole('button', { name: /Ana Ruiz/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /李小龍 🐉/ })).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /Ana Ruiz/ })).toBeHidden();
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByRole('button', { name: /Ana Ruiz/ })).toBeVisible();
  await kith.quit();

  for (const what of ['contacts', 'organizations', 'follow-ups'] as const) {
    const there = (await listRecords(empty, what)).map(withoutTimes).toSorted(byId);
    expect(there).toEqual((await listRecords(profile, what)).map(withoutTimes).toSorted(byId));
  }
  expect(await kithJson(empty, 'verify')).toMatchObject({ ok: true, problems: [] });
});

test('automatic backups: turned on, made at the end, waiting for their passphrase, and restored', async ({
  profile,
  launch,
}) => {
  test.setTimeout(180_000);
  await fill(profile);
  const folder = join(dirname(profile), 'backups');
  await mkdir(folder);
  const kept = async () => (await readdir(folder)).filter((name) => name.endsWith('.kith.age')).toSorted();

  const kith = await launch();
  await test.step('the first one is made when they are turned on', async () => {
    const page = await kith.page();
    await answerDialogs(kith.app, { open: [folder] });
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Turn on' }).click();
    const dialog = page.getByRole('dialog', { name: 'Automatic backups' });
    // Playwright's Electron has no keyring.
    await expect(dialog).toContainText('no safe place for the passphrase');
    await dialog.getByRole('button', { name: 'Choose a folder' }).click();
    await expect(dialog).toContainText(folder);
    await dialog.getByLabel('Passphrase').fill(passphrase);
    await dialog.getByLabel('Once more').fill(passphrase);
    await dialog.getByRole('button', { name: 'Make the first backup' }).click();
    await expect(page.getByText(/One backup from today at .*, 2 people/)).toBeVisible({ timeout: 40_000 });
    expect(await kept()).toHaveLength(1);
  });
  await test.step('a change is in the one that is made at the end', async () => {
    const page = await kith.page();
    await page.getByRole('link', { name: 'Board' }).click();
    await page.getByRole('button', { name: 'Add someone to Trust', exact: true }).click();
    await boardPage(page).quickAdd('Trust').fill('Mina Cho');
    await page.keyboard.press('Enter');
    await expect(boardPage(page).card('Mina Cho')).toBeVisible();
    await kith.quit();
    expect(await kept()).toHaveLength(2);
    expect((await kept()).at(-1)).toMatch(/ 3 people\.kith\.age$/);
  });
  await test.step('the next start asks for the passphrase, and restore offers them', async () => {
    const again = await launch();
    const page = await again.page();
    await page.getByRole('button', { name: 'Type it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Passphrase of automatic backups' });
    await dialog.getByLabel('Passphrase').fill('four quiet boats stay');
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(dialog).toContainText('does not open', { timeout: 30_000 });
    await dialog.getByLabel('Passphrase').fill(passphrase);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText(/2 backups, the latest today at .*, 3 people/)).toBeVisible({
      timeout: 30_000,
    });
    await test.step('another folder that was chosen and not taken is forgotten', async () => {
      const elsewhere = join(dirname(profile), 'elsewhere');
      await mkdir(elsewhere);
      await answerDialogs(again.app, { open: [elsewhere] });
      const change = page.getByRole('dialog', { name: 'Automatic backups' });
      await page.getByRole('button', { name: 'Change', exact: true }).click();
      await change.getByRole('button', { name: 'Another folder' }).click();
      await expect(change).toContainText(elsewhere);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Change', exact: true }).click();
      await expect(change).toContainText(folder);
      await change.getByLabel('Passphrase').fill('eight slow trams return');
      await change.getByLabel('Once more').fill('eight slow trams return');
      await change.getByRole('button', { name: 'Change and back up' }).click();
      await expect(page.getByText(/3 backups, the latest today/)).toBeVisible({ timeout: 40_000 });
      expect(await kept()).toHaveLength(3);
      expect(await readdir(elsewhere)).toEqual([]);
    });
    await page.getByRole('link', { name: 'Restore' }).click();
    await page.getByRole('button', { name: /^Open the backup of today at .*, 2 people/ }).click();
    await unlock(page, passphrase);
    await expect(page.getByText(/It holds 2 people/)).toBeVisible({ timeout: 30_000 });
    await again.quit();
  });
});
