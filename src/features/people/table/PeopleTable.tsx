import { useEffect, useMemo, useRef, useState } from 'react';
import { useAskPeopleIds, usePeopleList } from '#client/index.ts';
import type { PersonRow } from '#contract/values/people.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { PeopleSort } from '#domain/people/filter/people-sort.ts';
import type { CalendarDate, Id, Stage } from '#domain/records.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { everybodyInList, neighboursIn, useOpenedInView, usePersonList } from '#ui/person/person-list.ts';
import { useRowFocus } from '#ui/virtual/use-row-focus.ts';
import { useRem, useVirtualRows } from '#ui/virtual/use-virtual-rows.ts';
import { windowAround } from '#ui/virtual/window-pages.ts';
import { intentOfKey } from './table-keys.ts';
import type { TableLayout } from './table-layout.ts';
import { TableHeader } from './TableHeader.tsx';
import { TableRow } from './TableRow.tsx';
import classes from './table.module.css';
import type { PeopleSelection } from '../use-selection.ts';
import type { TableLayoutState } from './use-table-layout.ts';

/** Height of a row and of the header, in rem. */
const rowRem = 2.5;
/** Rows asked for at a time. */
const pageSize = 60;
const pageRows = 10;
const nothing: readonly PersonRow[] = [];

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
  const pitch = rowRem * useRem();
  const [rowWindow, setRowWindow] = useState(() => windowAround(0, 0, pageSize));
  const list = usePeopleList({ filter, sort, offset: rowWindow.skip, limit: rowWindow.limit });
  const total = list?.total ?? 0;
  const rows = list?.rows ?? nothing;
  const skip = list?.offset ?? 0;
  const context = useMemo(() => ({ stages, today }), [stages, today]);

  useEffect(() => {
    if (list !== undefined) onTotal(list.total);
  }, [list, onTotal]);

  const scrollToRow = useRef<(row: number) => void>(() => undefined);
  const loaded = useMemo(() => ({ skip, cards: rows }), [skip, rows]);
  const focus = useRowFocus({ list: scroller, loaded, total, dragging: false, scrollToRow });
  const virtual = useVirtualRows({
    scroller,
    count: total,
    pitch,
    keep: focus.keep,
    overscan: 8,
    // The header lies over the first row's height, and the bar over the last ones.
    scrollPaddingEnd: pitch * (roomBelow ? 2.75 : 1),
  });
  useEffect(() => {
    scrollToRow.current = (row) => virtual.scrollToIndex(row, { align: 'auto' });
  });
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  const nextWindow = windowAround(first, last, pageSize);
  if (nextWindow.skip !== rowWindow.skip || nextWindow.limit !== rowWindow.limit) setRowWindow(nextWindow);

  // Another question or order is read from its beginning.
  const question = JSON.stringify([filter, sort]);
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);

  const rowAt = (target: EventTarget | null) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    const id = element?.dataset['card'];
    return id === undefined ? undefined : { id, row: Number(element?.dataset['row']) };
  };
  const actedOn = (id: Id): readonly Id[] => (selection.ids.has(id) ? [...selection.ids] : [id]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = rowAt(event.target);
    if (at === undefined) return;
    const intent = intentOfKey(event, at.row, total, pageRows);
    if (intent === undefined) return;
    // Nothing to clear: Esc is for the open person.
    if (intent.type === 'clear' && selection.ids.size === 0) return;
    // Text that was marked is what is copied.
    if (intent.type === 'copy' && window.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    switch (intent.type) {
      case 'focus':
        focus.handle.focusRow(intent.row);
        return;
      case 'extend':
        focus.handle.focusRow(intent.row);
        selection.extend(intent.row, at.row);
        return;
      case 'toggle':
        selection.toggle(at.id, at.row);
        return;
      case 'open':
        person.open(at.id);
        return;
      case 'all':
        selection.all();
        return;
      case 'clear':
        selection.clear();
        return;
      case 'delete':
        onDelete(actedOn(at.id));
        return;
      case 'copy':
        onCopy(actedOn(at.id));
        return;
      case 'header':
        scroller.current?.querySelector<HTMLElement>('[data-header][tabindex="0"]')?.focus();
    }
  };

  const onClick = (event: React.MouseEvent) => {
    const at = rowAt(event.target);
    if (at === undefined) return;
    const isCheck =
      event.target instanceof Element && event.target.closest('[role="gridcell"]:first-child') !== null;
    if (event.shiftKey) selection.extend(at.row, at.row);
    else if (isCheck || event.ctrlKey || event.metaKey) selection.toggle(at.id, at.row);
    else person.open(at.id);
    if (isCheck) focus.handle.focusRow(at.row);
  };

  const columns = `2.5rem ${layout.map(({ width }) => `${String(width / 16)}rem`).join(' ')} minmax(0.75rem, 1fr)`;
  const isAll = total > 0 && selection.ids.size >= total;
  const selected = selection.ids.size === 0 ? 'none' : isAll ? 'all' : 'some';
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      style={{ '--columns': columns } as React.CSSProperties}
      role="grid"
      tabIndex={-1}
      aria-label="People"
      aria-rowcount={total + 1}
      aria-multiselectable="true"
      data-people
      onKeyDown={onKeyDown}
      onClick={onClick}
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
          onEnterRows={() => focus.handle.focusRow(focus.activeRow)}
        />
      </div>
      <div
        className={classes['rows']}
        role="rowgroup"
        style={{ height: virtual.getTotalSize() + (roomBelow ? pitch * 1.75 : 0) }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index - skip];
          return (
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
          );
        })}
      </div>
    </div>
  );
}
