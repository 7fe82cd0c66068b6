import { useState } from 'react';
import type { PeopleSort } from '#domain/people/filter/people-sort.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import { HeaderCell } from './HeaderCell.tsx';
import { columnTitles, movedTo, resized, toggled, type ColumnKey, type TableLayout } from './table-layout.ts';
import classes from './table.module.css';
import type { TableLayoutState } from './use-table-layout.ts';

interface TableHeaderProps extends Omit<TableLayoutState, 'layout'> {
  readonly layout: TableLayout;
  readonly sort: PeopleSort;
  readonly onSort: (sort: PeopleSort) => void;
  /** How much of everybody shown is selected. */
  readonly selected: 'none' | 'some' | 'all';
  readonly onSelectAll: () => void;
  readonly onSelectNobody: () => void;
  /** Down from a title: into the rows. */
  readonly onEnterRows: () => void;
}

/** Titles of the columns. One of them is a tab stop, arrows go to the others. */
export function TableHeader(props: TableHeaderProps) {
  const { layout, preview, keep, sort, onSort, selected, onSelectAll, onSelectNobody, onEnterRows } = props;
  const [active, setActive] = useState<ColumnKey>('name');
  const announce = useAnnounce();
  const tabStop = layout.some(({ key }) => key === active) ? active : 'name';

  const focus = (key: ColumnKey | undefined) => {
    if (key === undefined) return;
    setActive(key);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-header="${key}"]`)?.focus());
  };
  const move = (key: ColumnKey, index: number) => {
    const next = movedTo(layout, key, index);
    if (next === layout) return;
    keep(next);
    focus(key);
    const place = next.findIndex((column) => column.key === key) + 1;
    announce(`${columnTitles[key]}, column ${String(place)} of ${String(next.length)}`);
  };
  const drop = (dragged: ColumnKey, at: ColumnKey, side: 'before' | 'after') => {
    const others = layout.filter(({ key }) => key !== dragged);
    move(dragged, others.findIndex(({ key }) => key === at) + (side === 'after' ? 1 : 0));
  };

  return (
    <div
      className={classes['head']}
      role="row"
      aria-rowindex={1}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const at = layout.findIndex(({ key }) => key === tabStop);
        if (event.key === 'ArrowLeft') focus(layout[at - 1]?.key);
        else if (event.key === 'ArrowRight') focus(layout[at + 1]?.key);
        else if (event.key === 'Home') focus(layout[0]?.key);
        else if (event.key === 'End') focus(layout.at(-1)?.key);
        else if (event.key === 'ArrowDown') onEnterRows();
        else return;
        event.preventDefault();
      }}
      onFocus={({ target }) => {
        const key = layout.find((column) => column.key === target.dataset['header'])?.key;
        if (key !== undefined) setActive(key);
      }}
    >
      <div className={classes['checkCell']} role="columnheader">
        <input
          type="checkbox"
          className={classes['checkbox']}
          aria-label="Select everybody shown"
          checked={selected === 'all'}
          ref={(input) => {
            if (input !== null) input.indeterminate = selected === 'some';
          }}
          onChange={() => (selected === 'none' ? onSelectAll() : onSelectNobody())}
        />
      </div>
      {layout.map((column, index) => (
        <HeaderCell
          key={column.key}
          column={column}
          index={index}
          isLast={index === layout.length - 1}
          sort={sort}
          tabbable={column.key === tabStop}
          onSort={(descending) =>
            onSort({
              key: column.key,
              descending: descending ?? (sort.key === column.key && !sort.descending),
            })
          }
          onMove={(to) => move(column.key, to)}
          onDropped={(dragged, side) => drop(dragged, column.key, side)}
          onResize={(width, done) => {
            const next = resized(layout, column.key, width);
            if (done) keep(next);
            else preview(next);
          }}
          onHide={() => {
            keep(toggled(layout, column.key));
            focus(layout[index - 1]?.key);
          }}
        />
      ))}
    </div>
  );
}
