import { expect, test } from './harness/index.ts';
import { appFrame } from './pages/app-frame.ts';
import { boardPage } from './pages/board-page.ts';
import { seed } from './pages/network.ts';

test('changes are taken back by the notice and by keys, one by one, and done again', async ({
  profile,
  launch,
}) => {
  await seed(profile, { 'Ana Ruiz': { stage: 'trust' }, 'Omar Said': { stage: 'trust' } });
  const page = await (await launch()).page();
  const { goTo, toast, undoInToast } = appFrame(page);
  const board = boardPage(page);
  await goTo('Board');

  // What was there before Kith started is not undone.
  await board.card('Ana Ruiz').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast).toHaveText('Nothing to undo');

  await page.keyboard.press('Alt+ArrowRight');
  await page.getByRole('button', { name: 'They said yes' }).press('Enter');
  await expect(board.names('Mentor')).toHaveText(['Ana Ruiz']);
  await expect(toast).toContainText('Ana Ruiz moved to Mentor');
  await undoInToast();
  await expect(board.names('Trust')).toHaveText(['Ana Ruiz', 'Omar Said']);
  await expect(toast).toContainText('Undone: Ana Ruiz moved to Mentor');
  await toast.getByRole('button', { name: 'Redo' }).click();
  await expect(board.names('Mentor')).toHaveText(['Ana Ruiz']);

  // A second and a third change of other kinds.
  await page.getByRole('button', { name: 'Add someone to To meet', exact: true }).click();
  await page.keyboard.type('Mina Okafor');
  await page.keyboard.press('Enter');
  await expect(board.names('To meet')).toHaveText(['Mina Okafor']);
  // The field is empty again, so that undo is the notice's.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(board.names('To meet')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(board.names('To meet')).toHaveText(['Mina Okafor']);
  // While a field is being typed in, undo belongs to its text.
  await page.keyboard.type('Hen');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(board.quickAdd('To meet')).not.toHaveValue('Hen');
  await expect(board.names('To meet')).toHaveText(['Mina Okafor']);
  await page.keyboard.press('Escape');
  await board.card('Omar Said').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(board.names('Trust')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(board.names('Trust')).toHaveText(['Omar Said']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(board.names('To meet')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(board.names('Trust')).toHaveText(['Ana Ruiz', 'Omar Said']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(toast).toHaveText('Nothing to undo');

  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(board.names('Mentor')).toHaveText(['Ana Ruiz']);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(board.names('To meet')).toHaveText(['Mina Okafor']);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(board.names('Trust')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(toast).toHaveText('Nothing to redo');
});
