import { useState } from 'react';
import { useActionRegistry } from '#ui/actions/ActionsProvider.tsx';
import type { PaletteAction } from './search-sections.ts';

/** Those the palette itself stands for. */
const left: ReadonlySet<string> = new Set(['palette']);

/** What could be done where one was when the palette opened: by then the focus has gone to its field. */
export const usePaletteActions = (): readonly PaletteAction[] => {
  const registry = useActionRegistry();
  const [actions] = useState(() =>
    registry
      .list()
      .filter(({ name, when }) => !left.has(name) && when?.() !== false)
      .map(({ name, title, also, group, shortcuts }): PaletteAction => ({
        name,
        title,
        also,
        shortcut: shortcuts?.[0],
        isPage: group === 'Go to',
      })),
  );
  return actions;
};
