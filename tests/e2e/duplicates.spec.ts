import { expect, test } from './harness/index.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { appFrame } from './pages/app-frame.ts';
import { kithCommand, listRecords } from './pages/kith-command.ts';
import { day, followUp, seed } from './pages/network.ts';
import { openPath } from './pages/window.ts';

const mail = (value: string) => ({ emails: [{ value }] });

test('who is there twice is found, compared, merged, told apart, and all of it undone', async ({
  profile,
  launch,
}) => {
  test.setTimeout(240_000);
  await seed(profile, {
    'Ana Ruiz': {
      ...mail('ana@example.org'),
      stage: 'trust',
      birthday: '1980-05-12',
      log: [{ kind: 'coffee', at: day(-5), summary: 'Talked about wind' }],
    },
    'Ana M. Ruiz': {
      ...mail('ANA@example.org'),
      stage: 'acquaintance',
      birthday: '1981-05-12',
      notes: 'Moves to Lisbon',
      followUps: [followUp('Send the report', day(3))],
    },
    'Omar Said': mail('omar@example.org'),
    'Omar F. Said': mail('omar@example.org'),
    'Mina Okafor': { organization: 'Kestrel Imaginary' },
    'Mina A. Okafor': { organization: 'Kestrel Imaginary' },
    'Lars Alone': mail('lars@example.org'),
  });
  const kith = await launch();
  const page = await kith.page();
  const { toast, undoInToast } = appFrame(page);
  const certain = page.getByRole('region', { name: 'Certainly one person' });
  const likely = page.getByRole('region', { name: 'Perhaps one person' });

  await test.step('the list says who and why', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Find duplicates' }).click();
    await expect(page.getByText('2 certain, 1 likely')).toBeVisible();
    await expect(certain.getByRole('listitem')).toHaveCount(2);
    await expect(certain.getByText('Same e-mail: ana@example.org')).toBeVisible();
    await expect(likely.getByText(/ame at Kestrel Imaginary/)).toBeVisible();
    await expectAccessible(page, 'duplicates');
  });

  await test.step('side by side, by keyboard: one value is taken, everything else is kept', async () => {
    await certain.getByRole('link', { name: /^Compare Ana/ }).press('Enter');
    const birthday = page.getByRole('radiogroup', { name: /^Birthday/ });
    await expect(birthday.getByRole('radio', { checked: true })).toHaveAccessibleName(/Both/);
    await expectAccessible(page, 'merge');
    await birthday.getByRole('radio', { name: /1981/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('radiogroup', { name: /^Name/ }).getByRole('radio', { name: 'Ana Ruiz' }).check();
    await page.getByRole('button', { name: 'Merge 2 cards' }).press('Enter');
    await expect(toast).toContainText('2 cards of Ana Ruiz merged');
    await expect(certain.getByRole('listitem')).toHaveCount(1);
  });

  await test.step('undone, and done again', async () => {
    await undoInToast();
    await expect(certain.getByRole('listitem')).toHaveCount(2);
    await toast.getByRole('button', { name: 'Redo' }).click();
    await expect(certain.getByRole('listitem')).toHaveCount(1);
  });

  await test.step('two people stay two, and that is remembered', async () => {
    await likely.getByRole('button', { name: /not the same/ }).click();
    await expect(likely).toHaveCount(0);
    await expect(page.getByText('1 certain', { exact: true })).toBeVisible();
  });

  await test.step('all certain ones at once', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('2 certain, 1 likely')).toBeVisible();
    await page.getByRole('button', { name: 'Merge all 2 certain ones' }).click();
    await expect(toast).toContainText('2 people merged from 4 cards');
    await expect(certain).toHaveCount(0);
    await likely.getByRole('link', { name: /^Compare Mina/ }).click();
    await page.getByRole('button', { name: 'Not the same person' }).click();
    await expect(page.getByRole('heading', { name: 'Nobody is there twice' })).toBeVisible();
  });

  await test.step('a person is merged with another from their own page', async () => {
    await openPath(page, '/board');
    await page.locator('[data-card]').filter({ hasText: 'Lars Alone' }).click();
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Merge with another card' }).click();
    const other = page.getByRole('combobox', { name: 'Other card' });
    await expect(other).toBeVisible();
    await expectAccessible(page, 'merge, which other card');
    await other.fill('Omar');
    await page.getByRole('option', { name: /Omar/ }).click();
    await expect(page.getByRole('button', { name: 'Merge 2 cards' })).toBeVisible();
  });

  await kith.quit();
  const contacts = await listRecords(kith.profile, 'contacts');
  expect(contacts.map(({ fullName }) => fullName as string).toSorted()).toEqual([
    'Ana M. Ruiz',
    'Lars Alone',
    'Mina A. Okafor',
    'Mina Okafor',
    'Omar F. Said',
  ]);
  const ana = contacts.find(({ fullName }) => fullName === 'Ana M. Ruiz');
  expect(ana).toMatchObject({ stage: 'trust', emails: [{ value: 'ana@example.org' }] });
  expect(ana?.['notes']).toContain('Moves to Lisbon');
  const planned = await listRecords(kith.profile, 'follow-ups');
  expect(planned.filter(({ summary }) => summary === 'Send the report')).toMatchObject([
    { contactIds: [ana?.['id']] },
  ]);
  expect(await kithCommand(kith.profile, 'verify')).toMatchObject({ ok: true });
});
