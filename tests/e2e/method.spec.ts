import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerDialogs, expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { captureFields } from './pages/capture-window.ts';
import { day } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import { todayPage } from './pages/today-page.ts';
import { openPath } from './pages/window.ts';

/** From a first help to a job one was referred to, with nobody left untold or unthanked. */
test('give first, follow every lead, ask when it is ripe', async ({ profile, launch }) => {
  test.setTimeout(240_000);
  const kith = await launch();
  const page = await kith.page();
  const { rail, toast, goTo } = appFrame(page);
  const today = todayPage(page);
  const person = personPanel(page);
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  let ana = '';
  const openAna = async (tab: 'Timeline' | 'Help' = 'Help') => {
    await openPath(page, `/board?person=${ana}`);
    await person.openTab(tab);
  };

  await test.step('meet Ana at an event: place and day are held, one person after another', async () => {
    await openPath(page, '/events');
    await button('Plan an event').click();
    const plan = dialog('Plan an event');
    await plan.getByRole('textbox', { name: 'Name' }).fill('Harbour fair');
    await plan.getByRole('textbox', { name: 'Where' }).fill('Old Customs House');
    await plan.getByRole('textbox', { name: 'Starts' }).fill(day(-90));
    await plan.getByRole('textbox', { name: 'People to meet' }).fill('2');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour fair');
    await expect(plan).toBeHidden();

    // An end before the start is refused, and words that are no day change nothing.
    const ends = page.getByRole('textbox', { name: 'Ends' });
    await ends.fill(day(-91));
    await page.getByRole('textbox', { name: 'Name' }).focus();
    await expect(toast).toHaveText('It can’t end before it starts.');
    await expect(ends).toHaveValue('');
    await ends.fill(day(-88));
    await page.getByRole('textbox', { name: 'Name' }).focus();
    await expect(toast).toContainText('Harbour fair changed');
    const kept = await ends.inputValue();
    await ends.fill('whenever');
    await page.getByRole('textbox', { name: 'Name' }).focus();
    await expect(ends).toHaveValue(kept);
    await page.getByRole('heading', { level: 1 }).click();

    await page.keyboard.press('m');
    const { who, important, followUp } = captureFields(page);
    const goal = page.getByRole('group', { name: 'Goal' });
    await expect(who).toBeFocused();
    await page.keyboard.type('Ana Ruiz, Head of Milling at Acme Imaginary');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sails, and moves in May');
    await expect(important).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(who).toBeFocused();
    await expect(goal).toContainText('1 of 2 met');
    await page.keyboard.type('Mina Okafor');
    await followUp.fill('send the tide tables in 2 weeks');
    await page.keyboard.press('Enter');
    await expect(goal).toContainText('2 of 2 met');
    const pile = page.getByRole('list', { name: 'Met here' });
    await expect(pile.getByRole('button').first()).toContainText('Mina Okafor');
    await expect(pile).toContainText('Head of Milling, Acme Imaginary');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(goal).toContainText('1 of 2 met');
    // The words are back, to be put right.
    await expect(who).toHaveValue('Mina Okafor');
    await who.press('Enter');
    await expect(goal).toContainText('2 of 2 met');
    await expect(who).toHaveValue('');
    await page.keyboard.press('Escape');

    const left = page.getByRole('region', { name: /^To come back to/ });
    await expect(left.getByRole('listitem')).toContainText('Ana Ruiz');
    await expect(left).not.toContainText('Mina Okafor');
    await button('In a week: Ana Ruiz').click();
    await expect(left).toBeHidden();
    const card = page.getByRole('region', { name: /^Who you met/ }).locator('[data-card]');
    ana = (await card.filter({ hasText: 'Ana Ruiz' }).getAttribute('data-card')) ?? '';
    await card.filter({ hasText: 'Ana Ruiz' }).click();
    await person.openTab('Details');
    await expect(person.choice('Event')).toHaveValue('Harbour fair');
    await expect(person.field('Where')).toHaveValue('Old Customs House');
  });

  await test.step('come to know her: three conversations, and there is trust', async () => {
    await openAna('Timeline');
    const talks = [
      ['Coffee 60 days ago', 'coffee'],
      ['Called 30 days ago', 'call'],
      ['Coffee 3 days ago', 'coffee'],
    ] as const;
    for (const [talk, kind] of talks) {
      await person.log.fill(talk);
      await person.log.press('Enter');
      await expect(person.panel.getByRole('form', { name: `After the ${kind}` })).toBeVisible();
    }
    await person.panel.getByRole('button', { name: /^Stage: / }).click();
    await page.getByRole('menuitemradio', { name: 'Trust' }).click();
    await expect(person.panel.getByRole('button', { name: 'Stage: Trust' })).toBeVisible();
    await person.openTab('Help');
  });

  await test.step('help her: the ledger says so, and it is not yet time to ask', async () => {
    await expect(person.panel.getByRole('button', { name: 'Connections: not yet' })).toBeVisible();
    await person.panel.getByRole('button', { name: 'Log help' }).click();
    await dialog('Log help').getByRole('textbox', { name: 'What', exact: true }).fill('Sent the tide tables');
    await page.keyboard.press('Enter');
    await expect(dialog('Log help')).toBeHidden();
    await expect(person.panel.getByText('Sent the tide tables')).toBeVisible();
    await expect(person.panel.getByRole('button', { name: 'Connections: ready' })).toBeVisible();
    await expect(person.panel).toContainText('You helped once');
  });

  await test.step('after a meeting: what she needs, and when to come back', async () => {
    await person.panel.getByRole('button', { name: 'After a meeting' }).click();
    const after = dialog('After you met Ana Ruiz');
    await after.getByRole('textbox', { name: /^Did you ask/ }).fill('A designer for the spring issue');
    await after.getByRole('textbox', { name: 'When you follow up' }).fill('tomorrow');
    await after.getByRole('textbox', { name: 'What for' }).fill('Name two designers');
    await after.getByRole('button', { name: 'Keep' }).click();
    await expect(after).toBeHidden();
    await expect(person.nextStep).toContainText('Name two designers');
  });

  await test.step('a lead from her waits until she knows what came of it', async () => {
    await person.panel.getByRole('button', { name: 'Note a lead' }).click();
    await dialog('Note a lead').getByRole('textbox', { name: 'What about' }).fill('Their clinic pilot');
    await page.keyboard.press('Enter');
    await expect(dialog('Note a lead')).toBeHidden();
    await goTo('Leads');
    await button('Followed: Their clinic pilot').click();
    const followed = dialog('You followed the lead');
    await followed.getByRole('textbox').fill('They want a second talk');
    await followed.getByRole('button', { name: 'Followed' }).click();
    await expect(page.getByRole('region', { name: /^To tell/ })).toContainText('Ana does not know yet');
    await expect(page.locator('[data-lead] :focus')).toHaveCount(1);
    await expect(rail.getByRole('link', { name: 'Leads' })).toContainText('1');
    // What is owed closes the way to asking for more.
    await openAna();
    await expect(person.panel.getByRole('button', { name: 'Connections: not yet' })).toBeVisible();
    await goTo('Today');
    await expect(today.row('Report back to Ana Ruiz')).toBeVisible();
    await goTo('Leads');
    await button('Tell Ana: Their clinic pilot').click();
    await dialog('You told Ana Ruiz').getByRole('button', { name: 'Told' }).click();
    await expect(page.getByRole('region', { name: /^Told and thanked/ })).toContainText('Ana was told today');
    await goTo('Today');
    await expect(today.row('Report back to Ana Ruiz')).toBeHidden();
  });

  await test.step('she introduces the user to Omar, and is thanked from Today', async () => {
    await openAna();
    await person.panel.getByRole('button', { name: 'More about: Ana Ruiz' }).click();
    await page.getByRole('menuitem', { name: 'Introduce to somebody' }).click();
    const introduction = dialog('Introduction');
    await introduction.getByText('Somebody introduces me').click();
    await introduction.getByRole('textbox', { name: 'Or somebody who is not here yet' }).fill('Omar Said');
    await introduction.getByRole('combobox', { name: 'Where they work' }).fill('Norrvik Health');
    await introduction.getByRole('textbox', { name: 'Why' }).fill('I want to learn how the pilot works');
    await expect(introduction.getByRole('textbox', { name: 'To Ana Ruiz' })).toHaveValue(
      /feel comfortable introducing us/,
    );
    await introduction.getByRole('button', { name: 'I asked' }).click();
    await expect(introduction).toBeHidden();
    await openPath(page, '/leads?tab=introductions');
    for (const step of ['Agreed', 'Made']) {
      await button(`${step}: Ana Ruiz introduces you to Omar Said`).click();
    }
    await expect(button('Thanked: Ana Ruiz introduces you to Omar Said')).toBeVisible();
    await goTo('Today');
    await expect(today.section('Owed')).toContainText('Introduced you to Omar Said');
    await today.done('Introduced you to Omar Said').click();
    await expect(toast).toContainText('Ana Ruiz thanked');
    await expect(today.section('Owed')).toBeHidden();
  });

  await test.step('the target company: the way there, and why', async () => {
    await goTo('Companies');
    await button('Add a target company').click();
    const add = dialog('Add a target company');
    await add.getByRole('combobox', { name: 'Company' }).fill('Norrvik Health');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Norrvik Health');
    await expect(add).toBeHidden();
    const ways = page.getByRole('region', { name: /^Ways in/ });
    await expect(ways.getByRole('listitem')).toHaveCount(1);
    await expect(ways).toContainText('You are in touch with Ana Ruiz.');
    await expect(ways.getByRole('button', { name: /introduce you to Omar Said/ })).toBeVisible();
    await expect(page.getByRole('region', { name: /^Who is there/ })).toContainText('Omar Said');
  });

  await test.step('an informational interview with Omar, thanked within a day', async () => {
    await page
      .getByRole('region', { name: /^Who is there/ })
      .getByRole('button', { name: 'Omar Said' })
      .click();
    // Whoever came through an introduction says so.
    await person.openTab('Details');
    await expect(person.choice('Through')).toHaveValue('Ana Ruiz');
    await person.openTab('Help');
    await person.panel.getByRole('button', { name: 'More about: Omar Said' }).click();
    await page.getByRole('menuitem', { name: 'Informational interview' }).click();
    const interview = dialog('Informational interview');
    await expect(interview.getByRole('textbox', { name: 'Booked for' })).toBeFocused();
    await interview.getByRole('textbox', { name: 'Booked for' }).fill('today');
    await interview.getByRole('textbox', { name: 'One of your own' }).fill('Who runs the pilot?');
    await interview.getByRole('button', { name: 'Save' }).click();
    await expect(interview).toBeHidden();
    await button('Held: Informational interview').click();
    await expect(person.panel).toContainText('say thanks within a day');
    await goTo('Today');
    await today.done('Thank Omar Said').click();
    await expect(today.section('Owed')).toBeHidden();
  });

  await test.step('it is ripe: the ask is put better, and kept', async () => {
    await openAna();
    await person.panel.getByRole('button', { name: 'Referrals: ready' }).click();
    const ask = dialog('Ask Ana Ruiz');
    await expect(ask).toContainText('It is ripe');
    const words = ask.getByRole('textbox', { name: /^What you write/ });
    await words.fill('Hi Ana, do you know of any openings at Norrvik?');
    const findings = ask.getByRole('list', { name: 'Better asked another way' });
    await expect(findings).toContainText('people think of none and say no');
    await findings.getByRole('button').click();
    await expect(findings).toBeHidden();
    await expect(words).toHaveValue(/Who could tell me more about this field\?/);
    await ask.getByRole('button', { name: 'I asked' }).click();
    await expect(ask).toBeHidden();
    await expect(person.panel).toContainText('You asked for it today');
    // Before it is ripe it takes a sentence why.
    await openPath(page, '/leads?tab=help');
    await expect(page.getByRole('region', { name: 'Offered and asked for' })).toContainText('Ana Ruiz');
  });

  await test.step('the opening, with one page for the referrer as text and PDF', async () => {
    await goTo('Companies');
    await page.getByRole('link', { name: /Norrvik Health/ }).click();
    await button('Add an opening').click();
    const opening = dialog('Add an opening');
    // A form that can't be saved yet says what it waits for.
    await opening.getByRole('textbox', { name: 'Position' }).press('Enter');
    await expect(page.getByRole('tooltip')).toHaveText('Type the position.');
    await opening.getByRole('textbox', { name: 'Position' }).fill('Programme manager');
    await expect(page.getByRole('tooltip')).toBeHidden();
    const company = opening.getByRole('combobox', { name: 'Company' });
    await expect(company).toHaveValue('Norrvik Health');
    await company.fill('norr');
    await opening.getByRole('option', { name: 'Norrvik Health' }).click();
    await expect(company).toHaveValue('Norrvik Health');
    await page.keyboard.press('Escape');
    await expect(opening).toContainText('Esc again leaves it without saving');
    // A press beside it neither closes it nor takes the focus out of it.
    await page.mouse.click(8, 8);
    await expect(company).toBeFocused();
    await opening.getByRole('button', { name: 'Save' }).click();
    await expect(opening).toBeHidden();
    await button('Referrer brief: Programme manager').click();
    const brief = dialog('Referrer brief');
    await expect(brief.getByRole('textbox')).toHaveValue(/^Programme manager at Norrvik Health/);
    const file = join(profile, '..', 'brief.pdf');
    await answerDialogs(kith.app, { save: file });
    await brief.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(toast).toContainText('Saved brief.pdf');
    await brief.getByRole('textbox').press('x');
    await page.keyboard.press('Escape');
    await expect(brief.getByRole('status')).toContainText('Esc again');
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    await page.keyboard.press('Escape');
    await expect(brief).toBeHidden();
    await button('More about: Programme manager').click();
    await page.getByRole('menuitem', { name: 'Move to Interview' }).click();
    await expect(page.getByRole('region', { name: /^Openings/ })).toContainText('Interview. Heard today');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('region', { name: /^Openings/ })).toContainText('Heard today, not posted');
  });

  await test.step('a mentor has said yes, is not asked without end, and hears what came of advice', async () => {
    await openAna();
    await person.panel.getByRole('button', { name: /^Stage: / }).click();
    await page.getByRole('menuitemradio', { name: 'Mentor' }).click();
    await dialog('Did Ana Ruiz say yes?').getByRole('button', { name: 'They said yes' }).click();
    const mentor = person.panel.getByRole('region', { name: 'Mentor' });
    await expect(mentor).toContainText('Asked twice this month');
    await person.openTab('Details');
    await person.field('Requests a month').fill('1');
    await person.field('Requests a month').blur();
    await person.field('They said yes on').fill('yesterday');
    await person.field('Not before').fill('soon');
    await expect(person.panel).toContainText('Try “in 3 months” or “12 March”');
    // What makes no day takes none away, nor the day beside it.
    await person.openTab('Help');
    await expect(mentor).toContainText(`Said yes on ${String(Number(day(-1).slice(8)))} `);
    await expect(mentor).toContainText('of at most 1. Not yet: you agreed on asking once a month');
    await person.panel.getByRole('button', { name: 'Ask for help' }).click();
    const ask = dialog('Ask Ana Ruiz');
    await expect(ask.getByRole('status')).toContainText('It can wait until');
    await expect(ask.getByRole('button', { name: 'I asked' })).toBeDisabled();
    // A warning, never a lock.
    await ask.getByRole('textbox', { name: 'Why now' }).fill('The offer runs out on Friday');
    await expect(ask.getByRole('button', { name: 'I asked' })).toBeEnabled();
    await ask.getByRole('button', { name: 'Cancel' }).click();
    await expect(ask).toBeHidden();

    await mentor.getByRole('button', { name: 'Note advice' }).click();
    await dialog('Log help')
      .getByRole('textbox', { name: 'What', exact: true })
      .fill('Write to the pilot first');
    await dialog('Log help').getByRole('checkbox', { name: 'I said thanks' }).check();
    await dialog('Log help').getByRole('button', { name: 'Save' }).click();
    await button('What came of it: Write to the pilot first').click();
    const advice = dialog('You took Ana Ruiz’s advice');
    await advice.getByRole('textbox', { name: 'What came of it' }).fill('They answered within a day');
    await advice.getByRole('button', { name: 'Save' }).click();
    await expect(advice).toBeHidden();
    await goTo('Today');
    await expect(today.section('Owed')).toContainText('Tell Ana Ruiz what came of their advice');
    await today.done('what came of their advice').click();
    await expect(today.section('Owed')).toBeHidden();

    // Nor is anybody new a mentor without a yes.
    await goTo('Board');
    await page.getByRole('button', { name: 'Add someone to Mentor', exact: true }).click();
    await page.keyboard.type('Lena Park');
    await page.keyboard.press('Enter');
    await dialog('Did Lena Park say yes?').getByRole('button', { name: 'They said yes' }).click();
    await expect(page.locator('[data-card]').filter({ hasText: 'Lena Park' })).toBeVisible();
  });
});
