import { isKithError } from '#contract/errors.ts';
import { newId } from '#domain/ids.ts';
import type { StoreRequest } from '#client/requests.ts';
import type { Toast } from '#ui/toast/ToastProvider.tsx';

export type Direction = 'undo' | 'redo';

const words = {
  undo: {
    doing: 'Undoing …',
    done: 'Undone',
    nothing: 'Nothing to undo',
    failed: 'That could not be undone.',
  },
  redo: {
    doing: 'Doing it again …',
    done: 'Done again',
    nothing: 'Nothing to redo',
    failed: 'That could not be done again.',
  },
} as const;

export const historyShortcuts = { undo: ['Mod+Z'], redo: ['Mod+Shift+Z', 'Mod+Y'] } as const;
export const historyTitles = { undo: 'Undo', redo: 'Redo' } as const;
const opposite = { undo: 'redo', redo: 'undo' } as const;

/** Milliseconds after which it is worth saying that it takes a while: a large import does. */
const soon = 600;

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
  const { doing, done, nothing, failed } = words[direction];
  const back = opposite[direction];
  const waiting = setTimeout(() => show({ message: doing, seconds: 3600 }), soon);
  try {
    const job = newId(Date.now());
    const answer = await request(`history.${direction}`, { job, ...(id === undefined ? {} : { id }) });
    clearTimeout(waiting);
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
    clearTimeout(waiting);
    show({ message: isKithError(error) ? error.message : failed });
  }
}
