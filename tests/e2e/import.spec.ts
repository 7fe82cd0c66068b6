import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { fixturePath } from '../support/fixtures.ts';
import { answerDialogs, expect, test, type Kith } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { importPage } from './pages/import-page.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { kithCommand, listRecords } from './pages/kith-command.ts';
import { seed } from './pages/network.ts';
import { openPath } from './pages/window.ts';

/** Chooses a file on the import page, as if in the system's dialog. */
async function choose(kith: Kith, page: Page, file: string): Promise<void> {
  await answerDialogs(kith.app, { open: [file] });
  await importPage(page).chooseLinkedIn.click();
  await expect(page.getByRole('heading', { level: 2, name: basename(file) })).toBeVisible();
}

test('LinkedIn’s file becomes cards on the board, and the whole import is undone', async ({ kith }) => {
  const page = await kith.page();
  const { toast } = appFrame(page);
  const board = boardPage(page);
  const importing = importPage(page);
  const file = fixturePath('linkedin/connections-2026.csv');
  await answerDialogs(kith.app, { open: [file] });
  await page.getByRole('button', { name: 'Choose the file' }).click();

  await expect(importing.figures).toHaveText(['7 new', '0 already here', '5 new companies', '2 hidden']);
  await expect(importing.firstCards).toContainText([
    /Ana Ruiz Ejemplo.*Head of Milling, Acme Imaginary, Inc\./,
    /Priya Namefield, PhD, MBA.*Director, "Moonshots", Fictive Labs/,
    /架空太郎.*技術者, 見本株式会社/,
    /Мария Выдумкина.*Редактор, ООО «Пример»/,
    /ليلى نموذج/,
    /Sam 🚀 Placeholder ✨.*Maker, Two\s+Line Co/,
  ]);
  await importing.stage.click();
  await page.getByRole('menuitemradio', { name: 'Trust' }).click();
  await importing.tags.fill('Spring');
  await importing.tags.press('Enter');
  await importing.start.click();

  await expect(importing.report).toHaveText('7 people added');
  await expect(page.getByText('With 5 new companies.')).toBeVisible();
  await expect(page.getByText('2 members keep their name hidden.')).toBeVisible();
  await importing.undo.click();
  await expect(importing.report).toHaveText('The import is undone');
  await expect(page.getByRole('button', { name: 'Import another file' })).toBeFocused();
  await expect(page.getByText('7 people removed.')).toBeVisible();

  // Once more, and undone from elsewhere.
  await page.getByRole('button', { name: 'Import another file' }).click();
  await choose(kith, page, file);
  await importing.start.click();
  await expect(importing.report).toHaveText('7 people added');
  await page.getByRole('link', { name: 'Open the board' }).click();
  await expect(board.count('Acquaintance')).toHaveText('7 people');
  await expect(board.names('Acquaintance')).toHaveText([
    'Ana Ruiz Ejemplo',
    'Priya Namefield, PhD, MBA',
    '架空太郎',
    'Мария Выдумкина',
    'ليلى نموذج',
    'Sam 🚀 Placeholder ✨',
    'Cher-Ami',
  ]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast).toContainText('Undone: 7 people imported');
  await expect(board.cards).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(board.count('Acquaintance')).toHaveText('7 people');

  await kith.quit();
  const contacts = await listRecords(kith.profile, 'contacts');
  expect(contacts.map(({ tags }) => tags)).toEqual(Array.from({ length: 7 }, () => ['LinkedIn']));
  const companies = await listRecords(kith.profile, 'organizations');
  expect(companies).toHaveLength(5);
});

