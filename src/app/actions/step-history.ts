import { isKithError } from '#contract/errors.ts';
import { newId } from '#domain/ids.ts';
import type { StoreRequests } from '#client/link/requests.ts';
import type { Toast } from '#ui/toast/ToastProvider.tsx';

export type Direction = 'undo' | 'redo';

const words = {
  undo: {
    doing: 'Undoing',
    done: 'Undone',
    nothing: 'Nothing to undo',
    failed: 'That could not be undone.',
  },
  redo: {
    doing: 'Doing it again',
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
/** Percent after which it is said anew how far it is: screen readers read each of them out. */
const percents = 10;

/** Says that it is being done, and how far it is, until what it answers is called. */
const sayDoing = (
  { on }: Pick<StoreRequests, 'on'>,
  show: (toast: Toast) => void,
  job: string,
  doing: string,
): (() => void) => {
  let isLong = false;
  let part = 0;
  const say = (): void => {
    if (isLong) show({ message: part === 0 ? `${doing} …` : `${doing} … ${String(part)} %`, seconds: 3600 });
  };
  const timer = setTimeout(() => {
    isLong = true;
    say();
  }, soon);
  const stop = on('progress', (progress) => {
    if (progress.job !== job || progress.total === 0) return;
    const now = Math.floor((progress.done / progress.total) * (100 / percents)) * percents;
    if (now === part) return;
    part = now;
    say();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
};

/**
 * Takes back a change, or does it again, and says which one it was.
 * @param id of the change; absent: the last one
 */
export async function stepHistory(
  requests: Pick<StoreRequests, 'request' | 'on'>,
  show: (toast: Toast) => void,
  direction: Direction,
  id?: string,
): Promise<void> {
  const { doing, done, nothing, failed } = words[direction];
  const back = opposite[direction];
  const job = newId(Date.now());
  const stopSaying = sayDoing(requests, show, job, doing);
  try {
    const answer = await requests.request(`history.${direction}`, {
      job,
      ...(id === undefined ? {} : { id }),
    });
    stopSaying();
    if (answer === undefined) show({ message: nothing, seconds: 3 });
    else
      show({
        message: `${done}: ${answer.label}`,
        action: {
          label: historyTitles[back],
          shortcut: historyShortcuts[back][0],
          run: () => void stepHistory(requests, show, back),
        },
      });
  } catch (error) {
    stopSaying();
    show({ message: isKithError(error) ? error.message : failed });
  }
}
