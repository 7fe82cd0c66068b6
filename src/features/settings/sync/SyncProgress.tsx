import { Button } from '@mantine/core';
import { useSyncStatus } from '#client/index.ts';
import { JobProgress } from '#ui/messages/JobProgress.tsx';
import classes from '../settings.module.css';
import { markWords, problemWords } from './sync-words.ts';

interface SyncProgressProps {
  readonly onClose: () => void;
  /** What one does next. */
  readonly next?: { readonly label: string; readonly run: () => void };
}

/** The first exchange, once it has begun. Closing it stops nothing. */
export function SyncProgress({ onClose, next }: SyncProgressProps) {
  const status = useSyncStatus();
  const done = status?.state === 'up-to-date' && status.waiting === 0;
  const trouble = status?.trouble;
  return (
    <div className={classes['dialog']}>
      <div aria-live="polite">
        {done ? (
          <p>Everything is the same here and on {status.server?.name ?? 'the server'}.</p>
        ) : trouble === undefined ? (
          <p>It goes on when you close this, and after a restart where it was.</p>
        ) : (
          <p>
            <strong>{problemWords(trouble.code).title}.</strong> {problemWords(trouble.code).text}
          </p>
        )}
      </div>
      {!done && (
        <JobProgress
          what={(status !== undefined && markWords(status)?.label) || 'Syncing'}
          done={status?.progress?.done ?? 0}
          total={status?.progress?.total ?? 0}
        />
      )}
      <div className={classes['buttons']}>
        <Button variant={done && next === undefined ? 'filled' : 'default'} onClick={onClose}>
          {done ? 'Done' : 'Close'}
        </Button>
        {done && next !== undefined && (
          <Button variant="filled" onClick={next.run}>
            {next.label}
          </Button>
        )}
      </div>
    </div>
  );
}
