/** The screens that `npm run shots` pictures. Add a line here for a new one. */
import type { Page } from '@playwright/test';
import { answerDialogs } from '../../tests/e2e/harness/dialogs.ts';
import { captureFields, capturePage } from '../../tests/e2e/pages/capture-window.ts';
import type { Kith } from '../../tests/e2e/harness/launch.ts';
import { fixturePath } from '../../tests/support/fixtures.ts';
import { meetAtFair, openFair, planFair } from './event-screens.ts';

export interface Screen {
  /** Beginning of the picture's file name. */
  readonly name: string;
  /** Address in the app, without its origin. */
  readonly path: string;
  /** What to do there before the picture is taken; may wait for what must be seen. */
  readonly prepare?: (page: Page, kith: Kith) => Promise<void>;
  /** Another window than the main one; pictured in its own size. */
  readonly window?: (page: Page, kith: Kith) => Promise<Page>;
}

/** In a profile without people. */
export const emptyScreens: readonly Screen[] = [
  { name: 'first-run', path: '/' },
  { name: 'restore', path: '/restore' },
  { name: 'encrypt', path: '/?encrypt=1' },
  { name: 'snapshots', path: '/recovery' },
  { name: 'sync-join', path: '/?sync=join', prepare: dialogReady },
];

/** In the sample network. */
export const sampleScreens: readonly Screen[] = [
  {
    name: 'today',
    path: '/today',
    prepare: (page) => page.locator('[data-hints="ready"]').waitFor(),
  },
  { name: 'board', path: '/board' },
  { name: 'calendar-month', path: '/calendar' },
  { name: 'calendar-week', path: '/calendar?view=week' },
  {
    name: 'calendar-marked',
    path: '/calendar?view=week',
    prepare: async (page) => {
      await page.locator('[data-slot$="T11:00"]').nth(2).focus();
      for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Enter']) await page.keyboard.press(key);
      await page.getByRole('form', { name: 'Add an event' }).waitFor();
    },
  },
  { name: 'calendar-year', path: '/calendar?view=year' },
  { name: 'review', path: '/review?of=month' },
  { name: 'calendar-day', path: '/calendar?view=day' },
  { name: 'calendar-agenda', path: '/calendar?view=agenda' },
  { name: 'person-panel', path: '/board', prepare: openPerson },
  {
    name: 'person-notes',
    path: '/board',
    prepare: async (page) => {
      await openPerson(page);
      await page.keyboard.press('n');
      await page.locator('.ProseMirror').click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(
        '## Family\n- **Two** children, the elder in the conservatory\nNever coffee, always tea\n\nKnows @om',
      );
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'person-details',
    path: '/board',
    prepare: async (page) => {
      await openPerson(page);
      await page.getByRole('tab', { name: 'Details' }).click();
      await page.getByRole('textbox', { name: 'Where' }).first().waitFor();
    },
  },
  {
    name: 'person',
    path: '/board',
    prepare: async (page) => {
      const id = await someone(page).getAttribute('data-card');
      await page.evaluate((path) => history.pushState(null, '', path), `/people/${id}`);
      await page.locator('[data-card]').first().waitFor({ state: 'detached' });
      await page.locator('h1').first().waitFor();
    },
  },
  { name: 'people', path: '/people' },
  {
    name: 'people-selected',
    path: '/people?quiet=30&sort=-last',
    prepare: async (page) => {
      for (const row of [0, 1, 3]) await page.locator(`[data-row="${String(row)}"] [data-check]`).click();
    },
  },
  {
    name: 'people-bin',
    path: '/people?starred=1',
    prepare: async (page) => {
      const first = page.locator('[data-row="0"]');
      await first.or(page.getByRole('heading', { name: 'Nobody fits' })).waitFor();
      // In the next theme and size they are in the bin already.
      if (await first.isVisible()) {
        await first.focus();
        await page.keyboard.press('ControlOrMeta+a');
        await page.getByRole('region', { name: 'Selected people' }).waitFor();
        await page.keyboard.press('Delete');
      }
      await page.evaluate(() => history.pushState(null, '', '/people/bin'));
      await page.getByRole('list', { name: 'People in the bin' }).waitFor();
    },
  },
  { name: 'inventory', path: '/inventory', prepare: nameFriends },
  {
    name: 'inventory-three',
    path: '/inventory',
    prepare: (page) => page.getByRole('button', { name: 'The first three' }).click(),
  },
  { name: 'capture', path: '/board', window: captureSomebody },
  {
    name: 'capture-known',
    path: '/board',
    window: async (page, kith) => {
      const capture = await captureSomebody(page, kith);
      // Whoever is starred is in the bin by now.
      await captureFields(capture).who.fill('Henrik Sandvall');
      await captureFields(capture).important.fill('Coffee yesterday, moves in May');
      await capture.getByText('You know').waitFor();
      return capture;
    },
  },
  { name: 'palette', path: '/board', prepare: (page) => searchFor(page, 'ana') },
  { name: 'palette-first', path: '/board', prepare: openPalette },
  {
    name: 'palette-log',
    path: '/board',
    prepare: async (page) => {
      await searchFor(page, 'ana ruiz');
      await page.keyboard.press('ControlOrMeta+e');
      await page.keyboard.type('Coffee last Fri, moves in May, follow up in 2 weeks');
      await page.getByRole('option', { name: /^Coffee/ }).waitFor();
    },
  },
  { name: 'shortcuts', path: '/board', prepare: (page) => pressForDialog(page, '?') },
  { name: 'import', path: '/import' },
  { name: 'import-preview', path: '/import', prepare: previewImport },
  { name: 'leads', path: '/leads' },
  { name: 'leads-openings', path: '/leads?tab=openings' },
  { name: 'leads-introductions', path: '/leads?tab=introductions' },
  { name: 'leads-help', path: '/leads?tab=help' },
  { name: 'leads-matches', path: '/leads?tab=matches' },
  { name: 'leads-log-help', path: '/leads?tab=help&dialog=favour', prepare: dialogReady },
  { name: 'leads-note', path: '/leads?dialog=lead', prepare: dialogReady },
  { name: 'leads-introduce', path: '/leads?tab=matches', prepare: introduceFirst },
  { name: 'leads-ask', path: '/board', prepare: (page) => openOfSomeone(page, 'ask', '&kind=referral') },
  { name: 'leads-interviews', path: '/leads?tab=interviews&dialog=interview', prepare: dialogReady },
  { name: 'person-help', path: '/board', prepare: openHelp },
  { name: 'person-learn', path: '/board', prepare: (page) => openOfSomeone(page, 'learn') },
  { name: 'person-plan', path: '/board', prepare: (page) => openOfSomeone(page, 'plan') },
  { name: 'companies', path: '/companies', prepare: aimAtSome },
  { name: 'company', path: '/companies', prepare: openCompany },
  { name: 'events', path: '/events', prepare: planFair },
  { name: 'event', path: '/events', prepare: openFair },
  { name: 'event-mode', path: '/events', prepare: meetAtFair },
  { name: 'event-plan', path: '/events?dialog=event', prepare: dialogReady },
  { name: 'profile', path: '/profile' },
  { name: 'insights', path: '/insights' },
  {
    name: 'insights-more',
    path: '/insights',
    prepare: (page) => page.locator('#growth').evaluate((card) => card.scrollIntoView()),
  },
  {
    name: 'insights-ripples',
    path: '/insights',
    prepare: (page) => page.locator('#ripples').evaluate((card) => card.scrollIntoView()),
  },
  { name: 'insights-tables', path: '/insights?as=tables' },
  { name: 'duplicates', path: '/duplicates' },
  { name: 'settings', path: '/settings' },
  {
    name: 'sync-off',
    path: '/settings',
    prepare: (page) => page.getByRole('heading', { name: 'Sync' }).scrollIntoViewIfNeeded(),
  },
  { name: 'sync-set-up', path: '/settings?sync=set-up', prepare: dialogReady },
  // Last: what they write stays.
  { name: 'person-after', path: '/board', prepare: logMeeting },
  { name: 'person-long-name', path: '/board', prepare: openLongName },
  {
    name: 'board-suggestions',
    path: '/board',
    prepare: async (page) => {
      // Folded already when another size was pictured before.
      const fold = page.getByRole('button', { name: 'Fold Referrer' });
      const shown = page.getByRole('button', { name: /^Show Referrer/ });
      await fold.or(shown).waitFor();
      if (await fold.isVisible()) await fold.click();
      else await page.keyboard.press('Tab');
      await page.getByRole('button', { name: /could move on/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** A person with something to show. */
function someone(page: Page) {
  return page.locator('[data-card]').filter({ hasText: 'Ana Ruiz' });
}

async function openPerson(page: Page): Promise<void> {
  await someone(page).click();
  await page.locator('[data-person-panel] h2, [data-person-panel] h1').first().waitFor();
}

/** Three questions after a meeting, half answered. */
async function logMeeting(page: Page): Promise<void> {
  await openPerson(page);
  await page.getByRole('textbox', { name: 'What happened?' }).fill('coffee yesterday, moves in May');
  await page.keyboard.press('Enter');
  const after = page.getByRole('form', { name: 'After the coffee' });
  await after.getByRole('button', { name: 'Yes' }).click();
  await after.getByLabel(/^What do.* need/).fill('Two reviewers who know tides');
  await after.getByLabel('How do you help?').fill('Send the grant template');
  await after.getByRole('button', { name: 'In a week' }).click();
}

/** Right to left, and far too long for a line. */
async function openLongName(page: Page): Promise<void> {
  await page.locator('[data-card]').first().click();
  await page.getByRole('tab', { name: 'Details' }).click();
  await page
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('سلمى الكرمي بنت عبد الرحمن بن محمد الأندلسي القرطبي von und zu Hohenlohe-Langenburg-Wertheim');
  await page
    .getByRole('textbox', { name: 'Position', exact: true })
    .fill('Vice-Chair of the Standing Committee for Hydrographic Interoperability');
}

async function nameFriends(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Friends', exact: true }).click();
  const name = page.getByRole('textbox', { name: /^Name of somebody/ });
  for (const who of ['Ana Ruiz', 'Leilani Kahale-Moore, Pier Nine', 'Mina Okafor']) {
    await name.fill(who);
    await name.press('Enter');
  }
  await page.getByRole('listitem').filter({ hasText: 'Mina Okafor' }).first().waitFor();
}

async function captureSomebody(page: Page, kith: Kith): Promise<Page> {
  await page.keyboard.press('ControlOrMeta+n');
  const capture = await capturePage(kith);
  const { who, where, important, followUp } = captureFields(capture);
  await who.fill('Leilani Kahale-Moore');
  await where.fill('Pier 9 meet-up');
  await followUp.fill('next Tue 9am');
  await important.fill('Restores wooden boats, needs a bookkeeper before May');
  await important.focus();
  return capture;
}

async function dialogReady(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor();
}

async function introduceFirst(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Introduce them/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'To both, afterwards' }).waitFor();
}

async function openOfSomeone(page: Page, dialog: string, more = ''): Promise<void> {
  const id = await someone(page).getAttribute('data-card');
  await page.evaluate((path) => history.pushState(null, '', path), `/board?dialog=${dialog}&of=${id}${more}`);
  await dialogReady(page);
}

async function openHelp(page: Page): Promise<void> {
  await openPerson(page);
  await page.getByRole('tab', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Log help' }).waitFor();
}

/** Two companies that people of the sample are at, and one without a way; once. */
async function aimAtSome(page: Page): Promise<void> {
  for (const name of ['Norrvik Health', 'Samphire Energy', 'Quay Street Clinic']) {
    if ((await page.locator('[data-company]').filter({ hasText: name }).count()) > 0) continue;
    await page.evaluate(() => history.pushState(null, '', '/companies?dialog=company'));
    await page.getByRole('combobox', { name: 'Company' }).fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.evaluate(() => history.pushState(null, '', '/companies'));
    await page.locator('[data-company]').filter({ hasText: name }).waitFor();
  }
}

async function openCompany(page: Page): Promise<void> {
  await aimAtSome(page);
  await page.getByRole('link', { name: /Samphire Energy/ }).click();
  await page.getByRole('heading', { name: 'Ways in' }).waitFor();
}

async function openPalette(page: Page): Promise<void> {
  await pressForDialog(page, 'ControlOrMeta+k');
  await page.getByRole('option').first().waitFor();
}

async function searchFor(page: Page, text: string): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(text);
  await page.locator(`[data-answers="${text}"]`).waitFor();
}

async function pressForDialog(page: Page, key: string): Promise<void> {
  await page.locator('[data-card]').first().waitFor();
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
}

async function previewImport(page: Page, { app }: Kith): Promise<void> {
  await answerDialogs(app, {
    open: [fixturePath('linkedin/connections-2026.csv')],
  });
  await page.getByRole('button', { name: 'Choose LinkedIn’s file' }).click();
  await page.getByRole('button', { name: /^Import \d/ }).waitFor();
}
