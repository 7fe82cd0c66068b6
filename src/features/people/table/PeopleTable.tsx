import { useMemo, useRef, type CSSProperties } from 'react';
import { useAskPeopleIds } from '#client/index.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { PeopleSort } from '#domain/people/filter/people-sort.ts';
import type { CalendarDate, Id, Stage } from '#domain/records.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { everybodyInList, neighboursIn, useOpenedInView, usePersonList } from '#ui/person/person-list.ts';
import type { PeopleSelection } from '../use-selection.ts';
import { onTableClick, onTableKey } from './on-table-event.ts';
import type { TableLayout } from './table-layout.ts';
import { TableHeader } from './TableHeader.tsx';
import { TableRow } from './TableRow.tsx';
import classes from './table.module.css';
import type { TableLayoutState } from './use-table-layout.ts';
import { useTableRows } from './use-table-rows.ts';

export interface PeopleTableProps extends Omit<TableLayoutState, 'layout'> {
  readonly layout: TableLayout;
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly onSort: (sort: PeopleSort) => void;
  readonly selection: PeopleSelection;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  /** People in the bin by the key on a row: those selected when it is one of them. */
  readonly onDelete: (ids: readonly Id[]) => void;
  readonly onCopy: (ids: readonly Id[]) => void;
  readonly onTotal: (total: number) => void;
  /** Room for the bar over the last rows. */
  readonly roomBelow: boolean;
}

/** Everybody who matches, of whom only those in view are in the page. */
export function PeopleTable(props: PeopleTableProps) {
  const { layout, filter, sort, onSort, preview, keep, selection, stages, today } = props;
  const { onDelete, onCopy, onTotal, roomBelow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const person = useOpenPerson();
  const askIds = useAskPeopleIds();
  usePersonList(async (id) =>
    neighboursIn(await askIds({ filter, sort, offset: 0, limit: everybodyInList }), id),
  );
  useOpenedInView(person.id);
  const { total, focus, height, shown } = useTableRows({ scroller, filter, sort, roomBelow, onTotal });
  const context = useMemo(() => ({ stages, today }), [stages, today]);
  const { focusRow } = focus.handle;
  const columns = `2.5rem ${layout.map(({ width }) => `${String(width / 16)}rem`).join(' ')} minmax(0.75rem, 1fr)`;
  const isAll = total > 0 && selection.ids.size >= total;
  const selected = selection.ids.size === 0 ? 'none' : isAll ? 'all' : 'some';
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      style={{ '--columns': columns } as CSSProperties}
      role="grid"
      tabIndex={-1}
      aria-label="People"
      aria-rowcount={total + 1}
      aria-multiselectable="true"
      data-people
      onKeyDown={(event) =>
        onTableKey(event, total, {
          selection,
          focusRow,
          focusHeader: () =>
            scroller.current?.querySelector<HTMLElement>('[data-header][tabindex="0"]')?.focus(),
          onOpen: person.open,
          onDelete,
          onCopy,
        })
      }
      onClick={(event) => onTableClick(event, { selection, focusRow, onOpen: person.open })}
      onMouseDown={(event) => {
        // A range of rows, not of text.
        if (event.shiftKey) event.preventDefault();
      }}
      {...focus.listProps}
    >
      <div className={classes['headGroup']} role="rowgroup">
        <TableHeader
          layout={layout}
          preview={preview}
          keep={keep}
          sort={sort}
          onSort={onSort}
          selected={selected}
          onSelectAll={selection.all}
          onSelectNobody={selection.clear}
          onEnterRows={() => focusRow(focus.activeRow)}
        />
      </div>
      <div className={classes['rows']} role="rowgroup" style={{ height }}>
        {shown.map(({ index, start, row }) => (
          <TableRow
            key={row?.id ?? `row ${String(index)}`}
            row={row}
            index={index}
            start={start}
            layout={layout}
            context={context}
            selected={row !== undefined && selection.ids.has(row.id)}
            open={row !== undefined && row.id === person.id}
            tabbable={index === focus.activeRow}
          />
        ))}
      </div>
    </div>
  );
}
