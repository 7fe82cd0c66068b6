import type { ReactNode } from 'react';
import classes from './FootBar.module.css';

export interface FootBarProps {
  /** The buttons. */
  readonly children: ReactNode;
  /** What is said at the other end. */
  readonly note: string;
}

/** The foot of a page that is one form: it stays in sight while the rest scrolls. */
export function FootBar({ children, note }: FootBarProps) {
  return (
    <footer className={classes['foot']}>
      {children}
      <span className={classes['note']}>{note}</span>
    </footer>
  );
}
