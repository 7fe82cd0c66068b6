/** Answers the system's dialogs, which no test can click. */
import type { ElectronApplication } from '@playwright/test';

export interface DialogAnswers {
  /** Files that "Open" returns; none: cancelled. */
  readonly open?: readonly string[];
  /** File that "Save" returns; none: cancelled. */
  readonly save?: string;
  /** Number of the button that is pressed in a message. */
  readonly button?: number;
}

/** Answers every dialog from now on in the same way. */
export async function answerDialogs(app: ElectronApplication, answers: DialogAnswers): Promise<void> {
  await app.evaluate(({ dialog }, { open = [], save, button = 0 }) => {
    const opened = { canceled: open.length === 0, filePaths: [...open] };
    const saved = { canceled: save === undefined, filePath: save ?? '' };
    Object.assign(dialog, {
      showOpenDialog: async () => opened,
      showOpenDialogSync: () => (opened.canceled ? undefined : opened.filePaths),
      showSaveDialog: async () => saved,
      showSaveDialogSync: () => save,
      showMessageBox: async () => ({ response: button, checkboxChecked: false }),
      showMessageBoxSync: () => button,
    });
  }, answers);
}
