import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { day, seed } from './pages/network.ts';
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

test('columns fold, moves are suggested with reasons, and stages are the user’s own', async ({
  profile,
  launch,
}) => {
  const met = (at: string) =>
    ({ stage: 'to-meet', log: [{ kind: 'coffee', at, summary: 'Coffee' }] }) as const;
  await seed(profile, {
    'Henrik Sandvall': met(day(-9)),
    'Priya Namefield': met(day(-12)),
    'Omar Said': { stage: 'to-meet' },
    'Ana Ruiz': { stage: 'trust' },
    'Mina Okafor': { stage: 'referrer' },
  });
  const kith = await launch();
  const page = await kith.page();
  const { goTo, toast, announcer } = appFrame(page);
  const board = boardPage(page);
  const strip = (name: string) => page.getByRole('button', { name: new RegExp(`^Show ${name} `) });
  await goTo('Board');

  await test.step('folded: a strip that takes cards; the keyboard unfolds it', async () => {
    for (const name of ['Acquaintance', 'Referrer']) {
      await page.getByRole('button', { name: `Fold ${name}` }).focus();
      await page.keyboard.press('Enter');
      await expect(strip(name)).toBeFocused();
    }
    await board.drag('Ana Ruiz', { below: board.column('Acquaintance') });
    await expect(page.getByRole('button', { name: 'Show Acquaintance 1' })).toBeFocused();
    await expect(board.card('Ana Ruiz')).toHaveCount(0);
    await board.card('Omar Said').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(board.card('Omar Said')).toBeFocused();
    await expect(board.names('Acquaintance')).toHaveText(['Omar Said', 'Ana Ruiz']);
    // Arrows pass over what is folded.
    await page.keyboard.press('ArrowRight');
    await expect(board.card('Omar Said')).toBeFocused();
  });

  await test.step('suggested: accepted, dismissed, and taken back', async () => {
    await page.getByRole('button', { name: '2 could move on' }).click();
    const list = page.getByRole('dialog');
    await expect(list.getByRole('listitem')).toHaveText([
      /Henrik Sandvall.*You met 9 days ago/,
      /Priya Namefield/,
    ]);
    await list.getByRole('button', { name: 'Move to Acquaintance: Henrik Sandvall' }).press('Enter');
    await expect(board.names('Acquaintance')).toContainText(['Henrik Sandvall']);
    await list.getByRole('button', { name: 'Dismiss: Priya Namefield to Acquaintance' }).press('Enter');
    await expect(list).toContainText('Nobody else for now');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /could move on/ })).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('button', { name: '1 could move on' })).toBeVisible();
  });

  await test.step('renamed, put elsewhere, added, and removed once their people have gone', async () => {
    await goTo('Settings');
    const name = page.getByRole('textbox', { name: 'Name of Trust' });
    await name.fill('Close');
    await name.press('Enter');
    await expect(toast).toContainText('Stage Trust is now Close');
    await page.getByRole('button', { name: 'Move Close up' }).press('Enter');
    await expect(announcer).toHaveText(/^Close, 2 of 5\s*$/);
    await expect(page.getByRole('button', { name: 'Move Close up' })).toBeFocused();
    await page.getByRole('button', { name: /^Colour of Close: / }).click();
    await page.getByRole('menuitemradio', { name: 'Violet' }).click();
    await expect(page.getByRole('button', { name: 'Colour of Close: Violet' })).toBeVisible();
    await page.getByRole('button', { name: 'Add a stage' }).click();
    await page.keyboard.type('Alumni');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name of Alumni' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove Referrer' }).click();
    await expect(page.getByRole('dialog')).toContainText('1 person is in it');
    await page.getByRole('button', { name: 'Move and remove' }).click();
    await expect(page.getByRole('textbox', { name: 'Name of Referrer' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Remove Alumni' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('textbox', { name: 'Name of Referrer' })).toBeVisible();
  });

  await kith.quit();
  const later = await (await launch()).page();
  await appFrame(later).goTo('Board');
  await expect(later.locator('[data-board]').getByRole('region')).toHaveCount(6);
  await expect(later.getByRole('button', { name: 'Show Referrer 1' })).toBeVisible();
  await expect(later.locator('[data-board]').getByRole('heading', { level: 2 })).toHaveText([
    'To meet',
    'Close',
    'Acquaintance',
    'Mentor',
    'Alumni',
  ]);
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

test('filters narrow the board, stay in the address, and are taken away one by one', async ({
  profile,
  launch,
}) => {
  await seed(profile, {
    'Ana Ruiz': { stage: 'trust', tags: ['choir'], organization: 'Acme Imaginary', circle: 'friend' },
    'Omar Said': { stage: 'trust', tags: ['choir', 'chess'], starred: true },
    'Mina Okafor': { stage: 'mentor', log: [{ kind: 'coffee', at: day(-2), summary: 'Coffee' }] },
  });
  const page = await (await launch()).page();
  const { goTo } = appFrame(page);
  const board = boardPage(page);
  const query = () => page.evaluate(() => location.search);
  await goTo('Board');
  await expect(board.names('Trust')).toHaveText(['Ana Ruiz', 'Omar Said']);

  await test.step('a button that is pressed while the page starts opens when it is let go', async () => {
    const tag = page.getByRole('button', { name: 'Tag', exact: true });
    await tag.hover();
    await page.reload();
    await tag.waitFor();
    await page.mouse.down();
    // Longer than the menus behind the buttons wait.
    await page.waitForTimeout(800);
    await page.mouse.up();
    await expect(page.getByRole('checkbox', { name: 'choir' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('checkbox', { name: 'choir' })).toBeHidden();
  });

  await test.step('by tag, with counts that follow', async () => {
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByRole('checkbox', { name: 'choir' }).check();
    await expect(page.getByText('2 of 3 people')).toBeVisible();
    await expect(board.names('Mentor')).toHaveCount(0);
    await expect(board.count('Mentor')).toHaveText('0 people');
    await page.getByRole('checkbox', { name: 'chess' }).check();
    await page.getByText('All of them').click();
    await page.keyboard.press('Escape');
    await expect(board.names('Trust')).toHaveText(['Omar Said']);
    expect(await query()).toBe('?tag=choir&tag=chess&tags=all');
  });

  await test.step('what is moved or changed meanwhile comes and goes', async () => {
    await board.card('Omar Said').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(board.names('Acquaintance')).toHaveText(['Omar Said']);
    await expect(board.count('Trust')).toHaveText('0 people');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(board.names('Trust')).toHaveText(['Omar Said']);
  });

  await test.step('chips take one away, / types a text, an empty result offers to clear', async () => {
    await page.getByRole('button', { name: 'Take away: tagged choir and chess' }).click();
    await expect(board.names('Mentor')).toHaveText(['Mina Okafor']);
    await page.getByRole('button', { name: 'Warmth' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Warm' }).click();
    await page.keyboard.press('Escape');
    await expect(board.cards).toHaveCount(1);
    await page.keyboard.press('/');
    await page.keyboard.type('acme');
    await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(board.cards).toHaveCount(3);
    expect(await query()).toBe('');
    await page.keyboard.press('/');
    await page.keyboard.type('acme');
    await expect(board.names('Trust')).toHaveText(['Ana Ruiz']);
  });

  await page.reload();
  await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
  await expect(board.cards).toHaveCount(1);
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
