import { Button } from '@mantine/core';
import type { StoreStatus } from '../../boot/boot.ts';
import classes from './Banner.module.css';

interface StoreNoticeProps {
  readonly status: StoreStatus;
  readonly message?: string | undefined;
}

/** The store's process went away while the page was in use. What was typed waits and is written later. */
export function StoreNotice({ status, message }: StoreNoticeProps) {
  return (
    <div aria-live="polite">
      {(status === 'restarting' || status === 'starting') && (
        <div className={classes['pill']}>Reconnecting… Nothing is lost.</div>
      )}
      {status === 'failed' && (
        <div className={classes['banner']} data-tone="red">
          <span>{message ?? 'Kith can’t reach your data. What was saved is kept.'}</span>
          <Button size="compact-sm" onClick={() => window.location.reload()}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
