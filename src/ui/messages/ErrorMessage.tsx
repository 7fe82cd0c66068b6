import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './ErrorMessage.module.css';

export interface ErrorMessageProps {
  /** What happened: "This file could not be read". */
  readonly title: string;
  /** What was kept, and what to do now. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function ErrorMessage({ title, children, action }: ErrorMessageProps) {
  return (
    <div className={classes['error']} role="alert">
      <IconAlertCircle className={classes['icon']} size={20} stroke={1.5} aria-hidden="true" />
      <div>
        <p className={classes['title']}>{title}</p>
        {children !== undefined && <div className={classes['text']}>{children}</div>}
        {action !== undefined && <div className={classes['action']}>{action}</div>}
      </div>
    </div>
  );
}
