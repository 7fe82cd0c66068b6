import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import { resizeWindow } from './pages/window.ts';

const people = {
  'Henrik Sandvall': { stage: 'to-meet' },
  'Ana Ruiz': { stage: 'trust', title: 'Head of Milling', organization: 'Acme Imaginary' },
  'Ingrid Solbakken': { stage: 'trust' },
  'Omar Said': { stage: 'trust' },
  'Priya Namefield': { stage: 'trust' },
  'Mina Okafor': { stage: 'mentor' },
} as const;

test('everybody is on the board; cards are dragged and moved by keyboard, and stay there', async ({
  profile,
  launch,
}) => {
  await seed(profile, people);
  const kith = await launch();
  const page = await kith.page();
  const { goTo, announcer, toast } = appFrame(page);
  const board = boardPage(page);
  await goTo('Board');

  await expect(page.getByText('6 people', { exact: true })).toBeVisible();
  await expect(board.count('To meet')).toHaveText('1 person');
  await expect(board.count('Acquaintance')).toHaveText('0 people');
  await expect(board.count('Trust')).toHaveText('4 people');
  await expect(board.count('Mentor')).toHaveText('1 person');
  await expect(board.count('Referrer')).toHaveText('0 people');
  await expect(board.names('Trust')).toHaveText([
    'Ana Ruiz',
    'Ingrid Solbakken',
    'Omar Said',
    'Priya Namefield',
  ]);
  await expect(board.card('Ana Ruiz')).toContainText('Head of Milling, Acme Imaginary');

  await test.step('dragging within a column', async () => {
    await board.drag('Ana Ruiz', { on: board.card('Priya Namefield'), half: 'lower' });
    await expect(board.names('Trust')).toHaveText([
      'Ingrid Solbakken',
      'Omar Said',
      'Priya Namefield',
      'Ana Ruiz',
    ]);
    await expect(announcer).toHaveText(/^Ana Ruiz moved to Trust, 4 of 4\s*$/);
  });

  await test.step('dragging to other columns: between cards, and into an empty one', async () => {
    await board.drag('Henrik Sandvall', { on: board.card('Omar Said'), half: 'upper' });
    await expect(board.names('Trust')).toHaveText([
      'Ingrid Solbakken',
      'Henrik Sandvall',
      'Omar Said',
      'Priya Namefield',
      'Ana Ruiz',
    ]);
    await expect(board.count('To meet')).toHaveText('0 people');
    await expect(board.count('Trust')).toHaveText('5 people');
    await board.drag('Priya Namefield', { below: board.column('Referrer') });
    await expect(board.names('Referrer')).toHaveText(['Priya Namefield']);
    await expect(board.card('Priya Namefield')).toBeFocused();
  });

  await test.step('with the keyboard, said aloud, and the focus goes along', async () => {
    await board.card('Ana Ruiz').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(board.names('Trust')).toHaveText([
      'Ingrid Solbakken',
      'Henrik Sandvall',
      'Ana Ruiz',
      'Omar Said',
    ]);
    await expect(announcer).toHaveText(/^Ana Ruiz moved to Trust, 3 of 4\s*$/);
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.getByRole('dialog', { name: 'Did Ana Ruiz say yes?' })).toBeVisible();
    await page.getByRole('button', { name: 'Not yet' }).click();
    await expect(board.card('Ana Ruiz')).toBeFocused();
    await expect(board.names('Mentor')).toHaveText(['Mina Okafor']);
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.getByRole('button', { name: 'They said yes' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(board.names('Mentor')).toHaveText(['Ana Ruiz', 'Mina Okafor']);
    await expect(announcer).toHaveText(/^Ana Ruiz moved to Mentor, 1 of 2\s*$/);
    await expect(board.card('Ana Ruiz')).toBeFocused();
    await page.keyboard.press('Alt+End');
    await expect(board.names('Mentor')).toHaveText(['Mina Okafor', 'Ana Ruiz']);
    await page.keyboard.press('ArrowUp');
    await expect(board.card('Mina Okafor')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(board.card('Ingrid Solbakken')).toBeFocused();
  });

  await test.step('several at once, by mouse and by keyboard, with one undo', async () => {
    await board.card('Ingrid Solbakken').click({ modifiers: ['ControlOrMeta'] });
    await board.card('Omar Said').click({ modifiers: ['Shift'] });
    await expect(announcer).toHaveText(/^3 selected\s*$/);
    await board.drag('Henrik Sandvall', { below: board.column('Acquaintance') });
    await expect(board.names('Acquaintance')).toHaveText([
      'Ingrid Solbakken',
      'Henrik Sandvall',
      'Omar Said',
    ]);
    await expect(toast).toContainText('3 people moved to Acquaintance');
    await expect(announcer).toHaveText(/^3 people moved to Acquaintance, 1 to 3 of 3\s*$/);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(board.names('To meet')).toHaveText(['Ingrid Solbakken', 'Henrik Sandvall', 'Omar Said']);
    await page.keyboard.press('Escape');
    await expect(board.selected).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(board.names('Trust')).toHaveText(['Ingrid Solbakken', 'Henrik Sandvall', 'Omar Said']);

    await board.card('Omar Said').focus();
    await page.keyboard.press('Shift+ArrowUp');
    await expect(board.selected).toHaveCount(2);
    await expect(board.card('Henrik Sandvall')).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(board.names('Trust')).toHaveText(['Henrik Sandvall', 'Omar Said', 'Ingrid Solbakken']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(board.names('Trust')).toHaveText(['Ingrid Solbakken', 'Henrik Sandvall', 'Omar Said']);
  });

  await kith.quit();
  const later = await (await launch()).page();
  const boardLater = boardPage(later);
  await expect(boardLater.names('Trust')).toHaveText(['Ingrid Solbakken', 'Henrik Sandvall', 'Omar Said']);
  await expect(boardLater.names('Mentor')).toHaveText(['Mina Okafor', 'Ana Ruiz']);
  await expect(boardLater.names('Referrer')).toHaveText(['Priya Namefield']);
});

test('names are added where they belong, one after the other, and a card has a menu', async ({
  profile,
  launch,
}) => {
  await seed(profile, { 'Ana Ruiz': { stage: 'trust' } });
  const page = await (await launch()).page();
  const { goTo, toast } = appFrame(page);
  const board = boardPage(page);
  await goTo('Board');

  await page.getByRole('button', { name: 'Add someone to Trust', exact: true }).click();
  await board.quickAdd('Trust').fill('Omar Said');
  await page.keyboard.press('Enter');
  await expect(board.names('Trust')).toHaveText(['Omar Said', 'Ana Ruiz']);
  await expect(toast).toContainText('Omar Said added to Trust');
  // The field is ready for the next one.
  await expect(board.quickAdd('Trust')).toBeFocused();
  await page.keyboard.type('Mina Okafor, baker at Acme Imaginary');
  await page.keyboard.press('Enter');
  await expect(board.names('Trust')).toHaveText(['Mina Okafor', 'Omar Said', 'Ana Ruiz']);
  await expect(board.card('Mina Okafor')).toContainText('baker, Acme Imaginary');
  await page.keyboard.press('Escape');
  await expect(board.quickAdd('Trust')).toBeHidden();

  const person = personPanel(page);
  await page.getByRole('button', { name: /^Search or do/ }).focus();
  await page.keyboard.press('e');
  await expect(toast).toHaveText(
    'Choose somebody first, with the arrows: this key logs what happened with them.',
  );
  await board.card('Ana Ruiz').focus();
  await page.keyboard.press('e');
  await expect(person.log).toBeFocused();
  await expect(person.name).toHaveText('Ana Ruiz');
  await page.keyboard.type('coffee yesterday');
  await page.keyboard.press('Enter');
  await expect(person.rows).toHaveText([/Coffee/]);
  await page.keyboard.press('Escape');
  await expect(board.card('Ana Ruiz')).toBeFocused();
  await page.keyboard.press('f');
  await expect(person.field('What')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(person.panel).toBeHidden();

  await page.getByRole('button', { name: 'Add someone below in Referrer' }).click();
  await page.keyboard.type('محمد نموذج');
  await page.keyboard.press('Enter');
  await expect(board.names('Referrer')).toHaveText(['محمد نموذج']);
  await page.keyboard.press('Escape');
  await expect(board.count('Referrer')).toHaveText('1 person');

  await board.card('Omar Said').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Mentor' }).click();
  await page.getByRole('button', { name: 'They said yes' }).click();
  await expect(board.names('Mentor')).toHaveText(['Omar Said']);
  await expect(board.card('Omar Said')).toBeFocused();
});

test('a card that is moved to and fro faster than anything answers stays one card on a whole board', async ({
  profile,
  launch,
}) => {
  await seed(profile, { 'Ana Ruiz': { stage: 'to-meet' } });
  const page = await (await launch()).page();
  const board = boardPage(page);
  await appFrame(page).goTo('Board');
  await board.card('Ana Ruiz').focus();
  for (let moves = 0; moves < 60; moves += 1)
    await page.keyboard.press(moves % 2 === 0 ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(board.names('Acquaintance')).toHaveText(['Ana Ruiz']);
  await expect(board.count('Acquaintance')).toHaveText('1 person');
  await expect(board.count('To meet')).toHaveText('0 people');
  await expect(board.card('Ana Ruiz')).toBeFocused();
});

test('the panel does not cover the card that it came from', async ({ profile, launch }) => {
  await seed(profile, { 'Mina Okafor': { stage: 'referrer' }, 'Omar Said': { stage: 'to-meet' } });
  const kith = await launch();
  const page = await kith.page();
  const board = boardPage(page);
  const { panel } = personPanel(page);
  const left = async (of: typeof panel) => (await of.boundingBox())?.x ?? Number.NaN;
  const right = async (of: typeof panel) =>
    (await left(of)) + ((await of.boundingBox())?.width ?? Number.NaN);
  await appFrame(page).goTo('Board');
  for (const [width, height] of [
    [1440, 900],
    [1024, 640],
  ] as const) {
    await resizeWindow(kith, page, width, height);
    const before = (await board.column('Referrer').boundingBox())?.width;
    await board.card('Mina Okafor').click();
    await expect(panel).toBeVisible();
    await expect.poll(async () => (await right(board.card('Mina Okafor'))) < (await left(panel))).toBe(true);
    // The columns stay as they were.
    expect((await board.column('Referrer').boundingBox())?.width).toBe(before);
    await page.keyboard.press('Escape');
    await expect(board.card('Mina Okafor')).toBeFocused();
    await expect(board.card('Mina Okafor')).toBeInViewport({ ratio: 1 });
  }
});
