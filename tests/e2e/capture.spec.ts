/** Somebody just met: from any program, in a small window that leaves the others where they are. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { closeWindow, desktopTest as test } from './harness/desktop.ts';
import { expect } from './harness/index.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { captureFields, capturePage, shownWindows } from './pages/capture-window.ts';
import { seed } from './pages/network.ts';
import { personPanel } from './pages/person-panel.ts';
import { openPath } from './pages/window.ts';

const xdotool = (...args: string[]) => promisify(execFile)('xdotool', args);
/** Presses keys as a keyboard does, whichever program has the focus. */
const pressAnywhere = (keys: string) => xdotool('key', '--clearmodifiers', keys);
const typeAnywhere = (text: string) => xdotool('type', '--delay', '8', text);
const hotkey = 'ctrl+alt+shift+k';

test('from any program, by keyboard alone, and back to it', async ({
  tray,
  otherWindow,
  profile,
  launch,
}) => {
  await seed(profile, {
    'Ana Ruiz': { stage: 'trust', title: 'Head of Milling', organization: 'Acme Imaginary' },
  });
  const kith = await launch();
  const main = await kith.page();
  await openPath(main, '/board');
  const icon = await tray.item();
  await closeWindow(kith);
  await expect.poll(() => shownWindows(kith)).toEqual({ main: false, capture: false });
  const other = await otherWindow();

  const capture = await test.step('the key opens it over another program', async () => {
    await pressAnywhere(hotkey);
    const page = await capturePage(kith);
    await expect.poll(() => shownWindows(kith)).toEqual({ main: false, capture: true });
    await expect(captureFields(page).who).toBeFocused();
    return page;
  });
  const { who, where, important, followUp } = captureFields(capture);

  await test.step('three lines and a follow-up, in order, then the other program again', async () => {
    await typeAnywhere('Leilani Kahale, boat builder at Pier Nine');
    await pressAnywhere('Tab');
    await typeAnywhere('Harbour meet-up');
    await pressAnywhere('Tab');
    await typeAnywhere('Needs a bookkeeper before May');
    await pressAnywhere('Tab');
    await expect(followUp).toBeFocused();
    await typeAnywhere('send names in 2 weeks');
    await expect(capture.getByText(/^send names: /)).toBeVisible();
    await pressAnywhere('Return');
    await expect(capture.getByRole('status')).toHaveText('Leilani Kahale added to Acquaintance');
    await expect.poll(() => shownWindows(kith)).toEqual({ main: false, capture: false });
    await expect.poll(other.hasFocus).toBe(true);
  });

  await test.step('somebody known is recognised, and the next one is at the same place', async () => {
    await icon.click('Add a person');
    await expect.poll(() => shownWindows(kith)).toEqual({ main: false, capture: true });
    await expect(who).toBeFocused();
    await expect(where).toHaveValue('');
    await who.fill('ruiz');
    await expect(capture.getByRole('option')).toHaveText(/Ana Ruiz/);
    await who.fill('ana ruíz');
    await expect(capture.getByText('You know Ana Ruiz · Head of Milling at Acme Imaginary')).toBeVisible();
    await where.fill('Mill fair');
    await important.fill('coffee, moves in May');
    await capture.keyboard.press('ControlOrMeta+Enter');
    await expect(capture.getByText('Logged with Ana Ruiz')).toBeVisible();
    await expect(who).toBeFocused();
    await expect(where).toHaveValue('Mill fair');
    await who.fill('Ana Ruiz, Elsewhere Ltd');
    await followUp.fill('some day');
    await who.press('Enter');
    await expect(followUp).toBeFocused();
    await followUp.fill('next Tue 9am');
    await followUp.press('ControlOrMeta+Enter');
    await expect(capture.getByText('Ana Ruiz added to Acquaintance')).toBeVisible();
    await capture.getByRole('button', { name: 'Undo' }).click();
    await expect(who).toHaveValue('Ana Ruiz, Elsewhere Ltd');
  });

  await test.step('Esc keeps what is typed', async () => {
    await who.press('Escape');
    await expect.poll(() => shownWindows(kith)).toEqual({ main: false, capture: false });
    await expect.poll(other.hasFocus).toBe(true);
    await pressAnywhere(hotkey);
    await expect.poll(() => shownWindows(kith)).toEqual({ main: false, capture: true });
    await expect(who).toHaveValue('Ana Ruiz, Elsewhere Ltd');
    await expectAccessible(capture, 'capture');
    await who.press('Escape');
  });

  await test.step('it is all there, and undone from the main window too', async () => {
    await icon.click('Open Kith');
    await expect.poll(() => shownWindows(kith)).toEqual({ main: true, capture: false });
    const board = boardPage(main);
    await expect(board.names('Acquaintance')).toHaveText(['Leilani Kahale']);
    await board.card('Ana Ruiz').click();
    await expect(personPanel(main).rows).toContainText([/Coffee, moves in May/]);
    await main.keyboard.press('Escape');
    await main.keyboard.press('ControlOrMeta+z');
    await expect(appFrame(main).toast).toContainText('Undone: Logged with Ana Ruiz');
  });

  await test.step('Ctrl N in the main window leaves it behind the small one', async () => {
    await main.keyboard.press('ControlOrMeta+n');
    await expect.poll(() => shownWindows(kith)).toEqual({ main: true, capture: true });
    await expect(who).toBeFocused();
    await who.press('Escape');
    await expect.poll(() => main.evaluate(() => document.hasFocus())).toBe(true);
  });

  await test.step('asked for while it says what was kept, it is there for the next one, and stays', async () => {
    await pressAnywhere(hotkey);
    await expect.poll(() => shownWindows(kith)).toEqual({ main: true, capture: true });
    // What was typed and put away before.
    await who.fill('Omar Said');
    await followUp.fill('');
    await who.press('Enter');
    await expect(capture.getByRole('status')).toHaveText('Omar Said added to Acquaintance');
    await pressAnywhere(hotkey);
    await expect(who).toBeFocused();
    await expect(who).toHaveValue('');
    await expect(capture.getByRole('status')).toHaveCount(0);
    await expect(boardPage(main).names('Acquaintance')).toContainText(['Omar Said']);
    expect(await shownWindows(kith)).toEqual({ main: true, capture: true });
  });
});

