import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import classes from './paper.module.css';

/** What goes on paper, or into a PDF, while it is mounted: not on the screen, and alone in print. */
export function Paper({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset['prints'] = '';
    return () => {
      delete document.documentElement.dataset['prints'];
    };
  }, []);
  return createPortal(
    <article className={classes['paper']} aria-hidden="true">
      {children}
    </article>,
    document.body,
  );
}
