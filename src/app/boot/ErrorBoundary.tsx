import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '#ui/EmptyState.tsx';
import classes from './boot.module.css';

export function CrashPage() {
  return (
    <div className={classes['centre']}>
      <EmptyState
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

interface ErrorBoundaryProps {
  /** Changing it tries again: a page that fails must not take the others with it. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failedAt: string | undefined;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failedAt: undefined };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failedAt: '' };
  }

  override componentDidCatch() {
    this.setState({ failedAt: this.props.resetKey });
    document.body.dataset['appState'] = 'failed';
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (before.resetKey !== this.props.resetKey && this.state.failedAt !== undefined)
      this.setState({ failedAt: undefined });
  }

  override render() {
    return this.state.failedAt === undefined ? this.props.children : <CrashPage />;
  }
}
