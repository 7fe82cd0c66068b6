import { useStore } from '#client/index.ts';
import { isTextField } from '#ui/actions/ActionsProvider.tsx';
import { isBlankField } from '#ui/actions/typed-text.ts';
import type { Action } from '#ui/actions/registry.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { historyShortcuts, historyTitles, stepHistory } from './step-history.ts';

/** Undo and redo: of the text field that is being typed in, else of the last change to the data. */
export const useHistoryActions = (): readonly Action[] => {
  const { requests } = useStore();
  const { show } = useToast();

  return (['undo', 'redo'] as const).map((direction) => ({
    name: direction,
    title: historyTitles[direction],
    group: 'Everywhere',
    shortcuts: historyShortcuts[direction],
    inBlankFields: true,
    run: () => {
      // The menu's entry came while typing: that undo belongs to the field.
      const focus = document.activeElement;
      if (isTextField(focus) && !isBlankField(focus)) document.execCommand(direction);
      else void stepHistory(requests, show, direction);
    },
  }));
};
