import { useStoreRequest } from '#client/index.ts';
import { isKithError } from '#contract/errors.ts';
import { isTextField } from '#ui/actions/ActionsProvider.tsx';
import type { Action } from '#ui/actions/registry.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';

type Direction = 'undo' | 'redo';

const words = {
  undo: { done: 'Undone', nothing: 'Nothing to undo', failed: 'That could not be undone.' },
  redo: { done: 'Done again', nothing: 'Nothing to redo', failed: 'That could not be done again.' },
} as const;

const shortcuts = { undo: ['Mod+Z'], redo: ['Mod+Shift+Z', 'Mod+Y'] } as const;
const titles = { undo: 'Undo', redo: 'Redo' } as const;
const opposite = { undo: 'redo', redo: 'undo' } as const;

/** Undo and redo: of the text field that is being typed in, else of the last change to the data. */
export const useHistoryActions = (): readonly Action[] => {
  const request = useStoreRequest();
  const { show } = useToast();

  async function step(direction: Direction): Promise<void> {
    const { done, nothing, failed } = words[direction];
    const back = opposite[direction];
    try {
      const answer = await request(`history.${direction}`, {});
      if (answer === undefined) show({ message: nothing, seconds: 3 });
      else
        show({
          message: `${done}: ${answer.label}`,
          action: { label: titles[back], shortcut: shortcuts[back][0], run: () => void step(back) },
        });
    } catch (error) {
      show({ message: isKithError(error) ? error.message : failed });
    }
  }

  return (['undo', 'redo'] as const).map((direction) => ({
    name: direction,
    title: titles[direction],
    group: 'Everywhere',
    shortcuts: shortcuts[direction],
    run: () => {
      // The menu's entry came while typing: that undo belongs to the field.
      if (isTextField(document.activeElement)) document.execCommand(direction);
      else void step(direction);
    },
  }));
};
