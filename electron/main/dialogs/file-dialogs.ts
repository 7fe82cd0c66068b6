import { BrowserWindow, type FileFilter, type WebContents, app, dialog } from 'electron';
import { dirname, join } from 'node:path';
import type { FileGrant } from '#contract/values/files.ts';
import type { ShellStateFile } from '../profile/shell-state.ts';
import type { FileGrants } from './file-grants.ts';

const allFiles: FileFilter = { name: 'All files', extensions: ['*'] };
const pictures: FileFilter = {
  name: 'Pictures',
  extensions: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'bmp'],
};
const pdfs: FileFilter = { name: 'PDF', extensions: ['pdf'] };
const backups: FileFilter = { name: 'Kith backups', extensions: ['age'] };

const importFilters = {
  linkedin: [{ name: 'LinkedIn export (ZIP, CSV)', extensions: ['zip', 'csv'] }, allFiles],
  calendar: [{ name: 'Calendars (iCalendar)', extensions: ['ics', 'ical', 'ifb'] }, allFiles],
  contacts: [
    { name: 'Contacts', extensions: ['vcf', 'vcard', 'csv', 'tsv', 'txt', 'json', 'zip'] },
    allFiles,
  ],
} as const satisfies Record<string, readonly FileFilter[]>;

const importTitles: Readonly<Record<keyof typeof importFilters, string>> = {
  linkedin: 'Choose LinkedIn’s export',
  contacts: 'Choose files with contacts',
  calendar: 'Choose a calendar file',
};

type ExportExtension = 'csv' | 'vcf' | 'json' | 'ics';
const exportFilters: Readonly<Record<ExportExtension, FileFilter>> = {
  csv: { name: 'Tables (CSV)', extensions: ['csv'] },
  vcf: { name: 'Contacts (vCard)', extensions: ['vcf'] },
  json: { name: 'Kith exports (JSON)', extensions: ['json'] },
  ics: { name: 'Calendars (iCalendar)', extensions: ['ics'] },
};

/** A page suggests names, never places. */
const plainName = (name: string): string =>
  name.replace(/[^\p{L}\p{N} ._()-]/gu, '').replace(/^\.+/, '') || 'Kith';

/** `Kith 2026-03-12.kith.age`, by the user's own calendar day. */
export const backupFileName = (now: Date): string => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `Kith ${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.kith.age`;
};

export interface FileDialogs {
  openImport(page: WebContents, format: keyof typeof importFilters): Promise<FileGrant[]>;
  openPhoto(page: WebContents): Promise<FileGrant | undefined>;
  saveBackup(page: WebContents): Promise<FileGrant | undefined>;
  saveExport(page: WebContents, name: string, extension: ExportExtension): Promise<FileGrant | undefined>;
  exportFolder(page: WebContents): Promise<FileGrant | undefined>;
  openBackup(page: WebContents): Promise<FileGrant | undefined>;
  /** Folder of automatic backups: for the shell, which hands it to the store. */
  backupFolder(page: WebContents): Promise<string | undefined>;
  /** Where a PDF is to lie: for the shell, which writes it itself. */
  placePdf(page: WebContents, name: string): Promise<string | undefined>;
}

/** Since Electron 43 dialogs open in Downloads: where the user was last is better, so the shell keeps it. */
export const createFileDialogs = (grants: FileGrants, state: ShellStateFile): FileDialogs => {
  const folder = (): string => state.get().dialogFolder ?? app.getPath('documents');

  const open = async (
    page: WebContents,
    title: string,
    filters: readonly FileFilter[],
    several: boolean,
  ): Promise<FileGrant[]> => {
    const options: Electron.OpenDialogOptions = {
      title,
      defaultPath: folder(),
      filters: [...filters],
      properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
    };
    const window = BrowserWindow.fromWebContents(page);
    const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    const [first] = chosen.filePaths;
    if (chosen.canceled || first === undefined) return [];
    state.set({ dialogFolder: dirname(first) });
    return Promise.all(chosen.filePaths.map((path) => grants.grant(path, 'read')));
  };

  const place = async (
    page: WebContents,
    title: string,
    name: string,
    filter: FileFilter,
  ): Promise<string | undefined> => {
    const options: Electron.SaveDialogOptions = {
      title,
      defaultPath: join(folder(), name),
      filters: [filter],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    };
    const window = BrowserWindow.fromWebContents(page);
    const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    if (chosen.canceled || !chosen.filePath) return undefined;
    state.set({ dialogFolder: dirname(chosen.filePath) });
    return chosen.filePath;
  };

  const chooseFolder = async (page: WebContents, title: string): Promise<string | undefined> => {
    const options: Electron.OpenDialogOptions = {
      title,
      defaultPath: folder(),
      properties: ['openDirectory', 'createDirectory'],
    };
    const window = BrowserWindow.fromWebContents(page);
    const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    const [path] = chosen.filePaths;
    if (chosen.canceled || path === undefined) return undefined;
    state.set({ dialogFolder: path });
    return path;
  };

  return {
    openImport: (page, format) =>
      open(page, importTitles[format], importFilters[format], format !== 'calendar'),
    openBackup: async (page) => (await open(page, 'Choose a backup', [backups, allFiles], false))[0],
    openPhoto: async (page) => (await open(page, 'Choose a photo', [pictures, allFiles], false))[0],
    saveBackup: async (page) => {
      const path = await place(page, 'Save a backup', backupFileName(new Date()), backups);
      return path === undefined ? undefined : grants.grant(path, 'write');
    },
    saveExport: async (page, name, extension) => {
      const path = await place(page, 'Save', `${plainName(name)}.${extension}`, exportFilters[extension]);
      return path === undefined ? undefined : grants.grant(path, 'write');
    },
    exportFolder: async (page) => {
      const path = await chooseFolder(page, 'Choose a folder for the files');
      return path === undefined ? undefined : grants.grant(path, 'write');
    },
    backupFolder: (page) => chooseFolder(page, 'Choose a folder for automatic backups'),
    placePdf: (page, name) => place(page, 'Save as PDF', name, pdfs),
  };
};
