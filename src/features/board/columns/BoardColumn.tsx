import { memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import { noRecordsYet, useRecords } from '#client/index.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import { organizationIdOf } from '#domain/people/positions.ts';
import type { CalendarDate, Contact, Id, Stage } from '#domain/records.ts';
import { useDropList } from '#ui/dnd/card-drag.ts';
import { useSettled } from '#ui/virtual/use-settled.ts';
import { useRem, useVirtualRows } from '#ui/virtual/use-virtual-rows.ts';
import { windowAround } from '#ui/virtual/window-pages.ts';
import type { Lifted } from '../moves/use-lifted.ts';
import classes from './BoardColumn.module.css';
import { firstRows, pageSize, pitchRem } from '../board-queries.ts';
import { ColumnFoot } from './ColumnFoot.tsx';
import { ColumnHeader } from './ColumnHeader.tsx';
import { ColumnRow, DropSlot } from './ColumnRow.tsx';
import { isShown, totalWithPending, withPending, type PendingMoves } from '../moves/pending-moves.ts';
import { PersonCard } from '../cards/PersonCard.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { useColumnCards } from './use-column-cards.ts';
import { useRowFocus, type RowsHandle } from '#ui/virtual/use-row-focus.ts';

export interface BoardColumnProps {
  readonly stage: Stage;
  readonly stages: readonly Stage[];
  /** Absent: everybody. */
  readonly filter: PeopleFilter | undefined;
  readonly today: CalendarDate;
  readonly moves: PendingMoves;
  readonly lifted: Lifted | undefined;
  readonly selected: ReadonlyMap<Id, Contact>;
  /** The card open in the panel. */
  readonly opened: Id | undefined;
  readonly describedBy: string;
  /** It has just been unfolded. */
  readonly takesFocus: boolean;
  readonly onFold: (stage: string, folded: boolean) => void;
  /** How many cards are dragged when this one is. */
  readonly countOf: (id: Id) => number;
  /** Lets the board find this column: for keys, drops and the focus. */
  readonly register: (stage: string, handle: RowsHandle<Contact> | undefined) => void;
  readonly onMovesShown: (keys: readonly number[]) => void;
  /** The query has given other cards than before. */
  readonly onLoaded: (cards: readonly Contact[]) => void;
  /** The column shows its first cards. */
  readonly onReady: (stage: string) => void;
}

export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { stage, stages, filter, today, moves, lifted, selected, opened, describedBy } = props;
  const { takesFocus, onFold, countOf, register, onMovesShown, onLoaded, onReady } = props;
  const column = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const [adding, setAdding] = useState<'top' | 'bottom'>();
  const [rowWindow, setRowWindow] = useState(firstRows);
  const pitch = pitchRem * useRem();

  const { loaded: live, total: liveTotal } = useColumnCards(stage.id, rowWindow, filter);
  const loaded = useMemo(() => {
    if (live === undefined) return undefined;
    const moved = withPending(stage.id, live, moves);
    return lifted === undefined
      ? moved
      : { ...moved, cards: moved.cards.filter((card) => !lifted.ids.has(card.id)) };
  }, [live, moves, lifted, stage.id]);
  const total = totalWithPending(live, liveTotal, loaded);

  const cards = loaded?.cards;
  const organizationIds = useMemo(
    () => (cards ?? []).map(organizationIdOf).filter((id) => id !== undefined),
    [cards],
  );
  const organizations = useRecords('organizations', organizationIds);
  // The first cards come with their companies: a line that grows a moment later looks like a flicker.
  const named = organizationIds.length === 0 || organizations !== noRecordsYet;
  const answered = live !== undefined && liveTotal !== undefined && named;
  const [shown, setShown] = useState(answered);
  if (!shown && answered) setShown(true);

  const slot = useDropList({ list: stage.id, target: column, scroller, pitch, count: total });

  const scrollToRow = useRef<(row: number) => void>(() => undefined);
  const dragging = lifted !== undefined;
  const focus = useRowFocus({ list: scroller, loaded, total, dragging, scrollToRow });
  const rowCount = shown ? total + (slot === undefined ? 0 : 1) : 0;
  const rows = useVirtualRows({ scroller, count: rowCount, pitch, keep: focus.keep });
  useEffect(() => {
    scrollToRow.current = (row) => {
      rows.scrollToIndex(row, { align: 'auto' });
    };
  });

  // The query follows the rows in view: whole pages of them, so most scrolling changes nothing.
  const settled = useSettled(shown);
  const first = rows.range?.startIndex ?? 0;
  const last = rows.range?.endIndex ?? 0;
  const nextWindow = windowAround(first, last, pageSize);
  if (settled && (nextWindow.skip !== rowWindow.skip || nextWindow.limit !== rowWindow.limit))
    setRowWindow(nextWindow);

  useEffect(() => {
    register(stage.id, focus.handle);
    return () => {
      register(stage.id, undefined);
    };
  }, [register, stage.id, focus.handle]);

  useEffect(() => {
    if (shown) onReady(stage.id);
  }, [shown, stage.id, onReady]);

  useEffect(() => {
    if (live === undefined) return;
    const shownKeys = moves
      .filter((move) => move.acknowledged && move.stage === stage.id && isShown(move, live))
      .map(({ key }) => key);
    if (shownKeys.length > 0) onMovesShown(shownKeys);
  }, [live, moves, stage.id, onMovesShown]);

  useEffect(() => {
    if (live !== undefined) onLoaded(live.cards);
  }, [live, onLoaded]);

  const home = lifted?.held.stage === stage.id;
  const personCard = (card: Contact, row: number) => (
    <PersonCard
      contact={card}
      organization={organizations.get(organizationIdOf(card) ?? '')?.name}
      stages={stages}
      today={today}
      row={row}
      open={card.id === opened}
      selected={selected.has(card.id)}
      countOf={countOf}
      tabbable={row === focus.activeRow}
      describedBy={describedBy}
    />
  );

  return (
    <section
      ref={column}
      className={classes['column']}
      aria-labelledby={headingId}
      data-column={stage.id}
      data-over={slot === undefined ? undefined : true}
    >
      <div className={classes['lane']}>
        <ColumnHeader
          stage={stage}
          headingId={headingId}
          count={liveTotal}
          takesFocus={takesFocus}
          onAdd={() => setAdding('top')}
          onFold={() => onFold(stage.id, true)}
        />
        {adding === 'top' && <QuickAdd stage={stage} place="top" onClose={() => setAdding(undefined)} />}
        <div ref={scroller} className={classes['scroller']} data-scroller {...focus.listProps}>
          <ul className={classes['list']} style={{ height: rows.getTotalSize() }} aria-labelledby={headingId}>
            {[
              ...rows.getVirtualItems().map(({ index, start }) => {
                if (index === slot) return <DropSlot key="slot" start={start} />;
                const row = slot !== undefined && index > slot ? index - 1 : index;
                const card = cards?.[row - (loaded?.skip ?? 0)];
                return (
                  <ColumnRow
                    key={card?.id ?? `row ${String(row)}`}
                    start={start}
                    position={row + 1}
                    total={total}
                  >
                    {card !== undefined && personCard(card, row)}
                  </ColumnRow>
                );
              }),
              home && (
                <ColumnRow key={lifted.held.id} start={0} position={0} total={total} lifted>
                  {personCard(lifted.held, -1)}
                </ColumnRow>
              ),
            ]}
          </ul>
          {shown && (
            <ColumnFoot
              stage={stage}
              empty={rowCount === 0}
              adding={adding === 'bottom'}
              onAdd={() => setAdding('bottom')}
              onClose={() => setAdding(undefined)}
            />
          )}
        </div>
        {last < rowCount - 1 && <div className={classes['fade']} aria-hidden="true" />}
      </div>
    </section>
  );
});
