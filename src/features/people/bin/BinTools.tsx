import { Button, Checkbox } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { selectedWords } from '#ui/selection/selected-words.ts';
import classes from './bin.module.css';

interface BinToolsProps {
  readonly selected: number;
  readonly total: number;
  /** All, or nobody when somebody is selected. */
  readonly onSelectAll: () => void;
  readonly onRestore: () => void;
  readonly onRemove: () => void;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** What can be done with all who are selected. */
export function BinTools({ selected, total, onSelectAll, onRestore, onRemove }: BinToolsProps) {
  return (
    <div className={classes['tools']}>
      <Checkbox
        size="xs"
        label={selected === 0 ? 'Select all' : selectedWords(selected)}
        checked={selected > 0 && selected === total}
        indeterminate={selected > 0 && selected < total}
        onChange={onSelectAll}
      />
      <Button
        size="compact-sm"
        leftSection={<IconArrowBackUp {...icon} />}
        disabled={selected === 0}
        onClick={onRestore}
      >
        Bring back
      </Button>
      <Button
        size="compact-sm"
        color="red"
        leftSection={<IconTrash {...icon} />}
        disabled={selected === 0}
        onClick={onRemove}
      >
        Remove for good
      </Button>
    </div>
  );
}