test('files of every year, faulty rows and all; each company once', async ({ kith }) => {
  const page = await kith.page();
  const importing = importPage(page);
  await page.evaluate(() => history.pushState(null, '', '/import'));

  const take = async (name: string, figures: readonly string[], report: string) => {
    await choose(kith, page, fixturePath(`linkedin/${name}`));
    await expect(importing.figures).toHaveText(figures);
    await importing.start.click();
    await expect(importing.report).toHaveText(report);
  };
  const again = () => importing.open();

  // Six columns, no preamble.
  await take('connections-2020.csv', ['2 new', '0 already here', '2 new companies'], '2 people added');
  await again();
  // With a preamble and hidden members.
  await take(
    'connections-2022.csv',
    ['2 new', '0 already here', '1 new company', '1 hidden'],
    '2 people added',
  );
  await again();
  // With the address of the profile; a BOM, CRLF and Excel's dates.
  await take('excel.csv', ['2 new', '0 already here', '1 new company', '1 hidden'], '2 people added');
  await again();
  await take('faulty.csv', ['4 new', '1 already here', '2 new companies', '8 faulty rows'], '4 people added');
  await expect(page.getByText('One was here already and got what was new.')).toBeVisible();
  await expect(importing.leftOut).toHaveText([
    /^6\s*The row has 3 columns where the heading has 7\./,
    /^7\s*The row has 8 columns where the heading has 7\./,
    /^8\s*The row has no name\./,
    /^9\s*The date in Connected On is not one that exists\./,
    /^10\s*The row has quotation marks that don’t match up\./,
    /^14\s*The row has NUL characters\./,
    /^15\s*The row has bytes that are not text\./,
    /^16\s*The row has 3 columns where the heading has 7\./,
  ]);

  await kith.quit();
  const names = (await listRecords(kith.profile, 'organizations')).map(({ name }) => name);
  expect(names.toSorted()).toEqual([
    '5" Screens',
    'Acme',
    'Acme Imaginary',
    'Fictive, Sons & Co.',
    'Harbour Made-Up Ltd',
    'Molinos Imaginarios',
  ]);
});

test('a vCard file, a dropped file, and a file that is neither', async ({ kith }) => {
  const page = await kith.page();
  const importing = importPage(page);
  await answerDialogs(kith.app, { open: [fixturePath('vcard/thunderbird.vcf')] });
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(importing.firstCards).toContainText([/Ole Opdigtet/]);
  await importing.start.click();
  await expect(importing.report).toHaveText('1 person added');

  await dropFile(page, fixturePath('vcard/google-contacts.vcf'));
  await expect(page.getByRole('heading', { level: 2, name: 'google-contacts.vcf' })).toBeVisible();
  await expect(page.getByText('vCard contacts')).toBeVisible();
  await page.getByRole('button', { name: 'Another file' }).click();

  const neither = join(dirname(kith.profile), 'poem.txt');
  await writeFile(neither, 'Roses are red\n');
  await answerDialogs(kith.app, { open: [neither] });
  await importing.chooseContacts.click();
  await expect(importing.problem).toContainText('Nothing was imported');
  await expect(importing.problem).toContainText('“poem.txt” is neither a LinkedIn export nor a vCard file');

  await kith.quit();
  const contacts = await listRecords(kith.profile, 'contacts');
  expect(contacts).toMatchObject([{ fullName: 'Ole Opdigtet', stage: 'acquaintance' }]);
});

