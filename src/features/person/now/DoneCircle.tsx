import { UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import classes from './now.module.css';

interface DoneCircleProps {
  readonly done: boolean;
  readonly label: string;
  readonly onClick: () => void;
}

/** The circle before a follow-up: completes it, or opens it again. */
export function DoneCircle({ done, label, onClick }: DoneCircleProps) {
  return (
    <UnstyledButton
      className={classes['circle']}
      aria-label={label}
      data-done={done || undefined}
      onClick={onClick}
    >
      {done ? (
        <IconCircleCheckFilled size={20} aria-hidden="true" />
      ) : (
        <IconCircle size={20} stroke={1.5} aria-hidden="true" />
      )}
    </UnstyledButton>
  );
}
