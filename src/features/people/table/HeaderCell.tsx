import { Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef } from 'react';
import type { PeopleSort } from '#domain/people/filter/people-sort.ts';
import { columnTitles, usualWidthOf, type Column, type ColumnKey } from './table-layout.ts';
import classes from './table.module.css';
import { useColumnDrag } from './use-column-drag.ts';

export interface HeaderCellProps {
  readonly column: Column;
  readonly index: number;
  readonly isLast: boolean;
  readonly sort: PeopleSort;
  readonly tabbable: boolean;
  readonly onSort: (descending?: boolean) => void;
  readonly onMove: (index: number) => void;
  readonly onDropped: (dragged: ColumnKey, side: 'before' | 'after') => void;
  /** @param done false while the pointer still moves */
  readonly onResize: (width: number, done: boolean) => void;
  readonly onHide: () => void;
}

/** How much wider or narrower by key, in pixels at a text size of 16. */
const step = 24;

/** A column's title: sorts when pressed, is dragged to another place, and has the rest in a menu. */
export function HeaderCell(props: HeaderCellProps) {
  const { column, index, isLast, sort, tabbable, onSort, onMove, onDropped, onResize, onHide } = props;
  const { key, width } = column;
  const cell = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const over = useColumnDrag({ cell, handle: button, column: key, onDrop: onDropped });
  const sorted = sort.key === key ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const isName = key === 'name';

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) onResize(width + direction * step, true);
    else onMove(index + direction);
  };

  return (
    <div
      ref={cell}
      className={classes['headCell']}
      role="columnheader"
      aria-sort={sorted ?? 'none'}
      data-column={key}
      data-over={over}
    >
      <Menu width={192} position="bottom-start">
        <Menu.ContextMenu>
          <button
            ref={button}
            type="button"
            className={classes['headButton']}
            data-header={key}
            tabIndex={tabbable ? 0 : -1}
            onClick={() => onSort()}
            onKeyDown={onKeyDown}
          >
            <span className={classes['headTitle']}>{columnTitles[key]}</span>
            {sorted === 'ascending' && <IconArrowUp size={14} stroke={1.5} aria-hidden="true" />}
            {sorted === 'descending' && <IconArrowDown size={14} stroke={1.5} aria-hidden="true" />}
          </button>
        </Menu.ContextMenu>
        <Menu.Dropdown aria-label={columnTitles[key]}>
          <Menu.Item onClick={() => onSort(false)}>Sort ascending</Menu.Item>
          <Menu.Item onClick={() => onSort(true)}>Sort descending</Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={isName || index === 1} onClick={() => onMove(index - 1)}>
            Move left
          </Menu.Item>
          <Menu.Item disabled={isName || isLast} onClick={() => onMove(index + 1)}>
            Move right
          </Menu.Item>
          <Menu.Item onClick={() => onResize(width + 2 * step, true)}>Wider</Menu.Item>
          <Menu.Item onClick={() => onResize(width - 2 * step, true)}>Narrower</Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={isName} onClick={onHide}>
            Hide
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span
        className={classes['edge']}
        aria-hidden="true"
        data-edge={key}
        onDoubleClick={() => onResize(usualWidthOf(key), true)}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.preventDefault();
          const { currentTarget: edge, pointerId, clientX: from } = event;
          edge.setPointerCapture(pointerId);
          const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
          const widthAt = (clientX: number) => width + (clientX - from) / rem;
          const dragging = new AbortController();
          const on = (
            name: 'pointermove' | 'pointerup' | 'pointercancel',
            listener: (at: PointerEvent) => void,
          ) => edge.addEventListener(name, listener, { signal: dragging.signal });
          on('pointermove', ({ clientX }) => onResize(widthAt(clientX), false));
          on('pointerup', ({ clientX }) => {
            dragging.abort();
            if (clientX !== from) onResize(widthAt(clientX), true);
          });
          on('pointercancel', () => {
            dragging.abort();
            onResize(width, true);
          });
        }}
      />
    </div>
  );
}
