import type { ReactNode } from 'react';
import classes from './Frame.module.css';
import { Rail } from './Rail.tsx';
import { SampleBanner } from './SampleBanner.tsx';
import { useDueCount } from './use-due-count.ts';

/** What stays while pages change: the rail, the sample network's banner, and the place for a page. */
export interface FrameProps {
  /** Without the rail: before there is anybody to show. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

export function Frame({ bare = false, children }: FrameProps) {
  const due = useDueCount();
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#page">
        Skip to the page
      </a>
      {!bare && <Rail waitingByPath={{ '/today': due }} />}
      <div className={classes['column']}>
        <SampleBanner />
        <main className={classes['page']} id="page" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
