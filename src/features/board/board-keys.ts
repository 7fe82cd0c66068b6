import type { KeyPress } from '#ui/actions/shortcut.ts';
import type { MoveDirection } from './moves/move-plan.ts';

export type FocusDirection = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'page-up' | 'page-down';

/** What a key on a card asks for. */
export type BoardIntent =
  | { readonly type: 'focus'; readonly to: FocusDirection }
  | { readonly type: 'move'; readonly to: MoveDirection }
  /** The cards from where the selection began to there. */
  | { readonly type: 'extend'; readonly to: FocusDirection }
  /** This card too, or no longer. */
  | { readonly type: 'toggle' }
  /** No card any more. */
  | { readonly type: 'clear' };

const focusByKey: Readonly<Record<string, FocusDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

const moveByKey: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'top',
  End: 'bottom',
};

/** Enter and Space are left to the card, which is a button. */
export const intentOfKey = (press: KeyPress): BoardIntent | undefined => {
  const plain = !press.altKey && !press.shiftKey;
  if ((press.ctrlKey || press.metaKey) && plain) return press.key === ' ' ? { type: 'toggle' } : undefined;
  if (press.ctrlKey || press.metaKey) return undefined;
  if (press.shiftKey) {
    const to = focusByKey[press.key];
    const isAlong = to !== undefined && to !== 'left' && to !== 'right';
    return isAlong && !press.altKey ? { type: 'extend', to } : undefined;
  }
  if (press.key === 'Escape' && plain) return { type: 'clear' };
  if (press.altKey) {
    const to = moveByKey[press.key];
    return to === undefined ? undefined : { type: 'move', to };
  }
  const to = focusByKey[press.key];
  return to === undefined ? undefined : { type: 'focus', to };
};

/** A card's place on the board: column and row. */
export interface BoardSpot {
  readonly column: number;
  readonly row: number;
}

/**
 * Where the focus goes from a spot; undefined: nowhere (it stays). Empty columns are stepped over, and a
 * shorter one gives its last card.
 */
export const spotTowards = (
  from: BoardSpot,
  to: FocusDirection,
  totals: readonly number[],
  page: number,
): BoardSpot | undefined => {
  const total = totals[from.column] ?? 0;
  const inColumn = (row: number): BoardSpot | undefined => {
    const kept = Math.max(0, Math.min(total - 1, row));
    return kept === from.row ? undefined : { column: from.column, row: kept };
  };
  const sideways = (step: 1 | -1): BoardSpot | undefined => {
    for (let column = from.column + step; column >= 0 && column < totals.length; column += step) {
      const there = totals[column] ?? 0;
      if (there > 0) return { column, row: Math.min(from.row, there - 1) };
    }
    return undefined;
  };
  switch (to) {
    case 'up':
      return inColumn(from.row - 1);
    case 'down':
      return inColumn(from.row + 1);
    case 'page-up':
      return inColumn(from.row - page);
    case 'page-down':
      return inColumn(from.row + page);
    case 'first':
      return inColumn(0);
    case 'last':
      return inColumn(total - 1);
    case 'left':
      return sideways(-1);
    case 'right':
      return sideways(1);
  }
};
