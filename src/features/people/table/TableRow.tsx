import { memo } from 'react';
import type { PersonRow } from '#contract/values/people.ts';
import type { RowContext } from './row-words.ts';
import { CellContent } from './cells.tsx';
import type { TableLayout } from './table-layout.ts';
import classes from './table.module.css';

interface TableRowProps {
  /** Undefined while it is on its way. */
  readonly row: PersonRow | undefined;
  readonly index: number;
  /** Pixels from the top of the rows. */
  readonly start: number;
  readonly layout: TableLayout;
  readonly context: RowContext;
  readonly selected: boolean;
  /** Open in the panel. */
  readonly open: boolean;
  /** The one row that Tab reaches. */
  readonly tabbable: boolean;
}

/** A person. Clicks and keys are the table's own business, which finds the row by its data attributes. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, start, layout, context, selected, open, tabbable } = props;
  const place = { transform: `translateY(${String(start)}px)` };
  // The header is the first.
  const position = index + 2;
  if (row === undefined) {
    return (
      <div className={classes['row']} style={place} role="row" aria-rowindex={position} aria-busy="true" />
    );
  }
  return (
    <div
      className={classes['row']}
      style={place}
      role="row"
      aria-rowindex={position}
      aria-selected={selected}
      data-card={row.id}
      data-row={index}
      data-open={open || undefined}
      data-selected={selected || undefined}
      tabIndex={tabbable ? 0 : -1}
    >
      <div className={classes['checkCell']} role="gridcell">
        <input
          type="checkbox"
          className={classes['checkbox']}
          tabIndex={-1}
          checked={selected}
          readOnly
          aria-label={`Select ${row.fullName}`}
          data-check
        />
      </div>
      {layout.map(({ key }) => (
        <div
          key={key}
          className={classes['cell']}
          role={key === 'name' ? 'rowheader' : 'gridcell'}
          data-column={key}
        >
          <CellContent row={row} column={key} context={context} />
        </div>
      ))}
    </div>
  );
});
