import type { KeyPress } from '#ui/actions/shortcut.ts';

/** What a key on a row of the table asks for. */
export type TableIntent =
  | { readonly type: 'focus'; readonly row: number }
  /** Rows from where the selection began to there. */
  | { readonly type: 'extend'; readonly row: number }
  | { readonly type: 'toggle' | 'open' | 'all' | 'clear' | 'delete' | 'copy' | 'header' };

const rowTowards = (key: string, row: number, last: number, page: number): number | undefined => {
  const kept = (next: number) => Math.max(0, Math.min(last, next));
  switch (key) {
    case 'ArrowUp':
      return kept(row - 1);
    case 'ArrowDown':
      return kept(row + 1);
    case 'PageUp':
      return kept(row - page);
    case 'PageDown':
      return kept(row + page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
};

/** @param page rows of a screenful */
export const intentOfKey = (
  press: KeyPress,
  row: number,
  total: number,
  page: number,
): TableIntent | undefined => {
  if (press.altKey) return undefined;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.ctrlKey || press.metaKey) {
    if (press.shiftKey) return undefined;
    if (key === 'a') return { type: 'all' };
    if (key === 'c') return { type: 'copy' };
    return key === ' ' ? { type: 'toggle' } : undefined;
  }
  const to = rowTowards(key, row, total - 1, page);
  if (to !== undefined) {
    if (press.shiftKey) return { type: 'extend', row: to };
    return key === 'ArrowUp' && row === 0 ? { type: 'header' } : { type: 'focus', row: to };
  }
  if (press.shiftKey) return undefined;
  switch (key) {
    case ' ':
    case 'x':
      return { type: 'toggle' };
    case 'Enter':
      return { type: 'open' };
    case 'Escape':
      return { type: 'clear' };
    case 'Delete':
      return { type: 'delete' };
    default:
      return undefined;
  }
};
