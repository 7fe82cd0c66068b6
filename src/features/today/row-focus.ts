/** Rows as the page has them: found in the document, because they also leave it on their own. */
import { neighbourOf } from './leaving.ts';

const rowsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-row]:not([data-leaving])') ?? []),
];

const idOf = (row: HTMLElement): string => row.dataset['row'] ?? '';

/** The row that an element is in. */
export const rowIdAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;

/** Focuses a row, or the page's title when there is none: the focus is never lost. */
export const focusRow = (list: HTMLElement | null, id: string | undefined): void => {
  const row = rowsIn(list).find((other) => idOf(other) === id);
  const main = row?.querySelector<HTMLElement>('[data-main]');
  (main ?? document.querySelector<HTMLElement>('#page-title'))?.focus();
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
