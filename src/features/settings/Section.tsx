import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { sectionSlug } from '#ui/section-slug.ts';
import classes from './settings.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** `/settings?at=stages` shows that part, and reading goes on from its heading. */
export function Section({ title, children }: SectionProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isWanted = useSearchParams()[0].get('at') === sectionSlug(title);
  useEffect(() => {
    if (!isWanted) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return (
    <section className={classes['section']} aria-labelledby={titleId}>
      <h2 ref={heading} className={classes['heading']} id={titleId} tabIndex={isWanted ? -1 : undefined}>
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
