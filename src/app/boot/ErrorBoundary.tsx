import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import classes from './boot.module.css';

function CrashPage() {
  return (
    <div className={classes['centre']}>
      <EmptyState
        level={1}
        title="This page stopped working"
        action={
          <Button variant="filled" onClick={() => window.location.reload()}>
            Reload
          </Button>
        }
      >
        What you have saved is kept. Reloading shows it again; if it happens again, go to another page first.
      </EmptyState>
    </div>
  );
}

/** Instead of the person panel: the page below it goes on. */
export function CrashPanel({ onClose }: { readonly onClose: () => void }) {
  return (
    <aside className={classes['panel']} aria-label="Person">
      <EmptyState title="This person can’t be shown" action={<Button onClick={onClose}>Close</Button>}>
        What you have saved is kept. Opening them again may be enough.
      </EmptyState>
    </aside>
  );
}

interface ErrorBoundaryProps {
  /** Changing it tries again: a page that fails must not take the others with it. */
  readonly resetKey: string;
  /** Default: {@link CrashPage}. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
  /** Whose failure it is. */
  readonly key: string;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, key: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { resetKey }: ErrorBoundaryProps,
    { key }: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return resetKey === key ? null : { failed: false, key: resetKey };
  }

  override componentDidCatch() {
    document.body.dataset['appState'] = 'failed';
  }

  override render() {
    const { fallback = <CrashPage />, children } = this.props;
    return this.state.failed ? fallback : children;
  }
}
