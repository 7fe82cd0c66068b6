import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { usePageReady, usePageTitle } from '#ui/page-state.ts';
import classes from './boot.module.css';

export function NotFoundPage() {
  usePageTitle('Not found');
  usePageReady(true);
  return (
    <div className={classes['centre']}>
      <EmptyState
        level={1}
        title="There is no such page"
        action={
          <Button component={Link} href="/board">
            Open the board
          </Button>
        }
      >
        It may have been moved since the link was made.
      </EmptyState>
    </div>
  );
}
