import { dateWords, fullDateWords } from '#domain/people/words.ts';
import { join } from 'node:path';
import { answerDialogs } from './harness/dialogs.ts';
import { expect, root, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { listRecords } from './pages/kith-command.ts';
import { day, seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';

test('a person opens beside the board; what happened and what comes next is one line each', async ({
  profile,
  launch,
}) => {
  await seed(profile, { 'Ana Ruiz': { stage: 'trust' }, 'Omar Said': { stage: 'trust' } });
  const page = await (await launch()).page();
  const { goTo, toast, undoInToast } = appFrame(page);
  const board = boardPage(page);
  const person = personPanel(page);
  await goTo('Board');

  await test.step('Enter opens, Esc closes, and the focus comes back', async () => {
    await board.card('Ana Ruiz').focus();
    await page.keyboard.press('Enter');
    await expect(person.name).toHaveText('Ana Ruiz');
    await expect(person.panel).toBeFocused();
    await expect(person.panel).toContainText('not met yet');
    await page.keyboard.press('Escape');
    await expect(person.panel).toBeHidden();
    await expect(board.card('Ana Ruiz')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(person.name).toHaveText('Ana Ruiz');
  });

  await test.step('on to the next in the column, by key and by button', async () => {
    await page.keyboard.press('j');
    await expect(person.name).toHaveText('Omar Said');
    await page.keyboard.press('Escape');
    await expect(board.card('Omar Said')).toBeFocused();
    await page.keyboard.press('Enter');
    const previous = person.panel.getByRole('button', { name: 'Previous person' });
    await previous.press('Enter');
    await expect(person.name).toHaveText('Ana Ruiz');
    await expect(previous).toBeFocused();
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('a line is understood as kind, day and words', async () => {
    await page.keyboard.press('e');
    await expect(person.log).toBeFocused();
    await page.keyboard.type('coffee yesterday, moves in May');
    await expect(person.understood('Kind')).toHaveText('Coffee');
    await expect(person.understood('Day')).toHaveText('Yesterday');
    await page.keyboard.press('Enter');
    await expect(person.log).toHaveValue('');
    await expect(person.days).toHaveText(['Yesterday']);
    await expect(person.rows).toHaveText([/^Coffee, moves in May/]);
    await expect(person.panel).toContainText('coffee yesterday');

    await page.keyboard.type('called about the mill');
    await expect(person.understood('Kind')).toHaveText('Call');
    await expect(person.understood('Day')).toHaveText('Today');
    // What was understood can be put right before it is kept.
    await person.understood('Kind').click();
    await page.getByRole('menuitem', { name: 'Video call' }).click();
    await expect(person.understood('Kind')).toHaveText('Video call');
    await person.log.press('Enter');
    await expect(person.days).toHaveText(['Today', 'Yesterday']);
    await expect(person.rows.first()).toContainText('Called about the mill');
    // Somebody one trusts is kept in touch with: that begins with the first conversation.
    await expect(board.card('Ana Ruiz')).toContainText('Keep in touch on');
  });

  await test.step('three questions after it, kept and taken back in one step', async () => {
    const after = person.panel.getByRole('form', { name: 'After the video call' });
    await after.getByRole('button', { name: 'Yes' }).click();
    await expect(after.getByLabel('What do they need?')).toBeFocused();
    await page.keyboard.type('A reviewer who knows tides');
    await after.getByLabel('How do you help?').fill('Send the grant template');
    await after.getByRole('button', { name: 'Tomorrow' }).click();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(after).toBeHidden();
    await expect(person.log).toBeFocused();
    await expect(person.nextStep).toContainText('Send the grant template');
    await expect(person.rows).toContainText(['Send the grant template', 'Called', 'Coffee']);
    await person.openTab('Details');
    const need = person.panel.getByRole('button', { name: 'A reviewer who knows tides: Open' });
    await expect(need).toBeVisible();
    await undoInToast();
    await expect(need).toBeHidden();
    await expect(person.nextStep).not.toContainText('Send the grant template');
  });

  await test.step('follow-ups on a day and at a time, in plain words', async () => {
    await person.openTab('Follow-ups');
    await person.addFollowUp('Send the slides', 'tomorrow 10:30');
    await expect(person.rows).toContainText([/Send the slidesTomorrow at 10:30/]);
    const later = day(40);
    await panelWhen('Coffee', dateWords(later, day(0)), fullDateWords(later));
    await expect(person.rows).toContainText([/Send the slides/, /Coffee/]);
    await expect(person.nextStep).toContainText('Send the slides');
    await expect(board.card('Ana Ruiz')).toContainText('Send the slides tomorrow at 10:30');
    await person.nextStep.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(toast).toContainText('Done');
    await expect(person.nextStep).toContainText('Coffee');
    await expect(person.panel.getByRole('button', { name: 'Open again: Send the slides' })).toBeVisible();
  });

  await test.step('as a page, on to the next, and back beside the list', async () => {
    await person.panel.getByRole('button', { name: 'Open as a page' }).click();
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText('Ana Ruiz');
    await page.keyboard.press('j');
    await expect(title).toHaveText('Omar Said');
    await page.getByRole('button', { name: 'Open beside the list' }).click();
    await expect(title).toHaveText('Board');
    await expect(person.name).toHaveText('Omar Said');
  });

  /** Adds one with the words below the field that say how the day was understood. */
  async function panelWhen(what: string, when: string, understood: string): Promise<void> {
    await person.panel.getByRole('button', { name: /^Add a follow-up/ }).click();
    await person.field('What').fill(what);
    await person.field('When').fill('whenever');
    await expect(person.panel.getByText('Try “tomorrow”')).toBeVisible();
    await expect(person.panel.getByRole('button', { name: 'Add follow-up', exact: true })).toBeDisabled();
    // One Esc does not throw away what is typed.
    await person.field('When').press('Escape');
    await expect(person.panel.getByText('Esc again leaves it without saving')).toBeVisible();
    await expect(person.field('What')).toHaveValue(what);
    await person.field('When').fill(when);
    await expect(person.panel.getByText(understood)).toBeVisible();
    await page.keyboard.press('Enter');
  }
});

test('what is known about a person is kept while it is typed, and is there after a restart', async ({
  profile,
  launch,
}) => {
  await seed(profile, { 'Ana Ruiz': { stage: 'trust', title: 'Miller', organization: 'Acme Imaginary' } });
  const kith = await launch();
  const page = await kith.page();
  const person = personPanel(page);
  await appFrame(page).goTo('Board');
  await boardPage(page).card('Ana Ruiz').click();
  await person.openTab('Details');
  await person.field('Name').fill('Ana Ruiz Quintero');
  await person.field('Position').fill('Head of Milling');
  await person.choice('Company').fill('Molinos Imaginarios');
  await person.add('E-mail');
  // What is brought has the focus.
  await expect(person.field('E-mail 1')).toBeFocused();
  await person.field('E-mail 1').fill('ana@example.org');
  await person.choice('Label of e-mail 1').fill('work');
  await person.add('Birthday');
  await person.field('Birthday: day').fill('12');
  await person.choice('Birthday: month').selectOption('May');
  await person.field('Where').fill('Harbour meet-up');
  await person.choice('Through').fill('Omar Said');
  await page.getByRole('option', { name: 'Add “Omar Said”' }).click();
  await expect(person.choice('Through')).toHaveValue('Omar Said');
  await person.choice('Event').fill('Northern Grid Days');
  await person.add('A need');
  await person.field('Add a need').fill('A reviewer who knows tides');
  await person.field('Add a need').press('Enter');
  await expect(person.panel.getByRole('button', { name: 'A reviewer who knows tides: Open' })).toBeVisible();
  await person.choice('Tags').fill('choir');
  await person.choice('Tags').press('Enter');
  await expect(person.saving).toHaveText('Saved');
  await expect(boardPage(page).card('Ana Ruiz Quintero')).toContainText(
    'Head of Milling, Molinos Imaginarios',
  );
  await test.step('whom they know is said from either side, and is added on the way', async () => {
    await person.panel.getByRole('button', { name: 'Add somebody they know' }).click();
    await expect(person.choice('Whom')).toBeFocused();
    await page.keyboard.type('Kemi Adebayo');
    await page.getByRole('option', { name: 'Add “Kemi Adebayo”' }).click();
    await person.choice('Ana Ruiz Quintero …').click();
    await page.getByRole('option', { name: 'manages' }).click();
    await person.panel.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(person.panel.getByRole('button', { name: 'Add somebody they know' })).toBeFocused();
    await person.panel.getByRole('button', { name: 'manages Kemi Adebayo', exact: true }).click();
    await expect(person.name).toHaveText('Kemi Adebayo');
    await person.openTab('Details');
    await person.panel.getByRole('button', { name: 'reports to Ana Ruiz Quintero', exact: true }).click();
    await expect(person.name).toHaveText('Ana Ruiz Quintero');
    await person.openTab('Details');
  });
  await test.step('a photo from a file, another pasted in its place, and taken back', async () => {
    await answerDialogs(kith.app, { open: [join(root, 'resources/icon.png')] });
    await person.panel.getByRole('button', { name: 'Add a photo' }).click();
    await page.getByRole('menuitem', { name: 'Choose a photo…' }).click();
    const photo = person.panel.getByRole('button', { name: 'Change photo' }).locator('img');
    await expect(photo).toBeVisible();
    await expect(boardPage(page).card('Ana Ruiz Quintero').locator('img')).toBeVisible();
    const first = (await photo.getAttribute('src')) ?? '';
    await page.evaluate(pastePicture);
    await expect(photo).not.toHaveAttribute('src', first);
    const pasted = (await photo.getAttribute('src')) ?? '';
    await appFrame(page).undoInToast();
    await expect(photo).not.toHaveAttribute('src', pasted);
  });
  // The last thing typed is kept too, although the window goes before the field was left.
  await person.field('Cares about').pressSequentially('bread');
  await kith.quit();

  const contacts = await listRecords(profile, 'contacts');
  expect(contacts.map(({ fullName }) => fullName).toSorted()).toEqual([
    'Ana Ruiz Quintero',
    'Kemi Adebayo',
    'Omar Said',
  ]);
  const [event] = await listRecords(profile, 'events');
  expect(event).toMatchObject({ name: 'Northern Grid Days' });
  const through = contacts.find(({ fullName }) => fullName === 'Omar Said');
  expect(contacts.filter(({ fullName }) => fullName === 'Ana Ruiz Quintero')).toMatchObject([
    {
      birthday: '--05-12',
      caresAbout: 'bread',
      emails: [{ value: 'ana@example.org', label: 'work' }],
      met: { where: 'Harbour meet-up', throughId: through?.['id'], eventId: event?.['id'] },
      needs: [{ text: 'A reviewer who knows tides', state: 'open' }],
      tags: ['choir'],
    },
  ]);
  const later = await (await launch()).page();
  const personLater = personPanel(later);
  await appFrame(later).goTo('Board');
  await boardPage(later).card('Ana Ruiz Quintero').click();
  await personLater.openTab('Details');
  await expect(personLater.field('Position')).toHaveValue('Head of Milling');
  await expect(personLater.choice('Company')).toHaveValue('Molinos Imaginarios');
  await expect(personLater.field('E-mail 1')).toHaveValue('ana@example.org');
  await expect(personLater.field('Birthday: day')).toHaveValue('12');
});

test('notes are formatted as they are typed, name people, and never lose a keystroke', async ({
  profile,
  launch,
}) => {
  const { 'Omar Said': omar = '' } = await seed(profile, {
    'Ana Ruiz': { stage: 'trust' },
    'Omar Said': { stage: 'trust' },
  });
  const kith = await launch();
  const page = await kith.page();
  const person = personPanel(page);
  const board = boardPage(page);
  const notes = person.field('Notes');
  await appFrame(page).goTo('Board');
  await board.card('Ana Ruiz').click();
  await expect(person.name).toHaveText('Ana Ruiz');

  await test.step('by its key, with Markdown signs, and quietly saved', async () => {
    await page.keyboard.press('n');
    await expect(notes).toBeFocused();
    await page.keyboard.type('## Family');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- **Two** children');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('日本語 🚀');
    await expect(notes.getByRole('heading', { name: 'Family' })).toBeVisible();
    await expect(notes.getByRole('listitem')).toHaveText(['Two children', '日本語 🚀']);
    await expect(notes.locator('strong')).toHaveText('Two');
    await expect(person.saving).toHaveText('Saved');
  });

  await test.step('"@" names somebody; Escape closes the list, not the person', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Through @oma');
    await expect(page.getByRole('option', { name: 'Omar Said' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(notes).toBeFocused();
    for (const _ of 'oma') await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('@omar s');
    await expect(page.getByRole('option', { name: 'Omar Said' })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.type('again');
    await expect(notes.getByRole('link', { name: 'Omar Said' })).toBeVisible();
  });

  await test.step('what is pasted brings its words, not its code', async () => {
    await page.keyboard.press('Enter');
    await notes.evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/html',
        '<p onclick="x()"><i>Seen</i> <a href="javascript:x()">here</a><img src="x" onerror="x()"></p><script>x()</script>',
      );
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(notes).toContainText('Seen here');
    await expect(notes.locator('img, script, [onclick], a[href^="javascript"]')).toHaveCount(0);
  });

  await test.step('another tab, another person: what was typed last is kept', async () => {
    await page.keyboard.type('. First');
    await person.openTab('Timeline');
    await person.openTab('Notes');
    await expect(notes).toContainText('Seen here. First');
    await notes.focus();
    await page.keyboard.press('Escape');
    await expect(person.panel).toHaveCount(0);
    await board.card('Ana Ruiz').click();
    await person.openTab('Notes');
    await notes.getByRole('link', { name: 'Omar Said' }).click();
    await expect(person.name).toHaveText('Omar Said');
    await expect(notes).toHaveText('');
    await notes.click();
    await page.keyboard.type('Knows Ana');
    await kith.quit();
    const kept = await listRecords(profile, 'contacts');
    const notesOf = (name: string) => kept.find(({ fullName }) => fullName === name)?.['notes'];
    expect(notesOf('Omar Said')).toBe('Knows Ana');
    expect(notesOf('Ana Ruiz')).toBe(
      `## Family\n\n- **Two** children\n- 日本語 🚀\n\nThrough [Omar Said](kith:person/${omar}) again\n\n*Seen* here. First`,
    );
  });
});

test('somebody deleted goes from the board and comes back with everything', async ({ profile, launch }) => {
  await seed(profile, {
    'Ana Ruiz': { stage: 'trust', log: [{ kind: 'coffee', at: day(-3), summary: 'Coffee, moves in May' }] },
    'Omar Said': { stage: 'trust' },
  });
  const page = await (await launch()).page();
  const { goTo, toast, undoInToast } = appFrame(page);
  const board = boardPage(page);
  const person = personPanel(page);
  await goTo('Board');
  await board.card('Ana Ruiz').click();
  await person.more.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(person.panel).toBeHidden();
  await expect(board.names('Trust')).toHaveText(['Omar Said']);
  await expect(board.card('Omar Said')).toBeFocused();
  await expect(toast).toContainText('Ana Ruiz');
  await undoInToast();
  await expect(board.names('Trust')).toHaveText(['Ana Ruiz', 'Omar Said']);
  await board.card('Ana Ruiz').click();
  await expect(person.rows).toHaveText([/Coffee, moves in May/]);

  await test.step('an entry is deleted, with the focus on what is left, and taken back', async () => {
    await person.log.fill('called her');
    await person.log.press('Enter');
    await expect(person.rows).toHaveCount(2);
    await page.getByRole('button', { name: 'More about: Called her' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
    await expect(person.rows).toHaveText([/Coffee, moves in May/]);
    await expect(page.getByRole('button', { name: 'More about: Coffee, moves in May' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(person.rows).toHaveCount(2);
  });
});

/** Runs in the page: a red picture comes from the clipboard. */
async function pastePicture(): Promise<void> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.fillStyle = 'red';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  const picture = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done);
  });
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([picture ?? ''], 'picture.png', { type: 'image/png' }));
  document.body.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}
