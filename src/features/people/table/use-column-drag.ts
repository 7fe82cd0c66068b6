import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ColumnKey } from './table-layout.ts';

const columnKey = 'kith:column';

type Side = 'before' | 'after';

interface ColumnDragOptions {
  readonly cell: RefObject<HTMLElement | null>;
  /** What is taken hold of: not the edge that changes the width. */
  readonly handle: RefObject<HTMLElement | null>;
  readonly column: ColumnKey;
  readonly onDrop: (dragged: ColumnKey, side: Side) => void;
}

const sideAt = (element: Element, clientX: number): Side => {
  const { left, width } = element.getBoundingClientRect();
  return clientX < left + width / 2 ? 'before' : 'after';
};

/** A header that can be dragged to another place. @returns where a dragged one would go, beside this */
export const useColumnDrag = ({ cell, handle, column, onDrop }: ColumnDragOptions): Side | undefined => {
  const [over, setOver] = useState<Side>();
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const element = cell.current;
    const held = handle.current;
    if (element === null || held === null) return undefined;
    const isColumn = (data: Readonly<Record<string | symbol, unknown>>) =>
      typeof data[columnKey] === 'string' && data[columnKey] !== column;
    return combine(
      // The name stays first.
      ...(column === 'name'
        ? []
        : [draggable({ element: held, getInitialData: () => ({ [columnKey]: column }) })]),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isColumn(source.data),
        getDropEffect: () => 'move',
        onDrag: ({ location }) =>
          setOver(column === 'name' ? 'after' : sideAt(element, location.current.input.clientX)),
        onDragLeave: () => setOver(undefined),
        onDrop: ({ source, location }) => {
          setOver(undefined);
          latest.current(
            source.data[columnKey] as ColumnKey,
            sideAt(element, location.current.input.clientX),
          );
        },
      }),
    );
  }, [cell, handle, column]);
  return over;
};
