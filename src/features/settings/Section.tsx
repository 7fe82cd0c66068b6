import { useId, type ReactNode } from 'react';
import classes from './settings.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className={classes['section']} aria-labelledby={titleId}>
      <h2 className={classes['heading']} id={titleId}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface RowProps {
  /** Id of the control, when it has no label of its own. */
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly control?: ReactNode;
}

/** What it is and what it does at the left, the control at the right. */
export function Row({ title, children, control }: RowProps) {
  return (
    <div className={classes['row']}>
      <div className={classes['words']}>
        <div className={classes['name']}>{title}</div>
        {children !== undefined && <div className={classes['quiet']}>{children}</div>}
      </div>
      {control !== undefined && <div className={classes['control']}>{control}</div>}
    </div>
  );
}
