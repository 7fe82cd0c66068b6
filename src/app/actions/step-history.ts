import { isKithError } from '#contract/errors.ts';
import type { StoreRequest } from '#client/requests.ts';
import type { Toast } from '#ui/toast/ToastProvider.tsx';

export type Direction = 'undo' | 'redo';

const words = {
  undo: { done: 'Undone', nothing: 'Nothing to undo', failed: 'That could not be undone.' },
  redo: { done: 'Done again', nothing: 'Nothing to redo', failed: 'That could not be done again.' },
} as const;

export const historyShortcuts = { undo: ['Mod+Z'], redo: ['Mod+Shift+Z', 'Mod+Y'] } as const;
export const historyTitles = { undo: 'Undo', redo: 'Redo' } as const;
const opposite = { undo: 'redo', redo: 'undo' } as const;

/**
 * Takes back a change, or does it again, and says which one it was.
 * @param id of the change; absent: the last one
 */
export async function stepHistory(
  request: StoreRequest,
  show: (toast: Toast) => void,
  direction: Direction,
  id?: string,
): Promise<void> {
  const { done, nothing, failed } = words[direction];
  const back = opposite[direction];
  try {
    const answer = await request(`history.${direction}`, id === undefined ? {} : { id });
    if (answer === undefined) show({ message: nothing, seconds: 3 });
    else
      show({
        message: `${done}: ${answer.label}`,
        action: {
          label: historyTitles[back],
          shortcut: historyShortcuts[back][0],
          run: () => void stepHistory(request, show, back),
        },
      });
  } catch (error) {
    show({ message: isKithError(error) ? error.message : failed });
  }
}
