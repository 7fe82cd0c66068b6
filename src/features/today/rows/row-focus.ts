/** Rows as the page has them: found in the document, because they also leave it on their own. */
import { focusPage } from '#ui/focus/focus.ts';
import { neighbourOf } from './leaving.ts';

const rowsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-row]:not([data-leaving])') ?? []),
];

const idOf = (row: HTMLElement): string => row.dataset['row'] ?? '';

/** The row that an element is in. */
export const rowIdAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;

/** Focuses a row, or the page when there is none: the focus is never lost. */
export const focusRow = (list: HTMLElement | null, id: string | undefined): void => {
  const row = rowsIn(list).find((other) => idOf(other) === id);
  const main = row?.querySelector<HTMLElement>('[data-main]');
  if (main === undefined || main === null) focusPage();
  else main.focus();
};

export const focusNeighbour = (list: HTMLElement | null, id: string): void =>
  focusRow(list, neighbourOf(rowsIn(list).map(idOf), id));

/** @returns whether the key was one that moves among rows */
export const moveByKey = (list: HTMLElement | null, id: string, key: string): boolean => {
  const ids = rowsIn(list).map(idOf);
  const at = ids.indexOf(id);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[key];
  if (to === undefined) return false;
  if (ids[to] !== undefined) focusRow(list, ids[to]);
  return true;
};

/**
 * Looks after the focus in the list: when the row that has it goes (a menu gave it back to the row it sent away, a
 * section is shown no more), whichever row is there now gets it.
 *
 * @param restoring told before and after: the row under the pointer stays the one that is acted on
 * @returns ends it
 */
export const keepFocus = (list: HTMLElement, restoring: (now: boolean) => void): (() => void) => {
  /** Which row had it, from the top: whoever is moved elsewhere doesn't take the reader along. */
  let last: number | undefined;
  /** On its way to something else: the tools of the row it leaves go before it is there. */
  let isMoving = false;
  /** By Tab: from the last thing of the page it goes to nothing that is told. */
  let isTabbing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restore = (): void => {
    if (last === undefined || document.activeElement !== document.body) return;
    const ids = rowsIn(list).map(idOf);
    restoring(true);
    focusRow(list, ids[Math.min(last, ids.length - 1)]);
    restoring(false);
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const id = rowIdAt(target);
    const at = id === undefined ? -1 : rowsIn(list).map(idOf).indexOf(id);
    // One that is leaving is no longer counted.
    last = id === undefined ? undefined : at < 0 ? (last ?? 0) : at;
  };
  const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
    const goesOut = relatedTarget instanceof Node ? !list.contains(relatedTarget) : isTabbing;
    if (goesOut) last = undefined;
    if (relatedTarget !== null) {
      isMoving = true;
      clearTimeout(timer);
      // It may not have got there: what it went to can be gone as well.
      timer = setTimeout(() => {
        isMoving = false;
        restore();
      });
      return;
    }
    // To nothing by a click: not because it is gone.
    queueMicrotask(() => {
      const isThere = target instanceof Element && target.isConnected;
      if (isThere && !list.contains(document.activeElement)) last = undefined;
    });
  };
  const observer = new MutationObserver(() => {
    if (!isMoving) restore();
  });
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Tab') return;
    isTabbing = true;
    setTimeout(() => {
      isTabbing = false;
    });
  };
  list.addEventListener('keydown', onKeyDown, true);
  list.addEventListener('focusin', onFocusIn);
  list.addEventListener('focusout', onFocusOut);
  observer.observe(list, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    list.removeEventListener('keydown', onKeyDown, true);
    list.removeEventListener('focusin', onFocusIn);
    list.removeEventListener('focusout', onFocusOut);
    observer.disconnect();
  };
};
