import type { Hotkey } from '#contract/page-shell.ts';

/** Whether the key does something, in a sentence. */
export const hotkeyWords = (hotkey: Hotkey | undefined): string => {
  switch (hotkey?.state) {
    case 'taken':
      return 'Another program has this key, so it does nothing here. Press another one.';
    case 'unsure':
      return 'On Wayland the desktop decides whether a program gets a key. If nothing happens, give the command “kith --capture” a key in the desktop’s settings.';
    case 'on':
      return 'It works in every program.';
    default:
      return '';
  }
};
