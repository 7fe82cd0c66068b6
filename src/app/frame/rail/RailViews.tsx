import { Link, useLocation, useSearchParams } from 'wouter';
import { useSavedViews } from '#client/index.ts';
import { viewAddress } from '#domain/people/filter/saved-views.ts';
import classes from './Rail.module.css';
import { useLater } from '../use-later.ts';

/** The page's own records come first. */
const afterMs = 500;
/** More are in the list on the page of people. */
const shown = 6;

/** Saved views of people, below the place they belong to. */
export function RailViews() {
  const views = useSavedViews(useLater(afterMs));
  const [path] = useLocation();
  const [search] = useSearchParams();
  if (views === undefined || views.length === 0) return null;
  const opened = path === '/people' ? search.get('view') : null;
  return (
    <ul className={classes['views']} aria-label="Views of people">
      {views.slice(0, shown).map((view) => (
        <li key={view.id}>
          <Link
            className={classes['view'] ?? ''}
            href={viewAddress(view)}
            title={view.name}
            aria-current={view.id === opened ? 'page' : undefined}
          >
            {view.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
