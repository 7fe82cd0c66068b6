import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { usePageTitle } from '../page-state.ts';
import { SearchButton } from './SearchButton.tsx';
import classes from './TopBar.module.css';

export interface TopBarProps {
  readonly title: string;
  /** Beside the title, in quiet ink: "106 people", "Thursday 12 March". */
  readonly aside?: ReactNode;
  /** Filters or navigation, after the title. */
  readonly children?: ReactNode;
  /** Before the primary button, at the right: a view switch. */
  readonly end?: ReactNode;
  /** One button. */
  readonly primary?: ReactNode;
  /** A line under the bar, for pages whose content has edges (calendar, tables). */
  readonly ruled?: boolean;
}

/** The bar over each page: its title is the page's one `h1`, and the window's. */
export function TopBar({ title, aside, children, end, primary, ruled = false }: TopBarProps) {
  usePageTitle(title);
  return (
    <header className={cx(classes['bar'], ruled && classes['ruled'])}>
      <h1 className={classes['title']} dir="auto">
        {title}
      </h1>
      {aside !== undefined && <div className={classes['aside']}>{aside}</div>}
      <div className={classes['middle']}>{children}</div>
      {end !== undefined && <div className={classes['end']}>{end}</div>}
      <SearchButton />
      {primary}
    </header>
  );
}
