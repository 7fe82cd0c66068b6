import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { day, followUp, seed } from './pages/network.ts';
import { peoplePage } from './pages/people-page.ts';
import { personPanel } from './pages/person-panel.ts';
import { slowFrames } from './pages/window.ts';

test('everybody is in the table: sorted, filtered, kept as a view, changed together', async ({
  profile,
  launch,
}) => {
  await seed(profile, {
    'Ana Ruiz': {
      stage: 'trust',
      organization: 'Acme Imaginary',
      tags: ['choir'],
      log: [{ kind: 'coffee', at: day(-5), summary: 'Coffee' }],
    },
    // Of no cadence: nothing is planned with him by itself.
    'Omar Said': {
      organization: 'Mill & Sons',
      tags: ['choir', 'chess'],
      log: [{ kind: 'call', at: day(-200), summary: 'Call' }],
    },
    'Mina Okafor': { organization: 'Brightwater', followUps: [followUp('Lunch', day(3))] },
    'Zé Prado': { tags: ['chess'] },
  });
  const page = await (await launch()).page();
  const { goTo, rail, toast, undoInToast, focused } = appFrame(page);
  const people = peoplePage(page);
  const query = () => new URL(page.url()).search;
  const everybody = ['Ana Ruiz', 'Mina Okafor', 'Omar Said', 'Zé Prado'];

  await goTo('People');
  await expect(people.names).toHaveText(everybody);
  await expect(people.count).toHaveText('4 people');

  await test.step('a title sorts, again the other way; unknown ones stay last', async () => {
    await people.header('Company').getByRole('button').click();
    await expect(people.names).toHaveText(['Ana Ruiz', 'Mina Okafor', 'Omar Said', 'Zé Prado']);
    await people.header('Company').getByRole('button').click();
    await expect(people.names).toHaveText(['Omar Said', 'Mina Okafor', 'Ana Ruiz', 'Zé Prado']);
    await expect(people.header('Company')).toHaveAttribute('aria-sort', 'descending');
    expect(query()).toBe('?sort=-company');
  });

  await test.step('columns are shown, moved by key, and are there the next time', async () => {
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Circle' }).check();
    await page.getByRole('checkbox', { name: 'Title' }).uncheck();
    await page.keyboard.press('Escape');
    await people.header('Circle').getByRole('button').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(people.titles.nth(5)).toHaveText('Circle');
    const width = async () => (await people.header('Company').boundingBox())?.width ?? 0;
    const before = await width();
    await people.header('Company').getByRole('button').focus();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect.poll(width).toBeGreaterThan(before);
    await page.reload();
    await expect(people.titles).toHaveText([
      'Name',
      'Company',
      'Stage',
      'Last contact',
      'Next step',
      'Circle',
      'Tags',
    ]);
    expect(await width()).toBeGreaterThan(before);
  });

  await test.step('filters combine, stay in the address, and are kept as a view in the rail', async () => {
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByRole('checkbox', { name: 'choir' }).check();
    await expect(people.names).toHaveText(['Omar Said', 'Ana Ruiz']);
    await page.getByRole('checkbox', { name: 'chess' }).check();
    await page.getByText('All of them').click();
    await expect(people.names).toHaveText(['Omar Said']);
    await page.getByText('None', { exact: true }).click();
    await expect(people.names).toHaveText(['Mina Okafor']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Take away: not tagged choir or chess' }).click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('textbox', { name: 'Not contacted in, days' }).fill('90');
    await page.getByRole('checkbox', { name: 'Nothing planned' }).check();
    await page.keyboard.press('Escape');
    await expect(people.names).toHaveText(['Omar Said', 'Zé Prado']);
    await expect(people.count).toHaveText('2 of 4 people');

    await people.views.click();
    await page.getByRole('menuitem', { name: 'Save as a view…' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Gone quiet, no plan');
    await page.keyboard.press('Enter');
    await expect(rail.getByRole('link', { name: 'Gone quiet, no plan' })).toBeVisible();
    // Where the menu was, which is called by it now.
    await expect(focused).toHaveText(/^Gone quiet, no plan/);
    // Also where frames are slow: nobody takes the focus before the dialog has given it back.
    await slowFrames(page, 700);
    await people.views.click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Gone quiet, no plans');
    await page.keyboard.press('Enter');
    await expect(rail.getByRole('link', { name: 'Gone quiet, no plans' })).toBeVisible();
    await expect(focused).toHaveText(/^Gone quiet, no plans/);
    await page.reload();
    await expect(people.names).toHaveText(['Omar Said', 'Zé Prado']);
    await rail.getByRole('link', { name: 'People', exact: true }).click();
    await expect(people.names).toHaveText(everybody);
    await rail.getByRole('link', { name: 'Gone quiet, no plans' }).click();
    await expect(people.names).toHaveText(['Omar Said', 'Zé Prado']);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(people.names).toHaveText(everybody);
  });

  await test.step('a click opens the person; the keyboard selects several', async () => {
    await people.row('Mina Okafor').click();
    await expect(personPanel(page).panel).toContainText('Mina Okafor');
    await page.keyboard.press('Escape');
    await expect(focused).toContainText('Mina Okafor');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(people.selected).toHaveCount(3);
    await expect(people.bar).toContainText('3 selected');
    await expect(focused).toContainText('Zé Prado');
  });

  await test.step('what is done with them is one step of undo', async () => {
    await people.bar.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByRole('textbox', { name: 'Tag to add' }).fill('harbour');
    await page.keyboard.press('Enter');
    await expect(toast).toContainText('3 people tagged harbour');
    await page.keyboard.press('Escape');
    await expect(people.cell('Mina Okafor', 'tags')).toHaveText('harbour');
    await undoInToast();
    await expect(people.cell('Mina Okafor', 'tags')).toHaveText('');

    // Nobody else has it: it stays in the list as long as that is open, and the focus with it.
    await people.bar.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByRole('textbox', { name: 'Tag to add' }).fill('harbour');
    await page.keyboard.press('Enter');
    const harbour = page.getByRole('checkbox', { name: 'harbour' });
    await expect(harbour).toBeChecked();
    await harbour.press('Space');
    await expect(toast).toContainText('harbour taken off 3 people');
    await expect(people.cell('Mina Okafor', 'tags')).toHaveText('');
    await expect(harbour).not.toBeChecked();
    await expect(harbour).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(harbour).toBeHidden();

    await people.bar.getByRole('button', { name: 'Stage', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Mentor' }).click();
    await page.getByRole('button', { name: 'They said yes' }).click();
    await expect(people.cell('Zé Prado', 'stage')).toHaveText('Mentor');
    await expect(people.bar).toContainText('3 selected');
    await people.bar.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Copy the rows' }).click();
    await expect(toast).toContainText('3 rows copied');
    await people.bar.getByRole('button', { name: 'Archive' }).click();
    await expect(people.names).toHaveText(['Ana Ruiz']);
    await expect(focused).toContainText('Ana Ruiz');
    await people.openView('Archived');
    await expect(people.names).toHaveText(['Mina Okafor', 'Omar Said', 'Zé Prado']);
    await people.openView('Everybody');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(people.names).toHaveText(everybody);
  });

  await test.step('who is deleted is in the bin, comes back, or goes for good', async () => {
    await people.row('Omar Said').focus();
    await page.keyboard.press('Delete');
    await expect(people.names).toHaveText(['Ana Ruiz', 'Mina Okafor', 'Zé Prado']);
    await expect(focused).toContainText('Zé Prado');
    await page.keyboard.press('x');
    await page.keyboard.press('Delete');
    await expect(people.names).toHaveText(['Ana Ruiz', 'Mina Okafor']);
    await people.openView('Bin');
    const bin = page.getByRole('list', { name: 'People in the bin' }).getByRole('listitem');
    await expect(bin).toHaveText([/Zé Prado.*30 days left/, /Omar Said.*30 days left/]);
    await page.getByRole('button', { name: 'Bring back Omar Said' }).click();
    await expect(bin).toHaveCount(1);
    await page.getByRole('checkbox', { name: 'Select Zé Prado' }).check();
    await page.getByRole('button', { name: 'Remove for good' }).click();
    const question = page.getByRole('dialog', { name: 'Remove Zé Prado for good?' });
    await question.getByRole('button', { name: 'Remove for good' }).click();
    await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible();
    await page.getByRole('link', { name: 'Back to people' }).click();
    await expect(people.names).toHaveText(['Ana Ruiz', 'Mina Okafor', 'Omar Said']);
  });
});
