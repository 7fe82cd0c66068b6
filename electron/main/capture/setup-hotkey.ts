import { globalShortcut } from 'electron';
import { KithError } from '#contract/errors.ts';
import type { Hotkey } from '#contract/page-shell.ts';
import type { Pages } from '../ipc/pages.ts';
import { type Log, errorToFields } from '../log/log.ts';
import type { ShellStateFile } from '../profile/shell-state.ts';
import { isHotkey } from './accelerator.ts';

export interface CaptureHotkey {
  now(): Hotkey;
  /** @throws KithError `invalid` when it is no key for all programs; the old one stays. */
  set(keys: string | null): Hotkey;
  end(): void;
}

interface HotkeyOptions {
  readonly state: Pick<ShellStateFile, 'get' | 'set'>;
  readonly pages: Pick<Pages, 'send'>;
  readonly onPress: () => void;
  /** On Wayland only the desktop can give such a key, through a portal that not every one has. */
  readonly isWayland: boolean;
  readonly log: Log;
}

/** The key that opens the capture window whatever program is in front. */
export const setupHotkey = ({ state, pages, onPress, isWayland, log }: HotkeyOptions): CaptureHotkey => {
  let registered: string | undefined;
  let taken = false;

  const release = (): void => {
    if (registered !== undefined) globalShortcut.unregister(registered);
    registered = undefined;
  };

  const register = (keys: string): boolean => {
    try {
      if (!globalShortcut.register(keys, onPress)) return false;
      registered = keys;
      return true;
    } catch (error) {
      // What Electron can't read.
      log('hotkey-failed', errorToFields(error));
      return false;
    }
  };

  const apply = (): void => {
    release();
    const { captureHotkey: keys } = state.get();
    taken = keys !== null && !register(keys);
  };

  const now = (): Hotkey => {
    const { captureHotkey: keys } = state.get();
    if (keys === null) return { keys, state: 'off' };
    // The other program may have ended, or let go of it.
    if (taken) taken = !register(keys);
    if (taken) return { keys, state: 'taken' };
    return { keys, state: isWayland ? 'unsure' : 'on' };
  };

  const start = (): void => {
    apply();
    const { captureHotkey: keys, saidHotkeyTaken } = state.get();
    log('hotkey', { state: now().state });
    // Said once for each key: who can live without it should not be told at each start.
    if (!taken || keys === saidHotkeyTaken) return;
    state.set({ saidHotkeyTaken: keys ?? undefined });
    pages.send('notice', {
      message: 'Another program has the key that captures somebody from anywhere.',
      action: 'Choose another',
      to: '/settings?at=capture',
    });
  };

  start();
  return {
    now,
    set: (keys) => {
      if (keys !== null && !isHotkey(keys)) {
        throw new KithError(
          'invalid',
          'Programs need that key themselves. Add Alt, or press two of Ctrl, Alt and Shift with it.',
        );
      }
      state.set({ captureHotkey: keys, saidHotkeyTaken: keys ?? undefined });
      apply();
      return now();
    },
    end: release,
  };
};
