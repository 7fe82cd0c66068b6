/** Keys as Electron writes them: `CommandOrControl+Alt+Shift+K`. */
const modifiers = ['CommandOrControl', 'Command', 'Control', 'Super', 'Alt', 'Shift'] as const;
const key =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Tab|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/;

/**
 * Nothing that one types with is commonly taken by desktops and editors: with Ctrl and Alt alone, `K` switches
 * keyboards on older KDEs and commits in IDEs, and is a letter on some AltGr keyboards.
 */
export const defaultHotkey = 'CommandOrControl+Alt+Shift+K';

/** With one of these alone every program has keys of its own: to copy, to close, to go to the end of a line. */
const programsOwn: readonly string[] = ['CommandOrControl', 'Command', 'Control', 'Shift'];

/**
 * Whether a system-wide key may be that. A key alone, a capital, or Ctrl and a letter (copying, say) would be lost to
 * every program.
 */
export const isHotkey = (keys: string): boolean => {
  const parts = keys.split('+');
  const last = parts.pop() ?? '';
  return (
    key.test(last) &&
    new Set(parts).size === parts.length &&
    parts.every((part) => (modifiers as readonly string[]).includes(part)) &&
    (parts.length > 1 || parts.some((part) => !programsOwn.includes(part)) || /^F\d/.test(last))
  );
};
