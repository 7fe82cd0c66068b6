/**
 * Shortcuts are written `Mod+Z`, `Mod+Shift+Z`, `Alt+ArrowUp`, `?`, `E`, or as a sequence, `G T`. `Mod` is
 * Ctrl, or ⌘ on a Mac. A bare printable key means the character it types, whatever Shift it takes.
 */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const platform = (): string => (typeof navigator === 'undefined' ? '' : navigator.platform);
export const isMac = (): boolean => platform().startsWith('Mac');

/** The steps of a sequence: most shortcuts have one. */
export const shortcutToSteps = (shortcut: string): readonly string[] => shortcut.split(' ');

/** Whether one key press is one step, such as `Mod+Z`. */
export const stepMatches = (step: string, press: KeyPress, mac = isMac()): boolean => {
  const parts = step.split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('Mod');
  if ((mac ? press.metaKey : press.ctrlKey) !== mod) return false;
  if ((mac ? press.ctrlKey : press.metaKey) || press.altKey !== parts.includes('Alt')) return false;
  const printable = key.length === 1;
  const letter = printable && key.toLowerCase() !== key.toUpperCase();
  // `?` needs Shift on most keyboards but not on all: only letters and named keys look at it.
  if ((letter || !printable) && press.shiftKey !== parts.includes('Shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase();
};

const nameByKey: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Arrows: 'arrows',
};
const macNameByKey: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/** As a user reads it: "Ctrl Shift Z", "G then T", "?". */
export const shortcutToWords = (shortcut: string, mac = isMac()): string =>
  shortcutToSteps(shortcut)
    .map((step) =>
      step
        .split('+')
        .map(
          (key) => nameByKey[key] ?? (mac ? macNameByKey[key] : undefined) ?? (key === 'Mod' ? 'Ctrl' : key),
        )
        .join(' '),
    )
    .join(' then ');

/** For `aria-keyshortcuts`, which has no sequences. */
export const shortcutToAria = (shortcut: string, mac = isMac()): string | undefined =>
  shortcut.includes(' ') ? undefined : shortcut.replace('Mod', mac ? 'Meta' : 'Control');