test('everybody one knows, circle by circle, left and taken up again', async ({ profile, launch }) => {
  await seed(profile, { 'Omar Said': { stage: 'trust', organization: 'Harbour Press' } });
  const first = await launch();
  const page = await first.page();
  const name = page.getByRole('textbox', { name: /^Name of somebody/ });
  const circle = page.getByRole('heading', { level: 2 });
  const people = page.getByRole('listitem').filter({ has: page.locator('[data-stage]') });

  await test.step('names, one after the other', async () => {
    await openPath(page, '/settings');
    await page.getByRole('link', { name: 'Begin' }).click();
    await expect(circle).toHaveText('Family');
    await expect(name).toBeFocused();
    await page.keyboard.type('Ana Ruiz, baker at Acme Imaginary');
    await page.keyboard.press('Enter');
    await page.keyboard.type('omar saïd');
    await expect(page.getByText('you have them')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(people).toHaveText([/Omar Said/, /Ana Ruiz/]);
    await expect(page.getByText('2 people')).toBeVisible();
    await expectAccessible(page, 'inventory');
  });

  await test.step('a pasted list, and one undo for it', async () => {
    await page.keyboard.press('Enter');
    await expect(circle).toHaveText('Friends');
    await expect(name).toBeFocused();
    await name.evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, '- Mina Okafor\n- Leilani Kahale (Pier Nine)\n\n- Ines Duarte\n');
    await expect(people).toHaveCount(3);
    await appFrame(page).undoInToast();
    await expect(people).toHaveCount(0);
    await name.fill('Mina Okafor');
    await name.press('ControlOrMeta+Enter');
    await expect(circle).toHaveText('Neighbours');
  });
  // A name that is left standing in the field is not lost.
  await name.fill('Ines Duarte');
  await page.getByRole('button', { name: 'Go on later' }).click();
  await expect(boardPage(page).names('Acquaintance')).toHaveText(['Ines Duarte', 'Mina Okafor', 'Ana Ruiz']);
  await first.quit();

  const again = await (await launch()).page();
  const heading = again.getByRole('heading', { level: 2 });
  await test.step('it goes on where it was', async () => {
    await openPath(again, '/settings');
    await again.getByRole('link', { name: 'Go on' }).click();
    await expect(heading).toHaveText('Neighbours');
    await again.getByRole('button', { name: 'The first three' }).click();
    await expect(heading).toHaveText('Pick three to begin with');
    await expectAccessible(again, 'inventory, summary');
    await again.getByRole('checkbox', { name: /Ana Ruiz/ }).check();
    await again.getByRole('checkbox', { name: /Mina Okafor/ }).check();
    await again.getByRole('button', { name: 'Get in touch with 2 people' }).click();
    await expect(again).toHaveURL(/\/today$/);
    await expect(appFrame(again).toast).toContainText('Follow up with Ana Ruiz and Mina Okafor');
  });
});
