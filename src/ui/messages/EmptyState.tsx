import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** One sentence that teaches. */
  readonly children?: ReactNode;
  /** Of the heading: 1 when there is no bar with the page's title. Default 2. */
  readonly level?: 1 | 2;
  /** One button. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, level = 2, action }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes['empty']}>
      <Heading className={classes['title']}>{title}</Heading>
      {children !== undefined && <p className={classes['text']}>{children}</p>}
      {action !== undefined && <div className={classes['action']}>{action}</div>}
    </div>
  );
}
