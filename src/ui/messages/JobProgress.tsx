import { Button } from '@mantine/core';
import { useId } from 'react';
import { numberWords } from '#domain/text/number-words.ts';
import classes from './JobProgress.module.css';

export interface JobProgressProps {
  /** What is being done: "Adding people". */
  readonly what: string;
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
  readonly onCancel?: () => void;
  readonly cancelling?: boolean;
}

/** What, how many of how many, and a way out. */
export function JobProgress({ what, done, total, onCancel, cancelling = false }: JobProgressProps) {
  const labelId = useId();
  const known = total > 0;
  return (
    <div className={classes['job']}>
      <div className={classes['words']}>
        <span id={labelId}>{cancelling ? 'Stopping' : what}</span>
        {known && (
          <span className={classes['count']}>
            {numberWords(done)} of {numberWords(total)}
          </span>
        )}
      </div>
      <progress
        className={classes['bar']}
        aria-labelledby={labelId}
        {...(known ? { value: Math.min(done, total), max: total } : {})}
      />
      {onCancel !== undefined && (
        <Button variant="default" disabled={cancelling} onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
