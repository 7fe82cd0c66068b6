import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLiveQuery } from '#client/index.ts';
import type { CalendarDate, Id } from '#domain/records.ts';
import { interactionsOf } from './person-queries.ts';
import classes from './lists.module.css';
import { TimelineEntry } from './TimelineEntry.tsx';
import { timelineDays } from './timeline-view.ts';

/** An entry that is being deleted, and where it stood. */
export interface Leaving {
  readonly id: Id;
  readonly index: number;
}

/** Entries shown at first, and added each time one asks for more. */
const step = 30;

/** Everything that happened with a person, the latest first. */
export function Timeline({ contactId, today }: { readonly contactId: Id; readonly today: CalendarDate }) {
  const [limit, setLimit] = useState(step);
  const list = useRef<HTMLDivElement>(null);
  // One more than is shown tells whether there are more.
  const interactions = useLiveQuery('interactions', interactionsOf(contactId, limit + 1), { keep: true });
  const [editing, setEditing] = useState<Id>();
  const leaving = useRef<Leaving>(undefined);

  // After a delete the focus goes to what took the entry's place.
  useEffect(() => {
    const { id, index } = leaving.current ?? {};
    if (id === undefined || index === undefined || interactions?.some((entry) => entry.id === id)) return;
    leaving.current = undefined;
    const entries = list.current?.querySelectorAll<HTMLElement>('[data-entry-menu]');
    (entries?.[Math.min(index, entries.length - 1)] ?? list.current)?.focus();
  }, [interactions]);

  if (interactions === undefined) return null;
  if (interactions.length === 0)
    return (
      <p className={classes['nothing']}>
        Nothing yet. Write what happened in the line above: “Coffee yesterday, moves in May”.
      </p>
    );
  const days = timelineDays(interactions.slice(0, limit), today);
  return (
    <div ref={list} tabIndex={-1} className={classes['timeline']}>
      {days.map(({ date, heading, fullDate, entries }) => (
        <section key={date}>
          <h3 className={classes['day']} title={fullDate}>
            {heading}
          </h3>
          <ol className={classes['entries']}>
            {entries.map((entry) => (
              <TimelineEntry
                key={entry.id}
                entry={entry}
                today={today}
                editing={editing === entry.id}
                onEdit={(on) => setEditing(on ? entry.id : undefined)}
                onRemove={() => {
                  leaving.current = { id: entry.id, index: interactions.indexOf(entry) };
                }}
              />
            ))}
          </ol>
        </section>
      ))}
      {interactions.length > limit && (
        <Button variant="subtle" onClick={() => setLimit(limit + step)}>
          Show earlier
        </Button>
      )}
    </div>
  );
}
