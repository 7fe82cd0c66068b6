import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Shell } from '#client/link/shell.ts';
import type { ErrorCode } from '#contract/errors.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { Logo } from '#ui/Logo.tsx';
import { usePageTitle } from '#ui/page-state.ts';
import classes from './boot.module.css';
import type { StoreStatus } from './boot.ts';

/** A start that takes less than this shows nothing at all: words that flash by are worse than none. */
const calmMs = 300;

const RecoveryPage = lazy(async () => ({
  default: (await import('#features/recovery/RecoveryPage.tsx')).RecoveryPage,
}));

const UnlockPage = lazy(async () => ({
  default: (await import('#features/unlock/UnlockPage.tsx')).UnlockPage,
}));

interface BootPageProps {
  readonly shell: Shell;
  readonly status: StoreStatus;
  readonly message?: string | undefined;
  readonly code?: ErrorCode | undefined;
  /** There when what failed is the sample network. */
  readonly onLeaveSample?: (() => void) | undefined;
}

/** What stands here until the store has answered for the first time. */
export function BootPage({ shell, status, message, code, onLeaveSample }: BootPageProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), calmMs);
    return () => clearTimeout(timer);
  }, []);
  usePageTitle(status === 'failed' ? 'Not open' : 'Opening');
  // Until it is open: while the passphrase is tried, its field stays.
  const [wasLocked, setWasLocked] = useState(false);
  if (code === 'sealed' && !wasLocked) setWasLocked(true);
  const isLocked = wasLocked && (code === 'sealed' || status !== 'failed');
  useEffect(() => {
    if (status === 'failed' && !isLocked) document.body.dataset['appState'] = 'failed';
  }, [status, isLocked]);

  if (isLocked)
    return (
      <Suspense fallback={null}>
        <UnlockPage shell={shell} />
      </Suspense>
    );
  if (status === 'failed' && onLeaveSample === undefined)
    return (
      <Suspense fallback={null}>
        <RecoveryPage shell={shell} code={code} message={message} />
      </Suspense>
    );
  if (status === 'failed')
    return (
      <main className={classes['centre']}>
        <EmptyState
          level={1}
          title="Kith could not open the sample network"
          action={
            <div className={classes['buttons']}>
              <Button variant="filled" onClick={() => window.location.reload()}>
                Try again
              </Button>
              <Button onClick={onLeaveSample}>Leave the sample network</Button>
            </div>
          }
        >
          {message ?? 'Your own data are where they were. Trying again may be enough.'}
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
