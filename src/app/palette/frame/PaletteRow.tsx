import { memo } from 'react';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { Marked } from './Marked.tsx';
import { RowIcon } from './RowIcon.tsx';
import type { Row } from '../rows.ts';
import classes from '../palette.module.css';

interface PaletteRowProps {
  readonly id: string;
  readonly row: Row;
  readonly isActive: boolean;
  /** For `aria-keyshortcuts`. */
  readonly keys: string | undefined;
  readonly onPoint: (row: Row) => void;
  readonly onClick: (row: Row, full: boolean) => void;
}

export const PaletteRow = memo(function PaletteRow({
  id,
  row,
  isActive,
  keys,
  onPoint,
  onClick,
}: PaletteRowProps) {
  const { icon, title, mark, detail, verb, shortcut } = row;
  return (
    <button
      type="button"
      tabIndex={-1}
      id={id}
      role="option"
      aria-selected={isActive}
      aria-keyshortcuts={keys}
      className={classes['row']}
      data-active={isActive || undefined}
      onPointerMove={({ movementX, movementY }) => {
        // Rows that move under a resting pointer send this too.
        if (!isActive && (movementX !== 0 || movementY !== 0)) onPoint(row);
      }}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ ctrlKey, metaKey }) => onClick(row, ctrlKey || metaKey)}
    >
      <RowIcon icon={icon} />
      <span className={classes['title']} dir="auto">
        <Marked text={title} query={mark} />
      </span>
      {detail !== undefined && detail !== '' && (
        <span className={classes['detail']} dir="auto">
          <Marked text={detail} query={mark} />
        </span>
      )}
      <span className={classes['hint']} aria-hidden="true">
        {isActive ? (
          <>
            {verb} <Kbd shortcut="Enter" />
          </>
        ) : (
          shortcut !== undefined && <Kbd shortcut={shortcut} />
        )}
      </span>
    </button>
  );
});
