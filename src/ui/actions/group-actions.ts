import type { Action } from './registry.ts';

interface ShortcutRow {
  readonly name: string;
  readonly title: string;
  readonly shortcut: string;
}

export interface ShortcutGroup {
  readonly group: string;
  readonly actions: readonly ShortcutRow[];
}

/** The actions that have a shortcut, under their groups, both in the order they came. */
export const groupActions = (actions: readonly Action[]): readonly ShortcutGroup[] => {
  const byGroup = new Map<string, ShortcutRow[]>();
  for (const { group, name, title, shortcuts } of actions) {
    const shortcut = shortcuts?.[0];
    if (shortcut === undefined) continue;
    byGroup.set(group, [...(byGroup.get(group) ?? []), { name, title, shortcut }]);
  }
  return [...byGroup].map(([group, rows]) => ({ group, actions: rows }));
};