test('any table by its columns, who is here already, pasted cards, and an earlier import undone', async ({
  profile,
  launch,
}) => {
  await seed(profile, {
    'Ana Ruiz': { emails: [{ value: 'ana@example.org' }], birthday: '1980-05-12' },
    'Omar Said': { emails: [{ value: 'omar@example.org' }] },
  });
  const kith = await launch();
  const page = await kith.page();
  const importing = importPage(page);
  const table = join(dirname(profile), 'clients.csv');
  await writeFile(
    table,
    Buffer.from(
      'Kunde;E-Mail;Geburtstag;Rabatt\nAna M. Ruiz;ana@example.org;12.05.1981;5 %\nOmar Said;omar@example.org;;\nJürg Neu;juerg@example.org;;3 %\nzu;viele;Zellen;hier;drin\n',
      'latin1',
    ),
  );

  await test.step('what the columns hold', async () => {
    await openPath(page, '/import');
    await answerDialogs(kith.app, { open: [table] });
    await importing.chooseContacts.click();
    await expect(page.getByRole('rowheader', { name: 'Kunde' })).toBeVisible();
    await page.getByRole('combobox', { name: 'Kunde is' }).click();
    await page.getByRole('option', { name: 'Full name' }).click();
    await expectAccessible(page, 'import, columns');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(importing.figures).toHaveText([
      '1 new',
      '2 already here',
      '0 new companies',
      '1 faulty row',
    ]);
  });

  await test.step('one choice for all alike, another for one, field by field', async () => {
    await page.getByRole('radio', { name: 'Leave them as they are' }).check();
    await expect(importing.start).toHaveText('Import 1 person');
    await page.getByRole('combobox', { name: 'What becomes of Ana M. Ruiz' }).click();
    await page.getByRole('option', { name: 'Field by field…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('radiogroup', { name: /^Birthday/ })
      .getByRole('radio', { name: /1981/ })
      .check();
    await expectAccessible(page, 'import, field by field');
    await dialog.getByRole('button', { name: 'Use this' }).click();
    await expect(importing.start).toHaveText('Import 2 people');
    await expectAccessible(page, 'import, people who are here already');
    await importing.start.click();
    await expect(importing.report).toHaveText('1 person added');
  });

  await test.step('the rows that were left out, as a file', async () => {
    const report = join(dirname(profile), 'left-out.csv');
    await answerDialogs(kith.app, { save: report });
    await page.getByRole('button', { name: 'Save this list' }).click();
    await expect(page.locator('[data-toast]')).toContainText('left-out.csv saved');
    expect(await readFile(report, 'utf8')).toContain('clients.csv,5,The row has 5 columns');
  });

  await test.step('cards from the clipboard', async () => {
    await openPath(page, '/import');
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/plain',
        'BEGIN:VCARD\nVERSION:3.0\nFN:Mina Okafor\nN:Okafor;Mina;;;\nEND:VCARD\n',
      );
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(importing.firstCards).toContainText([/Mina Okafor/]);
    await importing.start.click();
    await expect(importing.report).toHaveText('1 person added');
  });

  await test.step('an earlier import is undone', async () => {
    await openPath(page, '/import');
    await page.getByRole('button', { name: 'Undo: 2 people imported' }).click();
    await expect(importing.report).toHaveText('The import is undone');
    await expect(page.getByText('1 person removed. 1 person put back as they were.')).toBeVisible();
  });

  await kith.quit();
  const contacts = await listRecords(profile, 'contacts');
  expect(contacts.map(({ fullName }) => fullName as string).toSorted()).toEqual([
    'Ana Ruiz',
    'Mina Okafor',
    'Omar Said',
  ]);
  expect(contacts.find(({ fullName }) => fullName === 'Ana Ruiz')).toMatchObject({ birthday: '1980-05-12' });
});

test('a large import: stopped halfway it leaves nothing, and undone it lets others in', async ({ kith }) => {
  const file = join(dirname(kith.profile), 'Connections.csv');
  const rows = Array.from(
    { length: 12_000 },
    (_, index) => `Given${index},Family${index},,,Company ${index % 700},Clerk,08 Feb 2026`,
  );
  await writeFile(
    file,
    ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows].join('\n'),
  );
  const page = await kith.page();
  const importing = importPage(page);
  await answerDialogs(kith.app, { open: [file] });
  await page.getByRole('button', { name: 'Choose the file' }).click();
  await importing.start.click();
  await expect(page.getByText('Adding people')).toBeVisible();
  await importing.cancel.click();

  await expect(page.getByText('Stopped. Nothing was added.')).toBeVisible({ timeout: 30_000 });
  await expect(importing.start).toHaveText('Import 12,000 people');

  await importing.start.click();
  await expect(page.getByText('Adding people')).toBeVisible();
  // It goes on while one looks at something else, and says when it is done.
  await page.getByRole('link', { name: 'Calendar' }).click();
  await appFrame(page).toast.getByRole('button', { name: 'Look' }).click({ timeout: 60_000 });
  await expect(importing.report).toHaveText('12,000 people added');
  await importing.undo.click();
  await expect(page.getByText('Undoing the import')).toBeVisible();
  await expect(page.getByText(/^[\d,]+ of 12,700$/)).toBeVisible();
  // The store answers meanwhile.
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('given');
  await expect(page.getByRole('option', { name: /^Given\d+ Family\d+/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(importing.report).toHaveText('The import is undone', { timeout: 60_000 });
  await expect(page.getByText('12,000 people removed.')).toBeVisible();
  await kith.quit();
  expect(await kithCommand(kith.profile, 'verify')).toMatchObject({
    ok: true,
    counts: { contacts: 0, organizations: 0 },
  });
});

/** Drops a file of the disk onto the middle of the window: Chromium gives it to the page as from a file manager. */
async function dropFile(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = {
    x: 400,
    y: 300,
    data: { items: [], files: [path], dragOperationsMask: 1 },
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at });
  }
  await session.detach();
}
