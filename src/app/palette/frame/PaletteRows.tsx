import { memo } from 'react';
import { shortcutToAria } from '#ui/actions/shortcut.ts';
import type { Row, Section } from '../rows.ts';
import { PaletteRow } from './PaletteRow.tsx';
import classes from '../palette.module.css';

interface PaletteRowsProps {
  readonly sections: readonly Section[];
  /** `Row.id` of the one that Enter means. */
  readonly activeId: string | undefined;
  /** Before each row's id, in the document. */
  readonly idPrefix: string;
  readonly onPoint: (row: Row) => void;
  readonly onClick: (row: Row, full: boolean) => void;
}

/** Rows under their headings. Not looked through for a letter that has no answer yet. */
export const PaletteRows = memo(function PaletteRows(props: PaletteRowsProps) {
  const { sections, activeId, idPrefix, onPoint, onClick } = props;
  return sections.map(({ title, rows }, place) => (
    // The first holds people mostly, whatever its title: its rows are changed, not made anew.
    <div key={place === 0 ? '' : title} role="group" aria-label={title}>
      <div className={classes['heading']} aria-hidden="true">
        {title}
      </div>
      {rows.map((row, index) => (
        <PaletteRow
          // By its place: with another text it says something else, which is half the work of another row.
          key={index}
          id={`${idPrefix}-${row.id}`}
          row={row}
          isActive={row.id === activeId}
          keys={row.shortcut === undefined ? undefined : shortcutToAria(row.shortcut)}
          onPoint={onPoint}
          onClick={onClick}
        />
      ))}
    </div>
  ));
});
