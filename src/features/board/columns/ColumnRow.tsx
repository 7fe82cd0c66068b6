import type { ReactNode } from 'react';
import classes from './BoardColumn.module.css';

interface ColumnRowProps {
  /** Pixels from the top of the list. */
  readonly start: number;
  /** 1 for the first; with `total`, for screen readers: most rows of a long column are not in the page. */
  readonly position: number;
  readonly total: number;
  /**
   * The card is being dragged: out of sight, but in the page. The browser tells the end of a drag to its
   * source only, and to nobody when that has left.
   */
  readonly lifted?: boolean;
  readonly children?: ReactNode;
}

/** A place in a column; without a card in it, one that is still on its way. */
export function ColumnRow({ start, position, total, lifted = false, children }: ColumnRowProps) {
  return (
    <li
      className={classes['row']}
      hidden={lifted}
      style={{ transform: `translateY(${String(start)}px)` }}
      aria-setsize={total}
      aria-posinset={position}
    >
      {children ?? <div className={classes['coming']} />}
    </li>
  );
}

/** Where a dragged card would go. */
export function DropSlot({ start }: { readonly start: number }) {
  return (
    <li className={classes['row']} style={{ transform: `translateY(${String(start)}px)` }} aria-hidden="true">
      <div className={classes['slot']} />
    </li>
  );
}
