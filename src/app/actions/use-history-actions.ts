import { useCallback } from 'react';
import { isKithError } from '#contract/errors.ts';
import { useStoreRequest } from '#client/index.ts';
import { isTextField } from '#ui/actions/ActionsProvider.tsx';
import type { Action } from '#ui/actions/registry.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';

type Direction = 'undo' | 'redo';

const words = {
  undo: { done: 'Undone', nothing: 'Nothing to undo', other: 'Redo', otherShortcut: 'Mod+Shift+Z' },
  redo: { done: 'Done again', nothing: 'Nothing to redo', other: 'Undo', otherShortcut: 'Mod+Z' },
} as const;

/** Undo and redo: of the text field that is being typed in, else of the last change to the data. */
export const useHistoryActions = (): readonly Action[] => {
  const request = useStoreRequest();
  const { show } = useToast();

  const step = useCallback(
    async (direction: Direction): Promise<void> => {
      if (isTextField(document.activeElement)) {
        // The menu's entry came while typing: its Ctrl+Z belongs to the field.
        document.execCommand(direction);
        return;
      }
      const { done, nothing, other, otherShortcut } = words[direction];
      try {
        const answer = await request(`history.${direction}`, {});
        if (answer === undefined) {
          show({ message: nothing, seconds: 3 });
          return;
        }
        const back = direction === 'undo' ? 'redo' : 'undo';
        show({
          message: `${done}: ${answer.label}`,
          action: { label: other, shortcut: otherShortcut, run: () => void step(back) },
        });
      } catch (error) {
        show({
          message: isKithError(error)
            ? error.message
            : `That could not be ${direction === 'undo' ? 'undone' : 'done again'}.`,
        });
      }
    },
    [request, show],
  );

  return [
    { name: 'undo', title: 'Undo', group: 'Everywhere', shortcuts: ['Mod+Z'], run: () => void step('undo') },
    {
      name: 'redo',
      title: 'Redo',
      group: 'Everywhere',
      shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
      run: () => void step('redo'),
    },
  ];
};
