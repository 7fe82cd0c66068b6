import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Logo } from '#ui/Logo.tsx';
import { places, settingsPlace, type Place } from '../places.ts';
import { SyncMarkPlace } from './SyncMarkPlace.tsx';
import { RailViews } from './RailViews.tsx';
import classes from './Rail.module.css';

interface RailItemProps {
  readonly place: Place;
  /** How many things wait there. */
  readonly waiting?: number | undefined;
  /** What belongs to the place and has a link of its own. */
  readonly children?: ReactNode;
}

function RailItem({ place, waiting = 0, children }: RailItemProps) {
  const [path] = useLocation();
  const here = path === place.path || path.startsWith(`${place.path}/`);
  return (
    <li>
      <Link className={classes['item'] ?? ''} href={place.path} aria-current={here ? 'page' : undefined}>
        <place.icon size="1.25rem" stroke={1.5} aria-hidden="true" />
        <span className={classes['label']}>{place.title}</span>
        {waiting > 0 && (
          <span className={classes['badge']}>
            {waiting > 99 ? '99+' : waiting}
            <span className="kith-hidden"> waiting</span>
          </span>
        )}
      </Link>
      {children}
    </li>
  );
}

export interface RailProps {
  /** Path of a place to how many things wait there. */
  readonly waitingByPath: Readonly<Record<string, number | undefined>>;
}

export function Rail({ waitingByPath }: RailProps) {
  return (
    <nav className={classes['rail']} aria-label="Pages">
      <div className={classes['logo']}>
        <Logo size={22} />
      </div>
      <ul className={classes['items']}>
        {places.map((place) => (
          <RailItem key={place.path} place={place} waiting={waitingByPath[place.path]}>
            {place.path === '/people' && <RailViews />}
          </RailItem>
        ))}
      </ul>
      <ul className={classes['items']}>
        <SyncMarkPlace />
        <RailItem place={settingsPlace} />
      </ul>
    </nav>
  );
}
