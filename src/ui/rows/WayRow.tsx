import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Route } from '#domain/companies/paths.ts';
import { routeWords } from '#domain/companies/route-words.ts';
import { useDialogLink } from '../dialogs/dialog-link.ts';
import type { KnownPeople } from '../person/PersonFace.tsx';
import { PersonLink } from '../person/PersonLink.tsx';
import classes from './WayRow.module.css';

interface WayRowProps {
  readonly route: Route;
  /** Whom or what it leads to, for an ask. */
  readonly about: string;
  readonly people: KnownPeople;
}

/** A way to somebody: who is on it, why it holds, and the button that sets out on it. */
export function WayRow({ route, about, people }: WayRowProps) {
  const { open } = useDialogLink();
  const [first, second] = route.people;
  const name = people.name(first);
  return (
    <li className={classes['way']} data-way>
      <div className={classes['words']}>
        <div className={classes['chain']}>
          {route.people.map((id, at) => (
            <Fragment key={id}>
              {at > 0 && <IconArrowRight size={14} stroke={1.5} aria-label="then" />}
              <PersonLink id={id} people={people} />
            </Fragment>
          ))}
        </div>
        <p className={classes['why']}>{routeWords(route, people.name)}</p>
      </div>
      {second === undefined ? (
        <Button
          size="compact-sm"
          aria-label={`Ask ${name}`}
          onClick={() => open('ask', { of: first, about })}
        >
          Ask
        </Button>
      ) : (
        <Button
          size="compact-sm"
          aria-label={`Ask ${name} to introduce you to ${people.name(second)}`}
          onClick={() => open('introduction', { of: first, with: second, kind: 'ask' })}
        >
          Ask for an introduction
        </Button>
      )}
    </li>
  );
}
