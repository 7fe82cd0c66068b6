import { UnstyledButton } from '@mantine/core';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useLiveCount } from '#client/index.ts';
import { numberWords } from '#domain/text/number-words.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { Contact, Stage } from '#domain/records.ts';
import { useDropList } from '#ui/dnd/card-drag.ts';
import { StageDot } from '#ui/stages/StageChip.tsx';
import type { RowsHandle } from '#ui/virtual/use-row-focus.ts';
import classes from './BoardColumn.module.css';
import { inStage } from '../board-queries.ts';
import { inColumn } from '../filters/board-filter.ts';
import { useFilteredCount } from '../filters/use-filtered-people.ts';

interface FoldedColumnProps {
  readonly stage: Stage;
  /** Absent: everybody. */
  readonly filter: PeopleFilter | undefined;
  readonly takesFocus: boolean;
  readonly register: (stage: string, handle: RowsHandle<Contact> | undefined) => void;
  readonly onUnfold: (stage: string) => void;
  readonly onReady: (stage: string) => void;
}

const noCards = { skip: 0, cards: [] } as const;

/** A column folded to a strip: cards can be dropped on it, and a click shows it again. */
export const FoldedColumn = memo(function FoldedColumn(props: FoldedColumnProps) {
  const { stage, filter, takesFocus, register, onUnfold, onReady } = props;
  const column = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const everybody = useLiveCount('contacts', filter === undefined ? inStage(stage.id) : null);
  const fitting = useFilteredCount(filter === undefined ? undefined : inColumn(filter, stage.id));
  const count = filter === undefined ? everybody : fitting;
  const slot = useDropList({ list: stage.id, target: column, scroller: column, pitch: 1, count: 0 });

  const total = useRef(0);
  useEffect(() => {
    total.current = count ?? 0;
  }, [count]);
  const handle = useMemo<RowsHandle<Contact>>(
    () => ({
      snapshot: () => ({ loaded: noCards, total: total.current }),
      focusRow: () => button.current?.focus(),
      focusCard: () => button.current?.focus(),
    }),
    [],
  );
  useEffect(() => {
    register(stage.id, handle);
    return () => {
      register(stage.id, undefined);
    };
  }, [register, stage.id, handle]);
  useEffect(() => {
    onReady(stage.id);
  }, [onReady, stage.id]);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);

  return (
    <section
      ref={column}
      className={classes['folded']}
      aria-label={stage.name}
      data-column={stage.id}
      data-over={slot === undefined ? undefined : true}
    >
      <UnstyledButton
        ref={button}
        className={classes['strip'] ?? ''}
        aria-expanded={false}
        onClick={() => onUnfold(stage.id)}
      >
        <StageDot stage={stage.colour} />
        <span className="kith-hidden">Show </span>
        <span className={classes['stripName']} dir="auto">
          {stage.name}
        </span>
        <span className={classes['stripCount']}>{count !== undefined && numberWords(count)}</span>
      </UnstyledButton>
    </section>
  );
});
