import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import classes from '../details.module.css';

interface AddRowButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Below a list of fields: one more of them. */
export function AddRowButton({ ref, onClick, children }: AddRowButtonProps) {
  return (
    <Button
      ref={ref}
      variant="subtle"
      size="compact-sm"
      className={classes['addValue'] ?? ''}
      leftSection={<IconPlus size={14} stroke={1.5} aria-hidden="true" />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
