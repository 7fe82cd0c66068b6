/** Keys for every program, as Electron writes them (`CommandOrControl+Alt+K`), from and for a user. */
import { isMac, type KeyPress } from './shortcut.ts';

const nameByCode: Readonly<Record<string, string>> = {
  Space: 'Space',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The key itself, whatever character it types with these modifiers. */
const keyOf = (code: string): string | undefined =>
  /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.slice(1).find(Boolean) ??
  (/^F\d{1,2}$/.test(code) ? code : nameByCode[code]);

/**
 * What a key press would be as a key for every program. Undefined while only modifiers are held, for a key that
 * can't be one, and for one that types (a key alone, or with Shift): F1 to F24 may stand alone.
 */
export const pressToAccelerator = (
  press: Omit<KeyPress, 'key'> & { readonly code: string },
  mac = isMac(),
): string | undefined => {
  const key = keyOf(press.code);
  if (key === undefined) return undefined;
  const modifiers = [
    (mac ? press.metaKey : press.ctrlKey) && 'CommandOrControl',
    (mac ? press.ctrlKey : press.metaKey) && (mac ? 'Control' : 'Super'),
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
  ].filter((modifier): modifier is string => modifier !== false);
  const isTyped = modifiers.every((modifier) => modifier === 'Shift') && !/^F\d/.test(key);
  return isTyped ? undefined : [...modifiers, key].join('+');
};

/** As the registry's shortcuts are written, for showing it. */
export const acceleratorToShortcut = (accelerator: string): string =>
  accelerator.replace('CommandOrControl', 'Mod').replace('Control', 'Ctrl');
