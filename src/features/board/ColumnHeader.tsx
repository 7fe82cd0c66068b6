import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Stage } from '#domain/records.ts';
import { StageDot } from '#ui/StageChip.tsx';
import classes from './BoardColumn.module.css';

interface ColumnHeaderProps {
  readonly stage: Stage;
  readonly headingId: string;
  /** Undefined while it is not known. */
  readonly count: number | undefined;
  readonly onAdd: () => void;
}

export function ColumnHeader({ stage, headingId, count, onAdd }: ColumnHeaderProps) {
  return (
    <header className={classes['header']}>
      <StageDot stage={stage.colour} />
      <h2 className={classes['title']} id={headingId} dir="auto">
        {stage.name}
      </h2>
      {count !== undefined && (
        <span className={classes['count']}>
          {count.toLocaleString()}
          <span className="kith-hidden">{count === 1 ? ' person' : ' people'}</span>
        </span>
      )}
      <ActionIcon
        className={classes['add']}
        size={28}
        aria-label={`Add someone to ${stage.name}`}
        onClick={onAdd}
      >
        <IconPlus size={16} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
    </header>
  );
}
