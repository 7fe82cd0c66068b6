import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { selectedWords } from './selected-words.ts';
import classes from './SelectionBar.module.css';

export interface SelectionBarProps {
  readonly count: number;
  /** What can be done with them. */
  readonly children: ReactNode;
  readonly onClear: () => void;
}

/** Over the list: how many people are selected, what can be done with all of them, and the way out. */
export function SelectionBar({ count, children, onClear }: SelectionBarProps) {
  return (
    <section className={classes['bar']} aria-label="Selected people" data-bulk>
      <span className={classes['count']}>{selectedWords(count)}</span>
      {children}
      <ActionIcon size={28} aria-label="Select nobody" onClick={onClear}>
        <IconX size={16} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
    </section>
  );
}
