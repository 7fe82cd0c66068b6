import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ErrorCode } from '#contract/errors.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Logo } from '#ui/Logo.tsx';
import { usePageTitle } from '#ui/page-state.ts';
import classes from './boot.module.css';
import type { StoreStatus } from './boot.ts';

/** A start that takes less than this shows nothing at all: words that flash by are worse than none. */
const calmMs = 300;

interface BootPageProps {
  readonly status: StoreStatus;
  readonly message?: string | undefined;
  readonly code?: ErrorCode | undefined;
  /** There when what failed is the sample network. */
  readonly onLeaveSample?: (() => void) | undefined;
}

/** What stands here until the store has answered for the first time. */
export function BootPage({ status, message, code, onLeaveSample }: BootPageProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), calmMs);
    return () => clearTimeout(timer);
  }, []);
  usePageTitle(status === 'failed' ? 'Not open' : 'Opening');
  useEffect(() => {
    if (status === 'failed') document.body.dataset['appState'] = 'failed';
  }, [status]);

  if (status === 'failed')
    return (
      <main className={classes['centre']}>
        <EmptyState
          level={1}
          title={
            onLeaveSample !== undefined
              ? 'Kith could not open the sample network'
              : code === 'locked'
                ? 'Your data are open somewhere else'
                : 'Kith could not open your data'
          }
          action={
            <div className={classes['buttons']}>
              <Button variant="filled" onClick={() => window.location.reload()}>
                Try again
              </Button>
              {onLeaveSample !== undefined && (
                <Button onClick={onLeaveSample}>Leave the sample network</Button>
              )}
            </div>
          }
        >
          {message ?? 'Your data are where they were. Trying again may be enough.'}
        </EmptyState>
      </main>
    );
  if (!slow) return null;
  return (
    <main className={classes['centre']}>
      <div className={classes['opening']} aria-live="polite">
        <Logo size={44} />
        <p>Opening your address book</p>
      </div>
    </main>
  );
}
