import { ActionIcon } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { numberWords } from '#domain/text/number-words.ts';
import type { Stage } from '#domain/records.ts';
import { StageDot } from '#ui/stages/StageChip.tsx';
import { isFocusLost } from '#ui/focus/focus.ts';
import classes from './BoardColumn.module.css';

interface ColumnHeaderProps {
  readonly stage: Stage;
  readonly headingId: string;
  /** Undefined while it is not known. */
  readonly count: number | undefined;
  /** It has just been unfolded. */
  readonly takesFocus: boolean;
  readonly onAdd: () => void;
  readonly onFold: () => void;
}

export function ColumnHeader({ stage, headingId, count, takesFocus, onAdd, onFold }: ColumnHeaderProps) {
  const fold = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A card that was moved here is focused instead.
    if (takesFocus && isFocusLost()) fold.current?.focus();
  }, [takesFocus]);
  return (
    <header className={classes['header']}>
      <StageDot stage={stage.colour} />
      <h2 className={classes['title']} id={headingId} dir="auto">
        {stage.name}
      </h2>
      {count !== undefined && (
        <span className={classes['count']}>
          {numberWords(count)}
          <span className="kith-hidden">{count === 1 ? ' person' : ' people'}</span>
        </span>
      )}
      <ActionIcon
        ref={fold}
        className={classes['fold']}
        size={28}
        aria-label={`Fold ${stage.name}`}
        title="Fold"
        aria-expanded
        onClick={onFold}
      >
        <IconLayoutSidebarLeftCollapse size={16} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon size={28} aria-label={`Add someone to ${stage.name}`} onClick={onAdd}>
        <IconPlus size={16} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
    </header>
  );
}
