/** Keys as Electron writes them: `CommandOrControl+Alt+Shift+K`. */
const modifiers = ['CommandOrControl', 'Command', 'Control', 'Super', 'Alt', 'Shift'] as const;
const key =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Tab|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/;

/**
 * Nothing that one types with is commonly taken by desktops and editors: with Ctrl and Alt alone, `K` switches
 * keyboards on older KDEs and commits in IDEs, and is a letter on some AltGr keyboards.
 */
export const defaultHotkey = 'CommandOrControl+Alt+Shift+K';

/**
 * Whether a system-wide key may be that: one key with a modifier other than Shift, since a key alone, or a
 * capital, would be lost to every program.
 */
export const isHotkey = (keys: string): boolean => {
  const parts = keys.split('+');
  const last = parts.pop() ?? '';
  return (
    key.test(last) &&
    new Set(parts).size === parts.length &&
    parts.every((part) => (modifiers as readonly string[]).includes(part)) &&
    (parts.some((part) => part !== 'Shift') || /^F\d/.test(last))
  );
};
