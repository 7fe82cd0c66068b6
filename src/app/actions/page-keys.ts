import type { Action } from '#ui/actions/registry.ts';

interface PageKey {
  readonly title: string;
  readonly shortcut: string;
}

/**
 * Keys that a page's own parts take (a grid's arrows), for the sheet of shortcuts: path to what stands there.
 * `Arrows` is any of the four.
 */
const keysByPath: Readonly<Record<string, readonly PageKey[]>> = {
  '/today': [{ title: 'Go to another row', shortcut: 'Arrows' }],
  '/board': [
    { title: 'Go to another card', shortcut: 'Arrows' },
    { title: 'Move the card', shortcut: 'Alt+Arrows' },
    { title: 'Open the card', shortcut: 'Enter' },
    { title: 'Select the card', shortcut: 'Mod+Space' },
    { title: 'Select several', shortcut: 'Shift+Arrows' },
  ],
  '/people': [
    { title: 'Go to another row', shortcut: 'Arrows' },
    { title: 'Open the person', shortcut: 'Enter' },
    { title: 'Select the row', shortcut: 'Space' },
    { title: 'Select several', shortcut: 'Shift+Arrows' },
    { title: 'Select everybody', shortcut: 'Mod+A' },
    { title: 'Copy the rows', shortcut: 'Mod+C' },
    { title: 'Delete', shortcut: 'Delete' },
  ],
  '/calendar': [
    { title: 'Go to another day', shortcut: 'Arrows' },
    { title: 'Move a follow-up, event or interview', shortcut: 'Alt+Arrows' },
    { title: 'Make an event longer or shorter', shortcut: 'Alt+Shift+Arrows' },
    { title: 'Mark hours or days, then Enter', shortcut: 'Shift+Arrows' },
  ],
};

/** Never run: they are here to be read. */
export const pageKeys = (path: string, group: string): readonly Action[] =>
  (keysByPath[path] ?? []).map(({ title, shortcut }) => ({
    name: `key ${shortcut}`,
    title,
    group,
    shortcuts: [shortcut],
    when: () => false,
    run: () => undefined,
  }));
