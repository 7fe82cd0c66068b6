import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultLock, lockOptions } from '#contract/values/backups.ts';
import { themeChoice } from '#contract/page-shell.ts';
import { defaultHotkey, isHotkey } from '../capture/accelerator.ts';
import { writeFileAtomically } from './atomic-file.ts';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type Bounds = z.output<typeof bounds>;

/** What the shell itself remembers. Nothing here is worth a backup, and nothing is about people. */
export const shellState = z.object({
  bounds: bounds.optional(),
  maximised: z.boolean().default(false),
  /** Path and query inside `app://kith`. */
  page: z.string().default('/'),
  theme: themeChoice.default('system'),
  /** The one-time word that closing leaves Kith in the tray. */
  saidStaysInTray: z.boolean().default(false),
  /** Epoch milliseconds. */
  remindersPausedUntil: z.number().optional(),
  /** The key that captures from anywhere; null: none. One that can't be used any more is the default again. */
  captureHotkey: z.string().refine(isHotkey).nullable().catch(defaultHotkey).default(defaultHotkey),
  /** The key of which was said that another program has it. */
  saidHotkeyTaken: z.string().optional(),
  lock: lockOptions.catch(defaultLock).default(defaultLock),
  /** Folder of automatic backups; absent: they are off. */
  backupFolder: z.string().optional(),
  /** Where the last file dialog was. */
  dialogFolder: z.string().optional(),
});
export type ShellState = z.output<typeof shellState>;

export interface ShellStateFile {
  get(): ShellState;
  /** A key set to `undefined` is removed. */
  set(patch: { readonly [K in keyof ShellState]?: ShellState[K] | undefined }): void;
  /** Writes what is not written yet. */
  flush(): void;
}

/** Writing waits for the disk, and pages change quickly: a moment's changes go together. Milliseconds. */
const writeAfterMs = 300;

const read = (file: string): ShellState => {
  const fresh = shellState.parse({});
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return fresh;
  }
  try {
    return shellState.parse(JSON.parse(text));
  } catch {
    // Kept beside for a look, never in the way: Kith starts with its defaults.
    renameSync(file, `${file}.damaged`);
    return fresh;
  }
};

/** `DIR/shell.json`. A write that fails costs the remembered place of a window, so it is only reported. */
export const openShellState = (
  profilePath: string,
  onWriteError: (error: unknown) => void,
): ShellStateFile => {
  const file = join(profilePath, 'shell.json');
  let state = read(file);
  let written = JSON.stringify(state);
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const text = JSON.stringify(state);
    if (text === written) return;
    try {
      writeFileAtomically(file, `${JSON.stringify(state, null, 2)}\n`);
      written = text;
    } catch (error) {
      onWriteError(error);
    }
  };

  return {
    get: () => state,
    set: (patch) => {
      state = shellState.parse({ ...state, ...patch });
      timer ??= setTimeout(flush, writeAfterMs);
    },
    flush,
  };
};
