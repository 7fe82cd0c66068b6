/** A profile that can't be used at all: said in a window of the system, since there is none of Kith's. */
import { app, dialog } from 'electron';
import { accessSync, constants } from 'node:fs';

/** Whether the system lets this user look into it and change it. */
export const canWriteTo = (folder: string): boolean => {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** What is wrong with a folder that could not be made, by the system's code. */
export const refusedFolderMessage = (folder: string, code: string | undefined): string => {
  const why =
    code === 'EEXIST' || code === 'ENOTDIR'
      ? 'A file has the place of its folder.'
      : 'Its folder is not there and can’t be made.';
  return `${why} Nothing was changed: put that right and start again, or choose another folder with --profile.\n${folder}`;
};

/** Ends Kith once the user has read it. */
export const endWithMessage = (title: string, message: string): void => {
  process.stderr.write(`${message}\n`);
  void app.whenReady().then(() => {
    dialog.showErrorBox(title, message);
    app.exit(1);
  });
};
