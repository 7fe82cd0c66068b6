import type { Page } from '@playwright/test';
import { fixturePath } from '../support/fixtures.ts';
import { answerDialogs, expect, test, type Kith } from './harness/index.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { boardPage } from './pages/board-page.ts';
import { captureFields } from './pages/capture-window.ts';
import { importPage } from './pages/import-page.ts';
import { day, followUp, seed } from './pages/network.ts';
import { peoplePage } from './pages/people-page.ts';
import { paletteOf } from './pages/palette.ts';
import { personPanel } from './pages/person-panel.ts';
import { todayPage } from './pages/today-page.ts';
import { openPath } from './pages/window.ts';

test.describe('no rule of axe is broken, in light and in dark', () => {
  test.setTimeout(180_000);

  test('first run, import, restore and settings', async ({ kith }) => {
    const page = await kith.page();
    const importing = importPage(page);
    await expectAccessible(page, 'first run');
    await page.getByRole('button', { name: 'How to get it' }).click();
    await expect(page.getByRole('button', { name: 'Open that page' })).toBeVisible();
    await expectAccessible(page, 'help with LinkedIn');
    await page.keyboard.press('Escape');
    await openPath(page, '/restore');
    await expectAccessible(page, 'restore');

    await openPath(page, '/import');
    await expectAccessible(page, 'import');
    const file = fixturePath('linkedin/faulty.csv');
    await answerDialogs(kith.app, { open: [file] });
    await importing.chooseLinkedIn.click();
    await expect(importing.start).toBeVisible();
    await expectAccessible(page, 'import, preview');
    await importing.start.click();
    await expect(importing.report).toBeVisible();
    await expectAccessible(page, 'import, report');
    await importing.undo.click();
    await expect(page.getByRole('button', { name: 'Import another file' })).toBeVisible();
    await expectAccessible(page, 'import, undone');

    await openPath(page, '/settings');
    await expectAccessible(page, 'settings');
    await page.getByRole('button', { name: 'Back up' }).click();
    await expect(page.getByRole('dialog', { name: 'Make a backup' })).toBeVisible();
    await expectAccessible(page, 'backup dialog');
    await page.keyboard.press('Escape');
    await openPath(page, '/today');
    await expectAccessible(page, 'today, empty');
    await openPath(page, '/board');
    await expectAccessible(page, 'board, empty');
    await page.evaluate(() => history.pushState(null, '', '/no-such-page'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
    await expectAccessible(page, 'no such page');
  });

  test('a person, menus and dialogs', async ({ profile, launch }) => {
    await seed(profile, {
      'Ana Ruiz': {
        stage: 'trust',
        title: 'Head of Milling',
        organization: 'Acme Imaginary',
        emails: [{ value: 'ana@example.org', label: 'work' }],
        tags: ['choir'],
        followUps: [followUp('Send the slides', day(-3)), followUp('Lunch', `${day(1)}T12:30`)],
        log: [{ kind: 'coffee', at: day(-9), summary: 'Coffee, moves in May', notes: 'Two children.' }],
      },
      'Omar Said': { stage: 'mentor', starred: true },
    });
    const page = await (await launch()).page();
    const board = boardPage(page);
    const person = personPanel(page);
    await openPath(page, '/board');
    await board.card('Ana Ruiz').click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, 'menu of a card');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Fold Referrer' }).press('Enter');
    await page.getByRole('button', { name: 'Add someone to Trust', exact: true }).click();
    await expectAccessible(page, 'quick add, and a folded column');
    await page.keyboard.press('Escape');

    await board.card('Ana Ruiz').click();
    await expect(person.rows.first()).toBeVisible();
    await expectAccessible(page, 'person, timeline');
    await person.panel.getByRole('button', { name: /^Keep in touch: / }).click();
    await expect(page.getByRole('menuitemradio', { checked: true })).toHaveText(/^As in Trust/);
    await expectAccessible(page, 'person, rhythm');
    await page.keyboard.press('Escape');
    await person.log.fill('coffee yesterday');
    await expectAccessible(page, 'person, logging');
    await person.log.press('Enter');
    const after = person.panel.getByRole('form', { name: 'After the coffee' });
    await after.getByRole('button', { name: 'Yes' }).click();
    await after.getByLabel('How do you help?').fill('Send the slides');
    await expectAccessible(page, 'person, after a meeting');
    await page.keyboard.press('Escape');
    await expect(person.log).toBeFocused();
    await person.openTab('Follow-ups');
    await expect(person.rows.first()).toBeVisible();
    await expectAccessible(page, 'person, follow-ups');
    await person.panel.getByRole('button', { name: /^Add a follow-up/ }).click();
    await expectAccessible(page, 'person, adding a follow-up');
    await person.openTab('Notes');
    await person.field('Notes').click();
    await page.keyboard.type('Two **children** @');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page, 'person, notes');
    await page.keyboard.press('Escape');
    await person.openTab('Details');
    await expect(person.field('Name')).toBeVisible();
    await person.add('Phone');
    await person.add('A need');
    await person.panel.getByRole('button', { name: 'Add somebody they know' }).click();
    await expect(person.choice('Whom')).toBeFocused();
    await expectAccessible(page, 'person, details');
    await person.panel.getByRole('button', { name: 'Open as a page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Ana Ruiz/);
    await expectAccessible(page, 'person, page');

    await openPath(page, '/board');
    const palette = paletteOf(page);
    await palette.open();
    await expect(palette.rows('Recent')).toContainText(['Ana Ruiz']);
    await expectAccessible(page, 'palette, at first');
    await palette.type('a');
    await expectAccessible(page, 'palette, found');
    await page.keyboard.press('ControlOrMeta+f');
    await expect(palette.rows('When').first()).toBeVisible();
    await expectAccessible(page, 'palette, following up');

    await openPath(page, '/board?shortcuts=1');
    await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
    await expectAccessible(page, 'shortcuts');
  });

  test('the sample network: board, Today and the calendar', async ({ kith }) => {
    const page = await enterSample(kith);
    const today = todayPage(page);
    await expectAccessible(page, 'board');
    await boardPage(page).card('Ana Ruiz').click();
    await expect(personPanel(page).rows.first()).toBeVisible();
    await expectAccessible(page, 'board with a person');
    const anyRow = page.locator('[data-row]').first();
    await openPath(page, '/today');
    await page.locator('[data-hints="ready"]').waitFor();
    await expectAccessible(page, 'today');
    await anyRow.hover();
    await anyRow.getByRole('button', { name: 'Snooze' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, 'today, snooze');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await anyRow.hover();
    await anyRow.getByRole('button', { name: 'Move to another day' }).click();
    await expect(today.popover('Move to another day')).toBeVisible();
    await expectAccessible(page, 'today, another day');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Follow-up' }).click();
    await expect(page.getByRole('form', { name: 'Add a follow-up' })).toBeVisible();
    await expectAccessible(page, 'today, adding');

    for (const tab of ['leads', 'openings', 'introductions', 'help', 'matches']) {
      await openPath(page, `/leads?tab=${tab}`);
      await expectAccessible(page, `leads, ${tab}`);
    }
    await page
      .getByRole('button', { name: /^Introduce them/ })
      .first()
      .click();
    await expect(page.getByRole('textbox', { name: 'To both, afterwards' })).toBeVisible();
    await expectAccessible(page, 'introduction');
    await page.keyboard.press('Escape');
    await openPath(page, '/companies?dialog=company');
    await page.getByRole('combobox', { name: 'Company' }).fill('Samphire Energy');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Ways in/ })).toBeVisible();
    await expectAccessible(page, 'company');
    await openPath(page, '/events?dialog=event');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Harbour fair');
    await expectAccessible(page, 'planning an event');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour fair');
    await page.keyboard.press('m');
    await captureFields(page).who.fill('Leilani Kahale-Moore');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Met here' })).toContainText('Leilani');
    await expectAccessible(page, 'event mode');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: /^To come back to/ })).toBeVisible();
    await expectAccessible(page, 'event');
    await openPath(page, '/events');
    await expectAccessible(page, 'events');
    await openPath(page, '/profile');
    await expectAccessible(page, 'profile');
    await openPath(page, '/insights');
    await expectAccessible(page, 'insights');
    await openPath(page, '/insights?as=tables');
    await expectAccessible(page, 'insights, tables');

    await openPath(page, '/people');
    const people = peoplePage(page);
    await expect(people.rows.first()).toBeVisible();
    await expectAccessible(page, 'people');
    await people.rows.first().getByRole('checkbox').click();
    await people.bar.getByRole('button', { name: 'Tag', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Tag to add' })).toBeVisible();
    await expectAccessible(page, 'people, several with a tag');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await expectAccessible(page, 'people, more filters');
    await page.keyboard.press('Escape');
    await people.rows.first().focus();
    await page.keyboard.press('Delete');
    await openPath(page, '/people/bin');
    await expect(page.getByRole('button', { name: /^Bring back ./ })).toBeVisible();
    await expectAccessible(page, 'bin');

    await openPath(page, '/calendar');
    await expectAccessible(page, 'calendar, month');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('form', { name: 'Add a follow-up' })).toBeVisible();
    await expectAccessible(page, 'calendar, adding');
    await page.getByRole('combobox', { name: 'Repeat' }).click();
    await page.getByRole('option', { name: 'Another way…' }).click();
    await expectAccessible(page, 'calendar, what repeats');
    await page.getByRole('radiogroup', { name: 'What to add' }).getByText('Event').click();
    await expect(page.getByRole('form', { name: 'Add an event' })).toBeVisible();
    await expectAccessible(page, 'calendar, adding an event');
    for (const view of ['week', 'year', 'day', 'agenda']) {
      await openPath(page, `/calendar?view=${view}`);
      await expectAccessible(page, `calendar, ${view}`);
    }
    await openPath(page, '/review?of=month');
    await expectAccessible(page, 'review');
  });
});

async function enterSample(kith: Kith): Promise<Page> {
  const page = await kith.page();
  const entered = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Look around' }).click();
  await entered;
  await boardPage(page).cards.first().waitFor();
  return page;
}
