import type { KeyboardEvent } from 'react';

/** Where each key goes from the row at a place. */
const targets = (at: number, count: number): Readonly<Record<string, number>> => ({
  ArrowDown: at + 1,
  ArrowUp: at - 1,
  Home: 0,
  End: count - 1,
});

/**
 * Arrows, Home and End go from row to row of a plain list, over its headings. For the `onKeyDown` of what holds the
 * rows, which are `[data-row]` with what takes the focus in them as `[data-main]`: the frame leads into them.
 */
export const moveAmongRows = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row] [data-main]')];
  const at = rows.findIndex((row) => row === event.target);
  const to = at < 0 ? undefined : targets(at, rows.length)[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
};
